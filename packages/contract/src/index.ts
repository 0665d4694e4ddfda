/** What may be said to Linli: every endpoint as data, and the Api port. @module */
export * from './kernel/index.ts';
export * from './organisations.ts';
export * from './volunteers.ts';
export * from './orders/index.ts';
export * from './people.ts';
export * from './records.ts';
export * from './incentives.ts';
export * from './demonstration.ts';
