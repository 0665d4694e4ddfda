/** Whose order it is: several roles give several ways to it, and none of them more than it says. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  cancelOrder,
  checkInVolunteer,
  checkOutVolunteer,
  claimOrder,
  confirmOrder,
  dispatchOrder,
  openOrder,
  registerVolunteer,
  verifyVolunteer,
  readRoster,
  requestOrder,
  reviewOrder,
  takeUpOrder,
  type Api,
  type Role,
} from '@linli/contract';
import { plainTerms } from '@linli/core';
import { aRegistration, aTask, communityId, kindOf, openNeighbourhood, type Neighbourhood } from './neighbourhood.ts';

let home: Neighbourhood;
let [ours, theirs] = ['', ''];
beforeAll(async () => {
  home = await openNeighbourhood();
  [ours, theirs] = [await home.organisation('甲队'), await home.organisation('乙队')];
});
afterAll(() => home.server.close());

function somebody(roles: Role[], personId: string, organisationId?: string): Api {
  return home.server.api({ personId, communityId, roles, ...(organisationId === undefined ? {} : { organisationId }) });
}

async function confirmed(resident: Api): Promise<{ communityId: string; orderId: string }> {
  const task = aTask(home.now);
  const contact = { name: '张奶奶', mobile: '13800000000' };
  const { id: orderId } = await resident.send(requestOrder, { communityId, task, contact });
  await home.as('coordinator').send(confirmOrder, { communityId, orderId, task, terms: plainTerms(1) });
  return { communityId, orderId };
}

describe('an order that one’s organisation was given', () => {
  test('is not cancelled by a volunteer who merely belongs to the organisation', async () => {
    const one = await confirmed(home.as('resident'));
    await home.as('coordinator').send(openOrder, { ...one, organisationId: ours });
    const member = somebody(['resident', 'volunteer'], 'member', ours);
    expect(await kindOf(member.send(cancelOrder, { ...one, reason: '没有时间' }))).toBe('forbidden');
    expect(await kindOf(home.as('resident').send(cancelOrder, { ...one, reason: '不需要了' }))).toBe('granted');
  });

  test('is reviewed by who was served, never by who served', async () => {
    const one = await confirmed(home.as('resident'));
    const [desk, volunteerId] = [home.as('coordinator'), await home.volunteer()];
    await desk.send(openOrder, { ...one, organisationId: ours });
    await home.as('volunteer', volunteerId).send(claimOrder, { ...one, volunteerId });
    home.pass(60);
    await desk.send(checkInVolunteer, { ...one, volunteerId });
    home.pass(120);
    await desk.send(checkOutVolunteer, { ...one, volunteerId });
    const leader = somebody(['resident', 'volunteer', 'organiser'], 'leader', ours);
    expect(await kindOf(leader.send(reviewOrder, { ...one, rating: 5, comment: '' }))).toBe('forbidden');
    expect(await kindOf(home.as('resident').send(reviewOrder, { ...one, rating: 4, comment: '' }))).toBe('granted');
  });
});

test('an organiser who asked for something does not take it up in the name of another organisation', async () => {
  const asker = somebody(['resident', 'organiser'], 'asker', theirs);
  const one = await confirmed(asker);
  await home.as('coordinator').send(dispatchOrder, { ...one, organisationId: ours });
  expect(await kindOf(asker.send(takeUpOrder, one))).toBe('forbidden');
  expect(await kindOf(home.as('organiser', 'leader', ours).send(takeUpOrder, one))).toBe('granted');
});

test('an organiser who is a volunteer too checks in at their own seat, with the code, wherever it is', async () => {
  const [volunteerId, order] = [await home.volunteer(), await home.openTask()];
  const both = somebody(['volunteer', 'organiser'], volunteerId, theirs);
  const seat = { communityId, orderId: order.id, volunteerId };
  await both.send(claimOrder, seat);
  home.pass(60);
  const { code } = await home.as('coordinator').send(readRoster, { communityId, orderId: order.id });
  expect(await kindOf(both.send(checkInVolunteer, seat))).toBe('refused');
  expect(await kindOf(both.send(checkInVolunteer, { ...seat, code }))).toBe('granted');
  const other = await home.volunteer();
  expect(await kindOf(both.send(checkOutVolunteer, { ...seat, volunteerId: other }))).toBe('forbidden');
});

test('a resident who registers becomes a volunteer under their own id, and claims with the token they have', async () => {
  const token = somebody(['resident'], 'lin');
  const { volunteerId } = await token.send(registerVolunteer, { communityId, registration: aRegistration() });
  expect(volunteerId).toBe('lin');
  await home.as('coordinator').send(verifyVolunteer, { communityId, volunteerId, verification: 'verified' });
  const order = await home.openTask();
  expect(await kindOf(token.send(claimOrder, { communityId, orderId: order.id, volunteerId }))).toBe('granted');
  expect(await kindOf(token.send(registerVolunteer, { communityId, registration: aRegistration() }))).toBe('refused');
  const helped = { ...aRegistration(), enteredBy: '网格员小李' };
  expect((await token.send(registerVolunteer, { communityId, registration: helped })).volunteerId).not.toBe('lin');
});
