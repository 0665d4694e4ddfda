/** Organisations and communities. @module */
export * from './community.ts';
export * from './credit-code.ts';
export * from './organisation.ts';
export * from './register.ts';
