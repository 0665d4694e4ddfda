/** The whole story, and what may go otherwise, on both hosts of the database. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  cancelOrder,
  changeConsent,
  checkInVolunteer,
  checkOutVolunteer,
  claimOrder,
  confirmAttendance,
  confirmOrder,
  correctRecord,
  declineOrder,
  declineSeat,
  dispatchOrder,
  isProblemError,
  joinWaitlist,
  listOrders,
  listRecords,
  offerSeat,
  readContact,
  readHonourRoll,
  readMe,
  readOrder,
  readRoster,
  reportAbsence,
  requestOrder,
  reviewOrder,
  takeUpOrder,
  turnDownOrder,
  withdrawClaim,
  type ProblemError,
} from '@linli/contract';
import { plainTerms } from '@linli/core';
import { verify } from '../src/journal/verify.ts';
import { aRegistration, aTask, communityId, openNeighbourhood, type Neighbourhood } from './neighbourhood.ts';
import { makeCluster, type Cluster } from './postgres.ts';

async function problemOf(promise: Promise<unknown>): Promise<ProblemError> {
  const caught: unknown = await promise.then(
    () => undefined,
    (fault: unknown) => fault,
  );
  if (!isProblemError(caught)) throw new Error(`expected a problem, got ${String(caught)}`);
  return caught;
}

async function reasonOf(promise: Promise<unknown>): Promise<string | undefined> {
  return (await problemOf(promise)).problem.reason;
}

describe.each(['PGlite', 'Postgres'])('on %s', (host) => {
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

  test('a resident orders help, an organisation takes it up, a volunteer serves, and the honour roll moves', async () => {
    const organisationId = await home.organisation('朝阳志愿队');
    const volunteerId = await home.volunteer();
    const [resident, desk] = [home.as('resident'), home.as('coordinator')];
    const [team, volunteer] = [home.as('organiser', 'leader', organisationId), home.as('volunteer', volunteerId)];
    const task = aTask(home.now);
    const asked = await resident.send(requestOrder, {
      communityId,
      task,
      contact: { name: '张奶奶', mobile: '13800000000', door: '201' },
    });
    expect(asked).toMatchObject({ status: 'requested', requestedByMe: true });
    const one = { communityId, orderId: asked.id };
    expect(await desk.send(confirmOrder, { ...one, task, terms: plainTerms(1) })).toMatchObject({ status: 'confirmed' });
    expect(await desk.send(dispatchOrder, { ...one, organisationId })).toMatchObject({ status: 'dispatched' });
    expect(await team.send(takeUpOrder, one)).toMatchObject({ status: 'open', taken: 0 });
    const seat = { ...one, volunteerId };
    expect(await volunteer.send(claimOrder, seat)).toMatchObject({ taken: 1, mine: { standing: 'claimed' } });
    expect(await volunteer.send(readContact, one)).toMatchObject({ door: '201' });
    home.pass(55);
    const { code } = await team.send(readRoster, one);
    expect(await reasonOf(volunteer.send(checkInVolunteer, { ...seat, code: '000000' }))).toBe('wrong-code');
    expect(await volunteer.send(checkInVolunteer, { ...seat, code })).toMatchObject({ status: 'serving' });
    expect((await volunteer.send(readMe, { communityId })).volunteer?.servingIn).toBe(asked.id);
    home.pass(95);
    expect(await volunteer.send(checkOutVolunteer, seat)).toMatchObject({
      status: 'served',
      mine: { minutes: 90, evidence: 'checked-in' },
    });
    expect(await resident.send(reviewOrder, { ...one, rating: 5, comment: '谢谢！' })).toMatchObject({
      status: 'reviewed',
      rating: 5,
    });
    const roll = await home.as('visitor').send(readHonourRoll, { communityId, period: 'quarter' });
    expect(roll.rows).toMatchObject([{ rank: 1, minutes: 90, mine: false }]);
    const { volunteer: me } = await volunteer.send(readMe, { communityId });
    expect(me).toMatchObject({ minutes: 90, points: 90 });
  });

  test('who withdraws consent to publication is off the roll at once', async () => {
    const { rows } = await home.as('visitor').send(readHonourRoll, { communityId, period: 'year' });
    expect(rows).toHaveLength(1);
    const records = await home.server.db.selectFrom('records').select('volunteer_id').executeTakeFirstOrThrow();
    const volunteerId = records.volunteer_id;
    await home
      .as('volunteer', volunteerId)
      .send(changeConsent, { communityId, volunteerId, purpose: 'publication', given: false });
    expect((await home.as('visitor').send(readHonourRoll, { communityId, period: 'year' })).rows).toEqual([]);
  });

  test('a request may be declined, with a reason its requester reads and nobody else', async () => {
    const { id: orderId } = await home
      .as('resident')
      .send(requestOrder, { communityId, task: aTask(home.now), contact: { name: '李', mobile: '13800000001' } });
    await home.as('coordinator').send(declineOrder, { communityId, orderId, reason: '请联系医院' });
    expect(await home.as('resident').send(readOrder, { communityId, orderId })).toMatchObject({
      status: 'declined',
      reason: '请联系医院',
    });
    expect((await problemOf(home.as('resident', 'somebody-else').send(readOrder, { communityId, orderId }))).kind).toBe(
      'not-found',
    );
  });

  test('an organisation turns an order down at no cost, and another is asked', async () => {
    const [first, second] = [await home.organisation('第一队'), await home.organisation('第二队')];
    const [desk, task] = [home.as('coordinator'), aTask(home.now)];
    const { id: orderId } = await home
      .as('resident')
      .send(requestOrder, { communityId, task, contact: { name: '李', mobile: '13800000001' } });
    const one = { communityId, orderId };
    await desk.send(confirmOrder, { ...one, task, terms: plainTerms(1) });
    await desk.send(dispatchOrder, { ...one, organisationId: first });
    expect((await problemOf(home.as('organiser', 'x', second).send(takeUpOrder, one))).kind).toBe('not-found');
    await home.as('organiser', 'x', first).send(turnDownOrder, { ...one, reason: '人手不够' });
    expect(await reasonOf(desk.send(dispatchOrder, { ...one, organisationId: first }))).toBe('turned-down-before');
    expect(await desk.send(dispatchOrder, { ...one, organisationId: second })).toMatchObject({ status: 'dispatched' });
  });

  test('a seat given back is offered to the waitlist, held for a time, and passes on by itself', async () => {
    const ids = [await home.volunteer(), await home.volunteer(), await home.volunteer()] as const;
    const order = await home.openTask({}, { startsAt: '2026-11-25T02:00:00Z', endsAt: '2026-11-25T04:00:00Z' });
    const seat = (volunteerId: string) => ({ communityId, orderId: order.id, volunteerId });
    await home.as('volunteer', ids[0]).send(claimOrder, seat(ids[0]));
    expect(await reasonOf(home.as('volunteer', ids[1]).send(claimOrder, seat(ids[1])))).toBe('full');
    await home.as('volunteer', ids[1]).send(joinWaitlist, seat(ids[1]));
    await home.as('volunteer', ids[2]).send(joinWaitlist, seat(ids[2]));
    await home.as('volunteer', ids[0]).send(withdrawClaim, seat(ids[0]));
    const read = async (id: string) =>
      (await home.as('volunteer', id).send(readOrder, { communityId, orderId: order.id })).mine?.standing;
    expect([await read(ids[1]), await read(ids[2])]).toEqual(['offered', 'waiting']);
    expect(await reasonOf(home.as('volunteer', ids[0]).send(claimOrder, seat(ids[0])))).toBe('full');
    home.pass(121);
    expect([await read(ids[1]), await read(ids[2])]).toEqual([undefined, 'offered']);
    await home.as('volunteer', ids[2]).send(claimOrder, seat(ids[2]));
    expect(await read(ids[2])).toBe('claimed');
  });

  test('a directed offer may be declined at no cost, and is not repeated', async () => {
    const volunteerId = await home.volunteer();
    const order = await home.openTask();
    const seat = { communityId, orderId: order.id, volunteerId };
    await home.as('coordinator').send(offerSeat, seat);
    expect(await home.as('volunteer', volunteerId).send(declineSeat, seat)).toMatchObject({ taken: 0, mine: null });
    expect(await reasonOf(home.as('coordinator').send(offerSeat, seat))).toBe('already-asked');
  });

  test('a clash is refused on every path, and a coordinator may override it with a reason', async () => {
    const volunteerId = await home.volunteer();
    const [first, second] = [await home.openTask(), await home.openTask()];
    const at = (orderId: string) => ({ communityId, orderId, volunteerId });
    await home.as('volunteer', volunteerId).send(claimOrder, at(first.id));
    expect(await reasonOf(home.as('volunteer', volunteerId).send(claimOrder, at(second.id)))).toBe('clash');
    expect(await reasonOf(home.as('coordinator').send(offerSeat, at(second.id)))).toBe('clash');
    const override = '两处相邻，本人同意';
    expect((await problemOf(home.as('volunteer', volunteerId).send(claimOrder, { ...at(second.id), override }))).kind).toBe(
      'forbidden',
    );
    expect(await home.as('coordinator').send(claimOrder, { ...at(second.id), override })).toMatchObject({ taken: 1 });
  });

  test('the law is not overridden: dangerous service stays for insured adults', async () => {
    const identity = { ...aRegistration().identity, bornOn: '2010-01-01' };
    const guardian = { name: '王芳', mobile: '13900000000', relation: 'parent' as const };
    const young = await home.volunteer({ identity, guardian });
    const grown = await home.volunteer();
    const order = await home.openTask({ hazardous: true });
    const claim = (volunteerId: string) =>
      home.as('coordinator').send(claimOrder, { communityId, orderId: order.id, volunteerId, override: '人手紧' });
    expect(await reasonOf(claim(young))).toBe('adults-only');
    expect(await reasonOf(claim(grown))).toBe('insurance-needed');
  });

  test('a forgotten check-out counts nothing until the organisation stands for it, and never more than was possible', async () => {
    const volunteerId = await home.volunteer();
    const order = await home.openTask({ seats: 2 });
    const [desk, seat] = [home.as('coordinator'), { communityId, orderId: order.id, volunteerId }];
    await home.as('volunteer', volunteerId).send(claimOrder, seat);
    home.pass(60);
    await desk.send(checkInVolunteer, seat);
    home.pass(600);
    const seen = await home.as('volunteer', volunteerId).send(readOrder, { communityId, orderId: order.id });
    expect(seen).toMatchObject({ status: 'served', mine: { minutes: 0, evidence: 'unconfirmed' } });
    const confirm = (minutes: number) => desk.send(confirmAttendance, { ...seat, minutes, note: '有照片' });
    expect(await reasonOf(confirm(121))).toBe('more-than-served');
    await confirm(120);
    const { records } = await desk.send(listRecords, { communityId, volunteerId });
    expect(records).toMatchObject([{ minutes: 120, evidence: 'confirmed' }]);
    const recordId = records[0]?.id ?? '';
    expect(await desk.send(correctRecord, { communityId, recordId, minutes: 100, reason: '早退 20 分钟' })).toMatchObject({
      minutes: 100,
    });
    expect((await home.as('volunteer', volunteerId).send(readMe, { communityId })).volunteer?.minutes).toBe(100);
  });

  test('absence is said by somebody, and not before the start', async () => {
    const volunteerId = await home.volunteer();
    const order = await home.openTask();
    const seat = { communityId, orderId: order.id, volunteerId };
    await home.as('volunteer', volunteerId).send(claimOrder, seat);
    expect(await reasonOf(home.as('coordinator').send(reportAbsence, seat))).toBe('too-early');
    home.pass(90);
    await home.as('coordinator').send(reportAbsence, seat);
    expect(await home.as('volunteer', volunteerId).send(readOrder, { communityId, orderId: order.id })).toMatchObject({
      mine: { standing: 'missed' },
    });
  });

  test('lists show each what is theirs', async () => {
    expect((await problemOf(home.as('visitor').send(listOrders, { communityId, list: 'mine' }))).kind).toBe('unauthenticated');
    expect((await problemOf(home.as('resident').send(listOrders, { communityId, list: 'desk' }))).kind).toBe('forbidden');
    const mine = await home.as('resident').send(listOrders, { communityId, list: 'mine' });
    expect(mine.orders.every((order) => order.requestedByMe)).toBe(true);
    const order = mine.orders.find((each) => each.status === 'open');
    expect(
      await home.as('resident').send(cancelOrder, { communityId, orderId: order?.id ?? '', reason: '已经好了' }),
    ).toMatchObject({ status: 'cancelled' });
  });

  test('afterwards the journal gives exactly what is stored, and the ledgers sum to zero', async () => {
    const findings = await verify(home.server.db);
    expect(findings.faults).toEqual([]);
    expect(findings.events).toBeGreaterThan(50);
  });
});
