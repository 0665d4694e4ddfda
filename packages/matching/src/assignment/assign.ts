/** 派单建议: the best offers for all together. Nothing is assigned by force: an offer may be declined at no cost. @module */
import { branch } from './branch-and-bound.ts';
import { drained } from './run-to-completion.ts';
import { inRounds } from './rounds.ts';
import { choiceOf, type Assignment } from './offers.ts';
import type { Pairs } from '../model/match-model.ts';
import { copied, proven, solving, transposed } from '../solver/index.ts';

/** How it is solved. */
export interface AssignTerms {
  /** Orders for one volunteer at most; the policy's unless told. */
  readonly perVolunteer?: number;
  /** How often it may look closer where the proof is still lacking. */
  readonly patience?: number;
}

/**
 * The offers with the highest sum of scores: no order is offered to more people than it has seats, nobody is offered more
 * than they may have, and nothing that clashes, leaves too little rest or is too much for a day.
 *
 * With one order each this is an assignment, and always exact; between equals, whoever waited longest is served. With
 * several, the clashes make it a harder problem: it is solved by bounding and branching (of more than 100,000 pairs, in
 * rounds of one order each), and `bound` says how far from the best the offers can be at most.
 *
 * @throws RangeError where `perVolunteer` is no whole number above 0.
 */
export function assign<Of extends Pairs>(fits: Of, terms: AssignTerms = {}): Assignment<Of> {
  return drained(assigning(fits, terms));
}

/** The same a little at a time: a step takes some milliseconds, and with tens of thousands of pairs a few take a tenth of a second or two. */
export function* assigning<Of extends Pairs>(fits: Of, terms: AssignTerms): Generator<undefined, Assignment<Of>> {
  const { perVolunteer = fits.at.policy.matching.perVolunteer, patience = 30 } = terms;
  if (!Number.isInteger(perVolunteer) || perVolunteer < 1)
    throw new RangeError(`perVolunteer: expected a whole number above 0, found ${perVolunteer}`);
  if (perVolunteer === 1) return yield* singly(fits);
  return fits.rows.used > MANY ? yield* inRounds(fits, perVolunteer) : yield* branch(fits, perVolunteer, patience);
}

/** With more pairs than these, branching takes too long for somebody who waits. */
const MANY = 100_000;

/** One order each. Solving again forgets pairs; the fits are not to, so that it has rows of its own. */
function* singly<Of extends Pairs>(fits: Of): Generator<undefined, Assignment<Of>> {
  const seats = Int32Array.from(fits.needs, (need) => need.seats);
  const byTaker = transposed(fits.rows, fits.helpers.length);
  const solver = yield* solving({ seats, byTaker, byPlace: copied(fits.rows) });
  return choiceOf(fits, proven(solver.state), solver);
}
