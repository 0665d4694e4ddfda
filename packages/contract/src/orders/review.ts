/** 评单. @module */
import * as z from 'zod/mini';
import { Id, OrderView, reviewRefusals, text } from '@linli/core';
import { endpoint } from '../kernel/index.ts';

/** 评单. */
export const reviewOrder = endpoint('orders.reviewOrder', {
  method: 'POST',
  path: '/orders/:orderId/review',
  allow: { resident: 'own', volunteer: 'own', coordinator: 'any' },
  input: { orderId: Id, rating: z.int().check(z.minimum(1), z.maximum(5)), comment: text(500, 0) },
  output: OrderView,
  refusals: reviewRefusals,
});
