/** كلمات تسجيل الحضور: the words of the check-in, in Arabic. @module */
import { plural } from '@linli/kit';
import type { CheckInWords } from './zh-cn.ts';

const points = (count: number): string =>
  plural('ar', count, { one: 'درجة واحدة', two: 'درجتان', few: '# درجات', many: '# درجة', other: '# درجة' });

/** العربية. */
export const words: CheckInWords = {
  title: 'تسجيل الحضور',
  empty: 'لا شيء لتسجيل حضوره الآن',
  emptyNext: (minutes) => `تطوع لمهمة، ويُفتح التسجيل هنا قبل بدايتها بمدة ${minutes} دقيقة.`,
  code: 'الرمز المعروض في المكان',
  codeHint: '6 أرقام يعرضها المنظم',
  byCode: 'تسجيل الحضور',
  byPlace: 'التسجيل بالموقع',
  noPlace: 'لم يعطِ المتصفح موقعًا، فاستعمل الرمز',
  checkOut: 'إنهاء الحضور',
  since: (time) => `سُجِّل الحضور في ${time}`,
  soFar: (hours) => `حتى الآن ${hours}`,
  opens: (time) => `يُفتح التسجيل في ${time}`,
  done: (hours) => `شكرًا لك! سُجِّل من الخدمة ${hours}.`,
  unconfirmed: 'لم يُسجَّل إنهاء الحضور، وعلى المنظم تأكيد المدة.',
  contact: 'وسيلة الاتصال',
  signIn: 'سجّل الدخول لتسجيل حضورك',
  signInNext: 'تسجيل الحضور لمن تطوع لمهمة.',
  review: {
    title: 'نرجو تقييمك',
    rate: points,
    comment: 'كلمة منك (اختياري)',
    send: 'إرسال التقييم',
  },
  arrived: 'وصلت',
  finished: 'انتهيت',
};
