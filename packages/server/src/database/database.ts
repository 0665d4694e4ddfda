/** One dialect, two hosts: Postgres embedded in a folder, or a Postgres server. @module */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Kysely, PGliteDialect, PostgresDialect, sql, type LogEvent, type Transaction } from 'kysely';
import { statements as house } from './migrations/001-house.ts';
import { statements as people } from './migrations/002-people.ts';
import { statements as promises } from './migrations/003-promises.ts';
import { statements as demonstration } from './migrations/004-demonstration.ts';
import { takeFolder } from './folder-lock.ts';
import { communityTables, type Tables } from './tables.ts';

/** An open database. */
export interface Database {
  readonly db: Kysely<Tables>;
  /** Whether several processes may write to it. */
  readonly shared: boolean;
  close(): Promise<void>;
}

/** Where the data is: a Postgres server's address, or a folder of our own; with neither, in memory. */
export interface DatabasePlace {
  readonly url?: string | undefined;
  readonly folder?: string | undefined;
  /** Hears every statement that is sent. */
  readonly onQuery?: ((sql: string) => void) | undefined;
}

/** What has made the tables what they are, in order. */
export const migrations = [
  { number: 1, name: 'house', statements: house },
  { number: 2, name: 'people', statements: people },
  { number: 3, name: 'promises', statements: promises },
  { number: 4, name: 'demonstration', statements: demonstration },
];

/** Opens a database and brings its tables up to date. */
export async function openDatabase(place: DatabasePlace): Promise<Database> {
  const log = place.onQuery && ((event: LogEvent): void => place.onQuery?.(event.query.sql));
  const database = place.url ? await openServer(place.url, log) : await openEmbedded(place.folder, log);
  try {
    await migrate(database.db);
    return database;
  } catch (fault) {
    await database.close();
    throw fault;
  }
}

type Log = ((event: LogEvent) => void) | undefined;

async function openServer(url: string, log: Log): Promise<Database> {
  const { default: pg } = await import('pg');
  const pool = new pg.Pool({ connectionString: url, max: 10, connectionTimeoutMillis: 5_000 });
  // A connection without a listener ends the process when it breaks, idle or in use; the next query says it anyway.
  const listen = (): void => {};
  pool.on('error', listen);
  pool.on('connect', (client) => client.on('error', listen));
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }), ...(log ? { log } : {}) });
  return { db, shared: true, close: () => db.destroy() };
}

async function openEmbedded(folder: string | undefined, log: Log): Promise<Database> {
  const { PGlite } = await import('@electric-sql/pglite');
  const release = folder === undefined ? (): void => {} : takeFolder(folder);
  if (folder !== undefined) mkdirSync(folder, { recursive: true });
  const pglite = folder === undefined ? new PGlite() : new PGlite(join(folder, 'postgres'));
  const db = new Kysely<Tables>({ dialect: new PGliteDialect({ pglite }), ...(log ? { log } : {}) });
  const close = async (): Promise<void> => {
    await db.destroy();
    if (!pglite.closed) await pglite.close();
    release();
  };
  return { db, shared: false, close };
}

/** Runs the migrations that have not run, each in a transaction; they only ever go forward, and one process at a time. */
async function migrate(db: Kysely<Tables>): Promise<void> {
  await alone(db, async (trx) => {
    await sql`create table if not exists migrations (number integer primary key, name text not null, at timestamptz not null)`.execute(
      trx,
    );
  });
  for (const { number, name, statements } of migrations) {
    await alone(db, async (trx) => {
      const done = await trx.selectFrom('migrations').select('number').where('number', '=', number).executeTakeFirst();
      if (done) return;
      for (const statement of statements) await sql.raw(statement).execute(trx);
      await sql`insert into migrations (number, name, at) values (${number}, ${name}, now())`.execute(trx);
    });
  }
}

/** A transaction during which no other process changes tables; the number is ours, and means nothing. */
async function alone(db: Kysely<Tables>, what: (trx: Transaction<Tables>) => Promise<void>): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(5246190)`.execute(trx);
    await what(trx);
  });
}

/**
 * Spreads the tables over the workers of a Citus cluster, each community whole on one of them. Done once; said again, it
 * leaves alone what is spread already.
 */
export async function distribute(db: Kysely<Tables>): Promise<readonly string[]> {
  await sql`create extension if not exists citus`.execute(db);
  const { rows } = await sql<{ name: string }>`select logicalrelid::text as name from pg_dist_partition`.execute(db);
  const missing = communityTables.filter((table) => !rows.some(({ name }) => name === table));
  for (const table of missing) {
    const beside = table === 'communities' ? 'default' : 'communities';
    await sql`select create_distributed_table(${table}, 'community_id', colocate_with => ${beside})`.execute(db);
  }
  return missing;
}
