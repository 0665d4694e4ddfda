/** The server: the application over Postgres, answered over HTTP. @module */
import { createApplication, type Application, type Room } from '@linli/application';
import type { Actor, Api } from '@linli/contract';
import type { Id, Instant } from '@linli/core';
import type { Kysely } from 'kysely';
import type { Database } from './database/database.ts';
import { createEncryption } from './database/encryption.ts';
import type { Tables } from './database/tables.ts';
import { createApp, type AccessRecord, type Authenticate } from './http/app.ts';
import { calendarRoutes } from './http/calendar/routes.ts';
import { createLimiter, type RateLimits } from './http/rate-limits.ts';
import { createPostgresStore } from './store/postgres-store.ts';

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
  readonly onAnswer?: (record: AccessRecord) => void;
  /** Hears of every fault; without an ear, the console does. */
  readonly onFault?: (caught: unknown) => void;
  /** Rooms beyond those that every server has, such as a demonstration's. */
  readonly moreRooms?: readonly Room[];
}

/** A running server: mount `fetch` in any host, or speak to it in process. */
export interface Server {
  readonly fetch: (request: Request) => Promise<Response>;
  /** The Api as somebody in particular, in process: the same path without HTTP. */
  api(actor: Actor): Api;
  readonly application: Application;
  readonly db: Kysely<Tables>;
  /** How many follow changes now. */
  readers(): number;
  /** Tells those who follow changes to come back later. */
  release(): void;
  close(): Promise<void>;
}

/**
 * Makes a server over an open database.
 *
 * @example
 * const server = createServer({ database: await openDatabase({ folder: '.linli' }), authenticate: jwt({ secret, audience }), dataKey });
 * export default { fetch: server.fetch };
 */
export function createServer(settings: ServerSettings): Server {
  const { database, dataKey, limits, clock, newId, newCode, isGuarded, moreRooms, ...http } = settings;
  const encryption = createEncryption(dataKey);
  const store = createPostgresStore({ database, encryption, ...(clock ? { clock } : {}) });
  const given = { clock, newId, newCode, isGuarded, moreRooms };
  const application = createApplication({ store, encryption, ...given } as Parameters<typeof createApplication>[0]);
  const app = createApp({
    ...http,
    application,
    extraRoutes: [calendarRoutes],
    limit: limits && createLimiter(limits),
  });
  return {
    fetch: async (request) => app.fetch(request),
    api: (actor) => application.api(actor),
    application,
    db: database.db,
    readers: application.live.count,
    release: application.live.release,
    close: () => application.close(),
  };
}
