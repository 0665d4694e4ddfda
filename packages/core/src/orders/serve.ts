/** 服务: checking in and out, absence, and the minutes that really were given. @module */
import {
  earlier,
  granted,
  isBefore,
  later,
  metresBetween,
  minutesBetween,
  plusMinutes,
  refused,
  type Id,
  type Instant,
  type Outcome,
  type Position,
} from '../kernel/index.ts';
import type { DecisionContext } from '../policy/index.ts';
import type { OrderEvent } from './event.ts';
import { isStaffed, type Order, type Seat } from './order.ts';
import type { Task } from './task.ts';
import type { OrderView } from './views.ts';

/** Why one may not check in now. */
export const presenceRefusals = ['not-yours', 'already-checked-in', 'too-early', 'over', 'elsewhere'] as const;
/** Why one may not check in now. */
export type PresenceRefusal = (typeof presenceRefusals)[number];

/** Why a proof of being there does not hold. */
export const proofRefusals = ['wrong-code', 'too-far', 'place-unknown', 'position-consent-needed', 'proof-needed'] as const;
/** Why a proof of being there does not hold. */
export type ProofRefusal = (typeof proofRefusals)[number];

/** Why somebody may not be checked in. */
export const checkInRefusals = [...presenceRefusals, ...proofRefusals] as const;

/** Why somebody may not be checked out. */
export const checkOutRefusals = ['not-checked-in'] as const;

/** Why minutes may not be stood for. */
export const confirmMinutesRefusals = ['nothing-to-confirm', 'more-than-served'] as const;

/** Why nobody may say that a volunteer did not come. */
export const reportMissedRefusals = ['not-claimed', 'too-early'] as const;

/** How a volunteer shows to be there: the code shown on site, their position, or the organiser's word. */
export type Proof =
  | { readonly kind: 'code'; readonly code: string }
  | { readonly kind: 'place'; readonly position: Position; readonly consented: boolean }
  | { readonly kind: 'organiser' };

/** What somebody sends to prove that they, or a volunteer of theirs, are there. */
export interface SentProof {
  readonly code?: string | undefined;
  readonly position?: Position | undefined;
}

/**
 * The proof of presence made of what was sent. A position counts only with the volunteer's consent to have it compared. Who
 * checks in somebody else needs neither: their word is the proof, and stays on record as such.
 */
export function proofOf(
  sent: SentProof,
  by: { readonly consented: boolean; readonly isSelf: boolean },
): Outcome<Proof, 'proof-needed'> {
  if (sent.code !== undefined) return granted({ kind: 'code', code: sent.code });
  if (sent.position !== undefined) return granted({ kind: 'place', position: sent.position, consented: by.consented });
  return by.isSelf ? refused('proof-needed') : granted({ kind: 'organiser' });
}

/** Whether this volunteer may check in now, before any proof: what the button knows. */
export function mayCheckIn(
  order: OrderView,
  servingElsewhere: boolean,
  context: DecisionContext,
): Outcome<null, PresenceRefusal> {
  const opensAt = plusMinutes(order.task.startsAt, -context.policy.limits.checkInOpens);
  if (order.mine?.standing === 'serving') return refused('already-checked-in');
  if (order.mine?.standing !== 'claimed') return refused('not-yours');
  // A clock may have been put back since the order ended.
  if (order.status !== 'open' && order.status !== 'serving') return refused('over');
  if (isBefore(context.now, opensAt)) return refused('too-early', { opensAt });
  if (!isBefore(context.now, order.task.endsAt)) return refused('over');
  if (servingElsewhere) return refused('elsewhere');
  return granted(null);
}

