/** Orders: one need, from the resident's request to the review. What an order is, and its states. @module */
import * as z from 'zod/mini';
import { EntryMeans, Evidence, Id, Instant, Minutes, text } from '../kernel/index.ts';
import { Task, Terms } from './task.ts';

const seatFields = { volunteerId: Id };

/** 名额: a volunteer's place in an order, and how far they have come. */
export const Seat = z.discriminatedUnion('standing', [
  /** Held for them until they answer; a directed offer (派单) or a promotion from the waitlist (候补). */
  z.object({ ...seatFields, standing: z.literal('offered'), until: Instant, cause: z.enum(['directed', 'waitlist']) }),
  z.object({ ...seatFields, standing: z.literal('claimed'), claimedAt: Instant }),
  z.object({
    ...seatFields,
    standing: z.literal('serving'),
    checkedInAt: Instant,
    proof: z.enum(['code', 'place', 'organiser']),
  }),
  z.object({
    ...seatFields,
    standing: z.literal('served'),
    checkedInAt: Instant,
    checkedOutAt: Instant,
    minutes: Minutes,
    evidence: Evidence,
  }),
  /** 缺席, and who said so. */
  z.object({ ...seatFields, standing: z.literal('missed'), saidBy: Id, at: Instant }),
]);
export type Seat = z.infer<typeof Seat>;

/** 评单. */
export const Review = z.object({
  /** 1 to 5. */
  rating: z.int().check(z.minimum(1), z.maximum(5)),
  comment: text(500, 0),
  by: Id,
  at: Instant,
});
export type Review = z.infer<typeof Review>;

const requestedFields = {
  id: Id,
  communityId: Id,
  task: Task,
  requestedBy: Id,
  requestedAt: Instant,
  /** Name of the helper who asked for somebody else. */
  enteredBy: z.optional(text(60)),
  /** How they told the helper. */
  enteredVia: z.optional(EntryMeans),
  /** Where it was taken from, when imported. */
  source: z.optional(text(120)),
};
const confirmedFields = {
  ...requestedFields,
  terms: Terms,
  /** 签到码: shown at the place by the organiser; never part of a public view. */
  code: z.string(),
  /** Organisations that turned it down; it costs them nothing, but they are not asked again. */
  turnedDownBy: z.array(Id),
};
const openFields = {
  ...confirmedFields,
  /** Null where the community opened it to everybody itself. */
  organisationId: z.nullable(Id),
  seats: z.array(Seat),
  waitlist: z.array(Id),
  /** Volunteers who declined an offered seat; not asked again, and it costs them nothing. */
  declinedBy: z.array(Id),
};

/** 工单 in exactly one of its states. */
export const Order = z.discriminatedUnion('status', [
  z.object({ ...requestedFields, status: z.literal('requested') }),
  z.object({ ...requestedFields, status: z.literal('declined'), reason: text(300) }),
  z.object({ ...confirmedFields, status: z.literal('confirmed') }),
  z.object({ ...confirmedFields, status: z.literal('dispatched'), organisationId: Id, answerBy: Instant }),
  z.object({ ...openFields, status: z.literal('open') }),
  z.object({ ...openFields, status: z.literal('serving') }),
  z.object({ ...openFields, status: z.literal('served') }),
  z.object({ ...openFields, status: z.literal('reviewed'), review: Review }),
  z.object({ ...openFields, status: z.literal('lapsed') }),
  z.object({
    ...requestedFields,
    status: z.literal('cancelled'),
    reason: text(300),
    seats: z.array(Seat),
    terms: z.optional(Terms),
  }),
]);
export type Order = z.infer<typeof Order>;

/** An order that has, or had, seats to fill. */
export type StaffedOrder = Extract<Order, { seats: Seat[]; waitlist: Id[] }>;

/** Every state, in the order of the story. */
export const orderStatuses = [
  'requested',
  'declined',
  'confirmed',
  'dispatched',
  'open',
  'serving',
  'served',
  'reviewed',
  'lapsed',
  'cancelled',
] as const;
/** The state of an order. */
export type OrderStatus = (typeof orderStatuses)[number];

/** The state table: from each state, those that may follow. Whatever is not here cannot happen. */
export const nextStatuses: Readonly<Record<OrderStatus, readonly OrderStatus[]>> = {
  requested: ['confirmed', 'declined', 'cancelled'],
  declined: [],
  confirmed: ['dispatched', 'open', 'cancelled'],
  dispatched: ['confirmed', 'open', 'cancelled'],
  open: ['open', 'serving', 'lapsed', 'cancelled'],
  serving: ['serving', 'served', 'cancelled'],
  served: ['served', 'reviewed'],
  reviewed: ['reviewed'],
  lapsed: ['lapsed'],
  cancelled: [],
};

/** States in which nothing more happens to an order, but for what is written about it. */
export const closedStatuses: readonly OrderStatus[] = ['declined', 'reviewed', 'lapsed', 'cancelled'];

/** States in which what was promised is still to come. */
export const pendingStatuses: readonly OrderStatus[] = ['requested', 'confirmed', 'dispatched', 'open', 'serving'];

/** Whether nothing more happens to the order. */
export function isClosed(order: Order): boolean {
  return closedStatuses.includes(order.status);
}

/** Whether the order has seats. */
export function isStaffed(order: Order): order is StaffedOrder {
  return ['open', 'serving', 'served', 'reviewed', 'lapsed'].includes(order.status);
}

/** How somebody stands to an order: the state of their seat, waiting for one, or a seat of what was called off. */
export const SeatStanding = z.enum(['offered', 'claimed', 'serving', 'served', 'missed', 'waiting', 'called-off']);
export type SeatStanding = z.infer<typeof SeatStanding>;

/** Standings of a seat that is promised, or was kept. */
export const promisedStandings = ['claimed', 'serving', 'served'] as const satisfies readonly SeatStanding[];

/** Standings of somebody who still means to come, or has been asked to. */
export const pendingStandings = ['claimed', 'serving', 'offered', 'waiting'] as const satisfies readonly SeatStanding[];

/** Everybody who stands to an order in some way. Whoever had a seat of what is called off keeps it, as called off. */
export function standingsIn(order: Order): { readonly volunteerId: Id; readonly standing: SeatStanding }[] {
  if (order.status === 'cancelled') return order.seats.map(({ volunteerId }) => ({ volunteerId, standing: 'called-off' }));
  if (!isStaffed(order)) return [];
  const seats = order.seats.map(({ volunteerId, standing }) => ({ volunteerId, standing }));
  return [...seats, ...order.waitlist.map((volunteerId) => ({ volunteerId, standing: 'waiting' as const }))];
}
