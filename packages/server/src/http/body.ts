/** Path, query and body of a request as one input. @module */
import { pathParameters, ProblemError, type Endpoint } from '@linli/contract';
import type { Context } from 'hono';

const BODY_LIMIT = 256 * 1024;

/** The input of an endpoint; what stands in the path stands nowhere else. */
export async function inputOf(c: Context, endpoint: Endpoint): Promise<Record<string, unknown>> {
  const body = endpoint.method === 'GET' ? c.req.query() : await bodyOf(c);
  const names = pathParameters(endpoint.path);
  const twice = names.find((name) => Object.hasOwn(body, name));
  if (twice !== undefined) throw expected(twice, 'to stand in the path only');
  const path = Object.fromEntries(names.map((name) => [name, c.req.param(name)]));
  return { ...body, ...path };
}

async function bodyOf(c: Context): Promise<Record<string, unknown>> {
  const length = c.req.header('Content-Length');
  if (Number(length ?? 0) > BODY_LIMIT) throw tooLarge();
  // With a Content-Length the runtime caps the body; without one we count bytes while reading, which is slower.
  const bytes = length === undefined ? await readBodyUpTo(c.req.raw.body) : new Uint8Array(await c.req.raw.arrayBuffer());
  if (bytes.length > BODY_LIMIT) throw tooLarge();
  if (bytes.length === 0) return {};
  const type = c.req.header('Content-Type') ?? '';
  const charset = /charset=["']?([^;"']+)/i.exec(type)?.[1] ?? 'utf-8';
  if (!/^application\/json\b/i.test(type) || !/^utf-?8$/i.test(charset))
    throw expected('Content-Type', 'application/json in UTF-8');
  let parsed: unknown;
  try {
    parsed = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw expected('body', 'well-formed JSON in UTF-8');
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) throw expected('body', 'a JSON object');
  return parsed as Record<string, unknown>;
}

async function readBodyUpTo(body: ReadableStream<Uint8Array> | null): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.length;
    if (size > BODY_LIMIT) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function tooLarge(): ProblemError {
  return new ProblemError('too-large', { detail: `Expected at most ${BODY_LIMIT / 1024} kB.` });
}

function expected(path: string, what: string): ProblemError {
  return new ProblemError('invalid', { detail: `${path}: expected ${what}`, issues: [{ path, expected: what }] });
}
