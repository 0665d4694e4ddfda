/** 补录与导入: services that were not served on an order of this house. @module */
import { dayOf, granted, refused, type Outcome } from '../kernel/index.ts';
import type { DecisionContext } from '../policy/index.ts';
import { enteredMinutes, type RecordEntry, type RecordEvent } from './record.ts';

/** Why a service may not be entered from elsewhere. */
export type ImportRefusal = 'no-volunteer' | 'not-yet' | 'nothing-served' | 'too-much-in-a-day' | 'proof-needed' | 'unconfirmed';

/** What is known here already. */
export interface KnownOfRecord {
  readonly isVolunteer: boolean;
  /** Minutes of the volunteer's other records of that day. */
  readonly minutesThatDay: number;
}

/** A day has no more minutes, whoever says so. */
const DAY = 1_440;

/**
 * Enters a record as it was kept elsewhere, with its evidence and its corrections (民政部令第67号 art. 7, 13: true, whole,
 * and not doubled). Nobody serves on a day to come. What was entered afterwards, and not seen by anybody, needs a proof,
 * and adds no more to a day than the policy lets anybody promise for one.
 */
export function importRecord(
  entry: RecordEntry,
  known: KnownOfRecord,
  context: DecisionContext,
): Outcome<RecordEvent, ImportRefusal> {
  const { evidence, proof } = entry;
  const minutes = known.minutesThatDay + entry.minutes;
  const isSum = evidence === 'retroactive' && known.minutesThatDay > 0;
  const atMost = isSum ? context.policy.limits.perDay : DAY;
  if (!known.isVolunteer) return refused('no-volunteer');
  if (entry.day > dayOf(context.now, context.community.timeZone)) return refused('not-yet');
  if (enteredMinutes(entry) === 0) return refused('nothing-served');
  if (evidence === 'unconfirmed') return refused('unconfirmed');
  if (evidence === 'retroactive' && proof === undefined) return refused('proof-needed');
  if (minutes > atMost) return refused('too-much-in-a-day', { minutes, atMost });
  const record = { ...entry, communityId: context.community.id, recordedAt: entry.recordedAt ?? context.now };
  return granted({ type: 'record-entered', recordId: entry.id, record, at: context.now });
}
