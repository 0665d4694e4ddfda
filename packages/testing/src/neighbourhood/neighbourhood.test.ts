/** The neighbourhood lives by the rules: what it answers is what core decides. @module */
import { describe, expect, it } from 'vitest';
import { isBalanced, Order } from '@linli/core';
import {
  checkInVolunteer,
  checkOutVolunteer,
  claimOrder,
  confirmOrder,
  correctPerson,
  endSessions,
  correctRecord,
  declineOrder,
  dispatchOrder,
  erasePerson,
  exportPerson,
  joinWaitlist,
  listCandidates,
  listOrders,
  listRecords,
  listVolunteers,
  offerSeat,
  readCommunity,
  readContact,
  readHonourRoll,
  readMe,
  readOrder,
  readPerson,
  readRoster,
  reviewOrder,
  takeUpOrder,
  verifyVolunteer,
  withdrawClaim,
  type Actor,
  type Change,
} from '@linli/contract';
import { endpoints } from '@linli/contract/registry';
import { anActor, aRegistration, someTerms } from '../samples/index.ts';
import { aNeighbourhood, type Neighbourhood } from './neighbourhood.ts';

const communityId = 'chaoyangli';
const desk = anActor('coordinator');
const resident = anActor('resident');

function volunteerIn(street: Neighbourhood, name?: string): { id: string; actor: Actor } {
  const { identity } = aRegistration();
  const id = street.volunteer(
    name === undefined ? {} : { identity: { ...identity, name, mobile: `138${String(name.length).padStart(8, '0')}` } },
  );
  return { id, actor: anActor('volunteer', { personId: id }) };
}

