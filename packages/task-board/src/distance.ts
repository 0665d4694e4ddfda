/** Distances as people say them. @module */

/** How far somebody lives, in metres, in steps of 50. `value` (0 to 1000) is the part of distance in a fit, `reach` the metres at 0. */
export function metres(value: number, reach: number): number {
  return Math.max(50, Math.round(((1 - value / 1_000) * reach) / 50) * 50);
}
