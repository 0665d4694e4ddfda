/** 任务列表: what can be read of orders. @module */
import * as z from 'zod/mini';
import { Id, OrderView } from '@linli/core';
import { Contact, endpoint } from '../kernel/index.ts';

const everybody = { visitor: 'any' } as const;

/**
 * 任务列表. `open`: what may still be claimed, soonest first; `mine`: where I hold a seat, wait, or asked;
 * `desk`: what waits for the community or the caller's organisation (coordinators, organisers); `done`: served and reviewed, latest first.
 */
export const listOrders = endpoint('orders.listOrders', {
  method: 'GET',
  path: '/orders',
  allow: everybody,
  input: {
    list: z.enum(['open', 'mine', 'desk', 'done']),
    after: z.optional(z.string().check(z.maxLength(120))),
  },
  output: z.object({ orders: z.array(OrderView), next: z.nullable(z.string()) }),
  reads: ['orders'],
});

/** One order. */
export const readOrder = endpoint('orders.readOrder', {
  method: 'GET',
  path: '/orders/:orderId',
  allow: everybody,
  input: { orderId: Id },
  output: OrderView,
  reads: ['orders'],
});

/** Whom to ring and at which door: for the holder of a seat, the organisation and the community. */
export const readContact = endpoint('orders.readContact', {
  method: 'GET',
  path: '/orders/:orderId/contact',
  allow: { resident: 'own', volunteer: 'own', organiser: 'own', coordinator: 'any' },
  input: { orderId: Id },
  output: Contact,
  reads: ['orders', 'people'],
});
