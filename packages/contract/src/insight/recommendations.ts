/** 为您推荐: what fits one volunteer, told to themselves. @module */
import * as z from 'zod/mini';
import { FitPart, Id } from '@linli/core';
import { endpoint } from '../kernel/index.ts';

/** How well an order fits the caller, and what speaks most for it: at most two parts and their values, 0 to 1000. */
export const OwnFit = z.object({
  orderId: Id,
  score: z.int(),
  reasons: z.readonly(z.array(z.object({ part: FitPart, value: z.int() }))),
});
export type OwnFit = z.infer<typeof OwnFit>;

/** 为您推荐. Only to oneself: what fits somebody is nobody else's business. */
export const listFits = endpoint('insight.listFits', {
  method: 'GET',
  path: '/volunteers/:volunteerId/fits',
  allow: { volunteer: 'self' },
  input: { volunteerId: Id },
  output: z.object({ fits: z.readonly(z.array(OwnFit)) }),
  summary: 'Lists the open orders that a volunteer may claim, those that fit best first.',
  reads: ['orders', 'volunteers', 'records'],
  example: { volunteerId: 'volunteer-1' },
});
