/** أسباب رفض التصحيح والحذف: why an identity was not corrected or erased, in Arabic. @module */
import type { PersonReason, Refusals } from '../reasons.ts';
import { words as volunteers } from '../volunteers/ar.ts';

/** العربية. */
export const words: Refusals<PersonReason> = {
  ...volunteers,
  'unchanged': () => 'هذا هو المسجّل لدينا، ولا شيء لتغييره',
  'still-promised': () => 'ما زالت لديك مهام أو طلبات جارية، فيرجى الاعتذار عنها أو إلغاؤها أولًا',
};
