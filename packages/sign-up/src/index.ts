/** <linli-sign-up> and <linli-request-form>: classes, events, reading of drafts. Importing registers nothing. @module */
export * from './events.ts';
export * from './sign-up/registration-draft.ts';
export * from './sign-up/sign-up.ts';
export * from './request-form/request-draft.ts';
export * from './request-form/request-form.ts';
