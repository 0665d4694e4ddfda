/** Registers every widget of this package. @module */
import './linli-request-form.ts';
import './linli-sign-up.ts';
