/** Weights of the criteria as they come from a policy or from a dispatcher. @module */
import { FitWeights } from '@linli/core';

/**
 * Checks weights.
 *
 * @throws RangeError where a weight is not a whole number from 0 to 100; the message names the first such criterion.
 */
export function checkWeights(weights: FitWeights): void {
  const read = FitWeights.safeParse(weights);
  if (read.success) return;
  const criterion = String(read.error.issues[0]?.path[0]);
  throw new RangeError(
    `weight ${criterion}: expected a whole number from 0 to 100, found ${String(weights[criterion as keyof FitWeights])}`,
  );
}
