/** What time alone does to an order. Run before and after every decision, and before every view. @module */
import { isBefore, plusMinutes, type Instant } from '../kernel/index.ts';
import type { DecisionContext } from '../policy/index.ts';
import type { OrderEvent } from './event.ts';
import { evolve } from './evolve.ts';
import { advanceWaitlist, type CanTakeSeat } from './offer.ts';
import { isStaffed, type Order } from './order.ts';
import { forceCheckOut } from './serve.ts';

/**
 * The events that are due by the rules alone: an unanswered dispatch returns, offers pass on, forgotten
 * check-ins close, the order ends as served or lapsed. Settling twice changes nothing.
 */
export function settle(order: Order, mayTake: CanTakeSeat, context: DecisionContext): OrderEvent[] {
  const events: OrderEvent[] = [];
  let state = order;
  const happen = (...more: OrderEvent[]): void => {
    events.push(...more);
    state = more.reduce(evolve, state);
  };
  if (state.status === 'dispatched' && !isBefore(context.now, state.answerBy)) {
    const { id: orderId, organisationId, answerBy } = state;
    happen({ type: 'dispatch-expired', orderId, organisationId, at: answerBy });
  }
  if (state.status === 'open' || state.status === 'serving') happen(...advanceWaitlist(state, mayTake, context));
  if (state.status === 'serving') happen(...forgottenCheckIns(state, context));
  happen(...ending(state, context));
  return events;
}

function forgottenCheckIns(order: Order, context: DecisionContext): OrderEvent[] {
  const closesAt = plusMinutes(order.task.endsAt, context.policy.limits.forcedCheckOut);
  if (!isStaffed(order) || isBefore(context.now, closesAt)) return [];
  return order.seats.flatMap((seat) => {
    const forced = forceCheckOut(order, seat.volunteerId, { ...context, now: closesAt });
    return forced.ok ? [forced.value] : [];
  });
}

/** Served once everybody who came has left and nobody else can come; lapsed when it passed without anybody. */
function ending(order: Order, context: DecisionContext): OrderEvent[] {
  if (!isStaffed(order)) return [];
  const { id: orderId, task } = order;
  const some = (standing: string): boolean => order.seats.some((seat) => seat.standing === standing);
  const isOver = !isBefore(context.now, task.endsAt);
  if (order.status === 'open') return isOver ? [{ type: 'order-lapsed', orderId, at: task.endsAt }] : [];
  if (order.status !== 'serving' || some('serving')) return [];
  const nobodyElse = !some('claimed') && !some('offered') && hasBegun(task.startsAt, context.now) && task.timing === 'fixed';
  return isOver || nobodyElse ? [{ type: 'order-served', orderId, at: context.now }] : [];
}

function hasBegun(startsAt: Instant, now: Instant): boolean {
  return !isBefore(now, startsAt);
}
