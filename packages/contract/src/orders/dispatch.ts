/** 派单: the work order goes to an organisation, or to everybody. @module */
import * as z from 'zod/mini';
import { dispatchRefusals, Id, openRefusals, OrderView, takeUpRefusals, text, turnDownRefusals } from '@linli/core';
import { endpoint } from '../kernel/index.ts';

/** 派单给组织. */
export const dispatchOrder = endpoint('orders.dispatchOrder', {
  method: 'POST',
  path: '/orders/:orderId/dispatch',
  allow: { coordinator: 'any' },
  input: { orderId: Id, organisationId: Id },
  output: OrderView,
  refusals: dispatchRefusals,
});

/** 接单. */
export const takeUpOrder = endpoint('orders.takeUpOrder', {
  method: 'POST',
  path: '/orders/:orderId/take-up',
  allow: { organiser: 'own', coordinator: 'any' },
  input: { orderId: Id },
  output: OrderView,
  refusals: takeUpRefusals,
});

/** 退单. */
export const turnDownOrder = endpoint('orders.turnDownOrder', {
  method: 'POST',
  path: '/orders/:orderId/turn-down',
  allow: { organiser: 'own', coordinator: 'any' },
  input: { orderId: Id, reason: text(300) },
  output: OrderView,
  refusals: turnDownRefusals,
});

/** 直接发布. */
export const openOrder = endpoint('orders.openOrder', {
  method: 'POST',
  path: '/orders/:orderId/open',
  allow: { coordinator: 'any' },
  input: { orderId: Id, organisationId: z.nullable(Id) },
  output: OrderView,
  refusals: openRefusals,
});
