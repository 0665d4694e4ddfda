/** Orders: the four-order flow, from the resident's request to the review. @module */
export * from './task.ts';
export * from './order.ts';
export * from './event.ts';
export * from './commitment.ts';
export * from './evolve.ts';
export * from './eligibility.ts';
export * from './request.ts';
export * from './dispatch.ts';
export * from './claim.ts';
export * from './offer.ts';
export * from './serve.ts';
export * from './settle.ts';
export * from './review.ts';
export * from './views.ts';
