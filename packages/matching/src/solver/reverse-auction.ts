/** The first phase where seats are scarce: places bid for takers, after which most seats are taken. @module */
import { BidQueue, BIDS_PER_BIDDER } from './bid-queue.ts';
import type { SparseRows } from './sparse-rows.ts';
import { leaveSeat, takeSeat, type SolverState } from './state.ts';

/**
 * A reverse auction (Bertsekas), from prices so high that nobody gains. A place with a free seat wants the taker whose value
 * most exceeds their gain, and lowers its price to what the second is worth to it; the difference becomes the gain of those
 * who have a seat there. Whoever no place wants keeps a gain of 0, and costs nothing: there are more takers than seats.
 */
export class ReverseAuction {
  readonly #state: SolverState;
  readonly #byPlace: SparseRows;
  readonly #queue: BidQueue;
  /** The place that is bidding, or -1: it bids for one seat after another. */
  #place = -1;

  constructor(state: SolverState, byPlace: SparseRows) {
    const { prices, occupant } = state;
    const { starts, ends, values } = byPlace;
    this.#state = state;
    this.#byPlace = byPlace;
    this.#queue = new BidQueue(prices.length, BIDS_PER_BIDDER * occupant.length);
    for (let place = 0; place < prices.length; place++)
      for (let entry = starts[place]!; entry < ends[place]!; entry++)
        if (values[entry]! > prices[place]!) prices[place] = values[entry]!;
  }

  /** Places with a free seat that still have a price, once the auction is over. */
  get unsettled(): readonly number[] {
    return [...this.#state.prices.keys()].filter((place) => hasPricedSeat(this.#state, place));
  }

  /** Bids until about so many pairs were looked at; returns whether the auction is over. */
  run(pairs: number): boolean {
    const { starts, ends } = this.#byPlace;
    for (let budget = pairs; ;) {
      if (this.#place < 0) {
        if (this.#queue.isEmpty) return true;
        this.#place = this.#queue.dequeue();
      }
      if (budget <= 0) return false;
      budget -= 1 + ends[this.#place]! - starts[this.#place]!;
      if (!this.#bid(this.#place)) this.#place = -1;
    }
  }

  /** Fills one seat of a place; false where none is free, or no taker can be won. */
  #bid(place: number): boolean {
    if (!hasPricedSeat(this.#state, place)) return false;
    const { gains, placeOf } = this.#state;
    const { starts, ends, columns, values } = this.#byPlace;
    let best = 0;
    let second = 0;
    let taker = -1;
    for (let entry = starts[place]!, end = ends[place]!; entry < end; entry++) {
      const other = columns[entry]!;
      const surplus = values[entry]! - gains[other]!;
      if (surplus <= second || placeOf[other] === place) continue;
      if (surplus > best) {
        second = best;
        best = surplus;
        taker = other;
      } else {
        second = surplus;
        // Of two equally good takers, one without a seat is preferred.
        if (surplus === best && placeOf[taker]! >= 0) taker = other;
      }
    }
    if (taker < 0) {
      this.#lowerPrice(place, 0);
      return false;
    }
    const from = placeOf[taker]!;
    if (from >= 0 && !this.#queue.mayOutbid(place, best - second)) return false;
    this.#lowerPrice(place, second);
    gains[taker]! += best - second;
    leaveSeat(this.#state, taker);
    takeSeat(this.#state, taker, place);
    if (from >= 0) this.#queue.enqueue(from);
    return true;
  }

  /** Lowers the price of a place; those who have a seat there gain the difference. */
  #lowerPrice(place: number, price: number): void {
    const { prices, gains, firstSeat, taken, occupant } = this.#state;
    const difference = prices[place]! - price;
    if (difference === 0) return;
    prices[place] = price;
    for (let seat = firstSeat[place]!, end = seat + taken[place]!; seat < end; seat++) gains[occupant[seat]!]! += difference;
  }
}

/** Whether a place has a free seat and a price above 0: the solution is not optimal yet. */
export function hasPricedSeat({ taken, seats, prices }: SolverState, place: number): boolean {
  return taken[place]! < seats[place]! && prices[place]! > 0;
}
