/** 派给志愿者 and 候补: seats offered to a person, held for a time, passed on by themselves. @module */
import {
  defined,
  earlier,
  granted,
  isBefore,
  plusMinutes,
  refused,
  type Id,
  type Instant,
  type Outcome,
} from '../kernel/index.ts';
import type { DecisionContext } from '../policy/index.ts';
import type { Candidate } from '../volunteers/index.ts';
import { claimRefusals, claimsEndAt, seatIneligibility } from './claim.ts';
import type { Override } from './eligibility.ts';
import type { OrderEvent } from './event.ts';
import { evolve } from './evolve.ts';
import type { Order, StaffedOrder } from './order.ts';
import { seatsTaken, viewOf } from './views.ts';

/** Why a seat may not be offered to this volunteer. */
export const offerRefusals = [...claimRefusals, 'already-asked'] as const;

/** A directed offer: the organisation asks one volunteer, and the seat is held until they answer. */
export function offer(
  order: StaffedOrder,
  volunteer: Candidate,
  context: DecisionContext,
  override?: Override,
): Outcome<OrderEvent, (typeof offerRefusals)[number]> {
  const view = viewOf(order, volunteer.volunteerId);
  if (view.mine?.standing === 'offered' || order.declinedBy.includes(volunteer.volunteerId)) return refused('already-asked');
  const no = seatIneligibility(view, volunteer, context, override);
  if (no) return no;
  if (seatsTaken(order) >= order.terms.seats) return refused('full', { waiting: order.waitlist.length });
  return granted({
    type: 'seat-offered',
    orderId: order.id,
    volunteerId: volunteer.volunteerId,
    cause: 'directed',
    until: heldUntil(order, context.now, context),
    at: context.now,
    ...defined({ override }),
  });
}

/** Whether a waiting volunteer could take a seat, were it offered at `instant`. */
export type CanTakeSeat = (volunteerId: Id, order: StaffedOrder, instant: Instant) => boolean;

/** Who of a waitlist may be given a seat that has come free: by the same rules as a claim, as if nobody had asked them yet. */
export function canTakeSeatAmong(candidates: ReadonlyMap<Id, Candidate>, context: DecisionContext): CanTakeSeat {
  return (volunteerId, order, instant) => {
    const candidate = candidates.get(volunteerId);
    if (!candidate) return false;
    const view = { ...viewOf(order, volunteerId), mine: null };
    return seatIneligibility(view, candidate, { ...context, now: instant }, undefined) === null;
  };
}

/**
 * What happened by itself up to now: offers that ran out and passed on, in the order in which they ran out,
 * and free seats offered to the waitlist. Computed from the rule, so that no clock job need be alive.
 */
export function advanceWaitlist(order: StaffedOrder, mayTake: CanTakeSeat, context: DecisionContext): OrderEvent[] {
  const events: OrderEvent[] = [];
  let state = order;
  const happen = (event: OrderEvent): void => {
    events.push(event);
    state = evolve(state, event) as StaffedOrder;
  };
  for (let due = nextExpiry(state, context.now); due; due = nextExpiry(state, context.now)) {
    happen({ type: 'offer-expired', orderId: order.id, volunteerId: due.volunteerId, at: due.until });
    promote(() => state, mayTake, due.until, context, happen);
  }
  promote(() => state, mayTake, context.now, context, happen);
  return events;
}

function nextExpiry(order: StaffedOrder, now: Instant): { volunteerId: Id; until: Instant } | undefined {
  return order.seats
    .filter((seat) => seat.standing === 'offered')
    .filter((seat) => !isBefore(now, seat.until))
    .sort((a, b) => Date.parse(a.until) - Date.parse(b.until))[0];
}

function promote(
  state: () => Order,
  mayTake: CanTakeSeat,
  now: Instant,
  context: DecisionContext,
  happen: (event: OrderEvent) => void,
): void {
  const order = state() as StaffedOrder;
  if (!isBefore(now, claimsEndAt(order))) return;
  const free = order.terms.seats - seatsTaken(order);
  const next = order.waitlist.filter((id) => mayTake(id, order, now)).slice(0, Math.max(0, free));
  for (const volunteerId of next) {
    const until = heldUntil(order, now, context);
    happen({ type: 'seat-offered', orderId: order.id, volunteerId, until, cause: 'waitlist', at: now });
  }
}

function heldUntil(order: StaffedOrder, from: Instant, context: DecisionContext): Instant {
  return earlier(plusMinutes(from, context.policy.limits.offerWaits), claimsEndAt(order));
}
