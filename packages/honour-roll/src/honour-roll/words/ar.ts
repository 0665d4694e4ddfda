/** كلمات لوحة الشرف: the words of the honour roll, in Arabic. @module */
import { plural } from '@linli/kit';
import type { RollWords } from './zh-cn.ts';

const starred = (count: number): string =>
  plural('ar', count, { one: 'نجمة واحدة', two: 'نجمتين', few: '# نجوم', many: '# نجمة', other: '# نجمة' });

/** العربية. */
export const words: RollWords = {
  title: 'لوحة شرف المتطوعين',
  periods: { month: 'هذا الشهر', quarter: 'هذا الربع', year: 'هذه السنة', all: 'منذ البداية' },
  period: 'الفترة',
  hours: 'ساعة',
  rank: (n) => `المرتبة ${n}`,
  stars: (n) => `متطوع من فئة ${starred(n)}`,
  me: 'أنا',
  next: (hours, star) => `بقي ${hours} لبلوغ ${starred(star)}`,
  empty: 'لا سجلات في هذه الفترة',
  emptyNext: 'سيظهر هنا أول من يسجّل حضوره في خدمة.',
  foot: (until) => `لا تُحسب إلا الساعات الموثّقة، ولا يظهر من لا يرغب في ذكر اسمه. الاعتراضات حتى ${until}.`,
  all: (n) => `عرض أول ${n}`,
  total: (n) =>
    plural('ar', n, { zero: 'لا أحد', one: 'شخص واحد', two: 'شخصان', few: '# أشخاص', many: '# شخصًا', other: '# شخص' }),
};
