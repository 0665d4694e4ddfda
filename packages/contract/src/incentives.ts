/** Honours and balances as endpoints. @module */
import * as z from 'zod/mini';
import { HonourRoll, Id, PeriodKind } from '@linli/core';
import { endpoint } from './kernel/index.ts';

/** 荣誉榜. */
export const readHonourRoll = endpoint({
  name: 'incentives.readHonourRoll',
  method: 'GET',
  path: '/communities/:communityId/honour-roll',
  allow: { visitor: 'any' },
  input: z.strictObject({ communityId: Id, period: PeriodKind }),
  output: HonourRoll,
  refusals: [],
  summary: 'Reads the honour roll of the present month, quarter or year: the first 50 rows, and the caller’s own.',
});
