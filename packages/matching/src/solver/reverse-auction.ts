/** The first phase where seats are scarce: places bid for takers, and most seats are filled when it ends. @module */
import type { Rows } from './sparse-rows.ts';
import { rise, sit, type State } from './state.ts';
import { PATIENCE, Turns } from './bid-queue.ts';

/**
 * A reverse auction, from prices at which nobody would gain. A place with a free seat lowers its price until it can have
 * the taker who is worth most to it above their gain, down to what the second is worth: what is saved is its sitters' gain.
 * Whoever is wanted by nobody keeps a gain of nothing, and costs nothing: there are more of them than there are seats.
 */
export class ReverseAuction {
  readonly #state: State;
  readonly #byPlace: Rows;
  readonly #turns: Turns;
  /** Whose turn it is, or -1: a place bids for one seat after the other. */
  #place = -1;

  constructor(state: State, byPlace: Rows) {
    const { prices, sitter } = state;
    const { starts, ends, worths } = byPlace;
    this.#state = state;
    this.#byPlace = byPlace;
    this.#turns = new Turns(prices.length, PATIENCE * sitter.length);
    for (let place = 0; place < prices.length; place++)
      for (let pair = starts[place]!; pair < ends[place]!; pair++)
        if (worths[pair]! > prices[place]!) prices[place] = worths[pair]!;
  }

  /** Places with seats that are free, but have a price. Known once the auction is over. */
  get left(): readonly number[] {
    return [...this.#state.prices.keys()].filter((place) => hasRoom(this.#state, place));
  }

  /** Looks at about so many pairs; whether the auction is over. */
  run(pairs: number): boolean {
    const { starts, ends } = this.#byPlace;
    for (let rest = pairs; ;) {
      if (this.#place < 0) {
        if (this.#turns.isOver) return true;
        this.#place = this.#turns.next();
      }
      if (rest <= 0) return false;
      rest -= 1 + ends[this.#place]! - starts[this.#place]!;
      if (!this.#bid(this.#place)) this.#place = -1;
    }
  }

  /** Fills one seat of a place; false where none is free, or nobody can be had. */
  #bid(place: number): boolean {
    if (!hasRoom(this.#state, place)) return false;
    const { gains, placeOf } = this.#state;
    const { starts, ends, to, worths } = this.#byPlace;
    let best = 0;
    let second = 0;
    let taker = -1;
    for (let pair = starts[place]!, end = ends[place]!; pair < end; pair++) {
      const other = to[pair]!;
      const worth = worths[pair]! - gains[other]!;
      if (worth <= second || placeOf[other] === place) continue;
      if (worth > best) {
        second = best;
        best = worth;
        taker = other;
      } else {
        second = worth;
        // Of two who are worth the same, rather the one who has no seat.
        if (worth === best && placeOf[taker]! >= 0) taker = other;
      }
    }
    if (taker < 0) {
      this.#lower(place, 0);
      return false;
    }
    const from = placeOf[taker]!;
    if (from >= 0 && !this.#turns.mayOutbid(place, best - second)) return false;
    this.#lower(place, second);
    gains[taker]! += best - second;
    rise(this.#state, taker);
    sit(this.#state, taker, place);
    if (from >= 0) this.#turns.wait(from);
    return true;
  }

  /** What a place saves, those who sit there gain. */
  #lower(place: number, price: number): void {
    const { prices, gains, firstSeat, taken, sitter } = this.#state;
    const saved = prices[place]! - price;
    if (saved === 0) return;
    prices[place] = price;
    for (let seat = firstSeat[place]!, end = seat + taken[place]!; seat < end; seat++) gains[sitter[seat]!]! += saved;
  }
}

/** Whether a place has a seat that is free, but not free of charge. */
export function hasRoom({ taken, seats, prices }: State, place: number): boolean {
  return taken[place]! < seats[place]! && prices[place]! > 0;
}
