/** An order of openings in which neighbouring searches touch the same memory. @module */
import type { PreparedMatchOpening } from '../model/opening.ts';
import type { SpatialIndex } from './spatial-index.ts';

/** Openings are grouped by strips of so many metres from south to north. */
const STRIP = 500;

/**
 * Indices of openings: first those without a position, then by the rarest skill they require, by strip and from west to east.
 * Openings that search the same cells so come one after another, while those cells are still in the processor's cache.
 */
export function localityOrder(openings: readonly PreparedMatchOpening[], index: SpatialIndex): Uint32Array {
  const [groups, groupOf] = [new Map<string, number>(), new Int32Array(openings.length)];
  const [strip, x] = [new Float64Array(openings.length), new Float64Array(openings.length)];
  for (const [opening, { terms, position }] of openings.entries()) {
    const name = position ? index.rarestSkill(terms.skills) : '';
    if (!groups.has(name)) groups.set(name, name ? groups.size + 1 : 0);
    groupOf[opening] = groups.get(name)!;
    strip[opening] = Math.floor((position?.y ?? 0) / STRIP);
    x[opening] = position?.x ?? 0;
  }
  const order = Uint32Array.from(openings.keys());
  return order.sort((a, b) => groupOf[a]! - groupOf[b]! || strip[a]! - strip[b]! || x[a]! - x[b]! || a - b);
}
