/** Loads the demonstration into a database that is its own: two communities to look at. @module */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { communityTables, type Server } from '@linli/server';
import { sql } from 'kysely';
import { importNycService } from './nyc/import.ts';
import { archive } from './people.ts';
import { bodies, chaoyangli } from './sample/chaoyangli.ts';
import { loadChaoyangli, wholeSample } from './sample/load.ts';

/** The organisation of the demonstration's organiser, once the sample is there. */
export async function demoOrganisation(server: Pick<Server, 'db'>): Promise<string> {
  const rows = await server.db
    .selectFrom('organisations')
    .select('id')
    .where('community_id', '=', chaoyangli)
    .where(sql<string>`state->'draft'->>'name'`, '=', bodies[0]?.name ?? '')
    .execute();
  return rows[0]?.id ?? '';
}

/** Loads both communities where they are missing; an interrupted load is begun again from nothing. */
export async function loadDemo(
  server: Server,
  setClock: (now: string | undefined) => void,
  samples: string,
  say: (line: string) => void,
): Promise<void> {
  const now = new Date().toISOString();
  let told = 0;
  const progress = (done: number, of: number): void => {
    if (done < of && Date.now() - told < 2_000) return;
    told = Date.now();
    say(`  朝阳里: ${done} of ${of} orders`);
  };
  await claimDatabase(server, now);
  if (!(await isLoaded(server))) {
    say('Loading the made-up community 朝阳里 (a year of orders, lived through the rules) …');
    await clear(server, chaoyangli);
    await loadChaoyangli({ server, setClock, progress }, wholeSample, now);
    setClock(undefined);
  }
  const file = join(samples, 'nyc-service-opportunities.csv');
  if (!existsSync(file)) return;
  const report = await importNycService(server, file, archive);
  if (report.imported > 0) say(`  NYC Service: ${report.imported} imported, ${report.refused.length} refused`);
}

/**
 * Takes an empty database for the demonstration and marks it; one that holds anything else is refused, and nothing in it is
 * touched. Who has lost a real community to a trial has lost it for good.
 */
async function claimDatabase({ db }: Pick<Server, 'db'>, at: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const communities = await trx.selectFrom('communities').select(['community_id', 'state']).execute();
    const mark = await trx.selectFrom('demonstrations').select('began_at').executeTakeFirst();
    const real = communities.filter(({ state }) => state.nature === 'real').map(({ community_id }) => community_id);
    if (real.length > 0) throw refusedFor(`it holds ${real.join(', ')}`);
    if (!mark && communities.length > 0) throw refusedFor('it was not made for a demonstration');
    if (!mark) await trx.insertInto('demonstrations').values({ only_one: true, began_at: at }).execute();
  });
}

function refusedFor(reason: string): Error {
  return new Error(
    `The demonstration does not use this database: ${reason}. Nothing was changed. ` +
      'Leave LINLI_DATA and DATABASE_URL away, or name an empty folder or database for the demonstration.',
  );
}

/** An interrupted load leaves half a year behind; it is begun again from nothing. */
async function clear({ db }: Pick<Server, 'db'>, communityId: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const row = await trx.selectFrom('communities').select('state').where('community_id', '=', communityId).executeTakeFirst();
    // Said again where it is destroyed: what is not made up is never deleted, whoever calls.
    if (row && row.state.nature !== 'made-up') throw refusedFor(`${communityId} is not made up`);
    for (const table of communityTables) await trx.deleteFrom(table).where('community_id', '=', communityId).execute();
  });
}

/** The archive comes after the neighbourhood: where it is, that one is whole. */
async function isLoaded(server: Pick<Server, 'db'>): Promise<boolean> {
  const row = await server.db
    .selectFrom('communities')
    .select('community_id')
    .where('community_id', '=', archive)
    .executeTakeFirst();
  return row !== undefined;
}
