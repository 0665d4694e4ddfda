/** 荣誉榜. @module */
import { HonourRoll, PeriodKind } from '@linli/core';
import { endpoint } from '../kernel/index.ts';

/** 荣誉榜. */
export const readHonourRoll = endpoint('incentives.readHonourRoll', {
  method: 'GET',
  path: '/honour-roll',
  allow: { visitor: 'any' },
  input: { period: PeriodKind },
  output: HonourRoll,
  reads: ['records', 'volunteers', 'people'],
});
