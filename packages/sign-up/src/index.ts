/** <linli-sign-up> and <linli-request-form>: importing registers nothing. @module */
export * from './events.ts';
export * from './sign-up/registration-draft.ts';
export * from './request-form/request-draft.ts';
export * from './request-form/request-form.ts';
export * from './sign-up/sign-up.ts';
