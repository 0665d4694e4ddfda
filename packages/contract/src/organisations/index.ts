/** Communities and the bodies that serve in them, as endpoints. @module */
export * from './community.ts';
export * from './register.ts';
