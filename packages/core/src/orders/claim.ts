/** 领单: volunteers take seats, wait for one, and may give them back. @module */
import { defined, granted, isBefore, millis, refused, type Outcome, type Refused } from '../kernel/index.ts';
import type { DecisionContext } from '../policy/index.ts';
import type { Candidate } from '../volunteers/index.ts';
import { eligibilityRefusals, ineligibility, type Opening, type Override } from './eligibility.ts';
import type { OrderEvent } from './event.ts';
import type { OrderView } from './views.ts';

/** Why a seat may not be taken. */
export const claimRefusals = [...eligibilityRefusals, 'not-open', 'too-late', 'already-yours', 'full'] as const;
/** Why a seat may not be taken. */
export type ClaimRefusal = (typeof claimRefusals)[number];

/** Why nobody may wait for a seat, or not this volunteer. */
export const waitRefusals = [...claimRefusals, 'already-waiting', 'seats-left'] as const;

/** Why a waitlist may not be left. */
export const stopWaitingRefusals = ['not-waiting'] as const;

/** Why a seat may not be given back. */
export const withdrawRefusals = ['not-yours', 'already-serving', 'over'] as const;

/** Why an offered seat may not be declined. */
export const declineOfferRefusals = ['not-offered'] as const;

/**
 * 领单: a volunteer takes a seat, or accepts the one held for them.
 * The view is the volunteer's own; the button asks this function, and so does the server.
 *
 * @example
 * const answer = claim(view, me, at);
 * answer.ok ? 'press me' : words.refusals[answer.reason];
 */
export function claim(
  order: OrderView,
  volunteer: Candidate,
  context: DecisionContext,
  override?: Override,
): Outcome<OrderEvent, ClaimRefusal> {
  const held = order.mine?.standing === 'offered' && isBefore(context.now, order.mine.until ?? context.now);
  const no = seatIneligibility(order, volunteer, context, override);
  if (no) return no;
  if (!held && seatsFree(order) <= 0) return refused('full', { waiting: order.waiting });
  return granted({
    type: 'order-claimed',
    orderId: order.id,
    volunteerId: volunteer.volunteerId,
    at: context.now,
    ...defined({ override }),
  });
}

/** 候补: a full order has a waitlist; a seat given back is offered to its first in turn. */
export function wait(
  order: OrderView,
  volunteer: Candidate,
  context: DecisionContext,
): Outcome<OrderEvent, (typeof waitRefusals)[number]> {
  if (order.mine?.standing === 'waiting') return refused('already-waiting');
  if (order.mine?.standing === 'offered') return refused('already-yours');
  const no = seatIneligibility(order, volunteer, context, undefined);
  if (no) return no;
  if (seatsFree(order) > 0) return refused('seats-left');
  return granted({ type: 'waitlist-joined', orderId: order.id, volunteerId: volunteer.volunteerId, at: context.now });
}

/** Leaves the waitlist. */
export function stopWaiting(
  order: OrderView,
  volunteerId: string,
  context: DecisionContext,
): Outcome<OrderEvent, (typeof stopWaitingRefusals)[number]> {
  if (order.mine?.standing !== 'waiting') return refused('not-waiting');
  return granted({ type: 'waitlist-left', orderId: order.id, volunteerId, at: context.now });
}

/**
 * 退领: gives a seat back. Late withdrawals are marked, so that people can talk about it. Once the time is over
 * there is nothing to give back: whoever did not come was missed.
 */
export function withdraw(
  order: OrderView,
  volunteerId: string,
  context: DecisionContext,
): Outcome<OrderEvent, (typeof withdrawRefusals)[number]> {
  const standing = order.mine?.standing;
  if (standing === 'serving' || standing === 'served') return refused('already-serving');
  if (standing !== 'claimed') return refused('not-yours');
  if (!isBefore(context.now, order.task.endsAt)) return refused('over');
  const late = millis(order.task.startsAt) - millis(context.now) < context.policy.limits.lateWithdrawal * 60_000;
  return granted({ type: 'claim-withdrawn', orderId: order.id, volunteerId, late, at: context.now });
}

/** 婉拒: says no to an offered seat. It costs nothing and is learned only as 'not this' (条例 art. 25). */
export function declineOffer(
  order: OrderView,
  volunteerId: string,
  context: DecisionContext,
): Outcome<OrderEvent, (typeof declineOfferRefusals)[number]> {
  if (order.mine?.standing !== 'offered') return refused('not-offered');
  return granted({ type: 'seat-declined', orderId: order.id, volunteerId, at: context.now });
}

/** Seats that may still be claimed. */
export function seatsFree(order: OrderView): number {
  return (order.terms?.seats ?? 0) - order.taken;
}

/** The last instant at which a seat can still be taken. */
export function claimsEndAt(order: Pick<OrderView, 'task'>): string {
  return order.task.timing === 'fixed' ? order.task.startsAt : order.task.endsAt;
}

/** Why nobody may take a seat of this order now, whoever they are; null where somebody may. */
export function claimsClosed(order: OrderView, context: DecisionContext): Refused<'not-open' | 'too-late'> | null {
  if (order.status !== 'open' && order.status !== 'serving') return refused('not-open');
  return isBefore(context.now, claimsEndAt(order)) ? null : refused('too-late');
}

/** Everything that stands between a volunteer and any seat of this order, but for the seats themselves. */
export function seatIneligibility(
  order: OrderView,
  volunteer: Candidate,
  context: DecisionContext,
  override: Override,
): Refused<ClaimRefusal> | null {
  const { terms, mine } = order;
  if (mine && mine.standing !== 'offered' && mine.standing !== 'waiting') return refused('already-yours');
  if (!terms) return refused('not-open');
  const closed = claimsClosed(order, context);
  if (closed) return closed;
  const post: Opening = { id: order.id, task: order.task, terms, requestedByCandidate: order.requestedByMe };
  return ineligibility(post, volunteer, context, override);
}
