/** Honours, as endpoints. @module */
export * from './honour-roll.ts';
