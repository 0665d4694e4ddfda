/** Service records. @module */
export * from './record.ts';
export * from './enter.ts';
export * from './import.ts';
