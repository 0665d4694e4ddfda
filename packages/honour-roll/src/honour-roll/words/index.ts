/** The words of the honour roll, in every language. @module */
import { defineWords } from '@linli/kit';
import { zhCn, type RollWords } from './zh-cn.ts';

export type { RollWords };

/** What the honour roll says. */
export const rollWords = defineWords(
  zhCn,
  () => import('./zh-hant.ts'),
  () => import('./en.ts'),
  () => import('./ar.ts'),
);
