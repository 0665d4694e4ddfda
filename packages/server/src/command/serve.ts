/** `linli serve`: the Api and the widgets' scripts, and in a demonstration the pages too. @module */
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer as createHttpServer, type IncomingMessage, type Server as HttpServer } from 'node:http';
import { resolve } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { ProblemError } from '@linli/contract';
import { demoTokens, type DemoPerson } from '../demonstration.ts';
import { openDatabase } from '../kernel/database.ts';
import { problemResponse, type Seen } from '../kernel/http.ts';
import { forgetKeys } from '../kernel/idempotency.ts';
import { byTokens, jwt } from '../kernel/identity.ts';
import { usualLimits } from '../kernel/limits.ts';
import { createServer, type Server, type ServerSettings } from '../server.ts';
import { makeAddresses } from './addresses.ts';
import { demoOrganisation, demoPeople, loadDemo } from './demo.ts';
import { gathering, makeLog } from './log.ts';
import { makeMetrics, serveMetrics, type Metrics } from './metrics.ts';
import type { Settings } from './settings.ts';
import { siteResponse, type Folders } from './site.ts';

/** What `serve` is told. */
export interface ServeOptions {
  readonly demo: boolean;
  /** Folder of the repository that has examples and bundles, or `node_modules`; pages are served from it in a demonstration. */
  readonly root: string;
}

/** How long requests on their way may take once it is told to stop, in milliseconds. */
const PATIENCE = 10_000;
const HOUR = 3_600_000;

/** Serves until told to stop. Resolves once it is listening, with the function that stops it. */
export async function serve(
  settings: Settings,
  options: ServeOptions,
  say: (line: string) => void,
): Promise<() => Promise<void>> {
  // The port is taken first: a taken one is said before anything is loaded.
  const http = createHttpServer();
  const folders = { ...(options.demo ? pages(options.root) : {}), ...scripts(options.root) };
  let reply = (request: Request): Promise<Response> => answer(undefined, folders, request);
  const addresses = makeAddresses(settings.isBehindProxy);
  const respond = getRequestListener((request, { incoming }) => {
    addresses.note(request, incoming as IncomingMessage);
    return reply(request);
  });
  http.on('request', (incoming, outgoing) => void respond(incoming, outgoing));
  await listen(http, settings.port);
  const metrics = makeMetrics();
  const watch = { addressOf: addresses.of, ...ears(options, metrics, say) };
  const server = await openServer(settings, options, watch, say).catch((fault: unknown) => {
    http.closeAllConnections();
    http.close();
    throw fault;
  });
  reply = (request) => answer(server, folders, request);
  const counted = settings.metricsPort === undefined ? undefined : await serveMetrics(settings.metricsPort, metrics, server);
  const chores = keepTidy(server);
  const { port } = http.address() as { port: number };
  say(`Linli 邻里 is at http://localhost:${port}`);
  return async () => {
    clearInterval(chores);
    counted?.close();
    await endGently(http, server);
  };
}

/** What hears of answers and faults: in a demonstration nobody but the console; else the log, one JSON line each. */
function ears(
  { demo }: ServeOptions,
  metrics: Metrics,
  say: (line: string) => void,
): Pick<ServerSettings, 'onAnswer' | 'onFault'> {
  if (demo) return { onAnswer: metrics.onAnswer };
  const log = makeLog(gathering(say));
  const onAnswer = (seen: Seen): void => {
    metrics.onAnswer(seen);
    log.answered(seen);
  };
  return { onAnswer, onFault: (caught) => log.fault(caught) };
}

/** What has to be done from time to time. */
function keepTidy({ house }: Server): NodeJS.Timeout {
  const forget = (): void => void forgetKeys(house).catch(() => {});
  forget();
  return setInterval(forget, HOUR).unref();
}

/** Nobody new; whoever is being answered gets the answer, readers of changes are sent to look elsewhere. */
async function endGently(http: HttpServer, server: Server): Promise<void> {
  const closed = once(http, 'close');
  // Whoever has just been answered is not waited for.
  http.keepAliveTimeout = 1;
  http.close();
  http.closeIdleConnections();
  server.release();
  const impatient = setTimeout(() => http.closeAllConnections(), PATIENCE);
  await closed;
  clearTimeout(impatient);
  await server.close();
}

async function listen(http: HttpServer, port: number): Promise<void> {
  http.listen(port);
  try {
    await once(http, 'listening');
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw fault;
    throw new Error(`Port ${port} is taken. Stop what uses it, or choose another: PORT=${port + 1} npm start`);
  }
}

type Watching = Pick<ServerSettings, 'addressOf' | 'onAnswer' | 'onFault'>;

async function openServer(
  { place, jwt: tokens, dataKey, origins }: Settings,
  { demo, root }: ServeOptions,
  watching: Watching,
  say: (line: string) => void,
): Promise<Server> {
  if (!demo) {
    const authenticate = jwt(tokens);
    return createServer({
      database: await openDatabase(place),
      authenticate,
      dataKey,
      origins,
      isGuarded: true,
      limits: usualLimits,
      ...watching,
    });
  }
  const database = await openDatabase(place);
  let simulated: string | undefined;
  const clock = (): string => simulated ?? new Date().toISOString();
  const people: DemoPerson[] = [];
  const authenticate = byTokens((token) => demoTokens(people)(token));
  const server = createServer({ database, authenticate, dataKey, clock, demo: people, ...watching });
  await loadDemo(server, (now) => (simulated = now), resolve(root, 'examples/data'), say);
  people.push(...demoPeople(await demoOrganisation(server)));
  return server;
}

function pages(root: string): Folders {
  return {
    '/': resolve(root, 'examples/property-portal'),
    '/plain/': resolve(root, 'examples/plain-page'),
  };
}

/** The widgets' scripts, where they are built or installed: under `/linli/`, and under their version, which never changes. */
export function scripts(root: string): Folders {
  const places = ['packages/elements', '@linli/elements'].map((place) => resolve(root, place, 'dist/cdn'));
  const folder = places.find((place) => existsSync(resolve(place, 'integrity.json')));
  if (folder === undefined) return {};
  const { version } = JSON.parse(readFileSync(resolve(folder, 'integrity.json'), 'utf8')) as { version: string };
  return { '/linli/': folder, [`/linli/${version}/`]: folder };
}

/** Pages come at once; the Api asks to be asked again as long as it is loading. */
async function answer(server: Server | undefined, folders: Folders, request: Request): Promise<Response> {
  const { pathname } = new URL(request.url);
  const page = request.method === 'GET' || request.method === 'HEAD' ? await siteResponse(folders, pathname) : undefined;
  if (page) return page;
  return server ? server.fetch(request) : problemResponse(new ProblemError('unavailable', { detail: 'Still loading.' }, 2));
}
