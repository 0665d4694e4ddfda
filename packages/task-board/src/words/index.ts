/** The words of board, desk and check-in in every language. @module */
import type { Words } from '@linli/kit';
import { zhCn, type BoardWords } from './zh-cn.ts';

export type { BoardWords };

/** Words of this package. */
export const boardWords: Words<BoardWords> = {
  'zh-CN': zhCn,
  'zh-Hant': () => import('./zh-hant.ts'),
  'en': () => import('./en.ts'),
  'ar': () => import('./ar.ts'),
};
