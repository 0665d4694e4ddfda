/** The shared dictionary in every language. @module */
import type { Words } from './localizer.ts';
import { zhCn, type SharedWords } from './zh-cn.ts';

export type { SharedWords };

/** Words of the house. */
export const sharedWords: Words<SharedWords> = {
  'zh-CN': zhCn,
  'zh-Hant': () => import('./zh-hant.ts'),
  'en': () => import('./en.ts'),
  'ar': () => import('./ar.ts'),
};
