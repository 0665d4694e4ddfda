/** The words of the two lists in every language. @module */
import type { Words } from '@linli/kit';
import { zhCn, type ListWords } from './zh-cn.ts';

export type { ListWords };

/** Words of this folder. */
export const listWords: Words<ListWords> = {
  'zh-CN': zhCn,
  'zh-Hant': () => import('./zh-hant.ts'),
  'en': () => import('./en.ts'),
  'ar': () => import('./ar.ts'),
};
