/** Who serves, as endpoints. @module */
export * from './change.ts';
export * from './list.ts';
export * from './register.ts';
