/** Every pack, to be found by its id. @module */
import type { Policy } from '../policy.ts';
import { dongying } from './dongying.ts';
import { hailin } from './hailin.ts';
import { national } from './national.ts';

export { dongying, hailin, national };

/** All packs shipped with Linli; a community names one by its id. */
export const packs: readonly Policy[] = [national, dongying, hailin];

/** The pack with this id, or undefined. */
export function packOf(id: string): Policy | undefined {
  return packs.find((pack) => pack.id === id);
}
