/** The solver: exact assignment, and again after a change. @module */
export * from './change.ts';
export * from './flow.ts';
export * from './problem.ts';
export * from './rows.ts';
export * from './solve.ts';
export { boundOf, valueOf, type State } from './state.ts';
