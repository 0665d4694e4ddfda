/** The words of suggestions in every language. @module */
import type { Words } from '@linli/kit';
import { zhCn, type SuggestionWords } from './zh-cn.ts';

export type { SuggestionWords };

/** Words of this folder. */
export const suggestionWords: Words<SuggestionWords> = {
  'zh-CN': zhCn,
  'zh-Hant': () => import('./zh-hant.ts'),
  'en': () => import('./en.ts'),
  'ar': () => import('./ar.ts'),
};
