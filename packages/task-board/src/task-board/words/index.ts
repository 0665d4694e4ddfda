/** The words of the task board, in every language. @module */
import { defineWords } from '@linli/kit';
import { zhCn, type BoardWords } from './zh-cn.ts';

export type { BoardWords };

/** What the task board says. */
export const boardWords = defineWords(
  zhCn,
  () => import('./zh-hant.ts'),
  () => import('./en.ts'),
  () => import('./ar.ts'),
);
