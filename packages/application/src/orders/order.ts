/** Orders as they are kept and changed: what time does to them, and whom that has to know. @module */
import { assertVisible, ownersOf, ProblemError } from '@linli/contract';
import {
  canTakeSeatAmong,
  commitmentOf,
  evolve,
  isStaffed,
  plusMinutes,
  promisedStandings,
  seatsTaken,
  settle,
  standingsIn,
  viewOf,
  type Candidate,
  type Id,
  type Order,
  type OrderEvent,
  type OrderView,
} from '@linli/core';
import { aggregate } from '../kernel/aggregate.ts';
import type { RequestContext } from '../kernel/request-context.ts';

/** Volunteers as the eligibility rules see them, with what they have promised already. */
export async function candidatesOf(context: RequestContext, volunteerIds: readonly Id[]): Promise<ReadonlyMap<Id, Candidate>> {
  if (volunteerIds.length === 0) return new Map();
  const found = await context.store.orders.candidates(promisedStandings, context.decision.now, [...new Set(volunteerIds)]);
  const known = new Map(found.map(({ volunteer, candidate }) => [volunteer.id, candidate]));
  return context.contributions.candidates(context, known);
}

/** Of a candidate among those that were loaded; somebody who is no volunteer here is not found. */
export function candidateAmong(candidates: ReadonlyMap<Id, Candidate>, volunteerId: Id): Candidate {
  const candidate = candidates.get(volunteerId);
  if (!candidate) throw noVolunteer();
  return candidate;
}

/** Somebody who is no volunteer here. */
export function noVolunteer(): ProblemError {
  return new ProblemError('not-found', { detail: 'No volunteer of this id.' });
}

/** 工单. Facts are the candidates that its rules ask about: whoever waits, and whoever a decision names. */
export const orderAggregate = aggregate<Order, OrderEvent, Map<Id, Candidate>, OrderView>({
  name: 'orders',
  idField: 'orderId',
  evolve,
  due: (order, candidates, context) => settle(order, canTakeSeatAmong(candidates, context), context),
  async facts(context, orders, about) {
    const waiting = orders.flatMap((order) => (isStaffed(order) ? order.waitlist : []));
    return new Map(await candidatesOf(context, [...waiting, ...about]));
  },
  /** Whoever has taken a seat has promised it, for all that is decided after. */
  learn(candidates, event, order) {
    if (event.type !== 'order-claimed') return;
    const candidate = candidates.get(event.volunteerId);
    const promised = commitmentOf(order);
    if (candidate && promised)
      candidates.set(event.volunteerId, { ...candidate, commitments: [...candidate.commitments, promised] });
  },
  owners: ownersOf,
  view: (order, { personId }) => viewOf(order, personId),
  assertVisible,
  index: (order) => ({
    // To the millisecond and in UTC: pages are cut there, and a database knows fewer offsets than ISO does.
    startsAt: plusMinutes(order.task.startsAt, 0),
    endsAt: plusMinutes(order.task.endsAt, 0),
    seats: 'terms' in order && order.terms ? order.terms.seats : 0,
    taken: isStaffed(order) ? seatsTaken(order) : 0,
  }),
  entries: (order) =>
    standingsIn(order).map(({ volunteerId, standing }) => ({
      key: volunteerId,
      values: { standing, endsAt: plusMinutes(order.task.endsAt, 0) },
    })),
});
