/** 群众点单 → 社区订单: a resident asks, the community makes it a work order. @module */
import * as z from 'zod/mini';
import {
  cancelRefusals,
  confirmRefusals,
  declineRefusals,
  EntryMeans,
  Id,
  OrderView,
  requestRefusals,
  Task,
  Terms,
  text,
} from '@linli/core';
import { Contact, endpoint } from '../kernel/index.ts';

/** 群众点单. */
export const requestOrder = endpoint('orders.requestOrder', {
  method: 'POST',
  path: '/orders',
  allow: { resident: 'self', volunteer: 'self', coordinator: 'any' },
  input: {
    task: Task,
    contact: Contact,
    /** The helper's name, and how the resident told them. */
    enteredBy: z.optional(text(60)),
    enteredVia: z.optional(EntryMeans),
  },
  output: OrderView,
  refusals: requestRefusals,
});

/** 不受理. */
export const declineOrder = endpoint('orders.declineOrder', {
  method: 'POST',
  path: '/orders/:orderId/decline',
  allow: { coordinator: 'any' },
  input: { orderId: Id, reason: text(300) },
  output: OrderView,
  refusals: declineRefusals,
});

/** 社区订单. */
export const confirmOrder = endpoint('orders.confirmOrder', {
  method: 'POST',
  path: '/orders/:orderId/confirm',
  allow: { coordinator: 'any' },
  input: { orderId: Id, task: Task, terms: Terms },
  output: OrderView,
  refusals: confirmRefusals,
});

/** 取消. */
export const cancelOrder = endpoint('orders.cancelOrder', {
  method: 'POST',
  path: '/orders/:orderId/cancel',
  allow: { resident: 'own', volunteer: 'own', coordinator: 'any' },
  input: { orderId: Id, reason: text(300) },
  output: OrderView,
  refusals: cancelRefusals,
});
