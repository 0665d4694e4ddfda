/** What the refusals about identities say, in every language. @module */
import { defineWords } from '../../dictionary.ts';
import { zhCn } from './zh-cn.ts';

/** What the refusals about identities say. */
export const personRefusals = defineWords(
  zhCn,
  () => import('./zh-hant.ts'),
  () => import('./en.ts'),
  () => import('./ar.ts'),
);
