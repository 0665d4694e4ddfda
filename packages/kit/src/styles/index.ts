/** The styles that widgets share. @module */
import { contentStyles } from './content.ts';
import { hostStyles } from './host.ts';
import { stateStyles } from './states.ts';

export { fieldStyles } from './fields.ts';
export { partStyles } from './parts.ts';

/** What every widget begins with. */
export const baseStyles = [hostStyles, contentStyles, stateStyles];
