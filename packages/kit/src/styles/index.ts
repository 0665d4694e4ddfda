/** Styles of the house. @module */
import { baseStyles } from './base.ts';
import { hostStyles } from './host.ts';
import { stateStyles } from './states.ts';

export { fieldStyles } from './fields.ts';

/** What every widget begins with. */
export const houseStyles = [hostStyles, baseStyles, stateStyles];
export { partStyles } from './parts.ts';
