/** The words of the check-in, in every language. @module */
import { defineWords } from '@linli/kit';
import { zhCn, type CheckInWords } from './zh-cn.ts';

export type { CheckInWords };

/** What the check-in says. */
export const checkInWords = defineWords(
  zhCn,
  () => import('./zh-hant.ts'),
  () => import('./en.ts'),
  () => import('./ar.ts'),
);
