/** The words of the two lists, in every language. @module */
import { defineWords } from '@linli/kit';
import { zhCn, type ListWords } from './zh-cn.ts';

export type { ListWords };

/** What the two lists say. */
export const listWords = defineWords(
  zhCn,
  () => import('./zh-hant.ts'),
  () => import('./en.ts'),
  () => import('./ar.ts'),
);
