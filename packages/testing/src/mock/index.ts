/** Stand-ins for a server that cannot drift from the contract. @module */
export * from './respond.ts';
export * from './feed.ts';
export * from './mock-api.ts';
export * from './msw-handlers.ts';
