/** How often properties are tried: as often as they say, or fewer where `LINLI_RUNS` says so, for a look at each of many changes. @module */

/** The number of runs of a property. */
export function runs(many: number): number {
  return Math.min(many, Number(process.env['LINLI_RUNS'] ?? many));
}
