/** The Api over HTTP: routes made from the endpoints, problems as RFC 9457, changes as SSE. @module */
import { Hono, type Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import { isProblemError, pathParameters, ProblemError, visitor, type Actor, type Endpoint } from '@linli/contract';
import type { Answer } from './answer.ts';
import { faultOf } from './faults.ts';
import { sql } from 'kysely';
import { makeGuesses, makeStreams, type Limiter, type Streams } from './limits.ts';
import type { Live } from './live.ts';
import { openApi } from './open-api/index.ts';
import { read, type House } from './work.ts';

const BODY_LIMIT = 256 * 1024;
/** An answer is data: opened as a page it loads nothing, and no page frames it. */
const answersPolicy = "default-src 'none'; frame-ancestors 'none'";

/** Who sends a request; undefined is nobody known. A token that does not hold is thrown as 401. */
export type Authenticate = (request: Request) => Promise<Actor | undefined>;

/** All that the routes need. */
export interface Served {
  readonly house: House;
  readonly answer: Answer;
  readonly live: Live;
  readonly endpoints: readonly Endpoint[];
  readonly also?: readonly Also[];
  readonly authenticate: Authenticate;
  /** Refuses those who ask too often; without one, nobody is. */
  readonly limit?: Limiter | undefined;
  /** Where a request comes from, as the host knows it. */
  readonly addressOf?: ((request: Request) => string | undefined) | undefined;
  /** Pages that may ask; without a list, any may. */
  readonly origins?: readonly string[] | undefined;
  /** Hears of every answer. */
  readonly onAnswer?: ((seen: Seen) => void) | undefined;
  /** Hears of every fault of ours; without an ear, the console does. */
  readonly onFault?: ((caught: unknown) => void) | undefined;
}

/** Routes of a room that are no endpoints; `count` limits a call, and says what it is for the log. */
export type Also = (app: App, by: { readonly house: House; readonly count: (c: Context, what: string) => void }) => void;

/** One answer, for logs and metrics: nothing in it says who asked or about whom. */
export interface Seen {
  /** The endpoint's name, or the path of what is no endpoint; `unknown` for what is nowhere. */
  readonly what: string;
  readonly method: string;
  readonly status: number;
  /** Milliseconds until the answer began. */
  readonly took: number;
}

type App = Hono<{ Variables: { what: string } }>;

/** Makes the routes. */
export function routes(served: Served): App {
  const app: App = new Hono();
  app.use(async (c, next) => {
    const began = performance.now();
    await next();
    const { method } = c.req;
    served.onAnswer?.({ what: c.get('what') ?? 'unknown', method, status: c.res.status, took: performance.now() - began });
    sayHeaders(c, served);
  });
  app.options('*', (c) => {
    c.header('Access-Control-Allow-Methods', 'GET, POST, PUT, DELETE');
    c.header('Access-Control-Allow-Headers', 'Authorization, Content-Type, Idempotency-Key, Last-Event-ID');
    c.header('Access-Control-Max-Age', '86400');
    return c.body(null, 204);
  });
  addOwn(app, served);
  const guessed = guessing(served);
  for (const endpoint of served.endpoints) {
    app.on(endpoint.method, endpoint.path, async (c) => {
      c.set('what', endpoint.name);
      const actor = await actorOf(c.req.raw, served);
      limited(served, actor, c.req.raw, endpoint.method);
      const key = c.req.header('Idempotency-Key');
      const input = await inputOf(c, endpoint);
      const output = await guessed(c, endpoint, actor, () => served.answer(endpoint, input, actor, key));
      return c.json(output as object);
    });
  }
  app.notFound(() => problemResponse(new ProblemError('not-found')));
  app.onError((caught) => {
    const problem = isProblemError(caught) ? caught : faultOf(caught);
    if (problem.kind === 'fault' || problem.cause !== undefined) (served.onFault ?? console.error)(problem.cause ?? problem);
    return problemResponse(problem);
  });
  return app;
}

/** Who asks. A token that does not hold counts as a write of nobody: guessing is not for free. */
async function actorOf(request: Request, served: Served): Promise<Actor> {
  try {
    return (await served.authenticate(request)) ?? visitor;
  } catch (caught) {
    limited(served, visitor, request, 'POST');
    throw caught;
  }
}

function limited({ limit, addressOf }: Served, actor: Actor, request: Request, method: Endpoint['method']): void {
  limit?.(actor, addressOf?.(request), method);
}

/** What every answer says of itself. */
function sayHeaders(c: Context, { origins }: Served): void {
  sayOrigin(c, origins);
  c.header('Access-Control-Expose-Headers', 'Retry-After');
  c.header('X-Content-Type-Options', 'nosniff');
  c.header('Content-Security-Policy', answersPolicy);
  c.header('Cache-Control', c.res.headers.get('Cache-Control') ?? 'no-store');
  if (c.res.headers.get('Content-Type') === 'text/event-stream') c.header('Content-Type', 'text/event-stream; charset=utf-8');
  // Whoever came by TLS, to us or to the proxy before us, comes by TLS again.
  if (c.req.url.startsWith('https:') || c.req.header('X-Forwarded-Proto') === 'https')
    c.header('Strict-Transport-Security', 'max-age=63072000');
}

/** Where a secret may be guessed, wrong guesses of one person at one thing are counted; without a name, of one address. */
function guessing({ addressOf }: Served) {
  const guesses = makeGuesses();
  return async (c: Context, endpoint: Endpoint, actor: Actor, answer: () => Promise<unknown>): Promise<unknown> => {
    if (!endpoint.refusals.includes('wrong-code')) return answer();
    const whose = `${actor.personId ?? addressOf?.(c.req.raw) ?? ''} ${c.req.path}`;
    guesses.check(whose);
    try {
      return await answer();
    } catch (caught) {
      if (isProblemError(caught) && caught.problem.reason === 'wrong-code') guesses.wrong(whose);
      throw caught;
    }
  };
}

/** Identity travels in the Authorization header, never in a cookie: any page may ask, unless the host names those that may. */
function sayOrigin(c: Context, origins: readonly string[] | undefined): void {
  const origin = c.req.header('Origin');
  if (!origins) return c.header('Access-Control-Allow-Origin', '*');
  c.header('Vary', 'Origin');
  c.header('Access-Control-Allow-Origin', origin !== undefined && origins.includes(origin) ? origin : undefined);
}

/** What is no endpoint: whether it lives, whether it is ready, what it offers, and what changes. */
function addOwn(app: App, served: Served): void {
  app.get('/healthz', (c) => (c.set('what', '/healthz'), c.json({ ok: true })));
  app.get('/readyz', async (c) => {
    c.set('what', '/readyz');
    await sql`select 1`.execute(served.house.db).catch((caught: unknown) => Promise.reject(faultOf(caught)));
    return c.json({ ok: true });
  });
  // Made once: it takes longer than any other answer, and never differs.
  const streams = makeStreams();
  let document: ReturnType<typeof openApi> | undefined;
  app.get('/openapi.json', (c) => (c.set('what', '/openapi.json'), c.json((document ??= openApi(served.endpoints)))));
  const count = (c: Context, what: string): void => {
    c.set('what', what);
    limited(served, visitor, c.req.raw, 'GET');
  };
  for (const add of served.also ?? []) add(app, { house: served.house, count });
  app.get('/communities/:communityId/events', (c) => {
    count(c, 'events');
    return events(c, served, streams);
  });
}

/** A problem as a response. */
export function problemResponse(error: ProblemError): Response {
  const headers = new Headers({
    'Content-Type': 'application/problem+json',
    'Access-Control-Allow-Origin': '*',
    'Access-Control-Expose-Headers': 'Retry-After',
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': answersPolicy,
    'Cache-Control': 'no-store',
  });
  if (error.retryAfter !== undefined) headers.set('Retry-After', String(error.retryAfter));
  if (error.kind === 'unauthenticated') headers.set('WWW-Authenticate', 'Bearer');
  return new Response(JSON.stringify(error.problem), { status: error.problem.status, headers });
}

/** Path, query and body as one input. */
async function inputOf(c: Context, endpoint: Endpoint): Promise<Record<string, unknown>> {
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
  // What has said its length is no longer; only what has not need be counted as it comes, which costs much more.
  const bytes = length === undefined ? await atMost(c.req.raw.body) : new Uint8Array(await c.req.raw.arrayBuffer());
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

async function atMost(body: ReadableStream<Uint8Array> | null): Promise<Uint8Array> {
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

/** The changes of a community from after `Last-Event-ID`, or from now on. */
async function events(c: Context, { house, live, addressOf }: Served, streams: Streams): Promise<Response> {
  const communityId = c.req.param('communityId') ?? '';
  // Whoever listens to nothing would wait for ever.
  await read(house, communityId, visitor, async () => undefined);
  // HEAD is answered as GET without its body, which nobody would ever read or close.
  if (c.req.method === 'HEAD') return c.body(null, 200, { 'Content-Type': 'text/event-stream' });
  const leave = streams(addressOf?.(c.req.raw));
  const last = c.req.header('Last-Event-ID');
  const after = last !== undefined && /^\d{1,9}$/.test(last) ? Number(last) : undefined;
  c.header('X-Accel-Buffering', 'no');
  return streamSSE(c, async (stream) => {
    await new Promise<void>((resolve) => {
      let waiting = 0;
      const send = (message: { id?: string; event?: string; data: string }): void => {
        waiting += 1;
        // A reader that does not keep up comes back with Last-Event-ID; its backlog is the journal's, not our memory's.
        if (waiting > 1_000) stream.abort();
        else void stream.writeSSE(message).finally(() => (waiting -= 1));
      };
      const stop = live.follow(house, communityId, after, {
        onChange: (change) => send({ id: String(change.seq), data: JSON.stringify(change) }),
        onState: (state) => state === 'lost' && stream.abort(),
      });
      const beat = setInterval(() => send({ event: 'beat', data: '' }), 15_000);
      send({ event: 'beat', data: '' });
      stream.onAbort(() => {
        clearInterval(beat);
        stop();
        leave();
        resolve();
      });
    });
  });
}
