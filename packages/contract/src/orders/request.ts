/** 点单 → 订单 → 派单: endpoints of the first half of the road. @module */
import * as z from 'zod/mini';
import { Id, Mobile, OrderView, Task, Terms, text, EntryMeans } from '@linli/core';
import { endpoint } from '../kernel/index.ts';

/** Whom to ring, and at which door. Kept apart from the order; shown only to those who serve it. */
export const Contact = z.object({ name: text(60), mobile: Mobile, door: z.optional(text(60)) });
export type Contact = z.infer<typeof Contact>;

const one = { communityId: Id, orderId: Id };

/** 群众点单. */
export const requestOrder = endpoint({
  name: 'orders.request',
  method: 'POST',
  path: '/communities/:communityId/orders',
  allow: { resident: 'self', volunteer: 'self', coordinator: 'any' },
  input: z.strictObject({
    ...{ communityId: Id, task: Task, contact: Contact },
    /** The helper's name, and how the resident told them. */
    ...{ enteredBy: z.optional(text(60)), enteredVia: z.optional(EntryMeans) },
  }),
  output: OrderView,
  refusals: ['ends-before-start', 'already-over'],
  summary: 'A resident orders help.',
});

/** 不受理. */
export const declineOrder = endpoint({
  name: 'orders.decline',
  method: 'POST',
  path: '/communities/:communityId/orders/:orderId/decline',
  allow: { coordinator: 'any' },
  input: z.strictObject({ ...one, reason: text(300) }),
  output: OrderView,
  refusals: ['not-requested'],
  summary: 'The community declines a request, with a reason.',
});

/** 社区订单. */
export const confirmOrder = endpoint({
  name: 'orders.confirm',
  method: 'POST',
  path: '/communities/:communityId/orders/:orderId/confirm',
  allow: { coordinator: 'any' },
  input: z.strictObject({ ...one, task: Task, terms: Terms }),
  output: OrderView,
  refusals: ['not-requested', 'ends-before-start', 'already-over'],
  summary: 'The community turns a request into a work order.',
});

/** 派单给组织. */
export const dispatchOrder = endpoint({
  name: 'orders.dispatch',
  method: 'POST',
  path: '/communities/:communityId/orders/:orderId/dispatch',
  allow: { coordinator: 'any' },
  input: z.strictObject({ ...one, organisationId: Id }),
  output: OrderView,
  refusals: ['not-confirmed', 'turned-down-before', 'too-late'],
  summary: 'Offers a work order to an organisation.',
});

/** 接单. */
export const takeUpOrder = endpoint({
  name: 'orders.takeUp',
  method: 'POST',
  path: '/communities/:communityId/orders/:orderId/take-up',
  allow: { organiser: 'own', coordinator: 'any' },
  input: z.strictObject(one),
  output: OrderView,
  refusals: ['not-dispatched', 'too-late'],
  summary: 'The organisation takes up an order and opens it to volunteers.',
});

/** 退单. */
export const turnDownOrder = endpoint({
  name: 'orders.turnDown',
  method: 'POST',
  path: '/communities/:communityId/orders/:orderId/turn-down',
  allow: { organiser: 'own', coordinator: 'any' },
  input: z.strictObject({ ...one, reason: text(300) }),
  output: OrderView,
  refusals: ['not-dispatched'],
  summary: 'The organisation says no, at no cost; the community may ask another.',
});

/** 直接发布. */
export const openOrder = endpoint({
  name: 'orders.open',
  method: 'POST',
  path: '/communities/:communityId/orders/:orderId/open',
  allow: { coordinator: 'any' },
  input: z.strictObject({ ...one, organisationId: z.nullable(Id) }),
  output: OrderView,
  refusals: ['not-confirmed', 'too-late'],
  summary: 'The community opens a work order to every volunteer.',
});

/** 取消. */
export const cancelOrder = endpoint({
  name: 'orders.cancel',
  method: 'POST',
  path: '/communities/:communityId/orders/:orderId/cancel',
  allow: { resident: 'own', volunteer: 'own', coordinator: 'any' },
  input: z.strictObject({ ...one, reason: text(300) }),
  output: OrderView,
  refusals: ['already-closed', 'already-serving'],
  summary: 'Cancels an order before it is served.',
});

/** 评单. */
export const reviewOrder = endpoint({
  name: 'orders.review',
  method: 'POST',
  path: '/communities/:communityId/orders/:orderId/review',
  allow: { resident: 'own', volunteer: 'own', coordinator: 'any' },
  input: z.strictObject({ ...one, rating: z.int().check(z.minimum(1), z.maximum(5)), comment: text(500, 0) }),
  output: OrderView,
  refusals: ['not-served', 'already-reviewed'],
  summary: 'The one who was served rates it.',
});
