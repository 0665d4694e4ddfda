/** What is solved: seats and their times, people and what they have promised, and what every pair is worth. @module */
import type { Id, DecisionContext, PreparedCandidate, PreparedOpening } from '@linli/core';
import type { Rows } from '../solver/index.ts';

/** Seats of one order. */
export interface Slot {
  readonly post: Pick<PreparedOpening, 'post' | 'span'>;
  /** Those that are free. */
  readonly seats: number;
}

/** Somebody who could have one. Of all the rules only those of time are asked again: the others hold for the pair. */
export interface Taker {
  readonly who: { readonly candidate: { readonly volunteerId: Id }; readonly promised: PreparedCandidate['promised'] };
}

/** Orders, people, and the pairs that may be. */
export interface Pairs {
  readonly at: DecisionContext;
  readonly needs: readonly Slot[];
  /** Whoever waited longest comes first. */
  readonly helpers: readonly Taker[];
  /** For every need its candidates, the best first, and their scores: whole numbers from 1 to 1000. */
  readonly rows: Rows;
}
