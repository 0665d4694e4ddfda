/** The Api port over HTTP. @module */
import ky, { HTTPError, type KyInstance } from 'ky';
import type { Api, Endpoint, SendOptions } from '@linli/contract';
import { fillPath, isProblemError, Problem, ProblemError } from '@linli/contract';
import { toJson } from './json.ts';
import { listen } from './listen.ts';
import { tokenOf, type ClientSettings } from './settings.ts';

/**
 * Connects to a server.
 *
 * @example
 * const api = connect({ baseUrl: 'https://linli.example', token: () => portal.tokenForLinli() });
 * const { orders } = await api.send(listOrders, { communityId: 'chaoyangli', list: 'open' });
 */
export function connect(settings: ClientSettings): Api {
  const http = client(settings);
  const base = settings.baseUrl.replace(/\/+$/, '');
  return {
    send: async (endpoint, input, options = {}) =>
      (await send(http, base, endpoint, input as Record<string, unknown>, options)) as never,
    watch: (communityId, watcher) =>
      listen({ ...settings, url: `${base}/communities/${encodeURIComponent(communityId)}/events` }, watcher),
  };
}

/** Retries are safe: reads change nothing, and writes carry the key under which they act once. */
function client({ token, fetch }: ClientSettings): KyInstance {
  return ky.create({
    timeout: 15_000,
    retry: {
      limit: 3,
      methods: ['get', 'post', 'put', 'delete'],
      statusCodes: [429, 502, 503, 504],
      afterStatusCodes: [429, 503],
      maxRetryAfter: 10_000,
      retryOnTimeout: true,
    },
    ...(fetch ? { fetch } : {}),
    hooks: {
      beforeRequest: [
        async ({ request }) => {
          const held = await tokenOf(token);
          if (held) request.headers.set('Authorization', `Bearer ${held}`);
        },
      ],
    },
  });
}

async function send(
  http: KyInstance,
  base: string,
  endpoint: Endpoint,
  input: Record<string, unknown>,
  options: SendOptions,
): Promise<unknown> {
  const { path, rest } = fillPath(endpoint.path, input);
  const isRead = endpoint.method === 'GET';
  const query = isRead
    ? new URLSearchParams(
        Object.entries(rest).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value as string | number)]])),
      )
    : '';
  const headers: Record<string, string> = isRead
    ? {}
    : { 'Idempotency-Key': options.idempotencyKey ?? newKey(), 'Content-Type': 'application/json' };
  try {
    const response = await http(`${base}${path}${String(query) && `?${String(query)}`}`, {
      method: endpoint.method,
      headers,
      ...(isRead ? {} : { body: toJson(rest) }),
      ...(options.signal ? { signal: options.signal } : {}),
    });
    return await outputOf(response, endpoint);
  } catch (caught) {
    throw await problemOf(caught, base);
  }
}

async function outputOf(response: Response, endpoint: Endpoint): Promise<unknown> {
  const type = response.headers.get('Content-Type') ?? '';
  if (!type.includes('json')) throw notLinli(response.url);
  const parsed = endpoint.output.safeParse(await response.json());
  if (parsed.success) return parsed.data;
  const where = parsed.error.issues.map((issue) => issue.path.join('.')).join(', ');
  throw new ProblemError('fault', { detail: `${endpoint.name}: the answer is not of the contract's form at ${where}` });
}

async function problemOf(caught: unknown, base: string): Promise<unknown> {
  if (isProblemError(caught)) return caught;
  if (caught instanceof HTTPError) {
    const { response, data } = caught as HTTPError;
    const problem = Problem.safeParse(data);
    if (problem.success) return ProblemError.from(problem.data, Number(response.headers.get('Retry-After')) || undefined);
    return response.status === 404 || response.status === 405
      ? notLinli(base)
      : new ProblemError(response.status >= 502 ? 'unavailable' : 'fault');
  }
  if (caught instanceof Error && caught.name === 'AbortError') return caught;
  return new ProblemError('offline', { detail: base });
}

function notLinli(url: string): ProblemError {
  return new ProblemError('fault', { reason: 'not-linli', detail: url });
}

/** A key of 128 bits. `randomUUID` needs a secure context, and portals on plain http have none. */
function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
