/** The words of suggestions, in every language. @module */
import { defineWords } from '@linli/kit';
import { zhCn, type SuggestionWords } from './zh-cn.ts';

export type { SuggestionWords };

/** What the suggestions at the desk say. */
export const suggestionWords = defineWords(
  zhCn,
  () => import('./zh-hant.ts'),
  () => import('./en.ts'),
  () => import('./ar.ts'),
);
