/** كلمات تشترك فيها الاستمارتان: the words that both forms share, in Arabic. @module */
import type { FormWords } from './zh-cn.ts';

/** What was expected in a field, from the code of the schema and what was typed. */
function issueText(code: string, typed: string): string {
  const count = [...typed].length;
  const atMost = /^at-most-(\d+)$/.exec(code)?.[1];
  const atLeast = /^at-least-(\d+)$/.exec(code)?.[1];
  if (typed === '' && (code === 'mobile' || code === 'resident-id')) return 'يرجى ملء هذا الحقل';
  if (code === 'mobile') return `رقم الهاتف من 11 رقمًا أو يبدأ بعلامة +، وهذا من ${count}`;
  if (code === 'resident-id') return count === 18 ? 'رقم التحقق غير صحيح' : `رقم الهوية من 18 خانة، وهذا من ${count}`;
  if (atMost) return `${atMost} على الأكثر`;
  if (atLeast && typed !== '') return `${atLeast} أحرف على الأقل`;
  if (code.startsWith('one of ')) return 'يرجى الاختيار';
  const texts: Record<string, string> = {
    'day': 'اختر تاريخًا',
    'instant': 'اختر التاريخ والوقت',
    'whole-text': 'فيه رموز لا يمكن حفظها',
    'at-least-one': 'اختر واحدًا على الأقل',
    'too-young': 'لم يحن العمر بعد، وأهلًا بك لاحقًا',
    'guardian-needed': 'يلزم القاصر ولي أمر هنا',
    'consent-needed': 'التسجيل يحتاج إلى هذه الموافقة',
    'sensitive-consent-needed': 'رقم الهوية يحتاج إلى هذه الموافقة',
    'birth-date-differs': 'لا يطابق رقم الهوية',
    'not-born-yet': 'في المستقبل',
    'ends-before-start': 'يجب أن يكون بعد البداية',
    'already-over': 'مضى هذا الوقت',
  };
  return texts[code] ?? 'يرجى ملء هذا الحقل';
}

/** العربية. */
export const words: FormWords = {
  issueText,
  issuesTitle: 'بقيت أمور تحتاج إلى تصحيح',
  enteredVia: 'كيف أخبرك بذلك',
  entryMeans: { 'in-person': 'وجهًا لوجه', 'phone': 'بالهاتف', 'paper': 'على الورق' },
};
