/** Tie-breaking: of several optimal assignments the one that serves takers with lower numbers. @module */
import { leaveSeat, shiftAlongPath, type SolverState } from './state.ts';

/**
 * Gives every seat that two takers could have at the same total value to the one with the lower number. Exchanges along tight
 * pairs (those that lose nothing) never change the value. The sets of takers that can be served this way form a matroid, so
 * that the greedy algorithm is right: go through the takers in order, and let each replace the last one who can give way.
 */
export function breakTies(state: SolverState): void {
  const { placeOf } = state;
  const paths = new TightPaths(state);
  for (let taker = 0; taker < placeOf.length; taker++) if (placeOf[taker]! < 0) paths.replace(taker);
}

/** Marks a place from which no taker with a higher number can be reached any more. */
const EXHAUSTED = -1;

/** Paths of exchanges on which nothing is lost. */
class TightPaths {
  readonly #state: SolverState;
  /** For each place the taker who would move to it. */
  readonly #mover: Int32Array;
  /** The round in which each place was last reached, or `EXHAUSTED`. */
  readonly #reachedIn: Int32Array;
  #round = 0;

  constructor(state: SolverState) {
    this.#state = state;
    this.#mover = new Int32Array(state.seats.length);
    this.#reachedIn = new Int32Array(state.seats.length);
  }

  /** Seats a taker, others moving: where a seat is free, or instead of the last taker who can give way. */
  replace(taker: number): void {
    const { occupant, firstSeat, seats, taken, gains, placeOf } = this.#state;
    this.#round += 1;
    const reached: number[] = [];
    this.#reachFrom(taker, reached);
    let last = -1;
    for (let n = 0; n < reached.length; n++) {
      const place = reached[n]!;
      if (taken[place]! < seats[place]!) return shiftAlongPath(this.#state, taker, place, this.#mover);
      for (let seat = firstSeat[place]!; seat < firstSeat[place]! + taken[place]!; seat++) {
        const other = occupant[seat]!;
        if (gains[other] === 0 && other > Math.max(taker, last)) last = other;
        this.#reachFrom(other, reached);
      }
    }
    if (last < 0) {
      // Takers with higher numbers would reach the same places, and find nobody there either.
      for (const place of reached) this.#reachedIn[place] = EXHAUSTED;
      return;
    }
    const place = placeOf[last]!;
    leaveSeat(this.#state, last);
    shiftAlongPath(this.#state, taker, place, this.#mover);
  }

  /** Adds the places to which a taker could move without loss. */
  #reachFrom(taker: number, reached: number[]): void {
    const { byTaker, gains, prices, placeOf } = this.#state;
    const { starts, ends, columns, values } = byTaker;
    for (let entry = starts[taker]!; entry < ends[taker]!; entry++) {
      const place = columns[entry]!;
      const reachedIn = this.#reachedIn[place]!;
      if (reachedIn === EXHAUSTED || reachedIn === this.#round || placeOf[taker] === place) continue;
      if (values[entry] === 0 || values[entry]! !== gains[taker]! + prices[place]!) continue;
      this.#reachedIn[place] = this.#round;
      this.#mover[place] = taker;
      reached.push(place);
    }
  }
}
