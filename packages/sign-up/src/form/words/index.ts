/** The words of the forms in every language. @module */
import type { Words } from '@linli/kit';
import { zhCn, type FormWords } from './zh-cn.ts';

export type { FormWords };

/** Words of this package. */
export const formWords: Words<FormWords> = {
  'zh-CN': zhCn,
  'zh-Hant': () => import('./zh-hant.ts'),
  'en': () => import('./en.ts'),
  'ar': () => import('./ar.ts'),
};
