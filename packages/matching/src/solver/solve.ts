/** Solves an assignment problem exactly, and proves it. @module */
import { checkProblem, type AssignmentProblem } from './assignment-problem.ts';
import { Auction } from './auction.ts';
import { AugmentingPathSearch } from './augmenting-path-search.ts';
import { hasPricedSeat, ReverseAuction } from './reverse-auction.ts';
import { transpose, valueAt, type SparseRows } from './sparse-rows.ts';
import { dualBound, initialState, type SolverState } from './state.ts';
import { breakTies } from './tie-breaking.ts';

/**
 * Solves an assignment problem in two phases: an auction, then an augmenting path for every taker, or every seat, that it left
 * unsettled. The scarcer side bids, seats or takers. Between several optimal assignments the one that serves takers with
 * lower numbers is chosen.
 */
export class Solver {
  readonly state: SolverState;
  readonly #areSeatsScarce: boolean;
  readonly #auction: Auction | ReverseAuction;
  #byPlace: SparseRows | undefined;
  #search: AugmentingPathSearch | undefined;
  /** Takers or places that the auction left unsettled; undefined until it is over. */
  #unsettled: readonly number[] | undefined;
  /** The index of the first of them that is to be settled next. */
  #next = 0;
  #isSolved = false;

  constructor(problem: AssignmentProblem) {
    this.state = initialState(problem);
    this.#byPlace = problem.byPlace;
    this.#areSeatsScarce = areSeatsScarce(this.state);
    this.#auction = this.#areSeatsScarce ? new ReverseAuction(this.state, this.byPlace) : new Auction(this.state);
  }

  /** Works until about so many pairs were looked at; returns whether the problem is solved. */
  work(pairs = Infinity): boolean {
    if (this.#isSolved) return true;
    if (!this.#unsettled && !this.#auction.run(pairs)) return false;
    this.#unsettled ??= this.#auction.unsettled;
    if (this.#next < this.#unsettled.length && !this.#settleAll(this.#unsettled, pairs)) return false;
    breakTies(this.state);
    return (this.#isSolved = true);
  }

  #settleAll(unsettled: readonly number[], pairs: number): boolean {
    const limit = this.search.scannedPairs + pairs;
    while (this.#next < unsettled.length) {
      if (this.search.scannedPairs >= limit) return false;
      this.#settle(unsettled[this.#next]!);
    }
    return true;
  }

  /** Seats a taker; or fills one seat of a place, which stays the next one until it has no priced seat left. */
  #settle(takerOrPlace: number): void {
    if (!this.#areSeatsScarce) this.search.seatTaker(takerOrPlace);
    else if (hasPricedSeat(this.state, takerOrPlace)) return this.search.fillSeat(takerOrPlace, this.byPlace);
    this.#next += 1;
  }

  /** Made when first asked for: the auction alone may settle everything. */
  get search(): AugmentingPathSearch {
    return (this.#search ??= new AugmentingPathSearch(this.state));
  }

  /** The pairs by place; computed when first asked for. */
  get byPlace(): SparseRows {
    return (this.#byPlace ??= transpose(this.state.byTaker, this.state.seats.length));
  }
}

/** Whether there are fewer seats than takers with any pair. */
function areSeatsScarce({ byTaker, occupant }: SolverState): boolean {
  let takers = 0;
  for (let taker = 0; taker < byTaker.starts.length; taker++) if (byTaker.ends[taker]! > byTaker.starts[taker]!) takers += 1;
  return occupant.length < takers;
}

/** Pairs looked at in one step: half a millisecond of bids, two or three of searches. */
const PAIRS_PER_STEP = 100_000;

/** Solves a problem, yielding between steps; the result is the solver that has solved it. */
export function* solveInSteps(problem: AssignmentProblem): Generator<undefined, Solver> {
  const solver = new Solver(problem);
  while (!solver.work(PAIRS_PER_STEP)) yield;
  return solver;
}

/** An optimal assignment. */
export interface Solution {
  /** The place of each taker, or -1. */
  readonly placeOf: Int32Array;
  /** The value of the seat of each taker; 0 without one. */
  readonly values: Int32Array;
  /** The sum of the values. */
  readonly value: number;
}

/**
 * The optimal assignment of a problem.
 *
 * @throws AssignmentProblemError where a value or a place of it is out of range; it carries the index.
 */
export function solve(problem: AssignmentProblem): Solution {
  checkProblem(problem);
  const solver = new Solver(problem);
  solver.work();
  return provenSolution(solver.state);
}

/**
 * The solution of a state, proven optimal by its gains and prices.
 *
 * @throws Error where the value is not equal to the bound, which would be a fault of the solver.
 */
export function provenSolution(state: SolverState): Solution {
  const { byTaker, placeOf } = state;
  const values = new Int32Array(placeOf.length);
  let value = 0;
  for (let taker = 0; taker < placeOf.length; taker++) {
    if (placeOf[taker]! < 0) continue;
    values[taker] = valueAt(byTaker, taker, placeOf[taker]!);
    value += values[taker]!;
  }
  const bound = dualBound(state);
  if (value !== bound) throw new Error(`an assignment worth ${value} is not proven: the bound is ${bound}`);
  return { placeOf: placeOf.slice(), values, value };
}
