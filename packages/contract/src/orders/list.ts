/** What can be read of orders. @module */
import * as z from 'zod/mini';
import { Id, OrderView } from '@linli/core';
import { endpoint } from '../kernel/index.ts';
import { Contact } from './request.ts';

const one = { communityId: Id, orderId: Id };
const everybody = { visitor: 'any' } as const;

/**
 * 任务列表. `open`: what may still be claimed, soonest first; `mine`: where I hold a seat, wait, or asked;
 * `desk`: what waits for the community or the caller's organisation (coordinators, organisers); `done`: served and reviewed, latest first.
 */
export const listOrders = endpoint({
  name: 'orders.list',
  method: 'GET',
  path: '/communities/:communityId/orders',
  allow: everybody,
  input: z.strictObject({
    communityId: Id,
    list: z.enum(['open', 'mine', 'desk', 'done']),
    after: z.optional(z.string().check(z.maxLength(120))),
  }),
  output: z.object({ orders: z.array(OrderView), next: z.nullable(z.string()) }),
  refusals: [],
  summary: 'Lists orders, 500 at a time.',
});

/** One order. */
export const readOrder = endpoint({
  name: 'orders.read',
  method: 'GET',
  path: '/communities/:communityId/orders/:orderId',
  allow: everybody,
  input: z.strictObject(one),
  output: OrderView,
  refusals: [],
  summary: 'Reads one order, as far as the caller may see it.',
});

/** Whom to ring and at which door: for the holder of a seat, the organisation and the community. */
export const readContact = endpoint({
  name: 'orders.readContact',
  method: 'GET',
  path: '/communities/:communityId/orders/:orderId/contact',
  allow: { resident: 'own', volunteer: 'own', organiser: 'own', coordinator: 'any' },
  input: z.strictObject(one),
  output: Contact,
  refusals: [],
  summary: 'Reads the contact of an order.',
});

/** A volunteer beside an order: whether it may be theirs, and if not, why. */
export const CandidateRow = z.object({
  volunteerId: Id,
  name: z.string(),
  minutes: z.int(),
  /** Times they served this kind before. */
  experience: z.int(),
  /** Null where nothing stands in the way. */
  reason: z.nullable(z.string()),
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type CandidateRow = z.infer<typeof CandidateRow>;

/** 可派志愿者. */
export const listCandidates = endpoint({
  name: 'orders.listCandidates',
  method: 'GET',
  path: '/communities/:communityId/orders/:orderId/candidates',
  allow: { organiser: 'own', coordinator: 'any' },
  input: z.strictObject(one),
  output: z.object({ rows: z.array(CandidateRow) }),
  refusals: [],
  summary: 'Lists volunteers for an order, those who may take it first.',
});
