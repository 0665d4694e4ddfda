/** How far a solution has come: who sits where, and the prices that prove it best. @module */
import type { Problem } from './assignment-problem.ts';
import type { Rows } from './sparse-rows.ts';

/**
 * Takers, places, and their duals. At the end no pair is worth more than its taker's gain and its place's price together,
 * every taker with a gain has a seat, and every place with a price is full: no other assignment is worth more.
 */
export interface State {
  /** For every taker: places, and their worth. */
  readonly byTaker: Rows;
  /** Seats of each place that may be used now. */
  readonly seats: Int32Array;
  /** Seats of each place that are taken. */
  readonly taken: Int32Array;
  /** Where the seats of each place begin among all seats. */
  readonly firstSeat: Int32Array;
  /** Who sits on a seat; those of a place that are taken come first. */
  readonly sitter: Int32Array;
  /** The seat of each taker, or -1. */
  readonly seatOf: Int32Array;
  /** The place of each taker, or -1. */
  readonly placeOf: Int32Array;
  /** What each taker has of it: the most that any pair is worth to them above its price. */
  readonly gains: Int32Array;
  /** What a seat costs at each place. */
  readonly prices: Int32Array;
}

/** Nobody sits anywhere, and all is free of charge. */
export function emptyState(problem: Problem): State {
  const { byTaker, seats } = problem;
  const takers = byTaker.starts.length;
  const firstSeat = new Int32Array(seats.length + 1);
  // No more takers than there are can sit at a place.
  for (let place = 0; place < seats.length; place++) firstSeat[place + 1] = firstSeat[place]! + Math.min(seats[place]!, takers);
  return {
    ...{ byTaker, firstSeat, seats: seats.map((each) => Math.min(each, takers)), taken: new Int32Array(seats.length) },
    ...{ sitter: new Int32Array(firstSeat[seats.length]!).fill(-1), seatOf: new Int32Array(takers).fill(-1) },
    ...{ placeOf: new Int32Array(takers).fill(-1), gains: new Int32Array(takers), prices: new Int32Array(seats.length) },
  };
}

/** Gives a taker the next free seat of a place. */
export function sit({ firstSeat, taken, sitter, seatOf, placeOf }: State, taker: number, place: number): void {
  const seat = firstSeat[place]! + taken[place]!++;
  sitter[seat] = taker;
  seatOf[taker] = seat;
  placeOf[taker] = place;
}

/** Takes a taker's seat; the last one of the place moves up. */
export function rise({ firstSeat, taken, sitter, seatOf, placeOf }: State, taker: number): void {
  const [place, seat] = [placeOf[taker]!, seatOf[taker]!];
  if (place < 0) return;
  const lastSeat = firstSeat[place]! + --taken[place]!;
  const last = sitter[lastSeat]!;
  sitter[seat] = last;
  seatOf[last] = seat;
  sitter[lastSeat] = -1;
  seatOf[taker] = -1;
  placeOf[taker] = -1;
}

/** From the end of a path back to the taker, everybody moves to the place that they reached. A seat is free at the end. */
export function moveUp(state: State, taker: number, endPlace: number, mover: Int32Array): void {
  let place = endPlace;
  for (let moved = -1; moved !== taker;) {
    moved = mover[place]!;
    const left = state.placeOf[moved]!;
    rise(state, moved);
    sit(state, moved, place);
    place = left;
  }
}

/** What no assignment can be worth more than, by these gains and prices. */
export function boundOf({ gains, prices, seats }: State): number {
  let bound = 0;
  for (const gain of gains) bound += gain;
  for (let place = 0; place < seats.length; place++) bound += prices[place]! * seats[place]!;
  return bound;
}
