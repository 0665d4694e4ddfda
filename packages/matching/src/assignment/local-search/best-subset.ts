/** The best that one volunteer could choose: a small branch and bound over their pairs. @module */

/** A pair and what choosing it would gain. */
export interface PairGain {
  /** The index of the pair. */
  readonly index: number;
  /** Above 0. */
  readonly gain: number;
}

/**
 * The compatible pairs with the highest sum of gains, as indices.
 *
 * @param gains The highest gain first.
 * @param limit Pairs that may be chosen, at most.
 * @param allows Whether a pair may be chosen besides those chosen already.
 */
export function bestSubset(
  gains: readonly PairGain[],
  limit: number,
  allows: (index: number, chosen: readonly number[]) => boolean,
): readonly number[] {
  // Sums of the first gains: the next few pairs together can gain no more than the difference of two of these.
  const prefixSums = [0];
  for (const { gain } of gains) prefixSums.push(prefixSums.at(-1)! + gain);
  let [best, bestGain]: [readonly number[], number] = [[], 0];
  const extend = (from: number, chosen: readonly number[], gained: number): void => {
    if (gained > bestGain) [best, bestGain] = [chosen, gained];
    const room = limit - chosen.length;
    for (let next = from; next < gains.length; next++) {
      const bound = gained + prefixSums[Math.min(next + room, gains.length)]! - prefixSums[next]!;
      if (bound <= bestGain) return;
      const { index, gain } = gains[next]!;
      if (allows(index, chosen)) extend(next + 1, [...chosen, index], gained + gain);
    }
  };
  extend(0, [], 0);
  return best;
}
