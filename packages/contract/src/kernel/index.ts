/** What every endpoint is made of. @module */
export * from './actor.ts';
export * from './api.ts';
export * from './contact.ts';
export * from './endpoint.ts';
export * from './problem.ts';
export * from './authorisation.ts';
export * from './rooms.ts';
