/** What exists only in a demonstration, as endpoints. @module */
export * from './demonstration.ts';
