/** The two lists of the server: everybody may read them, they follow what happens, and tell of nobody. */
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { TwoWayLists } from '@linli/core';
import { claimOrder, readTwoWayLists } from '@linli/contract';
import { communityId, openNeighbourhood, type Neighbourhood } from './neighbourhood.ts';

let home: Neighbourhood;
beforeEach(async () => {
  home = await openNeighbourhood();
});
afterEach(() => home.server.close());

const read = (): Promise<TwoWayLists> => home.as('visitor').send(readTwoWayLists, { communityId });
const profile = {
  ...{ skills: ['driving'] as const, categories: ['elder-care', 'arts'] as const, languages: ['yue'] as const },
  ...{ availability: [], publicName: 'full' as const },
};

/** So many volunteers of one profile. */
async function volunteers(count: number, change: Partial<typeof profile> = {}): Promise<string[]> {
  const ids: string[] = [];
  for (let n = 0; n < count; n++) ids.push(await home.volunteer({ profile: { ...profile, ...change } }));
  return ids;
}

describe('the two lists', () => {
  test('tell a visitor what is asked for, what is offered, and what is missing on either side', async () => {
    await volunteers(5);
    await home.openTask({ seats: 2, skills: ['driving'] }, { wishes: { language: 'yue' } });
    await home.openTask({ seats: 4, skills: ['first-aid'] }, { category: 'health' });
    expect(await read()).toEqual({
      at: home.now,
      needs: [
        { what: 'health', orders: 1, seats: 4, unmet: { orders: 1, seats: 4 } },
        { what: 'elder-care', orders: 1, seats: 2, unmet: { orders: 0, seats: 0 } },
      ],
      skills: [
        { what: 'first-aid', seats: 4, volunteers: 0, gap: 'nobody' },
        { what: 'driving', seats: 2, volunteers: 5, gap: null },
      ],
      kinds: [
        { what: 'health', seats: 4, volunteers: 0, gap: 'nobody' },
        { what: 'elder-care', seats: 2, volunteers: 5, gap: null },
        { what: 'arts', seats: 0, volunteers: 5, gap: 'unasked' },
      ],
      more: false,
    });
  });

  test('hold no id, no name and no wish, and do not tell one volunteer from four', async () => {
    const ids = await volunteers(1);
    const order = await home.openTask({ skills: ['driving'] }, { wishes: { language: 'yue', sex: 'female' } });
    const one = await read();
    const text = JSON.stringify(one);
    for (const known of [...ids, order.id, 'resident-1', '志愿者', '张奶奶', '3 号楼', '陪张奶奶', 'yue', 'female'])
      expect(text).not.toContain(known);
    await volunteers(3);
    expect(await read()).toEqual(one);
    await volunteers(1);
    expect((await read()).skills).toMatchObject([{ what: 'driving', volunteers: 5 }]);
  });

  test('follow what happens at once, and time too', async () => {
    const [first = ''] = await volunteers(3);
    const { id: orderId } = await home.openTask();
    expect((await read()).needs).toMatchObject([{ orders: 1, seats: 1 }]);
    await home.as('volunteer', first).send(claimOrder, { communityId, orderId, volunteerId: first });
    expect((await read()).needs).toEqual([]);
    await home.openTask();
    expect((await read()).needs).toMatchObject([{ orders: 1, seats: 1 }]);
    home.pass(61);
    expect((await read()).needs).toEqual([]);
  });

  test('count nobody to a time that they have promised already', async () => {
    const [only = ''] = await volunteers(1);
    const { id: orderId } = await home.openTask();
    await home.as('volunteer', only).send(claimOrder, { communityId, orderId, volunteerId: only });
    await home.openTask({}, { title: '同时的另一件事' });
    expect((await read()).needs).toMatchObject([{ orders: 1, unmet: { orders: 1, seats: 1 } }]);
  });

  test('of nothing are nothing, and are what the contract says', async () => {
    const lists = await read();
    expect(lists).toMatchObject({ needs: [], skills: [], kinds: [], more: false });
    expect(TwoWayLists.safeParse(lists).success).toBe(true);
    const two = { what: 'driving', seats: 0, volunteers: 2, gap: 'unasked' };
    expect(TwoWayLists.safeParse({ ...lists, skills: [two] }).success).toBe(false);
  });

  test('are reckoned once for a hundred who ask together', async () => {
    await volunteers(3);
    const all = await Promise.all(Array.from({ length: 100 }, read));
    // In process, what is the same object was reckoned once.
    expect(new Set(all).size).toBe(1);
  });

  test('of many volunteers count every one, whatever part they come in, and then rest a second for each thousand', async () => {
    const [first = ''] = await volunteers(1);
    await multiply(first, 1_200);
    await home.openTask({ trainings: ['mediation'] });
    const lists = await read();
    expect(lists.skills).toMatchObject([{ what: 'driving', volunteers: 1_201 }]);
    expect(lists.needs).toMatchObject([{ unmet: { orders: 1, seats: 1 } }]);
    await home.openTask();
    expect(await read()).toBe(lists);
    home.pass(1 / 60);
    expect((await read()).needs).toMatchObject([{ orders: 2, unmet: { orders: 1, seats: 1 } }]);
  });
});

/** As many more volunteers as this one. */
async function multiply(volunteerId: string, times: number): Promise<void> {
  const { db } = home.server;
  await sql`insert into volunteers (community_id, id, state, version)
    select community_id, 'v' || n, jsonb_set(state, '{id}', to_jsonb('v' || n)), version
    from volunteers, generate_series(1, ${times}::int) n
    where community_id = ${communityId} and id = ${volunteerId}`.execute(db);
  await sql`insert into identities (community_id, person_id, name, sex, born_on, mobile, residence)
    select community_id, 'v' || n, name, sex, born_on, mobile, residence
    from identities, generate_series(1, ${times}::int) n
    where community_id = ${communityId} and person_id = ${volunteerId}`.execute(db);
}
