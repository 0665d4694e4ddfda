/** 派单: the work order goes to an organisation, as an offer; it may say no at no cost (条例 art. 25). @module */
import { earlier, granted, isBefore, plusMinutes, refused, type Id, type Outcome } from '../kernel/index.ts';
import type { DecisionContext } from '../policy/index.ts';
import type { OrderEvent } from './event.ts';
import type { Order } from './order.ts';

/** Why a work order may not go to this organisation. */
export const dispatchRefusals = ['not-confirmed', 'turned-down-before', 'too-late'] as const;

/** Why an order may not be taken up. */
export const takeUpRefusals = ['not-dispatched', 'too-late'] as const;

/** Why an order may not be turned down. */
export const turnDownRefusals = ['not-dispatched'] as const;

/** Why a work order may not be opened to everybody. */
export const openRefusals = ['not-confirmed', 'too-late'] as const;

/** 派单 and 重新派单: offers the work order to an organisation until a time, at the latest until it is over. */
export function dispatch(
  order: Order,
  organisationId: Id,
  context: DecisionContext,
): Outcome<OrderEvent, (typeof dispatchRefusals)[number]> {
  if (order.status !== 'confirmed') return refused('not-confirmed');
  if (order.turnedDownBy.includes(organisationId)) return refused('turned-down-before');
  if (!isBefore(context.now, order.task.endsAt)) return refused('too-late');
  const answerBy = earlier(plusMinutes(context.now, context.policy.limits.dispatchWaits), order.task.endsAt);
  return granted({ type: 'order-dispatched', orderId: order.id, organisationId, answerBy, at: context.now });
}

/** 接单: the organisation takes it up and opens it to volunteers. */
export function takeUp(order: Order, context: DecisionContext): Outcome<OrderEvent, (typeof takeUpRefusals)[number]> {
  if (order.status !== 'dispatched') return refused('not-dispatched');
  if (!isBefore(context.now, order.answerBy)) return refused('too-late');
  return granted({ type: 'order-opened', orderId: order.id, organisationId: order.organisationId, at: context.now });
}

/** 退单: the organisation says no, with a reason, and the community may ask another. */
export function turnDown(
  order: Order,
  reason: string,
  context: DecisionContext,
): Outcome<OrderEvent, (typeof turnDownRefusals)[number]> {
  if (order.status !== 'dispatched') return refused('not-dispatched');
  const { id, organisationId } = order;
  return granted({ type: 'dispatch-turned-down', orderId: id, organisationId, reason, at: context.now });
}

/** 直接发布 (抢单): the community opens the work order to every volunteer, for an organisation or for itself. */
export function open(
  order: Order,
  organisationId: Id | null,
  context: DecisionContext,
): Outcome<OrderEvent, (typeof openRefusals)[number]> {
  if (order.status !== 'confirmed') return refused('not-confirmed');
  if (!isBefore(context.now, order.task.endsAt)) return refused('too-late');
  return granted({ type: 'order-opened', orderId: order.id, organisationId, at: context.now });
}
