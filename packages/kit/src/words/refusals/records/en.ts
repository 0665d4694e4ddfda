/** Why a service record was not corrected, in English. @module */
import { words as shared } from '../../en.ts';
import type { RecordReason, Refusals } from '../reasons.ts';

/** English. */
export const words: Refusals<RecordReason> = {
  'unchanged': () => 'This is the time on record already: there is nothing to change',
  'more-than-served': (f) => `${shared.hours(Number(f['atMost']))} at most`,
};
