/** 为您推荐: what fits one volunteer, told to themselves. @module */
import * as z from 'zod/mini';
import { Id, Recommendation } from '@linli/core';
import { endpoint } from '../kernel/index.ts';

/** 为您推荐. Only to oneself: what fits somebody is nobody else's business. */
export const listFits = endpoint('insight.listFits', {
  method: 'GET',
  path: '/volunteers/:volunteerId/fits',
  allow: { volunteer: 'self' },
  input: { volunteerId: Id },
  output: z.object({ fits: z.readonly(z.array(Recommendation)) }),
  reads: ['orders', 'volunteers', 'records'],
});
