/** 领单: volunteers take seats, wait for one, and give them back. @module */
import * as z from 'zod/mini';
import { claimRefusals, Id, OrderView, stopWaitingRefusals, text, waitRefusals, withdrawRefusals } from '@linli/core';
import { endpoint } from '../kernel/index.ts';

const seat = { orderId: Id, volunteerId: Id };

/** 领单. A coordinator may override what is not law, with a reason. */
export const claimOrder = endpoint('orders.claimOrder', {
  method: 'POST',
  path: '/orders/:orderId/claims',
  allow: { volunteer: 'self', coordinator: 'any' },
  input: { ...seat, override: z.optional(text(300)) },
  output: OrderView,
  refusals: claimRefusals,
  summary: 'A volunteer takes a seat, or accepts the one held for them.',
  example: { orderId: 'order-1', volunteerId: 'volunteer-1' },
});

/** 退领. */
export const withdrawClaim = endpoint('orders.withdrawClaim', {
  method: 'DELETE',
  path: '/orders/:orderId/claims/:volunteerId',
  allow: { volunteer: 'self', coordinator: 'any' },
  input: seat,
  output: OrderView,
  refusals: withdrawRefusals,
  summary: 'A volunteer gives a seat back.',
  example: { orderId: 'order-1', volunteerId: 'volunteer-1' },
});

/** 候补. */
export const joinWaitlist = endpoint('orders.joinWaitlist', {
  method: 'POST',
  path: '/orders/:orderId/waitlist',
  allow: { volunteer: 'self', coordinator: 'any' },
  input: seat,
  output: OrderView,
  refusals: waitRefusals,
  summary: 'Waits for a seat of a full order.',
  example: { orderId: 'order-1', volunteerId: 'volunteer-1' },
});

/** 退出候补. */
export const leaveWaitlist = endpoint('orders.leaveWaitlist', {
  method: 'DELETE',
  path: '/orders/:orderId/waitlist/:volunteerId',
  allow: { volunteer: 'self', coordinator: 'any' },
  input: seat,
  output: OrderView,
  refusals: stopWaitingRefusals,
  summary: 'Leaves the waitlist.',
  example: { orderId: 'order-1', volunteerId: 'volunteer-1' },
});
