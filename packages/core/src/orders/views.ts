/** What can be seen of an order: one view for one viewer, with nobody else's identity in it. @module */
import * as z from 'zod/mini';
import { Evidence, Id, Instant, Minutes } from '../kernel/index.ts';
import type { OrderEvent } from './event.ts';
import { isStaffed, orderStatuses, type Order, type OrderStatus, type StaffedOrder } from './order.ts';
import { Task, Terms } from './task.ts';

/** My own place in an order. */
export const Mine = z.object({
  standing: z.enum(['offered', 'claimed', 'serving', 'served', 'missed', 'waiting']),
  /** Until when an offered seat is held. */
  until: z.optional(Instant),
  checkedInAt: z.optional(Instant),
  minutes: z.optional(Minutes),
  evidence: z.optional(Evidence),
  /** My number in the waitlist, from 1. */
  number: z.optional(z.int()),
});
export type Mine = z.infer<typeof Mine>;

/** 工单 as one person may see it. Every decision on a seat is taken from this view, in the page as on the server. */
export const OrderView = z.object({
  id: Id,
  communityId: Id,
  status: z.enum(orderStatuses),
  task: Task,
  terms: z.optional(Terms),
  organisationId: z.optional(z.nullable(Id)),
  answerBy: z.optional(Instant),
  turnedDownBy: z.optional(z.array(Id)),
  /** Seats claimed or held. */
  taken: z.int(),
  /** People on the waitlist. */
  waiting: z.int(),
  mine: z.nullable(Mine),
  /** Whether the viewer asked for it. */
  requestedByMe: z.boolean(),
  /** Why it was declined or cancelled. */
  reason: z.optional(z.string()),
  rating: z.optional(z.int()),
  comment: z.optional(z.string()),
});
export type OrderView = z.infer<typeof OrderView>;

/** States in which everybody may see an order; the others are for those concerned. */
export const publicStatuses: readonly OrderStatus[] = ['open', 'serving', 'served', 'reviewed'];

/**
 * 任务列表. `open`: what may still be claimed; `mine`: where I have a seat, wait, or asked; `desk`: what waits for the community
 * or an organisation; `done`: what was served.
 */
export const OrderList = z.enum(['open', 'mine', 'desk', 'done']);
export type OrderList = z.infer<typeof OrderList>;

/** States of the orders on each list. */
export const listedStatuses: Readonly<Record<OrderList, readonly OrderStatus[]>> = {
  open: ['open', 'serving'],
  mine: orderStatuses,
  desk: ['requested', 'confirmed', 'dispatched', 'open', 'serving', 'served'],
  done: ['served', 'reviewed'],
};

/** Events of orders that only those concerned can see yet: a public board need not ask about them. */
export const eventsBeforeOpening: readonly OrderEvent['type'][] = [
  'order-requested',
  'order-declined',
  'order-confirmed',
  'order-dispatched',
  'dispatch-turned-down',
  'dispatch-expired',
];

/** Events after which an order is off every public board. */
export const eventsOfClosing: readonly OrderEvent['type'][] = ['order-cancelled', 'order-lapsed'];

/** Seats that nobody else can have: claimed, serving, served, or held by an offer. */
export function seatsTaken(order: StaffedOrder): number {
  return order.seats.filter((seat) => seat.standing !== 'missed').length;
}

/** The order as `viewerId` sees it; null is a visitor without a name. */
export function viewOf(order: Order, viewerId: Id | null): OrderView {
  const { id, communityId, status } = order;
  return {
    id,
    communityId,
    status,
    task: viewerId === null ? withoutWishes(order.task) : order.task,
    ...('terms' in order && order.terms ? { terms: order.terms } : {}),
    ...('organisationId' in order ? { organisationId: order.organisationId } : {}),
    ...('answerBy' in order ? { answerBy: order.answerBy } : {}),
    ...('turnedDownBy' in order ? { turnedDownBy: order.turnedDownBy } : {}),
    ...('reason' in order ? { reason: order.reason } : {}),
    ...('review' in order ? { rating: order.review.rating, comment: order.review.comment } : {}),
    taken: isStaffed(order) ? seatsTaken(order) : 0,
    waiting: isStaffed(order) ? order.waitlist.length : 0,
    mine: viewerId !== null && isStaffed(order) ? mineIn(order, viewerId) : null,
    requestedByMe: viewerId !== null && order.requestedBy === viewerId,
  };
}

/** Who may come to a door, and what is spoken behind it, is for those who may come (PIPL art. 6). */
function withoutWishes(task: Task): Task {
  if (task.wishes === undefined) return task;
  const { wishes: _, ...rest } = task;
  return rest;
}

function mineIn(order: StaffedOrder, viewerId: Id): Mine | null {
  const waiting = order.waitlist.indexOf(viewerId);
  if (waiting >= 0) return { standing: 'waiting', number: waiting + 1 };
  const seat = order.seats.find((each) => each.volunteerId === viewerId);
  if (!seat) return null;
  switch (seat.standing) {
    case 'offered':
      return { standing: 'offered', until: seat.until };
    case 'serving':
      return { standing: 'serving', checkedInAt: seat.checkedInAt };
    case 'served':
      return { standing: 'served', checkedInAt: seat.checkedInAt, minutes: seat.minutes, evidence: seat.evidence };
    default:
      return { standing: seat.standing };
  }
}
