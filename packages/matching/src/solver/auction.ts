/** The first phase where seats abound: takers bid for seats, and most of them have found theirs when it ends. @module */
import { sit, type State } from './state.ts';
import { PATIENCE, Turns } from './bid-queue.ts';

/**
 * A forward auction from prices of nothing. Whoever has no seat bids for what gains them most, as much above the price
 * as they would lose with the second best; the lowest bid of a full place goes. A price is the lowest bid of a full place.
 * Nobody bids without gain, and whoever cannot bid more than the price leaves it, after a few tries, to the search.
 */
export class Auction {
  readonly #state: State;
  readonly #bids: Int32Array;
  readonly #turns: Turns;
  readonly #left: number[] = [];

  constructor(state: State) {
    this.#state = state;
    this.#bids = new Int32Array(state.sitter.length);
    this.#turns = new Turns(state.placeOf.length, PATIENCE * state.placeOf.length);
  }

  /** Takers that found no seat, but might. Known once the auction is over. */
  get left(): readonly number[] {
    const { gains, placeOf } = this.#state;
    return this.#left.filter((taker) => placeOf[taker]! < 0 && gains[taker]! > 0);
  }

  /** Looks at about so many pairs; whether the auction is over. */
  run(pairs: number): boolean {
    const { byTaker, seats, taken, firstSeat, prices, gains } = this.#state;
    const { starts, ends, to, worths } = byTaker;
    const [turns, offered] = [this.#turns, this.#bids];
    for (let rest = pairs; !turns.isOver;) {
      if (rest <= 0) return false;
      const taker = turns.next();
      rest -= 1 + ends[taker]! - starts[taker]!;
      let best = 0;
      let second = 0;
      let place = -1;
      for (let pair = starts[taker]!, end = ends[taker]!; pair < end; pair++) {
        const gain = worths[pair]! - prices[to[pair]!]!;
        if (gain <= second) continue;
        if (gain > best) {
          second = best;
          best = gain;
          place = to[pair]!;
        } else second = gain;
      }
      if (place < 0) continue;
      // What it is worth to them, until the price is known.
      gains[taker] = best + prices[place]!;
      if (taken[place]! < seats[place]!) {
        offered[firstSeat[place]! + taken[place]!] = best - second;
        sit(this.#state, taker, place);
        if (taken[place] === seats[place]) prices[place] = offered[lowest(offered, firstSeat[place]!, seats[place]!)]!;
      } else if (turns.mayOutbid(taker, best - second)) turns.wait(this.#outbid(taker, place, best - second));
      else this.#left.push(taker);
    }
    settleGains(this.#state);
    return true;
  }

  /** Gives a taker the seat of the lowest bid; answers who had it. */
  #outbid(taker: number, place: number, raise: number): number {
    const { seats, firstSeat, sitter, seatOf, placeOf, prices } = this.#state;
    const seat = lowest(this.#bids, firstSeat[place]!, seats[place]!);
    const outbid = sitter[seat]!;
    seatOf[outbid] = -1;
    placeOf[outbid] = -1;
    sitter[seat] = taker;
    seatOf[taker] = seat;
    placeOf[taker] = place;
    this.#bids[seat] = prices[place]! + raise;
    prices[place] = this.#bids[lowest(this.#bids, firstSeat[place]!, seats[place]!)]!;
    return outbid;
  }
}

/** The seat of the lowest bid. */
function lowest(bids: Int32Array, first: number, count: number): number {
  let seat = first;
  for (let each = first + 1; each < first + count; each++) if (bids[each]! < bids[seat]!) seat = each;
  return seat;
}

/**
 * Every taker's gain at the present prices. Prices only rise, and nobody pays more than they bid: whoever has a seat would
 * gain no more anywhere else.
 */
function settleGains({ byTaker, gains, prices, placeOf }: State): void {
  const { starts, ends, to, worths } = byTaker;
  for (let taker = 0; taker < gains.length; taker++) {
    if (placeOf[taker]! >= 0) {
      gains[taker]! -= prices[placeOf[taker]!]!;
      continue;
    }
    let best = 0;
    for (let pair = starts[taker]!, end = ends[taker]!; pair < end; pair++) {
      const gain = worths[pair]! - prices[to[pair]!]!;
      if (gain > best) best = gain;
    }
    gains[taker] = best;
  }
}
