/** Policy: dated rules as data, and the moment in which they apply. @module */
export * from './policy.ts';
export * from './context.ts';
export * from './packs/index.ts';
