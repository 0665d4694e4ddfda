/** One word for one thing: tables say what widgets say. @module */
import { expect, it } from 'vitest';
import { zhCn } from '../../packages/kit/src/words/zh-cn.ts';
import { categories, languages, skills, trainings } from '../../packages/server/src/exchange/labels.ts';

it.each([
  ['kinds of service', categories, zhCn.categories],
  ['skills', skills, zhCn.skills],
  ['trainings', trainings, zhCn.trainings],
  ['languages', languages, zhCn.languages],
])('%s are called the same in a table and on a page', (_, inTables, onPages) => {
  expect(inTables).toEqual(onPages);
});
