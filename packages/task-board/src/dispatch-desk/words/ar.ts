/** كلمات مكتب الإحالة: the words of the dispatch desk, in Arabic. @module */
import { plural } from '@linli/kit';
import type { DeskWords } from './zh-cn.ts';

const tasks = (count: number): string =>
  plural('ar', count, { zero: 'لا مهام', one: 'مهمة واحدة', two: 'مهمتان', few: '# مهام', many: '# مهمة', other: '# مهمة' });
const times = (count: number): string =>
  plural('ar', count, { one: 'مرة واحدة', two: 'مرتين', few: '# مرات', many: '# مرة', other: '# مرة' });

/** العربية. */
export const words: DeskWords = {
  title: 'مكتب الإحالة',
  suggestions: 'اقتراحات التوزيع',
  count: tasks,
  requested: 'طلبات للتحقق',
  confirmed: 'أوامر للإحالة',
  dispatched: 'بانتظار جهة',
  open: 'نبحث عن متطوعين',
  serving: 'قيد الخدمة',
  served: 'بانتظار التقييم',
  empty: 'لا شيء بانتظارك',
  emptyNext: 'ستظهر طلبات السكان هنا تلقائيًا.',
  confirm: 'اجعله أمر عمل',
  seats: 'العدد المطلوب',
  hazardous: 'فيها بعض الخطر (للبالغين المؤمَّن عليهم)',
  verifiedOnly: 'للموثّقين فقط',
  skills: 'المهارة المطلوبة',
  decline: 'رفض',
  declineReason: 'اذكر السبب، وسيقرؤه صاحب الطلب',
  send: 'إحالة',
  openToAll: 'فتح لجميع المتطوعين',
  toOrganisation: 'إلى أي جهة',
  takeUp: 'قبول وفتح',
  turnDown: 'اعتذار',
  turnDownReason: 'السبب (لا يؤثر في التقييم)',
  answerBy: (time) => `آخر موعد للرد: ${time}`,
  waitsFor: (name) => `أُحيل إلى «${name}» بانتظار الرد`,
  offerTo: 'دعوة متطوع',
  offer: 'دعوة',
  experience: (n) => (n > 0 ? `قام بمثلها ${times(n)}` : 'المرة الأولى من هذا النوع'),
  code: 'رمز الحضور',
  roster: 'من يخدم',
  nobody: 'لا أحد بعد',
  missed: 'لم يحضر',
  forced: 'إنهاء الحضور (دون دقائق)',
  confirmMinutes: 'الدقائق المؤكدة',
  confirmNote: 'ما يثبتها',
  forCoordinators: 'سجّل الدخول منسقًا أو منظمًا',
  forCoordinatorsNext: 'مكتب الإحالة لموظفي الحي والجهات.',
  standings: {
    offered: 'مدعو',
    claimed: 'تطوّع',
    serving: 'قيد الخدمة',
    served: 'أنهى',
    missed: 'لم يحضر',
    waiting: 'ينتظر',
  },
  cancelOrder: 'إلغاء هذا الأمر',
  cancelReason: 'سبب الإلغاء',
  sure: 'تأكيد',
  reasonNeeded: 'يرجى ذكر السبب',
  noneLeft: 'اعتذرت كل الجهات، ويمكن فتحه لجميع المتطوعين.',
  exception: 'دعوة استثنائية',
  exceptionOffer: 'دعوة رغم ذلك',
  exceptionReason: 'سبب الاستثناء (يُحفظ في السجل)',
};
