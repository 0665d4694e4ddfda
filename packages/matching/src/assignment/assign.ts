/** 派单建议: the offers that are best together. Nobody is assigned by force: an offer may be declined at no cost. @module */
import type { MatchModel } from '../model/match-model.ts';
import { cloneRows, provenSolution, solveInSteps, transpose } from '../solver/index.ts';
import { branchAndBound } from './branch-and-bound.ts';
import { assignmentOf, type Assignment } from './offers.ts';
import { assignInRounds } from './rounds.ts';
import { runToCompletion } from './run-to-completion.ts';

/** How an assignment is computed. */
export interface AssignOptions {
  /** Orders offered to one volunteer, at most; by default what the policy says. */
  readonly perVolunteer?: number;
  /** Nodes of branch and bound that are expanded at most, where the optimum is not proven before; 30 by default. */
  readonly nodeLimit?: number;
}

/**
 * The offers with the highest sum of scores: no order is offered to more volunteers than it has free seats, no volunteer is
 * offered more than `perVolunteer` orders, and no two offers to one volunteer overlap, leave too little rest or exceed the
 * minutes of a day.
 *
 * With one order each this is an assignment problem and always solved exactly; between equal scores the volunteer who has
 * waited longest is chosen. With several orders each the rules of time make it NP-hard: it is solved by branch and bound, or
 * with more than 100,000 pairs in rounds of one order each, and `bound` says how far from the optimum the offers may be.
 *
 * @throws RangeError where `perVolunteer` is not a whole number above 0.
 */
export function assign<Model extends MatchModel>(model: Model, options: AssignOptions = {}): Assignment<Model> {
  return runToCompletion(assignInSteps(model, options));
}

/**
 * The same as `assign`, yielding between steps. A step takes some milliseconds; with tens of thousands of pairs a few take
 * one or two tenths of a second.
 */
export function* assignInSteps<Model extends MatchModel>(
  model: Model,
  options: AssignOptions,
): Generator<undefined, Assignment<Model>> {
  const { perVolunteer = model.context.policy.matching.perVolunteer, nodeLimit = 30 } = options;
  if (!Number.isInteger(perVolunteer) || perVolunteer < 1)
    throw new RangeError(`perVolunteer: expected a whole number above 0, found ${perVolunteer}`);
  if (perVolunteer === 1) return yield* assignOneEach(model);
  return model.rows.used > BRANCHING_LIMIT
    ? yield* assignInRounds(model, perVolunteer)
    : yield* branchAndBound(model, perVolunteer, nodeLimit);
}

/** With more pairs than these, branch and bound takes longer than a dispatcher waits. */
const BRANCHING_LIMIT = 100_000;

/** One order for each volunteer. A later `update` removes pairs from the solver's rows, so that these are a copy. */
function* assignOneEach<Model extends MatchModel>(model: Model): Generator<undefined, Assignment<Model>> {
  const seats = Int32Array.from(model.openings, (opening) => opening.seats);
  const byTaker = transpose(model.rows, model.volunteers.length);
  const solver = yield* solveInSteps({ seats, byTaker, byPlace: cloneRows(model.rows) });
  return assignmentOf(model, provenSolution(solver.state), solver);
}
