/** Stories of orders, from the request to the honour roll. @module */
import {
  checkInVolunteer,
  checkOutVolunteer,
  claimOrder,
  confirmOrder,
  declineOrder,
  dispatchOrder,
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
  readRoster,
  reviewOrder,
  takeUpOrder,
  withdrawClaim,
  type Actor,
  type Change,
} from '@linli/contract';
import { expect } from 'vitest';
import { until } from '../look.ts';
import { anActor, aRegistration, someTerms } from '../samples/index.ts';
import { story, volunteerIn, type Story } from './street.ts';

/** Each begins in a street of its own. */
export const ordersStories: readonly Story[] = [
  story('lives the whole story, from the request to the honour roll', async (begin) => {
    const { street, communityId, desk, resident } = await begin();
    const team = await street.organisation();
    const me = await volunteerIn(street, '古丽娜尔·买买提');
    const seat = { communityId, orderId: (await street.requestedTask()).id, volunteerId: me.id };
    const { orderId } = seat;
    const { task } = await street.api(desk).send(readOrder, { communityId, orderId });
    await street.api(desk).send(confirmOrder, { communityId, orderId, task, terms: someTerms() });
    await street.api(desk).send(dispatchOrder, { communityId, orderId, organisationId: team });
    await street.api(anActor('organiser', { communityId, organisationId: team })).send(takeUpOrder, { communityId, orderId });
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
  }),

  story('tells those who watch what happened, once and in order', async (begin) => {
    const { street, communityId, visitor } = await begin();
    const me = await volunteerIn(street);
    const { id: orderId } = await street.openTask();
    const heard: Change[] = [];
    let isLive = false;
    street.application.api(visitor).watch(communityId, {
      onChange: (change) => heard.push(change),
      onState: (state) => (isLive = state === 'live'),
    });
    await until(() => isLive);
    await street.api(me.actor).send(claimOrder, { communityId, orderId, volunteerId: me.id });
    await street.api(me.actor).send(withdrawClaim, { communityId, orderId, volunteerId: me.id });
    await until(() => heard.length === 2);
    expect(heard.map(({ type }) => type)).toEqual(['order-claimed', 'claim-withdrawn']);
    expect(heard[1]?.seq).toBe((heard[0]?.seq ?? 0) + 1);
  }),

  story('a seat given back is offered to the first who waits, and passes on when nobody answers', async (begin) => {
    const { street, communityId, desk } = await begin();
    const [first, second, third] = [await volunteerIn(street), await volunteerIn(street), await volunteerIn(street)];
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
    const again = street.api(desk).send(offerSeat, { communityId, orderId, volunteerId: second.id });
    await expect(again).rejects.toMatchObject({ problem: { reason: 'already-asked' } });
  }),

  story('people see what concerns them, and may do what their role allows', async (begin) => {
    const { street, communityId, desk, resident, visitor } = await begin();
    const me = await volunteerIn(street);
    const { id: requested } = await street.requestedTask();
    const { id: orderId } = await street.openTask();
    const lists = async (actor: Actor, list: 'open' | 'mine' | 'desk') =>
      (await street.api(actor).send(listOrders, { communityId, list })).orders.map(({ id }) => id);
    expect(await lists(me.actor, 'open')).toEqual([orderId]);
    expect(await lists(resident, 'mine')).toEqual([orderId, requested]);
    expect(await lists(desk, 'desk')).toEqual([requested, orderId]);
    await expect(lists(me.actor, 'desk')).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(lists(visitor, 'mine')).rejects.toMatchObject({ kind: 'unauthenticated' });
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
  }),

  story('candidates stand with their reason, those who may take it first; the roster shows who came', async (begin) => {
    const { street, communityId, desk } = await begin();
    const skilled = await volunteerIn(street);
    const unskilled = await street.volunteer({ profile: { ...aRegistration().profile, skills: [] } });
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
  }),
];
