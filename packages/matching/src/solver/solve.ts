/** The best assignment there is, and the proof of it. @module */
import { Auction } from './auction.ts';
import { checkRows, type Problem } from './problem.ts';
import { transposed, worthAt, type Rows } from './rows.ts';
import { Search } from './search.ts';
import { boundOf, emptyState, type State } from './state.ts';
import { settleTies } from './ties.ts';

/** A search that takes this many steps takes about a millisecond. */
const SEARCH = 16;

/**
 * Solves an assignment exactly: an auction first, then a search for everybody who is left. Where several assignments are
 * worth the same, those with lower numbers are served first.
 */
export class Solver {
  readonly state: State;
  readonly search: Search;
  #byPlace: Rows | undefined;
  #auction: Auction | undefined;
  #left: readonly number[] = [];
  #next = 0;
  #isOver = false;

  constructor(problem: Problem) {
    this.state = emptyState(problem);
    this.search = new Search(this.state);
    this.#byPlace = problem.byPlace;
    this.#auction = new Auction(this.state);
  }

  /** Works for about so many steps; true once it is solved. */
  work(steps = Infinity): boolean {
    if (this.#isOver) return true;
    if (this.#auction) {
      if (!this.#auction.run(steps)) return false;
      this.#left = this.#auction.left;
      this.#auction = undefined;
    }
    for (let rest = steps; this.#next < this.#left.length; rest -= SEARCH) {
      if (rest <= 0) return false;
      this.search.seat(this.#left[this.#next++]!);
    }
    settleTies(this.state);
    return (this.#isOver = true);
  }

  /** The pairs by place: made when first asked for. */
  get byPlace(): Rows {
    return (this.#byPlace ??= transposed(this.state.byTaker, this.state.seats.length));
  }
}

/** Bids, or a sixteenth of the searches, at a time: about two milliseconds. */
const STEPS = 4_000;

/** Works on a problem a little at a time; answers the solver that has solved it. */
export function* solving(problem: Problem): Generator<undefined, Solver> {
  const solver = new Solver(problem);
  while (!solver.work(STEPS)) yield;
  return solver;
}

/** What was found: who sits where, and what it is worth. */
export interface Solution {
  /** The place of each taker, or -1. */
  readonly placeOf: Int32Array;
  /** What their seat is worth to each taker; 0 without one. */
  readonly worths: Int32Array;
  readonly value: number;
}

/**
 * The best assignment of a problem.
 *
 * @throws ProblemFault where a worth or a place of it is out of range, with its index.
 */
export function solve(problem: Problem): Solution {
  checkRows(problem);
  const solver = new Solver(problem);
  solver.work();
  return proven(solver.state);
}

/** The solution of a state, proven by its prices. */
export function proven(state: State): Solution {
  const { byTaker, placeOf } = state;
  const worths = new Int32Array(placeOf.length);
  let value = 0;
  for (let taker = 0; taker < placeOf.length; taker++) {
    if (placeOf[taker]! < 0) continue;
    worths[taker] = worthAt(byTaker, taker, placeOf[taker]!);
    value += worths[taker]!;
  }
  const bound = boundOf(state);
  if (value !== bound) throw new Error(`an assignment worth ${value} is not proven: the bound is ${bound}`);
  return { placeOf: placeOf.slice(), worths, value };
}
