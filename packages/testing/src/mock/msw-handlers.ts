/** The same answers over HTTP: request handlers for msw, made from the endpoints of the contract. @module */
import { http, HttpResponse, type HttpHandler } from 'msw/http';
import { isProblemError, pathParameters, ProblemError, type Endpoint } from '@linli/contract';
import { demonstrationEndpoints, endpoints } from '@linli/contract/registry';
import { now } from '../samples/index.ts';
import { createFeed, type Feed } from './feed.ts';
import { answerWith, type Responder } from './respond.ts';

const verbs = { GET: http.get, POST: http.post, PUT: http.put, DELETE: http.delete } as const;

/**
 * One handler for each endpoint of the contract, and the stream of changes. `baseUrl` is what the client is given.
 * An endpoint that nobody answers is a 500 that says so.
 */
export function mswHandlers(
  responders: readonly Responder[],
  baseUrl: string,
  feed: Feed = createFeed(() => now),
): HttpHandler[] {
  const base = baseUrl.replace(/\/+$/, '');
  const all = [...endpoints, ...demonstrationEndpoints].map((endpoint) =>
    verbs[endpoint.method](base + endpoint.path, async ({ request, params }) => {
      try {
        const output = await answerWith(responders, endpoint, await inputOf(request, params, endpoint));
        return HttpResponse.json(output as object);
      } catch (caught) {
        return problemResponse(caught);
      }
    }),
  );
  return [...all, http.get(`${base}/communities/:communityId/events`, ({ request }) => events(request, feed))];
}

async function inputOf(
  request: Request,
  params: Readonly<Record<string, unknown>>,
  endpoint: Endpoint,
): Promise<Record<string, unknown>> {
  const path = Object.fromEntries(pathParameters(endpoint.path).map((name) => [name, params[name]]));
  const sent = endpoint.method === 'GET' ? Object.fromEntries(new URL(request.url).searchParams) : await bodyOf(request);
  return { ...sent, ...path };
}

async function bodyOf(request: Request): Promise<object> {
  const text = await request.text();
  try {
    return text === '' ? {} : (JSON.parse(text) as object);
  } catch {
    const issue = { path: 'body', expected: 'well-formed JSON in UTF-8' };
    throw new ProblemError('invalid', { detail: `${issue.path}: expected ${issue.expected}`, issues: [issue] });
  }
}

function problemResponse(caught: unknown): Response {
  const error = isProblemError(caught) ? caught : new ProblemError('fault', { detail: String(caught) });
  // A server that is away does not answer at all.
  if (error.kind === 'offline') return HttpResponse.error();
  const headers = new Headers({ 'Content-Type': 'application/problem+json' });
  if (error.retryAfter !== undefined) headers.set('Retry-After', String(error.retryAfter));
  return new HttpResponse(JSON.stringify(error.problem), { status: error.problem.status, headers });
}

/** Changes as server-sent events, from after `Last-Event-ID` where one is sent. */
function events(request: Request, feed: Feed): Response {
  if (feed.state === 'lost') return HttpResponse.error();
  const last = request.headers.get('Last-Event-ID');
  const encoder = new TextEncoder();
  let stop = (): void => {};
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const write = (block: string): void => controller.enqueue(encoder.encode(`${block}\n\n`));
      write('event: beat\ndata:');
      stop = feed.watch(
        {
          onChange: (change) => write(`id: ${change.seq}\ndata: ${JSON.stringify(change)}`),
          onState: (state) => {
            if (state === 'live') return;
            stop();
            controller.close();
          },
        },
        last === null ? undefined : Number(last),
      );
    },
    cancel: () => stop(),
  });
  return new HttpResponse(body, { headers: { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' } });
}
