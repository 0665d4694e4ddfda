/** A backup taken while people write, restored elsewhere; and keys changed without losing an ID. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkInVolunteer, checkOutVolunteer, claimOrder, exportPerson, registerVolunteer } from '@linli/contract';
import { createServer, openDatabase } from '@linli/server';
import { backup, restore } from '../src/cli/backup.ts';
import { rotateKey } from '../src/cli/rotate.ts';
import { verify } from '../src/journal/verify.ts';
import { aRegistration, communityId, openNeighbourhood, type Neighbourhood } from './neighbourhood.ts';
import { makeCluster, type Cluster } from './postgres.ts';

const folder = mkdtempSync(join(tmpdir(), 'linli-backup-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** One service, from the order to the record. */
async function served(home: Neighbourhood, volunteerId: string): Promise<void> {
  const { id: orderId } = await home.openTask({}, { timing: 'flexible', endsAt: '2026-12-30T00:00:00Z', startsAt: home.now });
  const [desk, seat] = [home.as('coordinator'), { communityId, orderId, volunteerId }];
  await home.as('volunteer', volunteerId).send(claimOrder, seat);
  await desk.send(checkInVolunteer, seat);
  home.pass(5);
  await desk.send(checkOutVolunteer, seat);
}

describe.each(['PGlite', 'Postgres'])('on %s', (host) => {
  const file = join(folder, `${host}.gz`);
  let cluster: Cluster | undefined;
  let home: Neighbourhood;
  beforeAll(async () => {
    cluster = host === 'Postgres' ? await makeCluster() : undefined;
    home = await openNeighbourhood({ url: cluster?.newDatabase() });
  });
  afterAll(async () => {
    await home.server.close();
    cluster?.remove();
  });

  test('a backup taken while people write is one moment: rows, ledgers and records are whole where it is restored', async () => {
    const people = await Promise.all(Array.from({ length: 8 }, () => home.volunteer()));
    let isOver = false;
    const writers = people.map(async (id) => {
      await served(home, id);
      while (!isOver) await served(home, id);
    });
    await served(home, await home.volunteer());
    const counts = await backup(home.server.db, file);
    isOver = true;
    await Promise.all(writers);

    const elsewhere = await openDatabase({ url: cluster?.newDatabase() });
    expect(await restore(elsewhere.db, file)).toEqual(counts);
    const found = await verify(elsewhere.db);
    expect(found).toMatchObject({ events: counts['journal'], entries: counts['ledger_entries'], faults: [] });
    const sums = await sql<{
      sum: string;
    }>`select coalesce(sum(amount), 0)::text as sum from ledger_lines group by ledger`.execute(elsewhere.db);
    expect(sums.rows.every(({ sum }) => sum === '0')).toBe(true);
    const records = await elsewhere.db
      .selectFrom('records')
      .select(['id', 'state', 'version'])
      .orderBy('id')
      .limit(1_000)
      .execute();
    const ids = records.map(({ id }) => id);
    const there = await home.server.db
      .selectFrom('records')
      .select(['id', 'state', 'version'])
      .where('id', 'in', ids)
      .orderBy('id')
      .execute();
    expect(records.length).toBeGreaterThan(0);
    expect(records).toEqual(there);
    await elsewhere.close();
  });

  test('a backup that is cut off, altered, or of another schema restores nothing, and says why', async () => {
    const whole = gunzipSync(readFileSync(file)).toString('utf8').trimEnd().split('\n');
    const broken = join(folder, 'broken.gz');
    const tried = async (lines: readonly string[]): Promise<unknown> => {
      writeFileSync(broken, gzipSync(`${lines.join('\n')}\n`));
      const empty = await openDatabase({});
      const caught: unknown = await restore(empty.db, broken).catch((fault: unknown) => (fault as Error).message);
      expect(await empty.db.selectFrom('communities').selectAll().execute()).toEqual([]);
      await empty.close();
      return caught;
    };
    expect(await tried(whole.slice(0, -1))).toMatch(/is cut off/);
    expect(await tried([...whole.slice(0, 2), ...whole.slice(3)])).toMatch(/has not the rows that it says/);
    expect(await tried(['{"linli":1,"schema":1}', ...whole.slice(1)])).toMatch(/is of schema 1, this database of \d/);
  });

  test('what is not empty is not restored into', async () => {
    await expect(restore(home.server.db, file)).rejects.toThrow('The database is not empty');
  });

  test('a new key opens every ID, the old one none; begun again it changes nothing', async () => {
    const { db } = home.server;
    const registration = aRegistration({ consents: ['service', 'sensitive'] });
    const identity = { ...registration.identity, bornOn: '1949-12-31', residentId: '11010519491231002X' };
    await home.as('resident', 'guli').send(registerVolunteer, { communityId, registration: { ...registration, identity } });
    const [now, next] = [new Uint8Array(32).fill(7), new Uint8Array(32).fill(8)];
    expect(await rotateKey(db, now, next)).toBe(1);
    expect(await rotateKey(db, now, next)).toBe(0);
    const actor = { personId: 'guli', communityId, roles: ['resident' as const] };
    const under = (dataKey: Uint8Array) =>
      createServer({ database: { db, shared: false, close: async () => {} }, authenticate: async () => undefined, dataKey });
    expect(await under(next).api(actor).send(exportPerson, { communityId, personId: 'guli' })).toMatchObject({
      identity: { residentId: '11010519491231002X' },
    });
    await expect(under(now).api(actor).send(exportPerson, { communityId, personId: 'guli' })).rejects.toMatchObject({
      kind: 'fault',
    });
    const again = { ...aRegistration({ consents: ['service', 'sensitive'] }) };
    const taken = { ...again, identity: { ...again.identity, bornOn: '1949-12-31', residentId: '11010519491231002X' } };
    await expect(
      under(next)
        .api({ ...actor, personId: 'other' })
        .send(registerVolunteer, { communityId, registration: taken }),
    ).rejects.toMatchObject({ problem: { reason: 'already-registered' } });
    await rotateKey(db, next, now);
  });
});
