/** أسباب رفض التسجيل: why a registration or a change of the archive was refused, in Arabic. @module */
import { fact } from '../facts.ts';
import type { Refusals, VolunteerReason } from '../reasons.ts';

/** العربية. */
export const words: Refusals<VolunteerReason> = {
  'has-left': () => 'لقد تركت التطوع، ويمكن للحي أن يعيد تسجيلك',
  'too-young': (f) => `يُشترط للتسجيل بلوغ ${fact(f['minimum'])} سنة، وعمرك الآن ${fact(f['age'])}`,
  'guardian-needed': (f) => `من هم دون ${fact(f['aloneFrom'])} سنة يحتاجون إلى موافقة ولي الأمر أولًا`,
  'already-registered': () => 'هذه الهوية أو رقم الهاتف مسجّل من قبل',
  'consent-needed': () => 'يحتاج التسجيل إلى موافقتك',
  'sensitive-consent-needed': () => 'يحتاج رقم الهوية إلى موافقة منفصلة',
  'birth-date-differs': () => 'تاريخ الميلاد لا يطابق رقم الهوية',
  'not-born-yet': () => 'تاريخ الميلاد في المستقبل',
  'service-consent-stays': () => 'لسحب هذه الموافقة يلزم ترك التطوع',
};
