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
  summary: 'Offers a work order to an organisation.',
  example: { orderId: 'order-1', organisationId: 'organisation-1' },
});

/** 接单. */
export const takeUpOrder = endpoint('orders.takeUpOrder', {
  method: 'POST',
  path: '/orders/:orderId/take-up',
  allow: { organiser: 'own', coordinator: 'any' },
  input: { orderId: Id },
  output: OrderView,
  refusals: takeUpRefusals,
  summary: 'The organisation takes up an order and opens it to volunteers.',
  example: { orderId: 'order-1' },
});

/** 退单. */
export const turnDownOrder = endpoint('orders.turnDownOrder', {
  method: 'POST',
  path: '/orders/:orderId/turn-down',
  allow: { organiser: 'own', coordinator: 'any' },
  input: { orderId: Id, reason: text(300) },
  output: OrderView,
  refusals: turnDownRefusals,
  summary: 'The organisation says no, at no cost; the community may ask another.',
  example: { orderId: 'order-1', reason: '那天没有人手' },
});

/** 直接发布. */
export const openOrder = endpoint('orders.openOrder', {
  method: 'POST',
  path: '/orders/:orderId/open',
  allow: { coordinator: 'any' },
  input: { orderId: Id, organisationId: z.nullable(Id) },
  output: OrderView,
  refusals: openRefusals,
  summary: 'The community opens a work order to every volunteer.',
  example: { orderId: 'order-1', organisationId: null },
});
