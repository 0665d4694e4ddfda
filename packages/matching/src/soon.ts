/** Solving beside other work: in small steps, and given up at once when it is not wanted any more. @module */
import { assigning, type AssignTerms } from './assign.ts';
import type { Fits } from './candidates.ts';
import type { Assignment } from './offers.ts';

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
export async function assignSoon(fits: Fits, { signal, pause, ...terms }: SoonTerms): Promise<Assignment> {
  for (const work = assigning(fits, terms); ; await pause()) {
    signal?.throwIfAborted();
    const { done, value } = work.next();
    if (done) return value;
  }
}
