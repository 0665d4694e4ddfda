/** 双向清单: who fits what, assigned exactly, explained, and only ever offered. @module */
export * from './assign.ts';
export * from './candidates.ts';
export * from './explain.ts';
export * from './lists.ts';
export * from './offers.ts';
export * from './parts.ts';
export * from './soon.ts';
export * from './solver/index.ts';
export * from './update.ts';
