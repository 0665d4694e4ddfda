/** The words of the request form, in every language. @module */
import { defineWords } from '@linli/kit';
import { zhCn, type RequestWords } from './zh-cn.ts';

export type { RequestWords };

/** What the request form says. */
export const requestWords = defineWords(
  zhCn,
  () => import('./zh-hant.ts'),
  () => import('./en.ts'),
  () => import('./ar.ts'),
);
