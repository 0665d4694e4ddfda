/** 派单建议: who fits what. @module */
import * as z from 'zod/mini';
import { Day, Suggestions } from '@linli/core';
import { endpoint } from '../kernel/index.ts';

/** 派单建议. Of an organiser's own orders, or of all; nobody is asked by it: offers are sent with `offerSeat`. */
export const suggestOffers = endpoint('insight.suggestOffers', {
  method: 'GET',
  path: '/suggestions',
  allow: { organiser: 'own', coordinator: 'any' },
  input: { day: z.optional(Day) },
  output: Suggestions,
  reads: ['orders', 'volunteers', 'records'],
});
