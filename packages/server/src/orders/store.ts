/** Loading and saving orders: the snapshot, its seats, and what time did in between. @module */
import {
  candidateOf,
  evolve,
  isStaffed,
  minutesBetween,
  plusMinutes,
  seatHindrance,
  seatsTaken,
  settle,
  viewOf,
  type Candidate,
  type Commitment,
  type Id,
  type MayTake,
  type Order,
  type OrderEvent,
  type OrderView,
} from '@linli/core';
import { ProblemError } from '@linli/contract';
import { json } from '../kernel/database.ts';
import { byTime, happened, type Work } from '../kernel/work.ts';

/** An order as it is stored, and how often it has changed. */
export interface Loaded {
  readonly order: Order;
  readonly version: number;
}

/** Loads an order; one that is missing, or hidden from the actor, is not found. */
export async function load(work: Work, orderId: Id): Promise<Loaded> {
  const row = await work.trx
    .selectFrom('orders')
    .select(['state', 'version'])
    .where('community_id', '=', work.community.id)
    .where('id', '=', orderId)
    .executeTakeFirst();
  if (!row) throw new ProblemError('not-found');
  return { order: row.state, version: row.version };
}

/** What time alone has made of an order since it was saved. */
export async function settled(work: Work, order: Order): Promise<OrderEvent[]> {
  return settle(order, await mayTakeOf(work, order), work.at);
}

/** The candidates of a waitlist, asked in one go, answer for every promotion. */
async function mayTakeOf(work: Work, order: Order): Promise<MayTake> {
  if (!isStaffed(order) || order.waitlist.length === 0) return () => false;
  const candidates = await candidatesOf(work, order.waitlist);
  return (volunteerId, now, at) => {
    const candidate = candidates.get(volunteerId);
    if (!candidate) return false;
    const view = { ...viewOf(now, volunteerId), mine: null };
    return seatHindrance(view, candidate, { ...work.at, now: at }, undefined) === null;
  };
}

/** Appends events to an order and saves what became of it; settles it before and after. */
export async function change(work: Work, orderId: Id, decide: (order: Order) => Promise<OrderEvent>): Promise<OrderView> {
  const { order, version } = await load(work, orderId);
  const due = await settled(work, order);
  const before = due.reduce<Order>(evolve, order);
  const event = await decide(before);
  const after = evolve(before, event);
  const late = await settled(work, after);
  const state = late.reduce<Order>(evolve, after);
  const events = [
    ...due.map((each) => ({ each, system: true })),
    { each: event, system: false },
    ...late.map((each) => ({ each, system: true })),
  ];
  await save(work, state, version, events.length);
  events.forEach(({ each, system }, index) => {
    happened(work, { room: 'orders', id: orderId, version: version + index + 1, event: each }, system ? byTime : undefined);
  });
  for (const { each } of events) for (const follow of work.house.afterOrderEvents) await follow(work, state, each);
  return viewOf(state, work.actor.personId);
}

/** Saves a new order with its first event. */
export async function create(work: Work, event: OrderEvent): Promise<Order> {
  const order = evolve(undefined, event);
  await work.trx
    .insertInto('orders')
    .values(rowOf(work, order, 1))
    .execute();
  happened(work, { room: 'orders', id: order.id, version: 1, event });
  return order;
}

async function save(work: Work, order: Order, version: number, steps: number): Promise<void> {
  const { community_id, id, ...set } = rowOf(work, order, version + steps);
  const { numUpdatedRows } = await work.trx
    .updateTable('orders')
    .set(set)
    .where('community_id', '=', community_id)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (Number(numUpdatedRows) !== 1) throw new ProblemError('conflict');
  await saveSeats(work, order);
}

