/** 服务: presence, absence and minutes. @module */
import * as z from 'zod/mini';
import {
  checkInRefusals,
  checkOutRefusals,
  confirmMinutesRefusals,
  Evidence,
  Id,
  Instant,
  Minutes,
  OrderView,
  Position,
  reportMissedRefusals,
  text,
} from '@linli/core';
import { endpoint } from '../kernel/index.ts';

const seat = { orderId: Id, volunteerId: Id };

/** 签到 with the code shown on site, or by position. Organisers and coordinators need neither. */
export const checkInVolunteer = endpoint('orders.checkInVolunteer', {
  method: 'POST',
  path: '/orders/:orderId/check-ins',
  allow: { volunteer: 'self', organiser: 'own', coordinator: 'any' },
  input: { ...seat, code: z.optional(text(12)), position: z.optional(Position) },
  output: OrderView,
  refusals: checkInRefusals,
});

/** 签退. */
export const checkOutVolunteer = endpoint('orders.checkOutVolunteer', {
  method: 'POST',
  path: '/orders/:orderId/check-outs',
  allow: { volunteer: 'self', organiser: 'own', coordinator: 'any' },
  input: seat,
  output: OrderView,
  refusals: checkOutRefusals,
});

/** 强制签退. */
export const closeCheckIn = endpoint('orders.closeCheckIn', {
  method: 'POST',
  path: '/orders/:orderId/forced-check-outs',
  allow: { organiser: 'own', coordinator: 'any' },
  input: seat,
  output: OrderView,
  refusals: checkOutRefusals,
});

/** 确认时长. */
export const confirmAttendance = endpoint('orders.confirmAttendance', {
  method: 'POST',
  path: '/orders/:orderId/attendance/:volunteerId',
  allow: { organiser: 'own', coordinator: 'any' },
  input: { ...seat, minutes: Minutes, note: text(300) },
  output: OrderView,
  refusals: confirmMinutesRefusals,
});

/** 缺席. */
export const reportAbsence = endpoint('orders.reportAbsence', {
  method: 'POST',
  path: '/orders/:orderId/absences',
  allow: { organiser: 'own', coordinator: 'any' },
  input: seat,
  output: OrderView,
  refusals: reportMissedRefusals,
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
export const readRoster = endpoint('orders.readRoster', {
  method: 'GET',
  path: '/orders/:orderId/roster',
  allow: { organiser: 'own', coordinator: 'any' },
  input: { orderId: Id },
  output: z.object({ code: z.string(), rows: z.array(RosterRow) }),
  reads: ['orders', 'people'],
});
