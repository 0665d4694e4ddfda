/** The words of the honour roll in every language. @module */
import type { Words } from '@linli/kit';
import { zhCn, type RollWords } from './zh-cn.ts';

export type { RollWords };

/** Words of this package. */
export const rollWords: Words<RollWords> = {
  'zh-CN': zhCn,
  'zh-Hant': () => import('./zh-hant.ts'),
  'en': () => import('./en.ts'),
  'ar': () => import('./ar.ts'),
};
