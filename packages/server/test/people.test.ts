/** What is held about a person: theirs to see, to correct and to have erased; minutes stay without a name. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Registration } from '@linli/core';
import {
  cancelOrder,
  changeConsent,
  checkInVolunteer,
  checkOutVolunteer,
  claimOrder,
  correctPerson,
  endSessions,
  erasePerson,
  exportPerson,
  listVolunteers,
  readContact,
  readHonourRoll,
  readMe,
  readPerson,
  readRoster,
  registerVolunteer,
  requestOrder,
  verifyVolunteer,
  type Api,
} from '@linli/contract';
import { verify } from '../src/journal/verify.ts';
import { actor, aRegistration, aTask, communityId, kindOf, openNeighbourhood, type Neighbourhood } from './neighbourhood.ts';

let home: Neighbourhood;
beforeEach(async () => {
  home = await openNeighbourhood();
});
afterEach(async () => {
  expect((await verify(home.server.db)).faults).toEqual([]);
  await home.server.close();
});

const registration = (change: Partial<Registration['identity']> = {}): Registration => {
  const plain = aRegistration();
  return {
    ...plain,
    identity: { ...plain.identity, name: '古丽娜尔·买买提', bornOn: '1949-12-31', residentId: '11010519491231002X', ...change },
    consents: ['service', 'publication', 'sensitive'],
  };
};

async function registered(personId: string, one = registration()): Promise<Api> {
  const api = home.as('resident', personId);
  await api.send(registerVolunteer, { communityId, registration: one });
  await home.as('coordinator').send(verifyVolunteer, { communityId, volunteerId: personId, verification: 'verified' });
  return api;
}

/** One service, from the claim to the record. */
async function served(api: Api, volunteerId: string): Promise<void> {
  const { id: orderId } = await home.openTask();
  await api.send(claimOrder, { communityId, orderId, volunteerId });
  home.pass(60);
  const { code } = await home.as('coordinator').send(readRoster, { communityId, orderId });
  await api.send(checkInVolunteer, { communityId, orderId, volunteerId, code });
  home.pass(100);
  await api.send(checkOutVolunteer, { communityId, orderId, volunteerId });
}

describe('a person’s file', () => {
  test('holds all that is held: identity whole, requests with contact, seats, records, bookings, and who looked', async () => {
    const api = await registered('guli');
    await served(api, 'guli');
    const contact = { name: '古丽娜尔', mobile: '13900000001', door: '301' };
    await api.send(requestOrder, { communityId, task: aTask(home.now), contact });
    await home.as('coordinator').send(readPerson, { communityId, personId: 'guli', reason: '核对保险' });
    const file = await api.send(exportPerson, { communityId, personId: 'guli' });
    expect(file).toMatchObject({
      identity: { name: '古丽娜尔·买买提', residentId: '11010519491231002X' },
      archive: { verification: 'verified' },
      requests: [{ contact, order: { status: 'requested' } }],
      seats: [{ standing: 'served' }],
      records: [{ minutes: 100 }],
      readings: [{ reason: '核对保险' }],
    });
    expect(file.bookings.map(({ ledger, amount }) => [ledger, amount])).toContainEqual(['hours', 100]);
  });

  test('is nobody else’s, and who is not known has an empty one', async () => {
    await registered('guli');
    expect(await kindOf(home.as('resident', 'other').send(exportPerson, { communityId, personId: 'guli' }))).toBe('forbidden');
    expect(await kindOf(home.as('coordinator').send(exportPerson, { communityId, personId: 'guli' }))).toBe('forbidden');
    const file = await home.as('resident', 'other').send(exportPerson, { communityId, personId: 'other' });
    expect(file).toEqual({ requests: [], seats: [], records: [], bookings: [], readings: [] });
  });

  test('is read by staff with a reason only, the resident ID masked, and never answered from a kept copy', async () => {
    await registered('guli');
    const desk = home.as('coordinator');
    const asked = { communityId, personId: 'guli', reason: '家属来电' };
    expect(await kindOf(desk.send(readPerson, { ...asked, reason: ' ' }))).toBe('invalid');
    const seen = await desk.send(readPerson, asked, { idempotencyKey: 'once' });
    expect(seen).toMatchObject({ name: '古丽娜尔·买买提', maskedId: '110***********002X' });
    expect(JSON.stringify(seen)).not.toContain('11010519491231002X');
    await desk.send(readPerson, asked, { idempotencyKey: 'once' });
    expect(await home.server.db.selectFrom('idempotency_keys').selectAll().execute()).toEqual([]);
    const { readings } = await home.as('resident', 'guli').send(exportPerson, { communityId, personId: 'guli' });
    expect(readings).toHaveLength(2);
  });
});

describe('a correction', () => {
  test('of the address keeps the verification, of the name asks for another check', async () => {
    const api = await registered('guli');
    const { identity } = registration();
    const at = { communityId, personId: 'guli' };
    expect(await api.send(correctPerson, { ...at, identity: { ...identity, residence: '9 号楼' } })).toEqual({
      verification: 'verified',
    });
    expect(await api.send(correctPerson, { ...at, identity: { ...identity, name: '古丽' } })).toEqual({
      verification: 'in-review',
    });
    const { identity: now } = await api.send(exportPerson, at);
    expect(now).toEqual({ ...identity, name: '古丽' });
  });

  test('does not make a person out of another who is registered', async () => {
    const one = registration();
    await registered('guli', one);
    const { residentId: _, ...other } = registration({ name: '另一人', bornOn: '1990-01-01' }).identity;
    const api = await registered('other', { ...registration(), identity: other });
    const taken = { ...other, bornOn: one.identity.bornOn, residentId: '11010519491231002X' };
    expect(await kindOf(api.send(correctPerson, { communityId, personId: 'other', identity: taken }))).toBe('refused');
  });
});

