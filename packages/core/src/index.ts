/** The domain of community volunteer service: what is true, and what may be done. Pure. @module */
export * from './kernel/index.ts';
export * from './policy/index.ts';
export * from './organisations/index.ts';
export * from './volunteers/index.ts';
export * from './orders/index.ts';
export * from './records/index.ts';
export * from './incentives/index.ts';
export * from './insight/index.ts';
