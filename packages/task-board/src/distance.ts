/** How far somebody lives, as one says it: in steps of fifty metres. @module */

/** The metres that a distance part stands for, of a community's reach. */
export function metres(value: number, reach: number): number {
  return Math.max(50, Math.round(((1 - value / 1_000) * reach) / 50) * 50);
}
