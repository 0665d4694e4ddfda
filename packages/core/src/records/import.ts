/** 补录与导入: services that were not served on an order of this house. @module */
import { dayOf, granted, refused, type Outcome } from '../kernel/index.ts';
import type { Moment } from '../policy/index.ts';
import type { RecordEvent, ServiceRecord } from './record.ts';

/** Why a service may not be entered from elsewhere. */
export type ImportRefusal = 'no-volunteer' | 'not-yet' | 'nothing-served' | 'too-much-in-a-day' | 'proof-needed' | 'unconfirmed';

/** What is known here already. */
export interface KnownOfRecord {
  readonly isVolunteer: boolean;
  /** Minutes of the volunteer's other records of that day. */
  readonly minutesThatDay: number;
}

/**
 * Enters a record as it was kept elsewhere, with its evidence and its corrections. What was entered afterwards needs a
 * proof, nobody serves on a day to come, and no day has more minutes than the policy lets anybody promise for one
 * (民政部令第67号 art. 7, 13: true, whole, and not doubled).
 */
export function importRecord(record: ServiceRecord, known: KnownOfRecord, at: Moment): Outcome<RecordEvent, ImportRefusal> {
  const { perDay } = at.policy.limits;
  const minutes = known.minutesThatDay + record.minutes;
  if (!known.isVolunteer) return refused('no-volunteer');
  if (record.day > dayOf(at.now, at.community.timeZone)) return refused('not-yet');
  if (record.minutes === 0) return refused('nothing-served');
  if (record.evidence === 'unconfirmed') return refused('unconfirmed');
  if (record.evidence === 'retroactive' && record.proof === undefined) return refused('proof-needed');
  if (known.minutesThatDay > 0 && minutes > perDay) return refused('too-much-in-a-day', { minutes, atMost: perDay });
  if (minutes > 1_440) return refused('too-much-in-a-day', { minutes, atMost: 1_440 });
  return granted({ type: 'record-entered', recordId: record.id, record, at: at.now });
}
