/** The best offers of a snapshot for other weights, beside other work. @module */
import type { DecisionContext, FitWeights } from '@linli/core';
import { assignAsync, type AsyncAssignOptions } from '../assignment/assign-async.ts';
import type { AssignmentResult } from '../assignment/offers.ts';
import { scoreSnapshot, type MatchSnapshot } from './match-snapshot.ts';

/**
 * The best offers of a snapshot for these weights, with a pause between steps of some milliseconds.
 *
 * @throws what `scoreSnapshot` throws, and the reason of the signal as soon as it is aborted.
 */
export async function assignSnapshotAsync(
  snapshot: MatchSnapshot,
  weights: FitWeights,
  context: DecisionContext,
  options: AsyncAssignOptions,
): Promise<AssignmentResult> {
  const { offers, value, bound } = await assignAsync(scoreSnapshot(snapshot, weights, context), options);
  return { offers, value, bound };
}
