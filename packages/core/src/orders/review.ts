/** 评单: the one who was served says how it was. @module */
import { granted, refused, type Id, type Outcome } from '../kernel/index.ts';
import type { DecisionContext } from '../policy/index.ts';
import type { OrderEvent } from './event.ts';
import type { Order } from './order.ts';

/** Why an order may not be rated. */
export const reviewRefusals = ['not-served', 'already-reviewed'] as const;

/** Rates a served order from 1 to 5, once (67号令 art. 10: evaluation from completion and recipient feedback). */
export function review(
  order: Order,
  verdict: { readonly rating: number; readonly comment: string; readonly by: Id },
  context: DecisionContext,
): Outcome<OrderEvent, (typeof reviewRefusals)[number]> {
  if (order.status === 'reviewed') return refused('already-reviewed');
  if (order.status !== 'served') return refused('not-served');
  return granted({ type: 'order-reviewed', orderId: order.id, ...verdict, at: context.now });
}
