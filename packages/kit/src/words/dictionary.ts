/** Dictionaries: typed words in every language, zh-CN built in, the others fetched when a page asks for them. @module */

/** Loads the words of one language. */
type Load<W> = () => Promise<{ readonly words: W }>;

/** Words in every language. A word that is missing in one of them does not compile. */
export interface Dictionary<W> {
  readonly 'zh-CN': W;
  readonly 'zh-Hant': Load<W>;
  readonly 'en': Load<W>;
  readonly 'ar': Load<W>;
}

/** A language that Linli speaks. */
export type Language = keyof Dictionary<unknown>;

/**
 * Makes a dictionary.
 *
 * @example
 * export const rollWords = defineWords(zhCn, () => import('./zh-hant.ts'), () => import('./en.ts'), () => import('./ar.ts'));
 */
export function defineWords<W>(zhCn: W, zhHant: Load<W>, en: Load<W>, ar: Load<W>): Dictionary<W> {
  return { 'zh-CN': zhCn, 'zh-Hant': zhHant, en, ar };
}

/** The language spoken for a `lang`: Chinese in its two scripts, Arabic, and English for everything else. */
export function languageFor(lang: string): Language {
  if (/^zh-(?:.*\b)?(?:hant|tw|hk|mo)\b/i.test(lang)) return 'zh-Hant';
  if (/^zh\b/i.test(lang)) return 'zh-CN';
  return /^ar\b/i.test(lang) ? 'ar' : 'en';
}
