/** Assignment beside other work: in small steps, with pauses, and abandoned as soon as it is aborted. @module */
import type { MatchModel } from '../model/match-model.ts';
import { assignInSteps, type AssignOptions } from './assign.ts';
import type { Assignment } from './offers.ts';

/** How an assignment is computed, and how it lets other work run in between. */
export interface AsyncAssignOptions extends AssignOptions {
  /** Aborts the computation before its next step. */
  readonly signal?: AbortSignal;
  /** Awaited between two steps, for example `() => new Promise((resolve) => setTimeout(resolve))`. */
  readonly pause: () => Promise<unknown>;
}

/**
 * The same as `assign`, with a pause between steps of some milliseconds.
 *
 * @throws what `assign` throws, and the reason of the signal as soon as it is aborted.
 */
export async function assignAsync<Model extends MatchModel>(
  model: Model,
  { signal, pause, ...options }: AsyncAssignOptions,
): Promise<Assignment<Model>> {
  for (const work = assignInSteps(model, options); ; await pause()) {
    signal?.throwIfAborted();
    const { done, value } = work.next();
    if (done) return value;
  }
}
