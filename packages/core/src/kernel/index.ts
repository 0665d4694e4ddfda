/** Nouns that every room uses. @module */
export * from './outcome.ts';
export * from './defined.ts';
export * from './text.ts';
export * from './time.ts';
export * from './place.ts';
export * from './service.ts';
