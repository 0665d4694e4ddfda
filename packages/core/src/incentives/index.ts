/** Incentives: ledgers of hours and points, stars, the honour roll. @module */
export * from './ledger.ts';
export * from './award.ts';
export * from './stars.ts';
export * from './honour-roll.ts';
