/** The four-order flow, as endpoints. @module */
export * from './request.ts';
export * from './dispatch.ts';
export * from './claim.ts';
export * from './offer.ts';
export * from './serve.ts';
export * from './review.ts';
export * from './lists.ts';
export * from './access.ts';
