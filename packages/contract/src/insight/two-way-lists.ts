/** 双向清单: the two lists as everybody may read them. @module */
import { TwoWayLists } from '@linli/core';
import { endpoint } from '../kernel/index.ts';

/** 双向清单公示. */
export const readTwoWayLists = endpoint('insight.readTwoWayLists', {
  method: 'GET',
  path: '/two-way-lists',
  allow: { visitor: 'any' },
  input: {},
  output: TwoWayLists,
  reads: ['orders', 'volunteers'],
});
