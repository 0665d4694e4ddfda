/** What may be said to Linli: every endpoint as data, and the Api port. @module */
export * from './kernel/index.ts';
export * from './organisations/index.ts';
export * from './volunteers/index.ts';
export * from './people/index.ts';
export * from './orders/index.ts';
export * from './records/index.ts';
export * from './incentives/index.ts';
export * from './insight/index.ts';
export * from './demonstration/index.ts';
