/** Registers every widget of this package. @module */
import './linli-honour-roll.ts';
