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
});

/** 退领. */
export const withdrawClaim = endpoint('orders.withdrawClaim', {
  method: 'DELETE',
  path: '/orders/:orderId/claims/:volunteerId',
  allow: { volunteer: 'self', coordinator: 'any' },
  input: seat,
  output: OrderView,
  refusals: withdrawRefusals,
});

/** 候补. */
export const joinWaitlist = endpoint('orders.joinWaitlist', {
  method: 'POST',
  path: '/orders/:orderId/waitlist',
  allow: { volunteer: 'self', coordinator: 'any' },
  input: seat,
  output: OrderView,
  refusals: waitRefusals,
});

/** 退出候补. */
export const leaveWaitlist = endpoint('orders.leaveWaitlist', {
  method: 'DELETE',
  path: '/orders/:orderId/waitlist/:volunteerId',
  allow: { volunteer: 'self', coordinator: 'any' },
  input: seat,
  output: OrderView,
  refusals: stopWaitingRefusals,
});
