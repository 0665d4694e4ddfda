/** The state of the solver: who has which seat, and the dual variables that prove it optimal. @module */
import type { AssignmentProblem } from './assignment-problem.ts';
import type { SparseRows } from './sparse-rows.ts';

/**
 * A primal solution (who has which seat) and a dual one (the gain of each taker, the price of each place). At the end no pair
 * is worth more than the gain of its taker and the price of its place together, every taker with a gain has a seat, and every
 * place with a price is full: by complementary slackness, no other assignment is worth more.
 */
export interface SolverState {
  /** One row for each taker: columns are places. */
  readonly byTaker: SparseRows;
  /** Seats of each place that may be used now. */
  readonly seats: Int32Array;
  /** Seats of each place that are taken. */
  readonly taken: Int32Array;
  /** The number of the first seat of each place; seats are numbered over all places. */
  readonly firstSeat: Int32Array;
  /** The taker on each seat, or -1; of a place, the taken seats come first. */
  readonly occupant: Int32Array;
  /** The seat of each taker, or -1. */
  readonly seatOf: Int32Array;
  /** The place of each taker, or -1. */
  readonly placeOf: Int32Array;
  /** The gain of each taker: the most by which the value of a pair exceeds the price of its place. */
  readonly gains: Int32Array;
  /** The price of a seat at each place. */
  readonly prices: Int32Array;
}

/** The state in which no seat is taken and every price is 0. */
export function initialState(problem: AssignmentProblem): SolverState {
  const { byTaker } = problem;
  const takers = byTaker.starts.length;
  const places = problem.seats.length;
  // A place needs no more seats than there are takers.
  const seats = problem.seats.map((count) => Math.min(count, takers));
  const firstSeat = new Int32Array(places + 1);
  for (let place = 0; place < places; place++) firstSeat[place + 1] = firstSeat[place]! + seats[place]!;
  return {
    byTaker,
    seats,
    taken: new Int32Array(places),
    firstSeat,
    occupant: new Int32Array(firstSeat[places]!).fill(-1),
    seatOf: new Int32Array(takers).fill(-1),
    placeOf: new Int32Array(takers).fill(-1),
    gains: new Int32Array(takers),
    prices: new Int32Array(places),
  };
}

/** Gives a taker the next free seat of a place. */
export function takeSeat({ firstSeat, taken, occupant, seatOf, placeOf }: SolverState, taker: number, place: number): void {
  const seat = firstSeat[place]! + taken[place]!++;
  occupant[seat] = taker;
  seatOf[taker] = seat;
  placeOf[taker] = place;
}

/** Frees the seat of a taker, where they have one; the occupant of the place's last taken seat moves to it. */
export function leaveSeat({ firstSeat, taken, occupant, seatOf, placeOf }: SolverState, taker: number): void {
  const [place, seat] = [placeOf[taker]!, seatOf[taker]!];
  if (place < 0) return;
  const lastSeat = firstSeat[place]! + --taken[place]!;
  const last = occupant[lastSeat]!;
  occupant[seat] = last;
  seatOf[last] = seat;
  occupant[lastSeat] = -1;
  seatOf[taker] = -1;
  placeOf[taker] = -1;
}

/**
 * Shifts the takers of an augmenting path: from its end, at which a seat is free, back to `taker`, each moves to the next place.
 *
 * @param mover For each place on the path the taker who moves to it.
 */
export function shiftAlongPath(state: SolverState, taker: number, endPlace: number, mover: Int32Array): void {
  let place = endPlace;
  for (let moved = -1; moved !== taker;) {
    moved = mover[place]!;
    const leftPlace = state.placeOf[moved]!;
    leaveSeat(state, moved);
    takeSeat(state, moved, place);
    place = leftPlace;
  }
}

/** The value of the dual solution: no assignment is worth more. */
export function dualBound({ gains, prices, seats }: SolverState): number {
  let bound = 0;
  for (const gain of gains) bound += gain;
  for (let place = 0; place < seats.length; place++) bound += prices[place]! * seats[place]!;
  return bound;
}
