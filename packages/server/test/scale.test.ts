/** Ready to be spread over machines: every key and every statement names the community, so that each goes to one of them. */
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { erasePerson, exportPerson, listRecords, readHonourRoll, readMe } from '@linli/contract';
import { endpoints } from '@linli/contract/registry';
import { communityTables } from '../src/database/tables.ts';
import { inputFor, openTargets } from './authority/targets.ts';
import { communityId, openNeighbourhood, type Neighbourhood } from './neighbourhood.ts';
import { makeCluster, type Cluster } from './postgres.ts';

let cluster: Cluster;
let home: Neighbourhood;
const sent = new Set<string>();
beforeAll(async () => {
  cluster = await makeCluster();
  home = await openNeighbourhood({ url: cluster.newDatabase(), onQuery: (statement) => sent.add(statement) });
  // Migrations go over all communities at once, by nature.
  sent.clear();
});
afterAll(async () => {
  await home.server.close();
  cluster.remove();
});

test('every table belongs to communities, but the list of migrations and the mark of a demonstration', async () => {
  const { rows } = await sql<{ name: string }>`
    select c.relname as name from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace`.execute(
    home.server.db,
  );
  expect(rows.map(({ name }) => name).sort()).toEqual([...communityTables, 'demonstrations', 'migrations'].sort());
});

test('every primary key and every unique constraint holds the community, and primary keys begin with it', async () => {
  const { rows } = await sql<{ table: string; index: string; is_primary: boolean; columns: string[] }>`
    select t.relname as table, i.relname as index, x.indisprimary as is_primary,
      array_agg(a.attname::text order by array_position(x.indkey::int2[], a.attnum)) as columns
    from pg_index x
      join pg_class t on t.oid = x.indrelid
      join pg_class i on i.oid = x.indexrelid
      join pg_attribute a on a.attrelid = t.oid and a.attnum = any (x.indkey)
    where x.indisunique and t.relnamespace = 'public'::regnamespace and t.relname not in ('migrations', 'demonstrations')
    group by 1, 2, 3`.execute(home.server.db);
  expect(rows.length).toBeGreaterThanOrEqual(communityTables.length);
  expect(rows.filter(({ columns }) => !columns.includes('community_id'))).toEqual([]);
  expect(rows.filter(({ is_primary, columns }) => is_primary && columns[0] !== 'community_id')).toEqual([]);
  const foreign = await sql`select 1 from pg_constraint where contype = 'f'`.execute(home.server.db);
  expect(foreign.rows).toEqual([]);
});

/** Tables of a statement, each with the name by which the rest of the statement calls it. */
function tablesOf(statement: string): { table: string; alias: string }[] {
  const named =
    /\b(?:from|join|into|update)\s+"?([a-z_]+)"?(?:\s+(?:as\s+)?"?(?!where\b|on\b|set\b|join\b|order\b|group\b|values\b|inner\b|left\b|limit\b|for\b)([a-z_]+)"?)?/g;
  return [...statement.matchAll(named)]
    .map(([, table = '', alias]) => ({ table, alias: alias ?? table }))
    .filter(({ table }) => (communityTables as readonly string[]).includes(table));
}

/** Whether a statement ties every table it names to a community. */
function isRouted(statement: string): boolean {
  const text = statement.replaceAll('"', '');
  const tables = tablesOf(text);
  if (/^insert into/.test(text)) return /\(community_id\b|, community_id\b/.test(text);
  const ties = text.match(/(?:\b[a-z_]+\.)?community_id\s*=/g) ?? [];
  return ties.length >= tables.length;
}

test('every statement of every endpoint is tied to a community, in each table that it names', async () => {
  const targets = await openTargets(home);
  for (const endpoint of endpoints)
    for (const role of ['coordinator', 'volunteer', 'organiser'] as const) {
      const input = inputFor(endpoint, await targets.of(role, 'own', endpoint.method !== 'GET'));
      await home.server
        .api(targets.actor(role, communityId))
        .send(endpoint, input as never)
        .catch(() => undefined);
    }
  const me = home.as('volunteer', await home.volunteer());
  await Promise.allSettled([me.send(readMe, { communityId }), me.send(readHonourRoll, { communityId, period: 'year' })]);
  expect([exportPerson, erasePerson, listRecords].every((endpoint) => endpoints.includes(endpoint as never))).toBe(true);
  const statements = [...sent].filter((statement) => tablesOf(statement.replaceAll('"', '')).length > 0);
  console.log(`${statements.length} different statements`);
  expect(statements.length).toBeGreaterThan(40);
  expect(statements.filter((statement) => !isRouted(statement))).toEqual([]);
});

test('what is done for all communities goes from one to the next', async () => {
  sent.clear();
  await home.server.application.forgetKeys();
  expect([...sent].filter((statement) => !isRouted(statement))).toEqual(['select "community_id" from "communities"']);
});

test('a statement that forgets its community is noticed', () => {
  expect(isRouted('select state from orders where id = $1')).toBe(false);
  expect(isRouted('select 1 from orders o join records r on r.order_id = o.id where o.community_id = $1')).toBe(false);
  expect(isRouted('select 1 from orders o join records r on r.community_id = o.community_id where o.community_id = $1')).toBe(
    true,
  );
});
