/** What is held about a person, and their rights to it, as endpoints. @module */
export * from './calendar.ts';
export * from './file.ts';
export * from './identity.ts';
export * from './me.ts';
export * from './sessions.ts';
