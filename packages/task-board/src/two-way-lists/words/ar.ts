/** The two lists in Arabic. @module */
import { plural } from '@linli/kit';
import type { ListWords } from './zh-cn.ts';

const orders = (n: number): string =>
  plural('ar', n, { one: 'طلب واحد', two: 'طلبان', few: '# طلبات', many: '# طلبًا', other: '# طلب' });
const people = (n: number): string =>
  plural('ar', n, { one: 'شخص واحد', two: 'شخصان', few: '# أشخاص', many: '# شخصًا', other: '# شخص' });
const seats = (n: number): string =>
  plural('ar', n, {
    one: 'يطلبها مقعد واحد',
    two: 'يطلبها مقعدان',
    few: 'تطلبها # مقاعد',
    many: 'يطلبها # مقعدًا',
    other: 'يطلبها # مقعد',
  });

/** The two lists in Arabic. */
export const words: ListWords = {
  title: 'القائمتان',
  subtitle: 'ما يحتاجه السكان إلى جانب ما يتقنه الجيران. أرقام فقط، ولا شيء عن أحد.',
  which: 'أي قائمة',
  needs: 'حاجات السكان',
  needsSum: (n, wanted) => `${orders(n)}، المطلوب ${people(wanted)}`,
  needsNone: 'لا يوجد طلب ينقصه متطوعون.',
  orders,
  unmet: (n, all) => (n === all ? 'لا أحد يستطيع المساعدة بعد' : `${orders(n)} بلا من يساعد بعد`),
  offers: 'ما يتقنه الجيران',
  offersSum: 'كم جارًا يتقنها، وكم مقعدًا يطلبها',
  offersNone: 'لم يذكر أي متطوع مهارة بعد.',
  groups: { skills: 'المهارات', kinds: 'أنواع الخدمة' },
  unit: (n) => plural('ar', n, { few: 'أشخاص', many: 'شخصًا', other: 'شخص' }),
  fewer: 'أقل من 5',
  seats,
  gaps: {
    nobody: { skills: 'لا أحد يتقنها بعد', kinds: 'لا أحد يعرضها بعد' },
    few: 'المتطوعون قليلون',
    unasked: 'لم يطلبها أحد بعد',
  },
  all: (n) => `عرض الكل (${n})`,
  advice: {
    staff: {
      unmet: 'حيث لا أحد يستطيع المساعدة: خفّف الشروط أو غيّر الموعد أو درّب متطوعين جددًا.',
      missing: 'حيث ينقص المتطوعون: ابحث عنهم أو نظّم تدريبًا.',
      unasked: 'حيث لم يطلب أحد: أخبر السكان أن في الحي من يتقنها.',
    },
    volunteer: {
      unmet: 'شارك في تدريب أو أضف ما تتقنه إلى ملفك: قد يكون هو المطلوب.',
      missing: 'هل تتقنها أيضًا؟ أضفها إلى ملفك لترى المهام المناسبة.',
      unasked: 'لم يطلب أحد ما تتقنه؟ أخبر من حولك ممن قد يحتاجه.',
    },
    others: {
      unmet: 'هل تستطيع المساعدة؟ سجّل متطوعًا لتأخذ مهمة.',
      missing: 'هل تتقن واحدة منها؟ سجّل متطوعًا: جيرانك بحاجة إليك.',
      unasked: 'هذه لم يطلبها أحد بعد، وفي الحي من يتقنها: اطلبها عند الحاجة.',
    },
  },
  asOf: (day, time) => `الأرقام حتى ${day} ${time}.`,
  foot: 'لا يُذكر العدد إن كان أقل من خمسة، كي لا يُعرف أحد.',
  more: 'الطلبات كثيرة: حُسبت أقرب 500 طلب.',
  empty: 'القائمتان فارغتان',
  emptyNext: 'سيظهر هنا ما يطلبه السكان وما يتقنه المتطوعون.',
};
