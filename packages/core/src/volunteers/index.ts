/** Volunteers: registration, archive, eligibility facts. @module */
export * from './volunteer.ts';
export * from './identity.ts';
export * from './resident-id.ts';
export * from './register.ts';
export * from './change.ts';
export * from './candidate.ts';
export * from './person.ts';
