/** A small neighbourhood in memory that answers as a server does. @module */
export * from './neighbourhood.ts';
