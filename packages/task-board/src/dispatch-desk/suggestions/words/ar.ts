/** Suggestions in Arabic. @module */
import { plural } from '@linli/kit';
import { metres } from '../../../distance.ts';
import type { SuggestionWords } from './zh-cn.ts';

const more = (n: number): string =>
  plural('ar', n, {
    one: 'يمكن أن يأتي شخص آخر',
    two: 'يمكن أن يأتي شخصان آخران',
    few: 'يمكن أن يأتي # أشخاص آخرين',
    many: 'يمكن أن يأتي # شخصًا آخر',
    other: 'يمكن أن يأتي # شخص آخر',
  });

/** Suggestions in Arabic. */
export const words: SuggestionWords = {
  next: 'هذه دعوات فقط: يمكن للمتطوع الاعتذار دون أي أثر.',
  day: 'أي يوم',
  anyDay: 'كل الأيام',
  weights: 'ما الأهم',
  weightsNext: 'كلما زاد الرقم زادت الأهمية، و0 يعني عدم احتسابه. تتغير الاقتراحات فورًا، وهنا فقط.',
  usual: 'العودة إلى المعتاد',
  summary: (seats, offers) => `المطلوب: ${seats}، المقترح دعوتهم: ${offers}.`,
  short: (seats) => `مقاعد بلا متطوع مناسب: ${seats}.`,
  best: 'لا توجد طريقة أفضل للتوزيع.',
  near: (percent) => `الفرق عن أفضل توزيع لا يتجاوز ${percent}.`,
  more: 'الطلبات كثيرة: هذه أقرب 100 طلب.',
  working: 'جارٍ الحساب من جديد',
  score: (score) => `الملاءمة ${score}`,
  mind: (what) => `انتبه: ${what}`,
  nextBest: (names) => `التالي: ${names}`,
  nobody: 'لا أحد يستوفي شروط هذا الطلب',
  nobodyNext: 'خفّف الشروط أو غيّر الموعد أو درّب متطوعين جددًا.',
  elsewhere: 'كل المناسبين لديهم ارتباط آخر',
  elsewhereNext: 'غيّر الموعد أو انظر مجددًا حين يعتذر أحدهم.',
  remedies: {
    training: (n) => `${more(n)} بعد التدريب المطلوب.`,
    skill: (n) => `${more(n)} إن لم تُطلب مهارة.`,
    cover: (n) => `${more(n)} بعد التأمين.`,
    check: (n) => `${more(n)} بعد التحقق من الهوية أو موافقة ولي الأمر.`,
    time: (n) => `${more(n)} في وقت آخر.`,
  },
  sendOne: 'ادعُ',
  sendAll: (n) => `إرسال الدعوات (${n})`,
  sent: (n) => `أُرسلت الدعوات (${n})`,
  empty: 'لا يوجد طلب ينقصه متطوعون',
  emptyNext: 'تظهر الاقتراحات هنا حين تكون في طلب مفتوح مقاعد شاغرة.',
  parts: {
    skill: 'الخبرة',
    distance: 'قرب السكن',
    time: 'الوقت المناسب',
    familiarity: 'معروف للساكن',
    share: 'التناوب والراحة',
    growth: 'نمو المتطوعين',
    pledge: 'خدمة متعهَّد بها',
    language: 'اللغة',
    preference: 'رأي الساكن',
  },
  says: {
    skill: (value) => (value >= 700 ? 'خبرة واسعة في هذه الخدمة' : value > 0 ? 'أدى هذه الخدمة من قبل' : 'أول مرة في هذه الخدمة'),
    distance: (value, reach) => (value === 500 ? '' : value === 0 ? 'يسكن بعيدًا' : `يسكن قريبًا، نحو ${metres(value, reach)} م`),
    time: (value) => (value === 500 ? '' : value >= 500 ? 'متفرغ في هذا الوقت' : 'خارج أوقات تفرغه'),
    familiarity: (value) => (value >= 500 ? 'يزور هذا الساكن كثيرًا' : value > 0 ? 'زار هذا الساكن من قبل' : 'جديد على الساكن'),
    share: (value) => (value >= 800 ? 'خدم قليلًا مؤخرًا' : value < 400 ? 'خدم كثيرًا مؤخرًا' : ''),
    growth: (value) => (value === 1_000 ? 'متطوع في طور النمو' : value <= 200 ? 'يقوم بالكثير أصلًا' : ''),
    pledge: (value) => (value === 1_000 ? 'تعهّد بهذه الخدمة' : ''),
    language: (value) => (value === 500 ? '' : value === 1_000 ? 'يتكلم لغة الساكن' : 'لا يتكلم لغة الساكن'),
    preference: (value) => (value === 500 ? '' : value > 500 ? 'كان الساكن راضيًا' : 'لم يكن الساكن راضيًا تمامًا'),
  },
};
