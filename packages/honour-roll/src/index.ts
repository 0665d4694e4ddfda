/** <linli-honour-roll>: importing registers nothing. @module */
export * from './honour-roll/honour-roll.ts';
