/** 派给志愿者: seats offered to a person. @module */
import * as z from 'zod/mini';
import { declineOfferRefusals, Id, offerRefusals, OrderView, text } from '@linli/core';
import { endpoint } from '../kernel/index.ts';

const seat = { orderId: Id, volunteerId: Id };

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
export const listCandidates = endpoint('orders.listCandidates', {
  method: 'GET',
  path: '/orders/:orderId/candidates',
  allow: { organiser: 'own', coordinator: 'any' },
  input: { orderId: Id },
  output: z.object({ rows: z.array(CandidateRow) }),
  reads: ['orders', 'volunteers', 'records'],
});

/** 派给志愿者. */
export const offerSeat = endpoint('orders.offerSeat', {
  method: 'POST',
  path: '/orders/:orderId/offers',
  allow: { organiser: 'own', coordinator: 'any' },
  input: { ...seat, override: z.optional(text(300)) },
  output: OrderView,
  refusals: offerRefusals,
});

/** 婉拒. */
export const declineSeat = endpoint('orders.declineSeat', {
  method: 'DELETE',
  path: '/orders/:orderId/offers/:volunteerId',
  allow: { volunteer: 'self', coordinator: 'any' },
  input: seat,
  output: OrderView,
  refusals: declineOfferRefusals,
});
