/** Solving beside other work: in small steps, and given up at once when it is not wanted any more. @module */
import type { FitWeights, DecisionContext } from '@linli/core';
import { assigning, type AssignTerms } from './assign.ts';
import type { Assignment } from './offers.ts';
import type { Pairs } from '../model/match-model.ts';
import { weighed, type Sheet } from '../results/match-snapshot.ts';

/** Offers of a sheet, and how good they are. */
export type Weighing = Pick<Assignment, 'offers' | 'value' | 'bound'>;

/** How it is solved, and how it makes room for others. */
export interface SoonTerms extends AssignTerms {
  readonly signal?: AbortSignal;
  /** Gives others their turn: `() => new Promise((go) => setTimeout(go))`. */
  readonly pause: () => Promise<unknown>;
}

/**
 * The same as `assign`, a little at a time.
 *
 * @throws the signal's reason, as soon as it is aborted.
 */
export async function assignSoon<Of extends Pairs>(fits: Of, { signal, pause, ...terms }: SoonTerms): Promise<Assignment<Of>> {
  for (const work = assigning(fits, terms); ; await pause()) {
    signal?.throwIfAborted();
    const { done, value } = work.next();
    if (done) return value;
  }
}

/**
 * The best offers of a sheet for these weights, a little at a time.
 *
 * @throws what `weighed` throws, and the signal's reason.
 */
export async function weighSoon(
  sheet: Sheet,
  weights: FitWeights,
  context: DecisionContext,
  terms: SoonTerms,
): Promise<Weighing> {
  const { offers, value, bound } = await assignSoon(weighed(sheet, weights, context), terms);
  return { offers, value, bound };
}
