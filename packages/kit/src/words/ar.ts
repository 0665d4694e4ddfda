/** كلمات تشترك فيها المكوّنات: the words that the widgets share, in Arabic. @module */
import type { Language, Skill, Training } from '@linli/core';
import { plural } from './plural.ts';
import type { SharedWords } from './zh-cn.ts';

const skills: Record<Skill, string> = {
  'hospital-escort': 'مرافقة إلى المستشفى',
  'mediation': 'الوساطة',
  'phone-teaching': 'تعليم استخدام الهاتف',
  'first-aid': 'الإسعافات الأولية',
  'photography': 'التصوير',
  'hairdressing': 'الحلاقة',
  'appliance-repair': 'إصلاح الأجهزة',
  'tutoring': 'الدروس المساندة',
  'legal-advice': 'الاستشارة القانونية',
  'counselling': 'الدعم النفسي',
  'sign-language': 'لغة الإشارة',
  'translation': 'الترجمة',
  'gardening': 'البستنة',
  'driving': 'القيادة',
  'calligraphy': 'الخط',
  'cooking': 'الطبخ',
};

const trainings: Record<Training, string> = {
  'elder-communication': 'التواصل مع كبار السن',
  'mediation': 'الوساطة',
  'emergency-response': 'الاستجابة للطوارئ',
  'information-technology': 'تقنية المعلومات',
};

const languages: Record<Language, string> = {
  zh: 'الماندرين',
  yue: 'الكانتونية',
  wuu: 'الوو',
  nan: 'المين الجنوبية',
  hak: 'الهاكا',
  ug: 'الأويغورية',
  bo: 'التبتية',
  mn: 'المنغولية',
  kk: 'الكازاخية',
  ko: 'الكورية',
  za: 'الجوانغية',
  ii: 'اليي',
  en: 'الإنجليزية',
  ru: 'الروسية',
  ja: 'اليابانية',
  ar: 'العربية',
};

function hours(minutes: number): string {
  if (minutes < 60)
    return plural('ar', minutes, { one: 'دقيقة واحدة', two: 'دقيقتان', few: '# دقائق', many: '# دقيقة', other: '# دقيقة' });
  const tenths = Math.round(minutes / 6) / 10;
  return plural('ar', tenths, { one: 'ساعة واحدة', two: 'ساعتان', few: '# ساعات', many: '# ساعة', other: '# ساعة' });
}

const people = (count: number): string =>
  plural('ar', count, { zero: 'لا أحد', one: 'شخص واحد', two: 'شخصان', few: '# أشخاص', many: '# شخصًا', other: '# شخص' });

/** العربية. */
export const words: SharedWords = {
  categories: {
    'community': 'خدمة الحي',
    'environment': 'البيئة',
    'health': 'الصحة',
    'emergency': 'الطوارئ والسلامة',
    'elder-care': 'رعاية المسنين وذوي الإعاقة',
    'children': 'الأطفال',
    'events': 'الفعاليات',
    'legal': 'الاستشارة القانونية',
    'education': 'التعليم والتدريب',
    'arts': 'الثقافة والفنون',
    'counselling': 'الدعم النفسي',
    'publicity': 'الإعلام',
    'network': 'الشبكات والحاسوب',
    'administration': 'الأعمال الإدارية',
    'planning': 'تخطيط الأنشطة',
    'hospitality': 'الاستقبال',
    'translation': 'الترجمة',
    'photography': 'التصوير',
  },
  skills,
  trainings,
  languages,
  wishes: {
    female: 'متطوعة من فضلكم',
    male: 'متطوع من فضلكم',
    language: (name) => `يُفضَّل من يتكلم ${name}`,
  },
  statuses: {
    requested: 'قُدِّم الطلب',
    declined: 'لم يُقبل',
    confirmed: 'أمر عمل',
    dispatched: 'أُحيل إلى جهة',
    open: 'مفتوح للتطوع',
    serving: 'قيد التنفيذ',
    served: 'بانتظار التقييم',
    reviewed: 'تم تقييمه',
    lapsed: 'انقضى وقته',
    cancelled: 'أُلغي',
  },
  steps: ['طلب', 'أمر عمل', 'إحالة', 'تطوع', 'خدمة', 'تقييم'],
  today: 'اليوم',
  tomorrow: 'غدًا',
  aboutHours: (minutes) => `نحو ${hours(minutes)}`,
  hours,
  flexible: 'الوقت بالاتفاق',
  untilDay: (day) => `حتى ${day}`,
  seatsLeft: (left) => (left > 0 ? `مطلوب ${people(left)}` : 'اكتمل العدد'),
  seatsOf: (taken, seats) => `انضم ${people(taken)} من أصل ${people(seats)}`,
  loading: 'جارٍ التحميل',
  retry: 'حاول مرة أخرى',
  cancel: 'إلغاء',
  madeUp: 'بيانات تجريبية: الأشخاص والأحداث من نسج الخيال',
  problems: {
    'invalid': 'بعض المدخلات غير صحيحة',
    'unauthenticated': 'سجّل الدخول أولًا',
    'forbidden': 'لا تملك الصلاحية',
    'not-found': 'لم يُعثر عليه',
    'conflict': 'غيّره شخص آخر للتو، فحاول مرة أخرى',
    'too-large': 'النص أطول مما ينبغي',
    'too-many': 'محاولات كثيرة، فانتظر قليلًا',
    'fault': 'حدث خطأ ما، فحاول لاحقًا',
    'unavailable': 'الخدمة غير متاحة الآن، ونحن بانتظار عودتها',
    'offline': 'لا اتصال بالشبكة، وسيُستأنف العمل تلقائيًا عند عودته',
  },
  unreachable: (address) => `لصاحب الموقع: لم يردّ ${address}، فتحقق من data-api و CORS و connect-src في سياسة الصفحة.`,
  notLinli: (detail) => `لصاحب الموقع: لا يوجد خادم Linli على هذا العنوان، فتحقق من data-api. ${detail}`,
};