test('a consent that is withdrawn ends publication at once, and given again begins it again', async () => {
  const api = await registered('guli');
  await served(api, 'guli');
  const rows = async (): Promise<number> =>
    (await home.as('visitor').send(readHonourRoll, { communityId, period: 'year' })).rows.length;
  const publication = { communityId, volunteerId: 'guli', purpose: 'publication' as const };
  expect(await rows()).toBe(1);
  await api.send(changeConsent, { ...publication, given: false });
  expect(await rows()).toBe(0);
  await api.send(changeConsent, { ...publication, given: true });
  expect(await rows()).toBe(1);
});

describe('an erasure', () => {
  test('waits until nothing is promised and nothing is asked', async () => {
    const api = await registered('guli');
    const { id: orderId } = await api.send(requestOrder, {
      ...{ communityId, task: aTask(home.now) },
      contact: { name: '古丽娜尔', mobile: '13900000001' },
    });
    const me = { communityId, personId: 'guli' };
    await expect(api.send(erasePerson, me)).rejects.toMatchObject({
      problem: { reason: 'still-promised', facts: { seats: 0, requests: 1 } },
    });
    await api.send(cancelOrder, { communityId, orderId, reason: '不需要了' });
    const { id: open } = await home.openTask();
    await api.send(claimOrder, { communityId, orderId: open, volunteerId: 'guli' });
    await expect(api.send(erasePerson, me)).rejects.toMatchObject({ problem: { facts: { seats: 1, requests: 0 } } });
  });

  test('strips who they are and keeps what they served, without a name', async () => {
    const api = await registered('guli');
    await served(api, 'guli');
    expect((await home.as('visitor').send(readHonourRoll, { communityId, period: 'year' })).rows).toHaveLength(1);
    await api.send(erasePerson, { communityId, personId: 'guli' });
    expect((await home.as('visitor').send(readHonourRoll, { communityId, period: 'year' })).rows).toEqual([]);
    expect((await home.as('coordinator').send(listVolunteers, { communityId })).rows).toEqual([]);
    const file = await home.as('resident', 'guli').send(exportPerson, { communityId, personId: 'guli' });
    expect(file).toMatchObject({ archive: { status: 'left', consents: [] }, records: [{ minutes: 100 }] });
    expect(file).not.toHaveProperty('identity');
    const everything = JSON.stringify(await dump());
    for (const word of ['古丽娜尔', '11010519491231002X', '1949-12-31']) expect(everything).not.toContain(word);
  });

  test('takes the contacts of past requests along', async () => {
    const resident = home.as('resident', 'zhang');
    const contact = { name: '张桂英', mobile: '13911112222' };
    const { id: orderId } = await resident.send(requestOrder, { communityId, task: aTask(home.now), contact });
    await resident.send(cancelOrder, { communityId, orderId, reason: '不需要了' });
    await resident.send(erasePerson, { communityId, personId: 'zhang' });
    expect(await kindOf(home.as('coordinator').send(readContact, { communityId, orderId }))).toBe('not-found');
    expect(JSON.stringify(await dump())).not.toContain('13911112222');
  });

  test('lets them come back, as themselves and with their minutes', async () => {
    const api = await registered('guli');
    await served(api, 'guli');
    await api.send(erasePerson, { communityId, personId: 'guli' });
    await registered('guli');
    expect((await api.send(readMe, { communityId })).volunteer).toMatchObject({
      minutes: 100,
      archive: { status: 'registered' },
    });
  });

  test('of somebody who is not known finds nobody', async () => {
    expect(await kindOf(home.as('coordinator').send(erasePerson, { communityId, personId: 'nobody' }))).toBe('not-found');
    expect(await kindOf(home.as('volunteer', 'one').send(erasePerson, { communityId, personId: 'two' }))).toBe('forbidden');
  });
});

describe('ending one’s sessions', () => {
  const given = (personId: string): Api => home.server.api({ ...actor('resident', personId), issuedAt: home.now });

  test('shuts out every token given until then, and no other person', async () => {
    const [before, other] = [given('guli'), given('zhang')];
    home.pass(10);
    await given('guli').send(endSessions, { communityId, personId: 'guli' });
    expect(await kindOf(before.send(readMe, { communityId }))).toBe('unauthenticated');
    expect(await kindOf(other.send(readMe, { communityId }))).toBe('granted');
    home.pass(1);
    expect(await kindOf(given('guli').send(readMe, { communityId }))).toBe('granted');
  });

  test('is what erasure does too', async () => {
    const api = given('guli');
    await api.send(registerVolunteer, { communityId, registration: registration() });
    home.pass(10);
    await api.send(erasePerson, { communityId, personId: 'guli' });
    expect(await kindOf(api.send(readMe, { communityId }))).toBe('unauthenticated');
  });

  test('is for oneself, and for the administrator', async () => {
    const personId = 'guli';
    expect(await kindOf(home.as('coordinator').send(endSessions, { communityId, personId }))).toBe('forbidden');
    const before = given(personId);
    home.pass(1);
    await home.as('administrator').send(endSessions, { communityId, personId });
    expect(await kindOf(before.send(readMe, { communityId }))).toBe('unauthenticated');
  });
});

/** Every row of every table. */
async function dump(): Promise<unknown[]> {
  const { db } = home.server;
  const tables = await db.introspection.getTables();
  return Promise.all(
    tables.map(({ name }) =>
      db
        .selectFrom(name as 'journal')
        .selectAll()
        .execute(),
    ),
  );
}
