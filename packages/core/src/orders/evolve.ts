/** The only place where an order changes: one event, one next state. @module */
import { defined } from '../kernel/index.ts';
import type { OrderEvent } from './event.ts';
import { isStaffed, nextStatuses, type Order, type Seat, type StaffedOrder } from './order.ts';

/** Replays an event. An event that does not fit the state is a fault in the journal, and is said. */
export function evolve(before: Order | undefined, event: OrderEvent): Order {
  if (event.type === 'order-requested') return before ? doesNotFit(before, event) : requested(event);
  if (!before) throw new Error(`${event.type} before order-requested`);
  const after = evolveWorkflow(before, event) ?? evolveSeats(before, event);
  return nextStatuses[before.status].includes(after.status) ? after : doesNotFit(before, event);
}

function requested(event: OrderEvent & { type: 'order-requested' }): Order {
  const { orderId, communityId, task, requestedBy, at, enteredBy, enteredVia, source } = event;
  return {
    status: 'requested',
    id: orderId,
    communityId,
    task,
    requestedBy,
    requestedAt: at,
    ...defined({ enteredBy, enteredVia, source }),
  };
}

/** The road from request to review, without the seats. */
function evolveWorkflow(order: Order, event: OrderEvent): Order | undefined {
  switch (event.type) {
    case 'order-declined':
      return { ...order, status: 'declined', reason: event.reason };
    case 'order-confirmed':
      return { ...order, status: 'confirmed', task: event.task, terms: event.terms, code: event.code, turnedDownBy: [] };
    case 'order-cancelled':
      return cancelled(order, event.reason);
    case 'order-dispatched':
      if (order.status !== 'confirmed') return doesNotFit(order, event);
      return { ...order, status: 'dispatched', organisationId: event.organisationId, answerBy: event.answerBy };
    case 'dispatch-turned-down':
    case 'dispatch-expired': {
      if (order.status !== 'dispatched') return doesNotFit(order, event);
      const { organisationId, answerBy: _, ...rest } = order;
      return { ...rest, status: 'confirmed', turnedDownBy: [...order.turnedDownBy, organisationId] };
    }
    case 'order-opened': {
      if (order.status !== 'confirmed' && order.status !== 'dispatched') return doesNotFit(order, event);
      // The answer has been given: until when it was awaited is no longer so.
      const { answerBy: _, ...rest } = { answerBy: undefined, ...order };
      return { ...rest, status: 'open', organisationId: event.organisationId, seats: [], waitlist: [], declinedBy: [] };
    }
    default:
      return undefined;
  }
}

function cancelled(order: Order, reason: string): Order {
  const { id, communityId, task, requestedBy, requestedAt, enteredBy, enteredVia, source } = order;
  return {
    id,
    communityId,
    task,
    requestedBy,
    requestedAt,
    status: 'cancelled',
    reason,
    ...defined({ enteredBy, enteredVia, source }),
    ...('terms' in order ? { terms: order.terms } : {}),
    seats: isStaffed(order) ? order.seats : [],
  };
}

function evolveSeats(order: Order, event: OrderEvent): Order {
  if (!isStaffed(order)) return doesNotFit(order, event);
  switch (event.type) {
    case 'order-served':
      return { ...order, status: 'served' };
    case 'order-lapsed':
      return { ...order, status: 'lapsed' };
    case 'order-reviewed': {
      const { rating, comment, by, at } = event;
      return { ...order, status: 'reviewed', review: { rating, comment, by, at } };
    }
    case 'waitlist-joined':
      return { ...order, waitlist: [...order.waitlist, event.volunteerId] };
    case 'waitlist-left':
      return withoutWaiting(order, event.volunteerId);
    case 'claim-withdrawn':
      return withoutSeat(order, event.volunteerId);
    case 'seat-declined':
    case 'offer-expired':
      return { ...withoutSeat(order, event.volunteerId), declinedBy: [...order.declinedBy, event.volunteerId] };
    default:
      return evolveSeat(order, event);
  }
}

function evolveSeat(order: StaffedOrder, event: OrderEvent): Order {
  switch (event.type) {
    case 'seat-offered': {
      const { volunteerId, until, cause } = event;
      return withSeat(withoutWaiting(order, volunteerId), { volunteerId, standing: 'offered', until, cause });
    }
    case 'order-claimed': {
      const { volunteerId, at } = event;
      return withSeat(withoutWaiting(order, volunteerId), { volunteerId, standing: 'claimed', claimedAt: at });
    }
    case 'volunteer-checked-in': {
      const { volunteerId, proof, at } = event;
      const seated = withSeat(order, { volunteerId, standing: 'serving', checkedInAt: at, proof });
      return { ...seated, status: 'serving' };
    }
    case 'volunteer-checked-out': {
      const { volunteerId, at, minutes, evidence } = event;
      const { checkedInAt } = seatIn(order, volunteerId, 'serving');
      return withSeat(order, { volunteerId, standing: 'served', checkedInAt, checkedOutAt: at, minutes, evidence });
    }
    case 'attendance-confirmed': {
      const { volunteerId, minutes } = event;
      return withSeat(order, { ...seatIn(order, volunteerId, 'served'), minutes, evidence: 'confirmed' });
    }
    case 'volunteer-missed': {
      const { volunteerId, saidBy, at } = event;
      return withSeat(order, { volunteerId, standing: 'missed', saidBy, at });
    }
    default:
      return doesNotFit(order, event);
  }
}

function seatIn<S extends Seat['standing']>(
  order: StaffedOrder,
  volunteerId: string,
  standing: S,
): Extract<Seat, { standing: S }> {
  const seat = order.seats.find((each) => each.volunteerId === volunteerId);
  if (seat?.standing !== standing) throw new Error(`${volunteerId} is not ${standing} in order ${order.id}`);
  return seat as Extract<Seat, { standing: S }>;
}

function withSeat(order: StaffedOrder, seat: Seat): StaffedOrder {
  const known = order.seats.some((each) => each.volunteerId === seat.volunteerId);
  const seats = known ? order.seats.map((each) => (each.volunteerId === seat.volunteerId ? seat : each)) : [...order.seats, seat];
  return { ...order, seats };
}

function withoutSeat(order: StaffedOrder, volunteerId: string): StaffedOrder {
  return { ...order, seats: order.seats.filter((each) => each.volunteerId !== volunteerId) };
}

function withoutWaiting(order: StaffedOrder, volunteerId: string): StaffedOrder {
  return { ...order, waitlist: order.waitlist.filter((each) => each !== volunteerId) };
}

function doesNotFit(order: Order, event: OrderEvent): never {
  throw new Error(`${event.type} does not fit order ${order.id}, which is ${order.status}`);
}
