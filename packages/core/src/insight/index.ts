/** Insight: what is worked out from orders, volunteers and records together, as everybody concerned may see it. @module */
export * from './recommendations.ts';
export * from './suggestions.ts';
export * from './two-way-lists.ts';
