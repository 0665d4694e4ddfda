/** The words of the sign-up, in every language. @module */
import { defineWords } from '@linli/kit';
import { zhCn, type SignUpWords } from './zh-cn.ts';

export type { SignUpWords };

/** What the sign-up says. */
export const signUpWords = defineWords(
  zhCn,
  () => import('./zh-hant.ts'),
  () => import('./en.ts'),
  () => import('./ar.ts'),
);