async function saveSeats(work: Work, order: Order): Promise<void> {
  const key = { community_id: work.community.id, order_id: order.id };
  await work.trx
    .deleteFrom('order_seats')
    .where('community_id', '=', key.community_id)
    .where('order_id', '=', key.order_id)
    .execute();
  if (!isStaffed(order)) return;
  const seats = order.seats.map(({ volunteerId, standing }) => ({
    ...key,
    volunteer_id: volunteerId,
    standing: standing,
  }));
  const waiting = order.waitlist.map((volunteerId) => ({ ...key, volunteer_id: volunteerId, standing: 'waiting' }));
  const rows = [...seats, ...waiting];
  if (rows.length > 0) await work.trx.insertInto('order_seats').values(rows).execute();
}

function rowOf(work: Work, order: Order, version: number) {
  return {
    ...{ community_id: work.community.id, id: order.id, state: json(order), version },
    // To the millisecond and in UTC: pages are cut there, and the database knows fewer offsets than ISO does.
    ...{ starts_at: plusMinutes(order.task.startsAt, 0), ends_at: plusMinutes(order.task.endsAt, 0) },
    seats: 'terms' in order && order.terms ? order.terms.seats : 0,
    taken: isStaffed(order) ? seatsTaken(order) : 0,
  };
}

/** Volunteers as the eligibility rules see them, with what they have promised already. */
export async function candidatesOf(work: Work, volunteerIds: readonly Id[]): Promise<Map<Id, Candidate>> {
  if (volunteerIds.length === 0) return new Map();
  const rows = await work.trx
    .selectFrom('volunteers as v')
    .innerJoin('identities as i', (join) => join.onRef('i.community_id', '=', 'v.community_id').onRef('i.person_id', '=', 'v.id'))
    .select(['v.id', 'v.state', 'i.born_on'])
    .where('v.community_id', '=', work.community.id)
    .where('v.id', 'in', volunteerIds)
    .execute();
  const promised = await commitmentsOf(work, volunteerIds);
  return new Map(rows.map((row) => [row.id, candidateOf(row.state, row.born_on, promised.get(row.id) ?? [])]));
}

async function commitmentsOf(work: Work, volunteerIds: readonly Id[]): Promise<Map<Id, Commitment[]>> {
  const rows = await work.trx
    .selectFrom('order_seats as s')
    .innerJoin('orders as o', (join) => join.onRef('o.community_id', '=', 's.community_id').onRef('o.id', '=', 's.order_id'))
    .select(['s.volunteer_id', 'o.id', 'o.state'])
    .where('s.community_id', '=', work.community.id)
    .where('s.volunteer_id', 'in', volunteerIds)
    .where('s.standing', 'in', ['claimed', 'serving', 'served'])
    .where('o.ends_at', '>', new Date(plusMinutes(work.at.now, -1_440)))
    .execute();
  const byVolunteer = new Map<Id, Commitment[]>();
  for (const { volunteer_id, id, state } of rows) {
    if (state.task.timing === 'flexible') continue;
    const { title, startsAt, endsAt } = state.task;
    const commitment = { orderId: id, title, startsAt, endsAt, minutes: minutesBetween(startsAt, endsAt) };
    byVolunteer.set(volunteer_id, [...(byVolunteer.get(volunteer_id) ?? []), commitment]);
  }
  return byVolunteer;
}

/** The candidate of one volunteer; somebody who is none is not found. */
export async function candidateFor(work: Work, volunteerId: Id): Promise<Candidate> {
  const candidate = (await candidatesOf(work, [volunteerId])).get(volunteerId);
  if (!candidate) throw new ProblemError('not-found', { detail: 'No volunteer of this id.' });
  return candidate;
}

/** The order in which a volunteer is checked in now. */
export async function servingIn(work: Work, volunteerId: Id): Promise<Id | null> {
  const row = await work.trx
    .selectFrom('order_seats')
    .select('order_id')
    .where('community_id', '=', work.community.id)
    .where('volunteer_id', '=', volunteerId)
    .where('standing', '=', 'serving')
    .executeTakeFirst();
  return row?.order_id ?? null;
}
