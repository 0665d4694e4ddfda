/** What pnpm asks of us: how a package.json is packed. The lockfile holds a hash of this file. @module */
import { published } from './scripts/bundle/published.mjs';

export const hooks = { beforePacking: published };
