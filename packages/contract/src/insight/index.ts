/** What is made of needs, skills and service together, as endpoints. @module */
export * from './recommendations.ts';
export * from './suggestions.ts';
export * from './two-way-lists.ts';
