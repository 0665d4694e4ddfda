/** 评单: the one who was served says how it was. @module */
import { reviewOrder } from '@linli/contract';
import { review } from '@linli/core';
import { decides } from '../kernel/decides.ts';
import type { Handler } from '../kernel/handler.ts';
import { orderAggregate } from './order.ts';

/** Handlers of reviews. */
export const reviewHandlers: readonly Handler[] = [
  decides(reviewOrder, orderAggregate, {
    decide: (order, { rating, comment }, { actor, decision }) =>
      review(order, { rating, comment, by: actor.personId ?? '' }, decision),
  }),
];
