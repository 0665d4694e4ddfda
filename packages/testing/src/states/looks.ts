/** Looks in which every state has to be good: language and direction, elder mode, dark, and the second theme. @module */

/** Attributes of the element around a widget, by the name of the look. */
export const looks: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'zh-CN': { lang: 'zh-CN' },
  'zh-Hant': { lang: 'zh-Hant' },
  'en': { lang: 'en' },
  'ar': { lang: 'ar' },
  'rtl': { lang: 'ar', dir: 'rtl' },
  'elder': { 'lang': 'zh-CN', 'data-linli-mode': 'elder' },
  'dark': { 'lang': 'en', 'data-linli-scheme': 'dark' },
  'bamboo': { 'lang': 'zh-CN', 'data-linli-theme': 'neighbourhood' },
};
