/** `linli serve`: the Api, the widgets' scripts, and whatever pages stand beside them. @module */
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer as createHttpServer, type IncomingMessage, type Server as HttpServer } from 'node:http';
import { resolve } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { ProblemError } from '@linli/contract';
import { openDatabase } from '../database/database.ts';
import { problemResponse, type AccessRecord } from '../http/app.ts';
import { jwt } from '../http/authentication.ts';
import { usualLimits } from '../http/rate-limits.ts';
import { createServer, type Server, type ServerSettings } from '../server.ts';
import { makeAddresses } from './addresses.ts';
import { gathering, makeLog } from './log.ts';
import { makeMetrics, serveMetrics, type Metrics } from './metrics.ts';
import type { Settings } from './settings.ts';
import { siteResponse, type Folders } from './site.ts';

/** What `serve` is told. */
export interface ServeOptions {
  /** Folder of the repository that has examples and bundles, or `node_modules`: the widgets' scripts are served from it. */
  readonly root: string;
  /** Pages beside the Api, by their paths. */
  readonly pages?: Folders;
  /** Makes the server; without it, one whose callers show their host's tokens. */
  readonly open?: OpenServer;
  /** Whether answers and faults are logged, one JSON line each. */
  readonly isLogged?: boolean;
}

/** Makes a server that is watched so. */
export type OpenServer = (settings: Settings, watching: Watching) => Promise<Server>;

/** What watches a server: addresses for its limits, and who hears of answers and faults. */
export type Watching = Pick<ServerSettings, 'addressOf' | 'onAnswer' | 'onFault'>;

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
  const folders = { ...options.pages, ...scripts(options.root) };
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
  const server = await (options.open ?? openServer)(settings, watch).catch((fault: unknown) => {
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

/** What hears of answers and faults: the log, or the console alone. */
function ears(
  { isLogged = true }: ServeOptions,
  metrics: Metrics,
  say: (line: string) => void,
): Pick<ServerSettings, 'onAnswer' | 'onFault'> {
  if (!isLogged) return { onAnswer: metrics.onAnswer };
  const log = makeLog(gathering(say));
  const onAnswer = (record: AccessRecord): void => {
    metrics.onAnswer(record);
    log.answered(record);
  };
  return { onAnswer, onFault: (caught) => log.fault(caught) };
}

/** What has to be done from time to time. */
function keepTidy({ application }: Server): NodeJS.Timeout {
  const forget = (): void => void application.forgetKeys().catch(() => {});
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

async function openServer({ place, jwt: tokens, dataKey, origins }: Settings, watching: Watching): Promise<Server> {
  const authenticate = jwt(tokens);
  const database = await openDatabase(place);
  return createServer({ database, authenticate, dataKey, origins, isGuarded: true, limits: usualLimits, ...watching });
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
