/** Many at once: a seat is never given twice, on either host of the database. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { claimOrder, isProblemError, joinWaitlist, readOrder, readRoster, withdrawClaim } from '@linli/contract';
import { plusMinutes, type OrderView } from '@linli/core';
import { verify } from '../src/journal/verify.ts';
import { communityId, openNeighbourhood, type Neighbourhood } from './neighbourhood.ts';
import { makeCluster, type Cluster } from './postgres.ts';

/** `LINLI_RACES=100` for the whole proof. */
const rounds = Number(process.env['LINLI_RACES'] ?? 1);
const patience = { timeout: 120_000 + rounds * 20_000 };

/** What came of many wishes: granted, or the reason. */
async function outcomes(wishes: readonly Promise<unknown>[]): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const each of await Promise.allSettled(wishes)) {
    const caught: unknown = each.status === 'rejected' ? each.reason : undefined;
    const outcome =
      caught === undefined ? 'granted' : isProblemError(caught) ? (caught.problem.reason ?? caught.kind) : 'a fault';
    counts[outcome] = (counts[outcome] ?? 0) + 1;
  }
  return counts;
}

describe.each(['PGlite', 'Postgres'])('on %s', (host) => {
  let cluster: Cluster | undefined;
  let home: Neighbourhood;
  let people: string[];

  beforeAll(async () => {
    cluster = host === 'Postgres' ? await makeCluster() : undefined;
    home = await openNeighbourhood({ url: cluster?.newDatabase() });
    people = [];
    for (let n = 0; n < 1_000; n++) people.push(await home.volunteer());
  });
  afterAll(async () => {
    await home.server.close();
    cluster?.remove();
  });

  const claim = (orderId: string, volunteerId: string): Promise<unknown> =>
    home.as('volunteer', volunteerId).send(claimOrder, { communityId, orderId, volunteerId });

  test('of 1,000 who claim the one last seat at the same time, one has it and 999 hear that it is full', patience, async () => {
    for (let round = 0; round < rounds; round++) {
      // A day of its own each: who has won before is free again.
      const startsAt = plusMinutes(home.now, 60 + round * 2 * 24 * 60);
      const order = await home.openTask({}, { startsAt, endsAt: plusMinutes(startsAt, 60) });
      expect(await outcomes(people.map((id) => claim(order.id, id)))).toEqual({ granted: 1, full: 999 });
    }
    console.log(`${host}: ${rounds} rounds of 1,000 for one seat`);
  });

  test('200 volunteers on 50 orders of mixed seats never take a seat too many', async () => {
    const seats = Array.from({ length: 50 }, (_, n) => 1 + (n % 5));
    const orders: OrderView[] = [];
    for (const [n, wanted] of seats.entries()) {
      const startsAt = `2026-12-${String(1 + (n % 25)).padStart(2, '0')}T0${1 + Math.floor(n / 25) * 5}:00:00Z`;
      orders.push(await home.openTask({ seats: wanted }, { startsAt, endsAt: startsAt.replace(':00:00Z', ':50:00Z') }));
    }
    const wishes = people
      .slice(0, 200)
      .flatMap((id, p) => [0, 1, 2].map((k) => claim(orders[(p * 7 + k * 17) % 50]?.id ?? '', id)));
    const counted = await outcomes(wishes);
    expect(counted['granted']).toBe(seats.reduce((sum, each) => sum + each, 0));
    for (const [n, order] of orders.entries()) {
      const { rows } = await home.as('coordinator').send(readRoster, { communityId, orderId: order.id });
      expect(new Set(rows.map((row) => row.volunteerId)).size).toBe(rows.length);
      expect(rows).toHaveLength(seats[n] ?? 0);
    }
  });

  test('two promotions never give one seat twice', async () => {
    const order = await home.openTask({ seats: 2 }, { startsAt: '2027-01-10T02:00:00Z', endsAt: '2027-01-10T04:00:00Z' });
    const [a = '', b = '', ...others] = people.slice(300, 320);
    const seat = (volunteerId: string) => ({ communityId, orderId: order.id, volunteerId });
    await Promise.all([claim(order.id, a), claim(order.id, b)]);
    await Promise.all(others.map((id) => home.as('volunteer', id).send(joinWaitlist, seat(id))));
    await Promise.all([a, b].map((id) => home.as('volunteer', id).send(withdrawClaim, seat(id))));
    const { rows } = await home.as('coordinator').send(readRoster, { communityId, orderId: order.id });
    expect(rows.filter((row) => row.standing === 'offered')).toHaveLength(2);
    expect(rows.filter((row) => row.standing === 'waiting')).toHaveLength(others.length - 2);
  });

  test('a seat that is offered is held for who was asked, and passes on by itself when the time is over', async () => {
    const startsAt = plusMinutes(home.now, 100 * 24 * 60);
    const order = await home.openTask({}, { startsAt, endsAt: plusMinutes(startsAt, 60) });
    const [holder = '', first = '', second = '', late = ''] = people.slice(400, 404);
    const seat = (volunteerId: string) => ({ communityId, orderId: order.id, volunteerId });
    await claim(order.id, holder);
    for (const id of [first, second]) await home.as('volunteer', id).send(joinWaitlist, seat(id));
    await home.as('volunteer', holder).send(withdrawClaim, seat(holder));
    const mine = async (id: string) => (await home.as('volunteer', id).send(readOrder, { communityId, orderId: order.id })).mine;
    const offered = await mine(first);
    expect([offered?.standing, (await mine(second))?.standing]).toEqual(['offered', 'waiting']);
    expect(await outcomes([claim(order.id, late), claim(order.id, second)])).toEqual({ full: 2 });
    home.now = plusMinutes(offered?.until ?? '', 1);
    // Nobody has written anything meanwhile: it follows from the rule.
    expect([(await mine(first))?.standing, (await mine(second))?.standing]).toEqual([undefined, 'offered']);
    expect(await outcomes([claim(order.id, second), claim(order.id, late)])).toEqual({ granted: 1, full: 1 });
  });

  test('afterwards the journal gives exactly what is stored', async () => {
    expect((await verify(home.server.db)).faults).toEqual([]);
  });
});
