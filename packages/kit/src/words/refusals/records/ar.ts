/** أسباب رفض تصحيح المدة: why a service record was not corrected, in Arabic. @module */
import { words as shared } from '../../ar.ts';
import type { RecordReason, Refusals } from '../reasons.ts';

/** العربية. */
export const words: Refusals<RecordReason> = {
  'unchanged': () => 'هذه هي المدة المسجّلة، ولا شيء لتغييره',
  'more-than-served': (f) => `${shared.hours(Number(f['atMost']))} على الأكثر`,
};
