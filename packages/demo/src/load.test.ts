/** What the demonstration never does: touch a database, a community or a person that it did not make. */
import { afterEach, expect, test } from 'vitest';
import { advanceClock, isProblemError, listVolunteers, readCommunity, registerVolunteer, type Actor } from '@linli/contract';
import type { Community } from '@linli/core';
import { aRegistration } from '@linli/testing';
import { createServer, openDatabase, readSettings, type Server } from '@linli/server';
import { loadDemo } from './load.ts';
import { demonstration } from './room.ts';
import { chaoyangli } from './sample/chaoyangli.ts';

let server: Server;
afterEach(() => server.close());

const desk = (communityId: string): Actor => ({ personId: 'coordinator', communityId, roles: ['coordinator'] });

/** A database with one community and one volunteer in it. */
async function founded(id: string, nature: Community['nature']): Promise<void> {
  const database = await openDatabase({});
  const authenticate = async (): Promise<undefined> => undefined;
  server = createServer({ database, authenticate, dataKey: new Uint8Array(32).fill(7) });
  const rest = { timeZone: 'Asia/Shanghai', language: 'zh-CN', policyId: 'national-2021', gridCells: [], buildings: [] };
  await server.application.found({ id, name: id, nature, clockOffset: 0, ...rest });
  await server.api(desk(id)).send(registerVolunteer, { communityId: id, registration: aRegistration() });
}

/** Everything in every table. */
async function contents(): Promise<unknown> {
  const tables = ['communities', 'volunteers', 'identities', 'journal', 'demonstrations'] as const;
  const { db } = server;
  return Promise.all(tables.map(async (table) => (await db.selectFrom(table).selectAll().execute()).map((row) => ({ ...row }))));
}

test.each([
  ['the community of the guide, which is real', 'xingfuli', 'real', 'it holds xingfuli'],
  ['a real community that has the id of the made-up one', chaoyangli, 'real', `it holds ${chaoyangli}`],
  [
    'a community of the made-up one’s id that somebody else made up',
    chaoyangli,
    'made-up',
    'it was not made for a demonstration',
  ],
  ['an archive of the id of the demonstration’s', 'nyc', 'archive', 'it was not made for a demonstration'],
] as const)('the demonstration refuses a database with %s, and changes nothing in it', async (_, id, nature, reason) => {
  await founded(id, nature);
  const before = await contents();
  await expect(
    loadDemo(
      server,
      () => {},
      '/nowhere',
      () => {},
    ),
  ).rejects.toThrow(reason);
  expect(await contents()).toEqual(before);
  expect((await server.api(desk(id)).send(listVolunteers, { communityId: id })).rows).toHaveLength(1);
});

test('the tokens of a demonstration open nothing of a real community, not even to read its name', async () => {
  const database = await openDatabase({});
  server = createServer({
    database,
    authenticate: async () => undefined,
    dataKey: new Uint8Array(32).fill(7),
    moreRooms: [demonstration([])],
  });
  const rest = { timeZone: 'Asia/Shanghai', language: 'zh-CN', policyId: 'national-2021', gridCells: [], buildings: [] };
  await server.application.found({ id: 'xingfuli', name: '幸福里', nature: 'real', clockOffset: 0, ...rest });
  const api = server.api(desk('xingfuli'));
  for (const call of [
    api.send(readCommunity, { communityId: 'xingfuli' }),
    api.send(listVolunteers, { communityId: 'xingfuli' }),
    api.send(advanceClock, { communityId: 'xingfuli', minutes: 60 }),
    api.send(registerVolunteer, { communityId: 'xingfuli', registration: aRegistration() }),
  ])
    expect(await call.catch((caught: unknown) => isProblemError(caught) && caught.kind)).toBe('not-found');
});

test('the demonstration has a folder of its own unless one is named', async () => {
  await founded('xingfuli', 'real');
  const key = { LINLI_DATA_KEY: '0'.repeat(64) };
  expect([readSettings(key, { demo: true }).place, readSettings(key).place]).toEqual([
    { folder: '.linli-demo' },
    { folder: '.linli' },
  ]);
});
