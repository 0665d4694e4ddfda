/** 领单: endpoints about seats. @module */
import * as z from 'zod/mini';
import { Id, OrderView, text } from '@linli/core';
import { endpoint } from '../kernel/index.ts';

/** Every reason that the eligibility rules may give. */
export const eligibilityRefusals = [
  'has-left',
  'too-young',
  'guardian-needed',
  'guardian-present-needed',
  'adults-only',
  'insurance-needed',
  'missing-training',
  'own-request',
  'recipient-wishes',
  'verification-needed',
  'missing-skill',
  'clash',
  'too-little-rest',
  'too-much-in-a-day',
] as const;

const seat = { communityId: Id, orderId: Id, volunteerId: Id };
const seatRefusals = [...eligibilityRefusals, 'not-open', 'too-late', 'already-yours', 'full'];

/** 领单. A coordinator may override what is not law, with a reason. */
export const claimOrder = endpoint({
  name: 'orders.claim',
  method: 'POST',
  path: '/communities/:communityId/orders/:orderId/claims',
  allow: { volunteer: 'self', coordinator: 'any' },
  input: z.strictObject({ ...seat, override: z.optional(text(300)) }),
  output: OrderView,
  refusals: seatRefusals,
  summary: 'A volunteer takes a seat, or accepts the one held for them.',
});

/** 退领. */
export const withdrawClaim = endpoint({
  name: 'orders.withdraw',
  method: 'DELETE',
  path: '/communities/:communityId/orders/:orderId/claims/:volunteerId',
  allow: { volunteer: 'self', coordinator: 'any' },
  input: z.strictObject(seat),
  output: OrderView,
  refusals: ['not-yours', 'already-serving', 'over'],
  summary: 'A volunteer gives a seat back.',
});

/** 候补. */
export const joinWaitlist = endpoint({
  name: 'orders.joinWaitlist',
  method: 'POST',
  path: '/communities/:communityId/orders/:orderId/waitlist',
  allow: { volunteer: 'self', coordinator: 'any' },
  input: z.strictObject(seat),
  output: OrderView,
  refusals: [...eligibilityRefusals, 'not-open', 'too-late', 'already-yours', 'already-waiting', 'seats-left'],
  summary: 'Waits for a seat of a full order.',
});

/** 退出候补. */
export const leaveWaitlist = endpoint({
  name: 'orders.leaveWaitlist',
  method: 'DELETE',
  path: '/communities/:communityId/orders/:orderId/waitlist/:volunteerId',
  allow: { volunteer: 'self', coordinator: 'any' },
  input: z.strictObject(seat),
  output: OrderView,
  refusals: ['not-waiting'],
  summary: 'Leaves the waitlist.',
});

/** 派给志愿者. */
export const offerSeat = endpoint({
  name: 'orders.offerSeat',
  method: 'POST',
  path: '/communities/:communityId/orders/:orderId/offers',
  allow: { organiser: 'own', coordinator: 'any' },
  input: z.strictObject({ ...seat, override: z.optional(text(300)) }),
  output: OrderView,
  refusals: [...seatRefusals, 'already-asked'],
  summary: 'Offers a seat to one volunteer and holds it until they answer.',
});

/** 婉拒. */
export const declineSeat = endpoint({
  name: 'orders.declineSeat',
  method: 'DELETE',
  path: '/communities/:communityId/orders/:orderId/offers/:volunteerId',
  allow: { volunteer: 'self', coordinator: 'any' },
  input: z.strictObject(seat),
  output: OrderView,
  refusals: ['not-offered'],
  summary: 'A volunteer declines an offered seat, at no cost.',
});
