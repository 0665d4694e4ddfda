/** What the refusals of orders say, in every language. @module */
import { defineWords } from '../../dictionary.ts';
import { zhCn } from './zh-cn.ts';

/** What the refusals of orders say. */
export const orderRefusals = defineWords(
  zhCn,
  () => import('./zh-hant.ts'),
  () => import('./en.ts'),
  () => import('./ar.ts'),
);
