/** 服务: endpoints about presence. @module */
import * as z from 'zod/mini';
import { Evidence, Id, Instant, Minutes, OrderView, Position, text } from '@linli/core';
import { endpoint } from '../kernel/index.ts';

const seat = { communityId: Id, orderId: Id, volunteerId: Id };

/** 签到 with the code shown on site, or by position. Organisers and coordinators need neither. */
export const checkInVolunteer = endpoint({
  name: 'orders.checkIn',
  method: 'POST',
  path: '/communities/:communityId/orders/:orderId/check-ins',
  allow: { volunteer: 'self', organiser: 'own', coordinator: 'any' },
  input: z.strictObject({ ...seat, code: z.optional(text(12)), position: z.optional(Position) }),
  output: OrderView,
  refusals: [
    'not-yours',
    'already-checked-in',
    'too-early',
    'over',
    'elsewhere',
    'wrong-code',
    'too-far',
    'place-unknown',
    'position-consent-needed',
    'proof-needed',
  ],
  summary: 'A volunteer checks in, with proof of being there.',
});

/** 签退. */
export const checkOutVolunteer = endpoint({
  name: 'orders.checkOut',
  method: 'POST',
  path: '/communities/:communityId/orders/:orderId/check-outs',
  allow: { volunteer: 'self', organiser: 'own', coordinator: 'any' },
  input: z.strictObject(seat),
  output: OrderView,
  refusals: ['not-checked-in'],
  summary: 'A volunteer checks out; the minutes given are recorded.',
});

/** 强制签退. */
export const closeCheckIn = endpoint({
  name: 'orders.forceCheckOut',
  method: 'POST',
  path: '/communities/:communityId/orders/:orderId/forced-check-outs',
  allow: { organiser: 'own', coordinator: 'any' },
  input: z.strictObject(seat),
  output: OrderView,
  refusals: ['not-checked-in'],
  summary: 'Closes a forgotten check-in without counting a minute.',
});

/** 确认时长. */
export const confirmAttendance = endpoint({
  name: 'orders.confirmAttendance',
  method: 'POST',
  path: '/communities/:communityId/orders/:orderId/attendance/:volunteerId',
  allow: { organiser: 'own', coordinator: 'any' },
  input: z.strictObject({ ...seat, minutes: Minutes, note: text(300) }),
  output: OrderView,
  refusals: ['nothing-to-confirm', 'more-than-served'],
  summary: 'The organisation stands for minutes after a forced check-out.',
});

/** 缺席. */
export const reportAbsence = endpoint({
  name: 'orders.reportMissed',
  method: 'POST',
  path: '/communities/:communityId/orders/:orderId/absences',
  allow: { organiser: 'own', coordinator: 'any' },
  input: z.strictObject(seat),
  output: OrderView,
  refusals: ['not-claimed', 'too-early'],
  summary: 'Says that a volunteer did not come; who said so is kept.',
});

/** Somebody on the roster of an order. */
export const RosterRow = z.object({
  volunteerId: Id,
  name: z.string(),
  mobile: z.string(),
  standing: z.enum(['offered', 'claimed', 'serving', 'served', 'missed', 'waiting']),
  checkedInAt: z.optional(Instant),
  minutes: z.optional(Minutes),
  evidence: z.optional(Evidence),
});
export type RosterRow = z.infer<typeof RosterRow>;

/** 名单与签到码, for those who run the order. */
export const readRoster = endpoint({
  name: 'orders.readRoster',
  method: 'GET',
  path: '/communities/:communityId/orders/:orderId/roster',
  allow: { organiser: 'own', coordinator: 'any' },
  input: z.strictObject({ communityId: Id, orderId: Id }),
  output: z.object({ code: z.string(), rows: z.array(RosterRow) }),
  refusals: [],
  summary: 'Reads who serves an order, and the check-in code.',
});
