/** The words that all widgets share, in every language. @module */
import { defineWords } from './dictionary.ts';
import { zhCn, type SharedWords } from './zh-cn.ts';

export type { SharedWords };

/** What the widgets have in common: names of codes, times, states and problems. */
export const sharedWords = defineWords(
  zhCn,
  () => import('./zh-hant.ts'),
  () => import('./en.ts'),
  () => import('./ar.ts'),
);
