/** The Api over HTTP: routes made from the endpoints, problems as RFC 9457, changes as SSE. @module */
import type { Application } from '@linli/application';
import { isProblemError, ProblemError, visitor, type Actor, type Endpoint } from '@linli/contract';
import { Hono, type Context } from 'hono';
import { toProblem } from '../database/to-problem.ts';
import { inputOf } from './body.ts';
import { streamEvents } from './events.ts';
import { setHeaders } from './headers.ts';
import { openApi } from './openapi/index.ts';
import { problemResponse } from './problem-response.ts';
import { createGuessCounter, createStreamCounter, type Limiter } from './rate-limits.ts';

export { problemResponse } from './problem-response.ts';

/** Who sends a request; undefined is nobody known. A token that does not hold is thrown as 401. */
export type Authenticate = (request: Request) => Promise<Actor | undefined>;

/** All that the routes need. */
export interface HttpOptions {
  readonly application: Application;
  readonly extraRoutes?: readonly ExtraRoutes[];
  readonly authenticate: Authenticate;
  /** Refuses those who ask too often; without one, nobody is. */
  readonly limit?: Limiter | undefined;
  /** Where a request comes from, as the host knows it. */
  readonly addressOf?: ((request: Request) => string | undefined) | undefined;
  /** Pages that may ask; without a list, any may. */
  readonly origins?: readonly string[] | undefined;
  /** Hears of every answer. */
  readonly onAnswer?: ((record: AccessRecord) => void) | undefined;
  /** Hears of every fault of ours; without an ear, the console does. */
  readonly onFault?: ((caught: unknown) => void) | undefined;
}

/** Routes that are no endpoints; `count` limits a call, and names its route for the log. */
export type ExtraRoutes = (
  app: App,
  by: { readonly application: Application; readonly count: (c: Context, route: string) => void },
) => void;

/** One answer, for logs and metrics: nothing in it says who asked or about whom. */
export interface AccessRecord {
  /** The endpoint's name, or the path of what is no endpoint; `unknown` for what is nowhere. */
  readonly route: string;
  readonly method: string;
  readonly status: number;
  /** Milliseconds until the answer began. */
  readonly durationMs: number;
}

type App = Hono<{ Variables: { route: string } }>;

/** Makes the routes. */
export function createApp(options: HttpOptions): App {
  const app: App = new Hono();
  app.use(async (c, next) => {
    const began = performance.now();
    await next();
    const [{ method }, durationMs] = [c.req, performance.now() - began];
    options.onAnswer?.({ route: c.get('route') ?? 'unknown', method, status: c.res.status, durationMs });
    setHeaders(c, options.origins);
  });
  app.options('*', (c) => {
    c.header('Access-Control-Allow-Methods', 'GET, POST, PUT, DELETE');
    c.header('Access-Control-Allow-Headers', 'Authorization, Content-Type, Idempotency-Key, Last-Event-ID');
    c.header('Access-Control-Max-Age', '86400');
    return c.body(null, 204);
  });
  addExtraRoutes(app, options);
  addEndpoints(app, options);
  app.notFound(() => problemResponse(new ProblemError('not-found')));
  app.onError((caught) => {
    const problem = isProblemError(caught) ? caught : toProblem(caught);
    if (problem.kind === 'fault' || problem.cause !== undefined) (options.onFault ?? console.error)(problem.cause ?? problem);
    return problemResponse(problem);
  });
  return app;
}

function addEndpoints(app: App, options: HttpOptions): void {
  const { application } = options;
  const guessed = limitCodeGuesses(options);
  for (const endpoint of application.endpoints) {
    app.on(endpoint.method, endpoint.path, async (c) => {
      c.set('route', endpoint.name);
      const actor = await authenticated(c.req.raw, options);
      limited(options, actor, c.req.raw, endpoint.method);
      const key = c.req.header('Idempotency-Key');
      const input = await inputOf(c, endpoint);
      const output = await guessed(c, endpoint, actor, () => application.dispatch(endpoint, input, actor, key));
      return c.json(output as object);
    });
  }
}

/** Authenticates. A rejected token is charged to the address's write limit, so that guessing tokens is rate-limited. */
async function authenticated(request: Request, options: HttpOptions): Promise<Actor> {
  try {
    return (await options.authenticate(request)) ?? visitor;
  } catch (caught) {
    limited(options, visitor, request, 'POST');
    throw caught;
  }
}

function limited({ limit, addressOf }: HttpOptions, actor: Actor, request: Request, method: Endpoint['method']): void {
  limit?.(actor, addressOf?.(request), method);
}

/** Where a secret may be guessed, wrong guesses of one person at one thing are counted; without a name, of one address. */
function limitCodeGuesses({ addressOf }: HttpOptions) {
  const guesses = createGuessCounter();
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

/** What is no endpoint: whether it lives, whether it is ready, what it offers, and what changes. */
function addExtraRoutes(app: App, options: HttpOptions): void {
  const { application, addressOf, extraRoutes = [] } = options;
  app.get('/healthz', (c) => (c.set('route', '/healthz'), c.json({ ok: true })));
  app.get('/readyz', async (c) => {
    c.set('route', '/readyz');
    await application.store.ping().catch((caught: unknown) => Promise.reject(toProblem(caught)));
    return c.json({ ok: true });
  });
  const streams = createStreamCounter();
  // Made once: it takes longer than any other answer, and never differs.
  let document: ReturnType<typeof openApi> | undefined;
  app.get('/openapi.json', (c) => {
    c.set('route', '/openapi.json');
    return c.json((document ??= openApi(application.rooms)));
  });
  const count = (c: Context, route: string): void => {
    c.set('route', route);
    limited(options, visitor, c.req.raw, 'GET');
  };
  for (const add of extraRoutes) add(app, { application, count });
  app.get('/communities/:communityId/events', (c) => {
    count(c, 'events');
    return streamEvents(c, application, streams, addressOf?.(c.req.raw));
  });
}
