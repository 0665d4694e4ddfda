/** Minutes served, as endpoints. @module */
export * from './correct.ts';
export * from './list.ts';
