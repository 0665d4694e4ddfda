/** كلمات الاستمارات: the words of the forms, in Arabic. @module */
import type { FormWords } from './zh-cn.ts';

function expected(code: string, typed: string): string {
  const count = [...typed].length;
  const atMost = /^at-most-(\d+)$/.exec(code)?.[1];
  const atLeast = /^at-least-(\d+)$/.exec(code)?.[1];
  if (typed === '' && (code === 'mobile' || code === 'resident-id')) return 'يرجى ملء هذا الحقل';
  if (code === 'mobile') return `رقم الهاتف من 11 رقمًا أو يبدأ بعلامة +، وهذا من ${count}`;
  if (code === 'resident-id') return count === 18 ? 'رقم التحقق غير صحيح' : `رقم الهوية من 18 خانة، وهذا من ${count}`;
  if (atMost) return `${atMost} على الأكثر`;
  if (atLeast && typed !== '') return `${atLeast} أحرف على الأقل`;
  const known: Record<string, string> = {
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
  return known[code] ?? 'يرجى ملء هذا الحقل';
}

/** العربية. */
export const words: FormWords = {
  expected,
  mend: 'بقيت أمور تحتاج إلى تصحيح',
  enteredVia: 'كيف أخبرك بذلك',
  entryMeans: { 'in-person': 'وجهًا لوجه', 'phone': 'بالهاتف', 'paper': 'على الورق' },
  signUp: {
    title: 'التسجيل متطوعًا',
    minutes: 'نحو دقيقتين',
    name: 'الاسم',
    nameHint: 'كما في الهوية',
    sex: 'الجنس',
    sexes: { female: 'أنثى', male: 'ذكر', unstated: 'دون ذكر' },
    bornOn: 'تاريخ الميلاد',
    mobile: 'رقم الهاتف',
    residence: 'مكان السكن',
    residenceHint: 'يكفي رقم المبنى',
    residentId: 'رقم الهوية',
    residentIdHint: 'اختياري، ويلزم للتأمين والتوثيق',
    skills: 'ما أجيده',
    skillsHint: 'أي عدد',
    categories: 'ما أود القيام به',
    categoriesHint: 'اختر من 1 إلى 4',
    languages: 'اللغات التي أتكلمها',
    languagesHint: 'أي عدد',
    pledges: 'ما أتعهد به هذا العام',
    pledgesHint: '4 على الأكثر؛ لكل شخص أن يتعهد، ولا يُسأل عن عضوية الحزب ولا تُحفظ',
    more: 'المزيد',
    moreHint: 'اختياري: اللغات والتعهدات',
    guardian: 'ولي الأمر',
    guardianHint: 'من هم دون 18 سنة يحتاجون إلى موافقة ولي الأمر',
    guardianName: 'اسم ولي الأمر',
    guardianMobile: 'هاتف ولي الأمر',
    consents: 'ما أوافق عليه',
    consent: {
      service: 'أن أُسجَّل متطوعًا وأن يتصل بي الحي عند الحاجة (مطلوب)',
      sensitive: 'موافقة منفصلة: أن يُحفظ رقم هويتي مشفّرًا، للتوثيق والتأمين فقط',
      position: 'أن يُقارَن موقعي عند تسجيل الحضور دون حفظه',
      publication: 'أن يظهر اسمي في لوحة الشرف ورسائل الشكر، ولي أن أسحب ذلك في أي وقت',
    },
    consentsNext: 'يمكن سحبها في أي وقت وتسري فورًا',
    consentChanged: 'تم التغيير، ويسري من الآن.',
    enteredBy: 'اسم المساعد',
    enteredByHint: 'إن كنت تملأ هذا عن غيرك',
    send: 'تسجيل',
    sending: 'جارٍ الإرسال',
    done: 'تم التسجيل، أهلًا بك!',
    doneNext: 'سيتحقق الحي من هويتك ويخبرك. يمكنك الآن الاطلاع على المهام.',
    again: 'تسجيل شخص آخر',
    already: 'أنت متطوع بالفعل',
    alreadyNext: (hours) => `خدمت حتى الآن ${hours}. شكرًا لك.`,
  },
  request: {
    title: 'أطلب مساعدة',
    minutes: 'نحو دقيقة',
    what: 'ما المطلوب',
    whatHint: 'في جملة واحدة',
    category: 'النوع',
    content: 'التفاصيل',
    contentHint: 'ما ينبغي الانتباه إليه، وأي خطر',
    wishes: 'من تفضّل أن يأتي',
    wishesHint: 'اختياري',
    wishedSex: 'من يأتي إلى الباب',
    wishedSexHint: 'لا يُدعى غيرهم',
    wishedSexes: { 'female': 'متطوعة', 'male': 'متطوع', '': 'لا فرق' },
    wishedLanguage: 'اللغة المفضلة',
    wishedLanguageHint: 'نبحث عمّن يتكلمها',
    anyLanguage: 'لا فرق',
    wishesSeen: 'تُكتب الرغبات في المهمة ويراها من سجّل الدخول، وقد يطول الانتظار قليلًا.',
    where: 'المكان',
    whereHint: 'المبنى أو مكان اللقاء',
    when: 'متى',
    length: 'كم من الوقت',
    lengths: { '60': 'ساعة', '90': 'ساعة ونصف', '120': 'ساعتان', '180': '3 ساعات' },
    name: 'جهة الاتصال',
    mobile: 'الهاتف',
    door: 'رقم الباب',
    privacy: 'لا يرى وسيلة الاتصال بك إلا المتطوع الذي يأتي والحي.',
    enteredBy: 'اسم المساعد',
    enteredByHint: 'إن كنت تطلب عن مسن أو جار',
    send: 'إرسال الطلب',
    sending: 'جارٍ الإرسال',
    done: 'أُرسل الطلب',
    doneNext: 'سيتحقق الحي منه ويرد عليك قريبًا.',
    again: 'طلب آخر',
    mine: 'طلباتي',
    signIn: 'سجّل الدخول لطلب المساعدة',
    signInNext: 'أو اتصل بالحي ليقدّم الموظفون الطلب عنك.',
  },
};
