/** The server: the Api port over Postgres. @module */
import { randomBytes, randomInt } from 'node:crypto';
import type { Id, Instant } from '@linli/core';
import type { Actor, Api, Endpoint } from '@linli/contract';
import { demonstrationEndpoints, endpoints } from '@linli/contract/registry';
import { demonstrationHandlers, type DemoPerson } from './demonstration.ts';
import { calendarHandlers, calendarRoutes } from './calendar/index.ts';
import { incentiveHandlers } from './incentives.ts';
import { answerer } from './kernel/answer.ts';
import type { Database } from './kernel/database.ts';
import { makeForms } from './kernel/forms.ts';
import type { Handler } from './kernel/handler.ts';
import { routes, type Authenticate, type Seen } from './kernel/http.ts';
import { makeLimiter, type RateLimits } from './kernel/limits.ts';
import { makeLive, type Live } from './kernel/live.ts';
import { makeSeal } from './kernel/seal.ts';
import type { House } from './kernel/work.ts';
import { meHandlers } from './me.ts';
import { orderHandlers } from './orders/index.ts';
import { organisationHandlers } from './organisations.ts';
import { peopleHandlers } from './people/index.ts';
import { recordHandlers, recordService } from './records.ts';
import { volunteerHandlers } from './volunteers.ts';

/** What a server is made of. Clock, ids and codes may be handed in; by default they are the machine's. */
export interface ServerSettings {
  readonly database: Database;
  readonly authenticate: Authenticate;
  /** At least 32 bytes; seals resident IDs. */
  readonly dataKey: Uint8Array;
  readonly clock?: () => Instant;
  readonly newId?: () => Id;
  readonly newCode?: () => string;
  /** Whether registrations of nobody in particular need the ticket of a form that a person filled in. */
  readonly isGuarded?: boolean;
  /** Refuses whoever asks too often; without limits, nobody is. */
  readonly limits?: RateLimits;
  /** Where a request comes from, as the host knows it: limits count visitors by it. */
  readonly addressOf?: (request: Request) => string | undefined;
  /** Pages that may ask, such as `https://portal.example`; without a list, any may. */
  readonly origins?: readonly string[] | undefined;
  /** Hears of every answer given over HTTP. */
  readonly onAnswer?: (seen: Seen) => void;
  /** Hears of every fault; without an ear, the console does. */
  readonly onFault?: (caught: unknown) => void;
  /** People to act as; makes it a demonstration, with a clock that can be moved. */
  readonly demo?: readonly DemoPerson[];
}

/** A running server: mount `fetch` in any host, or speak to it in process. */
export interface Server {
  readonly fetch: (request: Request) => Promise<Response>;
  /** The Api as somebody in particular, in process: the same path without HTTP. */
  api(actor: Actor): Api;
  readonly house: House;
  /** How many follow changes now. */
  readers(): number;
  /** Tells those who follow changes to come back later. */
  release(): void;
  close(): Promise<void>;
}

/** What every room answers. */
const rooms: readonly Handler[] = [
  ...organisationHandlers,
  ...volunteerHandlers,
  ...peopleHandlers,
  ...orderHandlers,
  ...calendarHandlers,
  ...recordHandlers,
  ...incentiveHandlers,
  ...meHandlers,
];

/**
 * Makes a server over an open database.
 *
 * @example
 * const server = createServer({ database: await openDatabase({ folder: '.linli' }), authenticate: jwt({ secret, audience }), dataKey });
 * export default { fetch: server.fetch };
 */
export function createServer(settings: ServerSettings): Server {
  const { database, demo } = settings;
  const live = makeLive(database.shared ? 1_000 : 0);
  const house = houseOf(settings, live);
  const answer = answerer(house, demo ? [...rooms, ...demonstrationHandlers(demo)] : rooms);
  const known: readonly Endpoint[] = demo ? [...endpoints, ...demonstrationEndpoints] : endpoints;
  const { authenticate, limits, addressOf, origins, onAnswer, onFault } = settings;
  const limit = limits && makeLimiter(limits);
  const app = routes({
    house,
    answer,
    live,
    endpoints: known,
    also: [calendarRoutes],
    authenticate,
    limit,
    addressOf,
    origins,
    onAnswer,
    onFault,
  });
  return {
    fetch: async (request) => app.fetch(request),
    api: (actor) => ({
      // What goes over HTTP loses undefined fields; in process it does too, so that both are parsed alike.
      send: async (endpoint, input, options) =>
        (await answer(endpoint, JSON.parse(JSON.stringify(input)), actor, options?.idempotencyKey)) as never,
      watch: (communityId, watcher) => live.follow(house, communityId, undefined, watcher),
    }),
    house,
    readers: live.count,
    release: live.release,
    async close() {
      live.close();
      await database.close();
    },
  };
}

/** What handlers lean on. */
function houseOf(settings: ServerSettings, live: Live): House {
  const clock = settings.clock ?? ((): Instant => new Date().toISOString());
  const seal = makeSeal(settings.dataKey);
  return {
    db: settings.database.db,
    clock,
    newId: settings.newId ?? ((): Id => uuid7(Date.parse(clock()))),
    newCode: settings.newCode ?? ((): string => String(randomInt(1_000_000)).padStart(6, '0')),
    seal,
    announce: live.announce,
    demo: settings.demo !== undefined,
    forms: makeForms(seal, clock),
    isGuarded: settings.isGuarded ?? false,
    turns: new Map(),
    afterOrderEvents: [recordService],
  };
}

/** A UUID of version 7: 48 bits of time, then chance; sorts by when it was made. */
function uuid7(now: number): Id {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(now, 0, 6);
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
