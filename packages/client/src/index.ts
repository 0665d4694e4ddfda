/** The Api port over HTTP. @module */
export { connect, type ClientSettings } from './client.ts';
export { toJson } from './json.ts';
