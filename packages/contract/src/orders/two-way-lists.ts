/** 双向清单: the two lists as everybody may read them. @module */
import * as z from 'zod/mini';
import { Id, TwoWayLists } from '@linli/core';
import { endpoint } from '../kernel/index.ts';

/** 双向清单公示. */
export const readTwoWayLists = endpoint({
  name: 'orders.readTwoWayLists',
  method: 'GET',
  path: '/communities/:communityId/two-way-lists',
  allow: { visitor: 'any' },
  input: z.strictObject({ communityId: Id }),
  output: TwoWayLists,
  refusals: [],
  summary: 'Reads what is asked for beside what volunteers offer, in figures, with what is missing on either side.',
});
