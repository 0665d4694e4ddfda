/** The matching model: what the assignment is computed from, whether in the server or from a snapshot in a page. @module */
import type { DecisionContext, Id, PreparedCandidate, PreparedOpening } from '@linli/core';
import type { SparseRows } from '../solver/index.ts';

/** What assignment has to know of an opening: which order it is, when it takes place, and its free seats. */
export interface AssignableOpening {
  readonly prepared: Pick<PreparedOpening, 'post' | 'span'>;
  /** Seats that are free. */
  readonly seats: number;
}

/**
 * What assignment has to know of a volunteer: who it is, and the commitments they have. Only the rules of time are asked
 * again, since one assigned opening may rule out the next; every other rule has been decided pair by pair.
 */
export interface AssignableVolunteer {
  readonly prepared: {
    readonly candidate: { readonly volunteerId: Id };
    readonly promised: PreparedCandidate['promised'];
  };
}

/** Openings, volunteers, and the score of every pair that is allowed. */
export interface MatchModel {
  readonly context: DecisionContext;
  readonly openings: readonly AssignableOpening[];
  /** Those without a service for longest come first: between equal scores, the lower index is served. */
  readonly volunteers: readonly AssignableVolunteer[];
  /** One row for each opening: columns are indices of volunteers, values are scores from 1 to 1000, the highest first. */
  readonly rows: SparseRows;
}
