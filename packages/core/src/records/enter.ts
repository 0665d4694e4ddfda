/** Records are entered from what happened in an order, and corrected in the open. @module */
import { defined, dayOf, granted, later, refused, type Id, type Outcome } from '../kernel/index.ts';
import { servedMinutes, type OrderEvent, type StaffedOrder } from '../orders/index.ts';
import type { DecisionContext } from '../policy/index.ts';
import { enteredMinutes, type RecordEvent, type ServiceRecord } from './record.ts';

/**
 * Whose service an event of an order has ended, so that it is to be recorded; nobody's where it ended none, or where nobody
 * stands for a minute of it yet.
 */
export function whoseServiceEnded(event: OrderEvent): Id | undefined {
  const ends = event.type === 'volunteer-checked-out' || event.type === 'attendance-confirmed';
  return ends && event.minutes > 0 ? event.volunteerId : undefined;
}

/**
 * 记录: enters the service of one seat. The order must know it as served, with minutes somebody stands for;
 * the record takes everything else from the order (谁组织谁记录).
 */
export function enterRecord(
  recordId: Id,
  order: StaffedOrder,
  volunteerId: Id,
  leader: string | undefined,
  context: DecisionContext,
): Outcome<RecordEvent, 'not-served' | 'unconfirmed'> {
  const seat = order.seats.find((each) => each.volunteerId === volunteerId);
  if (seat?.standing !== 'served') return refused('not-served');
  if (seat.evidence === 'unconfirmed') return refused('unconfirmed');
  const { task, communityId, organisationId } = order;
  const record: ServiceRecord = {
    id: recordId,
    communityId,
    volunteerId,
    orderId: order.id,
    organisationId,
    activity: task.title,
    category: task.category,
    place: task.place.label,
    content: task.content,
    day: dayOf(later(seat.checkedInAt, task.startsAt), context.community.timeZone),
    minutes: seat.minutes,
    evidence: seat.evidence,
    ...defined({ leader }),
    recordedAt: context.now,
    corrections: [],
  };
  return granted({ type: 'record-entered', recordId, record, at: context.now });
}

/** Why the minutes of a record may not be corrected so. */
export const correctMinutesRefusals = ['unchanged', 'more-than-served'] as const;

/**
 * 更正 (67号令 art. 12–13): minutes put right, with a reason, by a named person; never above the planned span of the
 * order, or, without one, above what was entered.
 */
export function correctMinutes(
  record: ServiceRecord,
  change: { readonly minutes: number; readonly reason: string; readonly by: Id },
  order: StaffedOrder | null,
  context: DecisionContext,
): Outcome<RecordEvent, (typeof correctMinutesRefusals)[number]> {
  const { minutes: to, reason, by } = change;
  const atMost = order ? servedMinutes(order.task, order.task.startsAt, order.task.endsAt, context) : enteredMinutes(record);
  if (to === record.minutes) return refused('unchanged');
  if (to > atMost) return refused('more-than-served', { atMost });
  return granted({ type: 'record-corrected', recordId: record.id, from: record.minutes, to, reason, by, at: context.now });
}
