/** From every earlier schema to this one: what was there is there, and reads the same. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { Kysely, PGliteDialect, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cancelOrder, checkInVolunteer, checkOutVolunteer, claimOrder, joinWaitlist, readMe } from '@linli/contract';
import { createServer, openDatabase } from '@linli/server';
import { migrations } from '../src/database/database.ts';
import { communityTables, type Tables } from '../src/database/tables.ts';
import { verify } from '../src/journal/verify.ts';
import { actor, communityId, openNeighbourhood, type Neighbourhood } from './neighbourhood.ts';
import { makeCluster, type Cluster } from './postgres.ts';

type Row = Record<string, unknown>;

let home: Neighbourhood;
let volunteerId: string;
beforeAll(async () => {
  home = await openNeighbourhood();
  volunteerId = await lived(home);
});
afterAll(() => home.server.close());

/** Something in every table: services, seats of all kinds, contacts, records, ledgers, keys. */
async function lived(street: Neighbourhood): Promise<string> {
  const [ann, ben] = [await street.volunteer(), await street.volunteer()];
  await street.organisation('甲队');
  const [served, full, off] = [
    await street.openTask(),
    await street.openTask({}, { title: '满员' }),
    await street.openTask({}, { startsAt: '2026-12-01T02:00:00Z', endsAt: '2026-12-01T03:00:00Z' }),
  ];
  const seat = (orderId: string, who: string) => ({ communityId, orderId, volunteerId: who });
  await street.as('volunteer', ann).send(claimOrder, seat(served.id, ann), { idempotencyKey: 'one' });
  await street.as('volunteer', ben).send(claimOrder, seat(full.id, ben));
  await street
    .as('volunteer', ann)
    .send(joinWaitlist, seat(full.id, ann))
    .catch(() => {});
  await street.as('volunteer', ann).send(claimOrder, seat(off.id, ann));
  await street.as('coordinator').send(cancelOrder, { communityId, orderId: off.id, reason: '下雨' });
  street.pass(60);
  await street.as('coordinator').send(checkInVolunteer, seat(served.id, ann));
  street.pass(90);
  await street.as('coordinator').send(checkOutVolunteer, seat(served.id, ann));
  return ann;
}

async function rowsOf(db: Kysely<Tables>, table: string, columns: string): Promise<Row[]> {
  const { rows } = await sql<Row>`select ${sql.raw(columns)} from ${sql.table(table)} order by 1, 2, 3`.execute(db);
  // A server writes large numbers as text.
  const plain = (name: string, value: unknown): unknown => (name === 'amount' ? Number(value) : value);
  return rows.map((row) => JSON.parse(JSON.stringify(row, plain)) as Row);
}

/** A database as it was after the first so many migrations, with the rows of the neighbourhood in it. */
async function asItWas(db: Kysely<Tables>, number: number): Promise<void> {
  await sql`create table migrations (number integer primary key, name text not null, at timestamptz not null)`.execute(db);
  for (const { number: each, name, statements } of migrations.filter((one) => one.number <= number)) {
    for (const statement of statements) await sql.raw(statement).execute(db);
    await sql`insert into migrations values (${each}, ${name}, now())`.execute(db);
  }
  for (const table of communityTables) {
    const { rows } = await sql<{ name: string }>`select column_name as name from information_schema.columns
      where table_name = ${table} and is_generated = 'NEVER' order by ordinal_position`.execute(db);
    const names = rows.map(({ name }) => `"${name}"`).join(', ');
    for (const row of await rowsOf(home.server.db, table, names))
      await sql`insert into ${sql.table(table)} (${sql.raw(names)})
        select ${sql.raw(names)} from json_populate_record(null::${sql.table(table)}, ${JSON.stringify(row)}::text::json)`.execute(
        db,
      );
  }
}

describe.each(['PGlite', 'Postgres'])('on %s', (host) => {
  let cluster: Cluster | undefined;
  const folders: string[] = [];
  beforeAll(async () => {
    cluster = host === 'Postgres' ? await makeCluster() : undefined;
  });
  afterAll(() => {
    cluster?.remove();
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  });

  /** Where a new database is, and a way into it that migrates nothing. */
  function place(): { url?: string; folder?: string; open: () => Kysely<Tables> } {
    const url = cluster?.newDatabase();
    if (url !== undefined)
      return {
        url,
        open: () => new Kysely({ dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: url, max: 1 }) }) }),
      };
    const folder = mkdtempSync(join(tmpdir(), 'linli-migrate-'));
    folders.push(folder);
    return { folder, open: () => new Kysely({ dialect: new PGliteDialect({ pglite: new PGlite(join(folder, 'postgres')) }) }) };
  }

  test.each(migrations.slice(0, -1).map(({ number, name }) => [number, name] as const))(
    'from %s (%s): nothing is lost, the journal gives what is stored, and people go on',
    async (number) => {
      const { open, ...where } = place();
      const old = open();
      await asItWas(old, number);
      await old.destroy();
      const database = await openDatabase(where);
      for (const table of communityTables)
        expect(await rowsOf(database.db, table, '*'), table).toEqual(await rowsOf(home.server.db, table, '*'));
      expect((await verify(database.db)).faults).toEqual([]);
      const server = createServer({
        database,
        authenticate: async () => undefined,
        dataKey: new Uint8Array(32).fill(7),
        clock: () => home.now,
      });
      expect(await server.api(actor('volunteer', volunteerId)).send(readMe, { communityId })).toMatchObject({
        volunteer: { minutes: 90 },
      });
      await server.close();
    },
  );

  if (host === 'Postgres')
    test('of several processes that begin at the same time one migrates, and the others go on', async () => {
      const { open: _, ...where } = place();
      const databases = await Promise.all(Array.from({ length: 5 }, () => openDatabase(where)));
      const done = await databases[0]?.db.selectFrom('migrations').select('number').orderBy('number').execute();
      expect(done?.map(({ number }) => number)).toEqual(migrations.map(({ number }) => number));
      for (const database of databases) await database.close();
    });
});
