/** A small neighbourhood that lives in memory and answers by the rules of the domain. @module */
export * from './neighbourhood.ts';
export type { World } from './world.ts';
