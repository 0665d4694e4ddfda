/** Orders: the four-order flow as endpoints. @module */
export * from './request.ts';
export * from './claim.ts';
export * from './serve.ts';
export * from './list.ts';
export * from './suggest.ts';
export * from './fits.ts';
export * from './two-way-lists.ts';
export * from './access.ts';
