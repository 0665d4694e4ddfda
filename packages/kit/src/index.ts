/** What the widgets share. @module */
export * from './element.ts';
export * from './surroundings.ts';
export * from './define.ts';
export * from './connection.ts';
export * from './provide.ts';
export * from './connected.ts';
export * from './loadable.ts';
export * from './attempt.ts';
export * from './words.ts';
export * from './words/index.ts';
export * from './when.ts';
export * from './parts.ts';
export * from './form.ts';
export * from './fields.ts';
export * from './speak.ts';
export * from './styles/index.ts';
export * from './row-window.ts';
