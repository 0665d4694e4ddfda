/** The Api port over HTTP. @module */
export { connect } from './client.ts';
export type { ClientSettings } from './settings.ts';
export { toJson } from './json.ts';
