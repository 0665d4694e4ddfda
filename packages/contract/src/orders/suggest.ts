/** 派单建议: endpoints about who fits what. @module */
import * as z from 'zod/mini';
import { Day, Id, Suggestions } from '@linli/core';
import { endpoint } from '../kernel/index.ts';

/** 派单建议. Of an organiser's own orders, or of all; nobody is asked by it: offers are sent with `offerSeat`. */
export const suggestOffers = endpoint({
  name: 'orders.suggestOffers',
  method: 'GET',
  path: '/communities/:communityId/suggestions',
  allow: { organiser: 'own', coordinator: 'any' },
  input: z.strictObject({ communityId: Id, day: z.optional(Day) }),
  output: Suggestions,
  refusals: [],
  summary: 'Suggests to whom seats may be offered, on one day or at any time.',
});
