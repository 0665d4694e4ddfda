/** What can be read of orders in the neighbourhood. @module */
import { isBefore, isStaffed, maskName, millis, publicStatuses, seatIneligibility, viewOf, type Order } from '@linli/core';
import {
  assertMayAct,
  assertVisible,
  canSee,
  isAssignedTo,
  listCandidates,
  listOrders,
  ProblemError,
  readContact,
  readOrder,
  readRoster,
  type Actor,
  type CandidateRow,
  type InputOf,
  type RosterRow,
} from '@linli/contract';
import { answer, type Answer } from './answers.ts';
import { candidateIn, momentOf, orderNow, type World } from './world.ts';

type List = InputOf<typeof listOrders>['list'];

function isMine(actor: Actor, order: Order): boolean {
  const standing = viewOf(order, actor.personId).mine;
  return standing !== null || (actor.personId !== null && order.requestedBy === actor.personId);
}

function belongs(world: World, actor: Actor, list: List, order: Order): boolean {
  if (list === 'mine') return isMine(actor, order);
  if (list === 'done') return order.status === 'served' || order.status === 'reviewed';
  if (list === 'open') return (order.status === 'open' || order.status === 'serving') && isBefore(world.now, order.task.endsAt);
  const closed = ['declined', 'reviewed', 'lapsed', 'cancelled'];
  return !closed.includes(order.status) && (actor.roles.includes('coordinator') || isAssignedTo(actor, order));
}

function checkList({ personId, roles }: Actor, list: List): void {
  if (list === 'mine' && personId === null) throw new ProblemError('unauthenticated');
  if (list === 'desk' && !roles.includes('coordinator') && !roles.includes('organiser'))
    throw new ProblemError(personId === null ? 'unauthenticated' : 'forbidden');
}

function rosterOf(world: World, order: Order): RosterRow[] {
  if (!isStaffed(order)) return [];
  const person = (volunteerId: string) => {
    const identity = world.volunteers.get(volunteerId)?.identity;
    return { volunteerId, name: identity?.name ?? '', mobile: identity?.mobile ?? '' };
  };
  const seats = order.seats.map((seat): RosterRow => ({
    ...person(seat.volunteerId),
    standing: seat.standing,
    ...('checkedInAt' in seat ? { checkedInAt: seat.checkedInAt } : {}),
    ...('minutes' in seat ? { minutes: seat.minutes, evidence: seat.evidence } : {}),
  }));
  return [...seats, ...order.waitlist.map((id): RosterRow => ({ ...person(id), standing: 'waiting' }))];
}

function candidateRows(world: World, order: Order): CandidateRow[] {
  if (!isStaffed(order)) return [];
  const asked = [...world.volunteers].filter(([id, { identity }]) => identity && !order.declinedBy.includes(id));
  const rows = asked.map(([volunteerId, { identity }]): CandidateRow => {
    const no = seatIneligibility(viewOf(order, volunteerId), candidateIn(world, volunteerId), momentOf(world), undefined);
    const records = [...world.records.values()].filter((record) => record.volunteerId === volunteerId);
    const minutes = records.reduce((sum, record) => sum + record.minutes, 0);
    const experience = records.filter((record) => record.category === order.task.category).length;
    return {
      volunteerId,
      name: maskName(identity?.name ?? ''),
      minutes,
      experience,
      reason: no?.reason ?? null,
      facts: { ...no?.facts },
    };
  });
  return rows.sort(
    (a, b) => Number(a.reason !== null) - Number(b.reason !== null) || b.experience - a.experience || b.minutes - a.minutes,
  );
}

/** Answers of reading. */
export const readingAnswers: readonly Answer[] = [
  answer(listOrders, ({ world, actor }, { list }) => {
    checkList(actor, list);
    const found = [...world.orders.keys()]
      .map((id) => orderNow(world, id))
      .filter((order) => publicStatuses.includes(order.status) || canSee(actor, order))
      .filter((order) => belongs(world, actor, list, order))
      .sort((a, b) => millis(a.task.startsAt) - millis(b.task.startsAt));
    if (list === 'done' || list === 'mine') found.reverse();
    return { orders: found.map((order) => viewOf(order, actor.personId)), next: null };
  }),
  answer(readOrder, ({ world, actor }, { orderId }) => {
    const order = orderNow(world, orderId);
    assertVisible(actor, order);
    return viewOf(order, actor.personId);
  }),
  answer(readRoster, ({ world, actor }, { orderId }, reach) => {
    const order = orderNow(world, orderId);
    assertMayAct(actor, order, reach);
    return { code: 'code' in order ? order.code : '', rows: rosterOf(world, order) };
  }),
  answer(readContact, ({ world, actor }, { orderId }, reach) => {
    const order = orderNow(world, orderId);
    assertVisible(actor, order);
    const standing = viewOf(order, actor.personId).mine?.standing;
    if (standing !== 'claimed' && standing !== 'serving') assertMayAct(actor, order, reach);
    const contact = world.contacts.get(orderId);
    if (!contact) throw new ProblemError('not-found');
    return contact;
  }),
  answer(listCandidates, ({ world, actor }, { orderId }, reach) => {
    const order = orderNow(world, orderId);
    assertMayAct(actor, order, reach);
    return { rows: candidateRows(world, order) };
  }),
];
