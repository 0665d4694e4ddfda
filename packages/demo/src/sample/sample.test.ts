/** The made-up community: lived through the rules, so that everything that holds for a real one holds for it. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listOrders, readCommunity } from '@linli/contract';
import { millis, type OrderStatus } from '@linli/core';
import { createServer, openDatabase, verify, type Server } from '@linli/server';
import { demoOrganisation } from '../load.ts';
import { demoPeople } from '../people.ts';
import { demonstration } from '../room.ts';
import { errands } from './errands.ts';
import { loadChaoyangli, type SampleSize } from './load.ts';

const communityId = 'chaoyangli';
const now = '2026-11-23T02:10:00.000Z';
const size: SampleSize = { seed: 7, residents: 40, volunteers: 60, orders: 80 };

let server: Server;
beforeAll(async () => {
  let time = now;
  const database = await openDatabase({});
  server = createServer({
    database,
    authenticate: async () => undefined,
    dataKey: new Uint8Array(32).fill(7),
    clock: () => time,
    moreRooms: [demonstration([])],
  });
  await loadChaoyangli({ server, setClock: (to) => (time = to), progress: () => {} }, size, now);
});
afterAll(() => server.close());

test('it says that it is made up, and has its twelve cells and sixty buildings', async () => {
  const visitor = server.api({ personId: null, communityId: null, roles: ['visitor'] });
  const { community, organisations } = await visitor.send(readCommunity, { communityId });
  expect([community.nature, community.gridCells.length, community.buildings.length]).toEqual(['made-up', 12, 60]);
  expect(organisations).toHaveLength(10);
  expect(new Set(errands.map((errand) => errand.title)).size).toBeGreaterThanOrEqual(40);
});

test('its journal gives exactly what is stored, and its ledgers sum to zero', async () => {
  const { faults, entries } = await verify(server.db);
  expect(faults).toEqual([]);
  expect(entries).toBeGreaterThan(0);
});

test('its orders are in many states, most of them served', async () => {
  const rows = await server.db.selectFrom('orders').select(['status']).execute();
  expect(rows).toHaveLength(size.orders);
  const statuses = new Set(rows.map((row) => row.status as OrderStatus));
  for (const status of ['requested', 'declined', 'dispatched', 'open', 'served', 'reviewed', 'cancelled'] as const)
    expect([...statuses]).toContain(status);
});

test('something begins within the hour, and something waits for the demonstration’s organiser', async () => {
  const people = demoPeople(await demoOrganisation(server));
  const [organiser, resident] = ['organiser', 'resident'].map((role) => people.find((person) => person.role === role));
  if (!organiser || !resident) throw new Error('expected an organiser and a resident');
  const { orders } = await server.api(resident.actor).send(listOrders, { communityId, list: 'open' });
  const soonest = millis(orders[0]?.task.startsAt ?? '') - millis(now);
  expect(soonest).toBeGreaterThan(0);
  expect(soonest).toBeLessThanOrEqual(60 * 60_000);
  const desk = await server.api(organiser.actor).send(listOrders, { communityId, list: 'desk' });
  expect(desk.orders.map((order) => order.status)).toContain('dispatched');
});
