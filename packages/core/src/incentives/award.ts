/** What a record earns: hours as they were given, points as the policy says. @module */
import type { Id } from '../kernel/index.ts';
import type { DecisionContext, Policy } from '../policy/index.ts';
import type { ServiceRecord } from '../records/index.ts';
import { credit, type LedgerEntry } from './ledger.ts';

/** Points, in sixtieths, for the minutes of one activity: half an hour earns half an hour's. */
export function pointsFor(minutes: number, policy: Policy): number {
  const counted = Math.min(minutes, policy.points.minutesPerActivity ?? minutes);
  return counted * policy.points.perHour;
}

/**
 * The entries for a record as it now stands, or for the difference a correction made. `earlierMinutes` is what
 * was booked before; the entries move the balance from there to the record's minutes.
 */
export function award(
  record: ServiceRecord,
  earlierMinutes: number,
  ids: { readonly hours: Id; readonly points: Id },
  context: DecisionContext,
): LedgerEntry[] {
  const cause = `record:${record.id}:${record.corrections.length}`;
  const hours = record.minutes - earlierMinutes;
  const points = pointsFor(record.minutes, context.policy) - pointsFor(earlierMinutes, context.policy);
  const entries: LedgerEntry[] = [];
  if (hours !== 0) entries.push(credit({ id: ids.hours, ledger: 'hours', cause, at: context.now }, record.volunteerId, hours));
  if (points !== 0)
    entries.push(credit({ id: ids.points, ledger: 'points', cause, at: context.now }, record.volunteerId, points));
  return entries;
}
