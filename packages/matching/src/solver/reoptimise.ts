/** Reoptimisation: a solved problem changes a little, and the solver goes on from its prices instead of from the beginning. @module */
import { AugmentingPathSearch } from './augmenting-path-search.ts';
import { appendEntries, appendRow, extended, removeEntry, type SparseRows } from './sparse-rows.ts';
import { leaveSeat, type SolverState } from './state.ts';
import { breakTies } from './tie-breaking.ts';

/** A problem that is solved, and all that is needed to solve it again after a change. */
export interface SolvedProblem {
  readonly state: SolverState;
  readonly search: AugmentingPathSearch;
  readonly byPlace: SparseRows;
}

/** A taker, and the value of a pair with them. */
export type TakerValue = readonly [taker: number, value: number];

/** A change of a solved problem. */
export type ProblemChange =
  | { readonly kind: 'pair-removed'; readonly taker: number; readonly place: number }
  | { readonly kind: 'taker-removed'; readonly taker: number }
  | { readonly kind: 'place-removed'; readonly place: number }
  /** A place is added; its number is the next one. */
  | { readonly kind: 'place-added'; readonly seats: number; readonly takers: readonly TakerValue[] };

/** Solves a problem again after a change, in place: the result takes the place of what was given. */
export function reoptimise(solved: SolvedProblem, change: ProblemChange): SolvedProblem {
  const changed = applied(solved, change);
  breakTies(changed.state);
  return changed;
}

function applied(solved: SolvedProblem, change: ProblemChange): SolvedProblem {
  switch (change.kind) {
    case 'place-added':
      return addPlace(solved, change.seats, change.takers);
    case 'pair-removed':
      removePair(solved, change.taker, change.place);
      return solved;
    case 'taker-removed':
      removeTaker(solved, change.taker);
      return solved;
    case 'place-removed':
      removePlace(solved, change.place);
      return solved;
  }
}

/** Prices and gains still prove everything else; the taker and the place that are parted are settled one after the other. */
function removePair({ state, search, byPlace }: SolvedProblem, taker: number, place: number): void {
  removeEntry(state.byTaker, taker, place);
  removeEntry(byPlace, place, taker);
  if (state.placeOf[taker] !== place) return;
  leaveSeat(state, taker);
  // The seat is closed until the taker has found another.
  state.seats[place]! -= 1;
  search.seatTaker(taker);
  state.seats[place]! += 1;
  search.fillSeat(place, byPlace);
}

function removeTaker({ state, search, byPlace }: SolvedProblem, taker: number): void {
  const { starts, ends, columns, values } = state.byTaker;
  for (let entry = starts[taker]!; entry < ends[taker]!; entry++) removeEntry(byPlace, columns[entry]!, taker);
  values.fill(0, starts[taker], ends[taker]);
  state.gains[taker] = 0;
  const place = state.placeOf[taker]!;
  if (place < 0) return;
  leaveSeat(state, taker);
  search.fillSeat(place, byPlace);
}

function removePlace({ state, search, byPlace }: SolvedProblem, place: number): void {
  const { firstSeat, taken, occupant, seats, prices } = state;
  const { starts, ends, columns, values } = byPlace;
  for (let entry = starts[place]!; entry < ends[place]!; entry++) removeEntry(state.byTaker, columns[entry]!, place);
  values.fill(0, starts[place], ends[place]);
  const occupants = [...occupant.subarray(firstSeat[place], firstSeat[place]! + taken[place]!)];
  for (const taker of occupants) leaveSeat(state, taker);
  seats[place] = 0;
  prices[place] = 0;
  for (const taker of occupants) search.seatTaker(taker);
}

/** At a price at which nobody wants it, a new place changes nothing. Then its seats are opened and filled one by one. */
function addPlace(before: SolvedProblem, seats: number, takers: readonly TakerValue[]): SolvedProblem {
  const state = withClosedPlace(before.state, seats, takers);
  const solved = { state, search: new AugmentingPathSearch(state), byPlace: appendRow(before.byPlace, takers) };
  const place = state.seats.length - 1;
  const usableSeats = Math.min(seats, state.placeOf.length);
  for (const [taker, value] of takers) state.prices[place] = Math.max(state.prices[place]!, value - state.gains[taker]!);
  for (let seat = 0; seat < usableSeats && state.prices[place]! > 0; seat++) {
    state.seats[place]! += 1;
    solved.search.fillSeat(place, solved.byPlace);
  }
  state.seats[place] = usableSeats;
  return solved;
}

/** The state with one more place, none of whose seats may be used yet. */
function withClosedPlace(state: SolverState, seats: number, takers: readonly TakerValue[]): SolverState {
  const place = state.seats.length;
  const usableSeats = Math.min(seats, state.placeOf.length);
  return {
    ...state,
    byTaker: appendEntries(state.byTaker, place, takers),
    seats: extended(state.seats, 1, 0),
    taken: extended(state.taken, 1, 0),
    prices: extended(state.prices, 1, 0),
    firstSeat: extended(state.firstSeat, 1, state.firstSeat[place]! + usableSeats),
    occupant: extended(state.occupant, usableSeats, -1),
  };
}