/** 签到, with proof by code or place. The position is compared and forgotten. */
export function checkIn(
  order: Order,
  view: OrderView,
  volunteer: { readonly id: Id; readonly servingElsewhere: boolean },
  proof: Proof,
  context: DecisionContext,
): Outcome<OrderEvent, PresenceRefusal | ProofRefusal> {
  const may = mayCheckIn(view, volunteer.servingElsewhere, context);
  if (!may.ok) return may;
  if (proof.kind === 'code' && !('code' in order && order.code === proof.code)) return refused('wrong-code');
  if (proof.kind === 'place') {
    const there = order.task.place.position;
    if (!proof.consented) return refused('position-consent-needed');
    if (!there) return refused('place-unknown');
    const metres = Math.round(metresBetween(there, proof.position));
    const radius = context.policy.limits.checkInRadius;
    if (metres > radius) return refused('too-far', { metres, radius });
  }
  return granted({
    type: 'volunteer-checked-in',
    orderId: order.id,
    volunteerId: volunteer.id,
    proof: proof.kind,
    at: context.now,
  });
}

/** 签退: the minutes between planned start and end in which the volunteer was there; travel is not counted. */
export function checkOut(
  order: Order,
  volunteerId: Id,
  context: DecisionContext,
): Outcome<OrderEvent, (typeof checkOutRefusals)[number]> {
  const seat = seatOf(order, volunteerId);
  if (seat?.standing !== 'serving') return refused('not-checked-in');
  const minutes = servedMinutes(order.task, seat.checkedInAt, context.now, context);
  const evidence = seat.proof === 'organiser' ? 'confirmed' : 'checked-in';
  return granted({
    type: 'volunteer-checked-out',
    orderId: order.id,
    volunteerId,
    minutes,
    evidence,
    forced: false,
    at: context.now,
  });
}

/** 强制签退: closes a forgotten check-in. It invents no minute: nothing counts until somebody stands for it. */
export function forceCheckOut(
  order: Order,
  volunteerId: Id,
  context: DecisionContext,
): Outcome<OrderEvent, (typeof checkOutRefusals)[number]> {
  if (seatOf(order, volunteerId)?.standing !== 'serving') return refused('not-checked-in');
  return granted({
    type: 'volunteer-checked-out',
    orderId: order.id,
    volunteerId,
    at: context.now,
    minutes: 0,
    evidence: 'unconfirmed',
    forced: true,
  });
}

/** The organisation stands for minutes after a forced check-out, never for more than check-in to planned end. */
export function confirmMinutes(
  order: Order,
  volunteerId: Id,
  word: { readonly minutes: number; readonly note: string },
  context: DecisionContext,
): Outcome<OrderEvent, (typeof confirmMinutesRefusals)[number]> {
  const seat = seatOf(order, volunteerId);
  if (seat?.standing !== 'served' || seat.evidence !== 'unconfirmed') return refused('nothing-to-confirm');
  const atMost = servedMinutes(order.task, seat.checkedInAt, seat.checkedOutAt, context);
  if (word.minutes > atMost) return refused('more-than-served', { atMost });
  return granted({ type: 'attendance-confirmed', orderId: order.id, volunteerId, ...word, at: context.now });
}

/** 缺席: somebody says that a volunteer did not come; who said so is kept. */
export function reportMissed(
  order: Order,
  volunteerId: Id,
  saidBy: Id,
  context: DecisionContext,
): Outcome<OrderEvent, (typeof reportMissedRefusals)[number]> {
  if (seatOf(order, volunteerId)?.standing !== 'claimed') return refused('not-claimed');
  if (isBefore(context.now, order.task.startsAt)) return refused('too-early', { opensAt: order.task.startsAt });
  return granted({ type: 'volunteer-missed', orderId: order.id, volunteerId, saidBy, at: context.now });
}

/** Minutes given from check-in to `until`: inside the planned span, and within one day's limit. */
export function servedMinutes(task: Task, checkedInAt: Instant, until: Instant, context: DecisionContext): number {
  const minutes = minutesBetween(later(checkedInAt, task.startsAt), earlier(until, task.endsAt));
  return Math.min(minutes, context.policy.limits.perDay);
}

function seatOf(order: Order, volunteerId: Id): Seat | undefined {
  return isStaffed(order) ? order.seats.find((seat) => seat.volunteerId === volunteerId) : undefined;
}
