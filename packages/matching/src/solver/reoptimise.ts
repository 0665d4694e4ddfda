/** What changes after a solution, and how it is the best one again: from the prices that stand, not from the beginning. @module */
import { forget, longer, withEntries, withRow, type Rows } from './sparse-rows.ts';
import { Search } from './augmenting-path-search.ts';
import { rise, type State } from './state.ts';
import { settleTies } from './tie-breaking.ts';

/** A problem that is solved, and all that is needed to solve it again. */
export interface Solved {
  readonly state: State;
  readonly search: Search;
  readonly byPlace: Rows;
}

/** A taker or a place, and what it is worth. */
export type Worth = readonly [other: number, worth: number];

/** A change of a problem that is solved. */
export type Change =
  /** This taker is not to have that place. */
  | { readonly kind: 'without'; readonly taker: number; readonly place: number }
  /** This taker is to have no place. */
  | { readonly kind: 'taker-gone'; readonly taker: number }
  | { readonly kind: 'place-gone'; readonly place: number }
  /** A place behind those that there are. */
  | { readonly kind: 'place-added'; readonly seats: number; readonly takers: readonly Worth[] };

/** Solves again after a change. What is given is used up; what is answered takes its place. */
export function solveAgain(solved: Solved, change: Change): Solved {
  const after = change.kind === 'place-added' ? added(solved, change.seats, change.takers) : solved;
  if (change.kind === 'without') part(after, change.taker, change.place);
  if (change.kind === 'taker-gone') takeOut(after, change.taker);
  if (change.kind === 'place-gone') close(after, change.place);
  settleTies(after.state);
  return after;
}

/** Prices and gains stay proof of the rest; the two that are parted are settled one after the other. */
function part({ state, search, byPlace }: Solved, taker: number, place: number): void {
  forget(state.byTaker, taker, place);
  forget(byPlace, place, taker);
  if (state.placeOf[taker] !== place) return;
  rise(state, taker);
  // The seat is none until the taker has found another.
  state.seats[place]! -= 1;
  search.seat(taker);
  state.seats[place]! += 1;
  search.fill(place, byPlace);
}

function takeOut({ state, search, byPlace }: Solved, taker: number): void {
  const { starts, ends, to, worths } = state.byTaker;
  for (let pair = starts[taker]!; pair < ends[taker]!; pair++) forget(byPlace, to[pair]!, taker);
  worths.fill(0, starts[taker], ends[taker]);
  state.gains[taker] = 0;
  const place = state.placeOf[taker]!;
  if (place < 0) return;
  rise(state, taker);
  search.fill(place, byPlace);
}

function close({ state, search, byPlace }: Solved, place: number): void {
  const { firstSeat, taken, sitter, seats, prices } = state;
  const { starts, ends, to, worths } = byPlace;
  for (let pair = starts[place]!; pair < ends[place]!; pair++) forget(state.byTaker, to[pair]!, place);
  worths.fill(0, starts[place], ends[place]);
  const sitters = [...sitter.subarray(firstSeat[place], firstSeat[place]! + taken[place]!)];
  for (const taker of sitters) rise(state, taker);
  seats[place] = 0;
  prices[place] = 0;
  for (const taker of sitters) search.seat(taker);
}

/** At a price at which nobody wants it, a place changes nothing; then seat by seat is filled, or becomes cheaper. */
function added(before: Solved, seats: number, takers: readonly Worth[]): Solved {
  const state = widened(before.state, seats, takers);
  const solved = { state, search: new Search(state), byPlace: withRow(before.byPlace, takers) };
  const place = state.seats.length - 1;
  const room = Math.min(seats, state.placeOf.length);
  for (const [taker, worth] of takers) state.prices[place] = Math.max(state.prices[place]!, worth - state.gains[taker]!);
  for (let seat = 0; seat < room && state.prices[place]! > 0; seat++) {
    state.seats[place]! += 1;
    solved.search.fill(place, solved.byPlace);
  }
  state.seats[place] = room;
  return solved;
}

/** The state with one more place, whose seats are not open yet. */
function widened(state: State, seats: number, takers: readonly Worth[]): State {
  const place = state.seats.length;
  const room = Math.min(seats, state.placeOf.length);
  return {
    ...{ ...state, byTaker: withEntries(state.byTaker, place, takers) },
    ...{ seats: longer(state.seats, 1, 0), taken: longer(state.taken, 1, 0), prices: longer(state.prices, 1, 0) },
    ...{ firstSeat: longer(state.firstSeat, 1, state.firstSeat[place]! + room), sitter: longer(state.sitter, room, -1) },
  };
}
