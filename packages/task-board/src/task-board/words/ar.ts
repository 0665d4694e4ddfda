/** كلمات لوحة المهام: the words of the task board, in Arabic. @module */
import { plural } from '@linli/kit';
import { metres } from '../../distance.ts';
import type { BoardWords } from './zh-cn.ts';

const tasks = (count: number): string =>
  plural('ar', count, { zero: 'لا مهام', one: 'مهمة واحدة', two: 'مهمتان', few: '# مهام', many: '# مهمة', other: '# مهمة' });

/** العربية. */
export const words: BoardWords = {
  title: 'مهام التطوع',
  count: tasks,
  fitsMe: 'تناسبني',
  soon: 'خلال 7 أيام',
  allCategories: 'كل الأنواع',
  category: 'نوع الخدمة',
  search: 'ابحث عن مهمة أو مكان',
  filters: 'التصفية',
  empty: 'لا مهام تنتظر متطوعين الآن',
  emptyNext: 'ستظهر المهام الجديدة هنا تلقائيًا.',
  nothingFits: 'لا مهمة تطابق التصفية',
  nothingFitsNext: 'جرّب تصفية أوسع.',
  showAll: 'عرض الكل',
  claim: 'أتطوع',
  wait: 'أنتظر مكانًا',
  leaveWaitlist: 'ترك قائمة الانتظار',
  waitingNumber: (n) => `رقم ${n} في الانتظار`,
  accept: 'أقبل',
  decline: 'ليس هذه المرة',
  heldUntil: (time) => `المكان محجوز لك حتى ${time}`,
  claimed: 'مهمتك',
  serving: 'قيد الخدمة',
  withdraw: 'أعتذر',
  withdrawSure: 'نعم، أعتذر',
  withdrawLate: 'اقترب الموعد، وسيُسجَّل اعتذارًا متأخرًا.',
  keep: 'أبقى',
  registerFirst: 'سجّل متطوعًا أولًا',
  needsTraining: (name) => `تدريب: ${name}`,
  hazardous: 'فيها بعض الخطر',
  why: {
    skill: (value) => (value >= 700 ? 'تؤدي هذه الخدمة كثيرًا' : 'أديت هذه الخدمة من قبل'),
    distance: (value, reach) => `على بُعد نحو ${metres(value, reach)} م من بيتك`,
    time: (value) => (value === 1_000 ? 'في وقت فراغك' : 'معظمها في وقت فراغك'),
    pledge: () => 'خدمة تعهّدت بها',
    language: () => 'تحتاج إلى لغة تتكلمها',
  },
  elder: {
    hello: (name) => (name ? `مرحبًا ${name}` : 'مرحبًا'),
    oneThing: 'أمامك أمر واحد:',
    oneOffer: 'يمكنك المساعدة في هذا:',
    nothing: 'لا شيء اليوم، فاسترح جيدًا.',
    next: 'التالي',
    read: 'اقرأه لي',
    arrived: 'وصلت',
    finished: 'انتهيت',
    said: (title, day, time, place) => `${day}، ${time}: ${title}، المكان ${place}.`,
  },
};
