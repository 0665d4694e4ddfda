/** The best assignment there is, and the proof of it. @module */
import { Auction } from './auction.ts';
import { checkRows, type Problem } from './assignment-problem.ts';
import { transposed, worthAt, type Rows } from './sparse-rows.ts';
import { hasRoom, ReverseAuction } from './reverse-auction.ts';
import { Search } from './augmenting-path-search.ts';
import { boundOf, emptyState, type State } from './state.ts';
import { settleTies } from './tie-breaking.ts';

/**
 * Solves an assignment exactly: an auction first, then a search for everybody, or every seat, that is left. Whichever are
 * fewer bid, seats or takers: the others need not find anything. Where several assignments are worth the same, those with
 * lower numbers are served first.
 */
export class Solver {
  readonly state: State;
  readonly #areSeatsScarce: boolean;
  readonly #auction: Auction | ReverseAuction;
  #byPlace: Rows | undefined;
  #search: Search | undefined;
  #left: readonly number[] | undefined;
  #next = 0;
  #isOver = false;

  constructor(problem: Problem) {
    this.state = emptyState(problem);
    this.#byPlace = problem.byPlace;
    this.#areSeatsScarce = areSeatsScarce(this.state);
    this.#auction = this.#areSeatsScarce ? new ReverseAuction(this.state, this.byPlace) : new Auction(this.state);
  }

  /** Looks at about so many pairs; true once it is solved. */
  work(pairs = Infinity): boolean {
    if (this.#isOver) return true;
    if (!this.#left && !this.#auction.run(pairs)) return false;
    this.#left ??= this.#auction.left;
    if (this.#next < this.#left.length && !this.#settleAll(this.#left, pairs)) return false;
    settleTies(this.state);
    return (this.#isOver = true);
  }

  /** Settles one after the other, for about so many pairs; true once all are settled. */
  #settleAll(left: readonly number[], pairs: number): boolean {
    const until = this.search.looked + pairs;
    while (this.#next < left.length) {
      if (this.search.looked >= until) return false;
      this.#settle(left[this.#next]!);
    }
    return true;
  }

  /** Seats a taker who is left, or fills a seat of a place, as long as it has any. */
  #settle(one: number): void {
    if (!this.#areSeatsScarce) this.search.seat(one);
    else if (hasRoom(this.state, one)) return this.search.fill(one, this.byPlace);
    this.#next += 1;
  }

  /** Made when first asked for: the auction alone may settle it all. */
  get search(): Search {
    return (this.#search ??= new Search(this.state));
  }

  /** The pairs by place: made when first asked for. */
  get byPlace(): Rows {
    return (this.#byPlace ??= transposed(this.state.byTaker, this.state.seats.length));
  }
}

/** Whether there are fewer seats than takers who could have one. */
function areSeatsScarce({ byTaker, sitter }: State): boolean {
  let takers = 0;
  for (let taker = 0; taker < byTaker.starts.length; taker++) if (byTaker.ends[taker]! > byTaker.starts[taker]!) takers += 1;
  return sitter.length < takers;
}

/** Pairs looked at in a step: half a millisecond of bids, two or three of searches. */
const STEP = 100_000;

/** Works on a problem a little at a time; answers the solver that has solved it. */
export function* solving(problem: Problem): Generator<undefined, Solver> {
  const solver = new Solver(problem);
  while (!solver.work(STEP)) yield;
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
