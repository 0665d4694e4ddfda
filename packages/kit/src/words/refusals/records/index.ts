/** What the refusals about service records say, in every language. @module */
import { defineWords } from '../../dictionary.ts';
import { zhCn } from './zh-cn.ts';

/** What the refusals about service records say. */
export const recordRefusals = defineWords(
  zhCn,
  () => import('./zh-hant.ts'),
  () => import('./en.ts'),
  () => import('./ar.ts'),
);
