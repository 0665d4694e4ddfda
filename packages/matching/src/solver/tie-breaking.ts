/** Where several assignments are best, the one that serves those who come first. @module */
import { moveUp, rise, type State } from './state.ts';

/**
 * Of two takers who could have the same seat at the same value, the one with the lower number has it. Exchanges among
 * pairs that lose nothing never change the value; the sets of takers who can be served so form a matroid, so that going
 * through them in their order, each replacing the last who can give way, leaves the best set there is.
 */
export function settleTies(state: State): void {
  const { placeOf } = state;
  const path = new TightPaths(state);
  for (let taker = 0; taker < placeOf.length; taker++) if (placeOf[taker]! < 0) path.replace(taker);
}

const OVER = -1;

/** Ways of exchange on which nothing is lost. */
class TightPaths {
  readonly #state: State;
  readonly #mover: Int32Array;
  /** The round in which a place was seen; `OVER` where nobody with a higher number can be reached any more. */
  readonly #seen: Int32Array;
  #round = 0;

  constructor(state: State) {
    this.#state = state;
    this.#mover = new Int32Array(state.seats.length);
    this.#seen = new Int32Array(state.seats.length);
  }

  /** Seats a taker: by others moving to where a seat is free, or in the place of the last who can give way. */
  replace(taker: number): void {
    const { sitter, firstSeat, seats, taken, gains, placeOf } = this.#state;
    this.#round += 1;
    const reached = this.#from(taker, []);
    let last = -1;
    for (let at = 0; at < reached.length; at++) {
      const place = reached[at]!;
      if (taken[place]! < seats[place]!) return moveUp(this.#state, taker, place, this.#mover);
      for (let seat = firstSeat[place]!; seat < firstSeat[place]! + taken[place]!; seat++) {
        const other = sitter[seat]!;
        if (gains[other] === 0 && other > Math.max(taker, last)) last = other;
        this.#from(other, reached);
      }
    }
    // Whoever comes later finds the same places, and nobody there who comes later still.
    if (last < 0) for (const place of reached) this.#seen[place] = OVER;
    else {
      const place = placeOf[last]!;
      rise(this.#state, last);
      moveUp(this.#state, taker, place, this.#mover);
    }
  }

  /** Adds the places to which a taker could go without loss. */
  #from(taker: number, reached: number[]): number[] {
    const { byTaker, gains, prices, placeOf } = this.#state;
    const { starts, ends, to, worths } = byTaker;
    for (let pair = starts[taker]!; pair < ends[taker]!; pair++) {
      const place = to[pair]!;
      if (this.#seen[place] === OVER || this.#seen[place] === this.#round || placeOf[taker] === place) continue;
      if (worths[pair] === 0 || worths[pair]! !== gains[taker]! + prices[place]!) continue;
      this.#seen[place] = this.#round;
      this.#mover[place] = taker;
      reached.push(place);
    }
    return reached;
  }
}
