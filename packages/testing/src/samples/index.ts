/** Samples: plausible things, each to be changed where a test cares. @module */
export * from './time.ts';
export * from './community.ts';
export * from './people.ts';
export * from './orders.ts';
export * from './honours.ts';
export * from './two-way-lists.ts';
