/** What the refusals of registrations and archives say, in every language. @module */
import { defineWords } from '../../dictionary.ts';
import { zhCn } from './zh-cn.ts';

/** What the refusals of registrations and archives say. */
export const volunteerRefusals = defineWords(
  zhCn,
  () => import('./zh-hant.ts'),
  () => import('./en.ts'),
  () => import('./ar.ts'),
);
