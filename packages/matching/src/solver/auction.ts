/** The first phase where seats abound: takers bid for seats, after which most of them have one. @module */
import { BidQueue, BIDS_PER_BIDDER } from './bid-queue.ts';
import { takeSeat, type SolverState } from './state.ts';

/**
 * A forward auction (Bertsekas) from prices of 0. A taker without a seat bids for the place of the highest gain, as much above
 * its price as they would lose with their second choice; where the place is full, the occupant with the lowest bid has to leave. The
 * price of a full place is its lowest bid. Nobody bids without a gain; whoever cannot outbid, after a few tries, is left to
 * the augmenting-path search.
 */
export class Auction {
  readonly #state: SolverState;
  /** The bid on each seat that is taken. */
  readonly #bids: Int32Array;
  readonly #queue: BidQueue;
  readonly #unsettled: number[] = [];

  constructor(state: SolverState) {
    this.#state = state;
    this.#bids = new Int32Array(state.occupant.length);
    this.#queue = new BidQueue(state.placeOf.length, BIDS_PER_BIDDER * state.placeOf.length);
  }

  /** Takers without a seat who may gain from one, once the auction is over. */
  get unsettled(): readonly number[] {
    const { gains, placeOf } = this.#state;
    return this.#unsettled.filter((taker) => placeOf[taker]! < 0 && gains[taker]! > 0);
  }

  /** Bids until about so many pairs were looked at; returns whether the auction is over. */
  run(pairs: number): boolean {
    const { byTaker, seats, taken, firstSeat, prices, gains } = this.#state;
    const { starts, ends, columns, values } = byTaker;
    const [queue, bids] = [this.#queue, this.#bids];
    for (let budget = pairs; !queue.isEmpty;) {
      if (budget <= 0) return false;
      const taker = queue.dequeue();
      budget -= 1 + ends[taker]! - starts[taker]!;
      let best = 0;
      let second = 0;
      let place = -1;
      for (let entry = starts[taker]!, end = ends[taker]!; entry < end; entry++) {
        const gain = values[entry]! - prices[columns[entry]!]!;
        if (gain <= second) continue;
        if (gain > best) {
          second = best;
          best = gain;
          place = columns[entry]!;
        } else second = gain;
      }
      if (place < 0) continue;
      // The value of the pair; the price is subtracted in `settleGains`, when it is final.
      gains[taker] = best + prices[place]!;
      if (taken[place]! < seats[place]!) {
        bids[firstSeat[place]! + taken[place]!] = best - second;
        takeSeat(this.#state, taker, place);
        if (taken[place] === seats[place]) prices[place] = bids[lowestBid(bids, firstSeat[place]!, seats[place]!)]!;
      } else if (queue.mayOutbid(taker, best - second)) queue.enqueue(this.#outbid(taker, place, best - second));
      else this.#unsettled.push(taker);
    }
    settleGains(this.#state);
    return true;
  }

  /** Gives a taker the seat with the lowest bid of a full place; returns who had it. */
  #outbid(taker: number, place: number, raise: number): number {
    const { seats, firstSeat, occupant, seatOf, placeOf, prices } = this.#state;
    const seat = lowestBid(this.#bids, firstSeat[place]!, seats[place]!);
    const outbid = occupant[seat]!;
    seatOf[outbid] = -1;
    placeOf[outbid] = -1;
    occupant[seat] = taker;
    seatOf[taker] = seat;
    placeOf[taker] = place;
    this.#bids[seat] = prices[place]! + raise;
    prices[place] = this.#bids[lowestBid(this.#bids, firstSeat[place]!, seats[place]!)]!;
    return outbid;
  }
}

/** Of so many seats from the first one on, the one with the lowest bid. */
function lowestBid(bids: Int32Array, firstSeat: number, count: number): number {
  let lowest = firstSeat;
  for (let seat = firstSeat + 1; seat < firstSeat + count; seat++) if (bids[seat]! < bids[lowest]!) lowest = seat;
  return lowest;
}

/**
 * Sets the gain of every taker at the final prices. Prices only rise, and nobody pays more than they bid: whoever has a seat
 * would gain no more at any other place.
 */
function settleGains({ byTaker, gains, prices, placeOf }: SolverState): void {
  const { starts, ends, columns, values } = byTaker;
  for (let taker = 0; taker < gains.length; taker++) {
    if (placeOf[taker]! >= 0) {
      gains[taker]! -= prices[placeOf[taker]!]!;
      continue;
    }
    let best = 0;
    for (let entry = starts[taker]!, end = ends[taker]!; entry < end; entry++) {
      const gain = values[entry]! - prices[columns[entry]!]!;
      if (gain > best) best = gain;
    }
    gains[taker] = best;
  }
}
