/** 为您推荐: what fits one volunteer, told to themselves. @module */
import * as z from 'zod/mini';
import { Id, Recommendation } from '@linli/core';
import { endpoint } from '../kernel/index.ts';

/** 为您推荐. Only to oneself: what fits somebody is nobody else's business. */
export const listFits = endpoint({
  name: 'orders.listFits',
  method: 'GET',
  path: '/communities/:communityId/volunteers/:volunteerId/fits',
  allow: { volunteer: 'self' },
  input: z.strictObject({ communityId: Id, volunteerId: Id }),
  output: z.object({ fits: z.readonly(z.array(Recommendation)) }),
  refusals: [],
  summary: 'Lists the open orders that a volunteer may claim, those that fit best first.',
});
