/** The words of the dispatch desk, in every language. @module */
import { defineWords } from '@linli/kit';
import { zhCn, type DeskWords } from './zh-cn.ts';

export type { DeskWords };

/** What the dispatch desk says. */
export const deskWords = defineWords(
  zhCn,
  () => import('./zh-hant.ts'),
  () => import('./en.ts'),
  () => import('./ar.ts'),
);
