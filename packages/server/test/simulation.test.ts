/**
 * The server lived through by chance, beside the rules alone: every answer is the same, every ledger sums to zero, and the
 * same seed gives the same journal. `LINLI_SEEDS` says how many lives, `LINLI_SEED` where they begin, `LINLI_STEPS` how long each is.
 */
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readHonourRoll, readMe, readTwoWayLists } from '@linli/contract';
import { verify } from '../src/journal/verify.ts';
import { step, turnConsent } from './simulation/steps.ts';
import { communityId, openWorlds, type Worlds } from './simulation/world.ts';

const seed = Number(process.env['LINLI_SEED'] ?? 20_261_124);
const lives = Number(process.env['LINLI_SEEDS'] ?? 18);
const steps = Number(process.env['LINLI_STEPS'] ?? 400);
const patience = { timeout: 600_000 + lives * steps * 200 };

/** Lives one life; answers what was done how often. */
async function live(worlds: Worlds): Promise<Map<string, number>> {
  const done = new Map<string, number>();
  for (let n = 0; n < steps; n++) {
    const { what, difference } = n % 40 === 39 ? await turnConsent(worlds) : await step(worlds);
    if (difference !== undefined) throw new Error(`step ${n}, ${worlds.now}: ${difference}`);
    done.set(what, (done.get(what) ?? 0) + 1);
  }
  await sameAtTheEnd(worlds);
  return done;
}

/** Minutes, points, the honour roll and the two lists are the same in both worlds. */
async function sameAtTheEnd(worlds: Worlds): Promise<void> {
  for (const who of worlds.volunteers) {
    const me = (of: 'real' | 'model') => ({ personId: who[of], communityId, roles: ['resident' as const, 'volunteer' as const] });
    const [real, model] = [
      await worlds.server.api(me('real')).send(readMe, { communityId }),
      await worlds.model.api(me('model')).send(readMe, { communityId }),
    ];
    const earned = ({ volunteer }: typeof real) => [volunteer?.minutes, volunteer?.points, volunteer?.archive.consents];
    expect(earned(real)).toEqual(earned(model));
  }
  const visitor = { personId: null, communityId: null, roles: ['visitor' as const] };
  const roll = { communityId, period: 'all' as const };
  const [real, model] = [
    await worlds.server.api(visitor).send(readHonourRoll, roll),
    await worlds.model.api(visitor).send(readHonourRoll, roll),
  ];
  expect(real.rows.map(({ rank, minutes }) => [rank, minutes])).toEqual(model.rows.map(({ rank, minutes }) => [rank, minutes]));
  const lists = await worlds.server.api(visitor).send(readTwoWayLists, { communityId });
  expect({ ...(await worlds.model.api(visitor).send(readTwoWayLists, { communityId })), at: lists.at }).toEqual(lists);
}

/** What has to hold of a store, whatever was lived. */
async function lawful({ server }: Worlds): Promise<void> {
  expect((await verify(server.db)).faults).toEqual([]);
  const { rows } = await sql<{ below: string }>`
    select count(*)::text as below from (select account, ledger from ledger_lines where community_id = ${communityId} and account like 'volunteer:%'
      group by account, ledger having sum(amount) < 0) as t`.execute(server.db);
  expect(rows).toEqual([{ below: '0' }]);
}

/** A life from a seed, and what came of it. */
async function lived(own: number, how: Parameters<typeof openWorlds>[1]): Promise<{ worlds: Worlds; done: Map<string, number> }> {
  const worlds = await openWorlds(own, how);
  try {
    const done = await live(worlds);
    await lawful(worlds);
    return { worlds, done };
  } catch (fault) {
    throw new Error(`LINLI_SEED=${own}: ${(fault as Error).message}`, { cause: fault });
  }
}

describe.each([
  ['a store that keeps its word', { failsOneIn: undefined, timeZone: 'Asia/Shanghai' }],
  ['a store that fails one write in six', { failsOneIn: 6, timeZone: 'Asia/Shanghai' }],
  ['a community in which clocks change', { failsOneIn: 12, timeZone: 'America/New_York' }],
])('over %s', (name, how) => {
  const counts = new Map<string, number>();
  const faults = { before: 0, within: 0, after: 0 };
  let first: Worlds;
  beforeAll(async () => {
    first = (await lived(seed, how)).worlds;
  }, 600_000);
  afterAll(() => first.server.close());

  test('every answer is what the rules say, and ledgers obey their laws', patience, async () => {
    for (let life = 1; life <= lives / 3; life++) {
      const { worlds, done } = await lived(seed + life, how);
      for (const [what, count] of done) counts.set(what, (counts.get(what) ?? 0) + count);
      for (const kind of ['before', 'within', 'after'] as const) faults[kind] += worlds.faults[kind];
      await worlds.server.close();
    }
    if (process.env['LINLI_COUNTS']) console.table(Object.fromEntries([...counts].sort()));
    const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
    console.log(
      `${name}: seeds from ${seed}, ${total} steps with ${counts.size} different ends, faults ${JSON.stringify(faults)}`,
    );
    // Far enough in: services were ended and recorded, and refusals of many kinds were heard.
    for (const deed of ['claimOrder', 'checkInVolunteer', 'checkOutVolunteer', 'offerSeat', 'joinWaitlist', 'reviewOrder'])
      expect(counts.get(`orders.${deed} granted`) ?? 0, deed).toBeGreaterThan(0);
    expect(counts.size).toBeGreaterThan(40);
    if (how.failsOneIn !== undefined) expect(Math.min(...Object.values(faults))).toBeGreaterThan(0);
  });

  test('the same seed gives the same journal, another seed another', patience, async () => {
    const again = (await lived(seed, how)).worlds;
    expect(await again.hash()).toBe(await first.hash());
    const other = (await lived(seed + 1_000, how)).worlds;
    expect(await other.hash()).not.toBe(await first.hash());
    await again.server.close();
    await other.server.close();
  });
});
