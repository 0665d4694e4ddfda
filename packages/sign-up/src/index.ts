/** <linli-sign-up> and <linli-request-form>: importing registers nothing. @module */
export * from './form-events.ts';
export * from './registration-draft.ts';
export * from './request-draft.ts';
export * from './request-form.ts';
export * from './sign-up.ts';