describe('a neighbourhood', () => {
  it('answers every endpoint of the contract', () => {
    const answered = aNeighbourhood()
      .responders(desk)
      .map(({ endpoint }) => endpoint.name);
    expect(answered.sort()).toEqual(endpoints.map(({ name }) => name).sort());
  });

  it('lives the whole story, from the request to the honour roll', async () => {
    const street = aNeighbourhood();
    const team = await street.organisation();
    const me = volunteerIn(street, '古丽娜尔·买买提');
    const seat = { communityId, orderId: (await street.requestedTask()).id, volunteerId: me.id };
    const { orderId } = seat;
    const { task } = await street.api(desk).send(readOrder, { communityId, orderId });
    await street.api(desk).send(confirmOrder, { communityId, orderId, task, terms: someTerms() });
    await street.api(desk).send(dispatchOrder, { communityId, orderId, organisationId: team });
    await street.api(anActor('organiser', { organisationId: team })).send(takeUpOrder, { communityId, orderId });
    const mine = street.api(me.actor);
    expect((await mine.send(claimOrder, seat)).mine).toEqual({ standing: 'claimed' });
    street.pass(240);
    await mine.send(checkInVolunteer, { ...seat, code: '1234' });
    expect((await mine.send(readMe, { communityId })).volunteer?.servingIn).toBe(orderId);
    street.pass(95);
    expect(await mine.send(checkOutVolunteer, seat)).toMatchObject({
      status: 'served',
      mine: { minutes: 95, evidence: 'checked-in' },
    });
    await street.api(resident).send(reviewOrder, { communityId, orderId, rating: 5, comment: '非常耐心，谢谢！' });
    expect((await mine.send(readHonourRoll, { communityId, period: 'month' })).rows).toEqual([
      { rank: 1, name: '古丽娜尔·买买提', minutes: 95, stars: 0, categories: ['elder-care'], mine: true },
    ]);
    expect((await mine.send(readMe, { communityId })).volunteer).toMatchObject({ minutes: 95, points: 95, servingIn: null });
    expect((await mine.send(listRecords, { communityId, volunteerId: me.id })).records).toMatchObject([
      { leader: '李建国', minutes: 95 },
    ]);
    expect(street.world.ledger.every(isBalanced)).toBe(true);
  });

  it('tells those who watch what happened, once and in order', async () => {
    const street = aNeighbourhood();
    const me = volunteerIn(street);
    const { id: orderId } = await street.openTask();
    const heard: Change[] = [];
    street.api(anActor('visitor')).watch(communityId, { onChange: (change) => heard.push(change) });
    await street.api(me.actor).send(claimOrder, { communityId, orderId, volunteerId: me.id });
    await street.api(me.actor).send(withdrawClaim, { communityId, orderId, volunteerId: me.id });
    expect(heard.map(({ type }) => type)).toEqual(['order-claimed', 'claim-withdrawn']);
    expect(heard[1]?.seq).toBe((heard[0]?.seq ?? 0) + 1);
  });

  it('a seat given back is offered to the first who waits, and passes on when nobody answers', async () => {
    const street = aNeighbourhood();
    const [first, second, third] = [volunteerIn(street), volunteerIn(street), volunteerIn(street)];
    const { id: orderId } = await street.openTask();
    await street.api(first.actor).send(claimOrder, { communityId, orderId, volunteerId: first.id });
    for (const { actor, id } of [second, third])
      await street.api(actor).send(joinWaitlist, { communityId, orderId, volunteerId: id });
    await street.api(first.actor).send(withdrawClaim, { communityId, orderId, volunteerId: first.id });
    const seen = async ({ actor }: { actor: Actor }) =>
      (await street.api(actor).send(readOrder, { communityId, orderId })).mine?.standing;
    expect([await seen(second), await seen(third)]).toEqual(['offered', 'waiting']);
    street.pass(120);
    expect([await seen(second), await seen(third)]).toEqual([undefined, 'offered']);
    await street.api(third.actor).send(claimOrder, { communityId, orderId, volunteerId: third.id });
    expect(Order.parse(street.world.orders.get(orderId))).toMatchObject({ declinedBy: [second.id] });
  });

  it('people see what concerns them, and may do what their role allows', async () => {
    const street = aNeighbourhood();
    const me = volunteerIn(street);
    const { id: requested } = await street.requestedTask();
    const { id: orderId } = await street.openTask();
    const lists = async (actor: Actor, list: 'open' | 'mine' | 'desk') =>
      (await street.api(actor).send(listOrders, { communityId, list })).orders.map(({ id }) => id);
    expect(await lists(me.actor, 'open')).toEqual([orderId]);
    expect(await lists(resident, 'mine')).toEqual([orderId, requested]);
    expect(await lists(desk, 'desk')).toEqual([requested, orderId]);
    await expect(lists(me.actor, 'desk')).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(lists(anActor('visitor'), 'mine')).rejects.toMatchObject({ kind: 'unauthenticated' });
    const mine = street.api(me.actor);
    await expect(mine.send(readOrder, { communityId, orderId: requested })).rejects.toMatchObject({ kind: 'not-found' });
    await expect(mine.send(declineOrder, { communityId, orderId: requested, reason: '重复' })).rejects.toMatchObject({
      kind: 'forbidden',
    });
    await expect(mine.send(claimOrder, { communityId, orderId, volunteerId: 'somebody-else' })).rejects.toMatchObject({
      kind: 'forbidden',
    });
    await expect(mine.send(readContact, { communityId, orderId })).rejects.toMatchObject({ kind: 'forbidden' });
    await mine.send(claimOrder, { communityId, orderId, volunteerId: me.id });
    expect(await mine.send(readContact, { communityId, orderId })).toEqual({
      name: '张桂英',
      mobile: '13800000000',
      door: '301',
    });
    await expect(mine.send(readCommunity, { communityId: 'elsewhere' })).rejects.toMatchObject({ kind: 'not-found' });
  });

  it('candidates stand with their reason, those who may take it first; the roster shows who came', async () => {
    const street = aNeighbourhood();
    const skilled = volunteerIn(street);
    const unskilled = street.volunteer({ profile: { ...aRegistration().profile, skills: [] } });
    const { id: orderId } = await street.openTask({ skills: ['hospital-escort'] });
    const { rows } = await street.api(desk).send(listCandidates, { communityId, orderId });
    expect(rows.map(({ volunteerId, reason }) => [volunteerId, reason])).toEqual([
      [skilled.id, null],
      [unskilled, 'missing-skill'],
    ]);
    await street.api(desk).send(offerSeat, { communityId, orderId, volunteerId: skilled.id });
    const roster = await street.api(desk).send(readRoster, { communityId, orderId });
    expect(roster).toMatchObject({ code: '1234', rows: [{ standing: 'offered', name: '陈小明' }] });
    expect((await street.api(desk).send(listVolunteers, { communityId })).rows.map(({ name }) => name)).toEqual([
      '陈*明',
      '陈*明',
    ]);
  });

  it('a person has a file, which staff read with a reason; corrected they are checked again, erased their minutes stay', async () => {
    const street = aNeighbourhood();
    const me = volunteerIn(street, '古丽');
    const [mine, asked] = [street.api(me.actor), { communityId, personId: me.id }];
    await street.api(desk).send(readPerson, { ...asked, reason: '核对保险' });
    const file = await mine.send(exportPerson, asked);
    expect(file).toMatchObject({ identity: { name: '古丽' }, readings: [{ reason: '核对保险' }] });
    const { identity } = aRegistration();
    expect(await mine.send(correctPerson, { ...asked, identity })).toEqual({ verification: 'in-review' });
    const { id: orderId } = await street.openTask();
    await street.api(desk).send(verifyVolunteer, { communityId, volunteerId: me.id, verification: 'verified' });
    await mine.send(claimOrder, { communityId, orderId, volunteerId: me.id });
    await expect(mine.send(erasePerson, asked)).rejects.toMatchObject({ problem: { reason: 'still-promised' } });
    await mine.send(withdrawClaim, { communityId, orderId, volunteerId: me.id });
    await mine.send(erasePerson, asked);
    expect(await mine.send(exportPerson, asked)).toMatchObject({ archive: { status: 'left' } });
    expect((await street.api(desk).send(listVolunteers, { communityId })).rows).toEqual([]);
    await expect(street.api(desk).send(readPerson, { ...asked, reason: '核对' })).rejects.toMatchObject({ kind: 'not-found' });
  });

  it('whoever has ended their sessions signs in anew', async () => {
    const street = aNeighbourhood();
    const me = volunteerIn(street);
    const before = street.api({ ...me.actor, issuedAt: street.now });
    street.pass(1);
    await before.send(endSessions, { communityId, personId: me.id });
    await expect(before.send(readMe, { communityId })).rejects.toMatchObject({ kind: 'unauthenticated' });
    street.pass(1);
    expect(await street.api({ ...me.actor, issuedAt: street.now }).send(readMe, { communityId })).toMatchObject({
      personId: me.id,
    });
  });

  it('a corrected record moves hours and points by the difference', async () => {
    const street = aNeighbourhood({ policyId: 'hailin-2020' });
    const me = volunteerIn(street);
    const { id: orderId } = await street.openTask();
    const seat = { communityId, orderId, volunteerId: me.id };
    await street.api(me.actor).send(claimOrder, seat);
    street.pass(240);
    await street.api(desk).send(checkInVolunteer, seat);
    street.pass(60);
    await street.api(desk).send(checkOutVolunteer, seat);
    const [record] = (await street.api(desk).send(listRecords, { communityId, volunteerId: me.id })).records;
    await street.api(desk).send(correctRecord, { communityId, recordId: record?.id ?? '', minutes: 45, reason: '提前离开' });
    expect((await street.api(me.actor).send(readMe, { communityId })).volunteer).toMatchObject({ minutes: 45, points: 45 });
  });
});
