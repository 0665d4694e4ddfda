/** The second phase: one taker or one seat at a time, by the shortest path of exchanges. @module */
import { Buckets } from './bucket-queue.ts';
import type { Rows } from './sparse-rows.ts';
import { moveUp, rise, sit, type State } from './state.ts';

/**
 * Shortest paths of exchanges over the places (Dijkstra; distances are what an exchange loses against gains and prices).
 * Ends may lie nearer than they seemed, so that the best end is known when the queue has nothing nearer left.
 */
export class Search {
  readonly #state: State;
  readonly #queue = new Buckets();
  readonly #distance: Int32Array;
  /** Who moves, for a place to be reached. */
  readonly #mover: Int32Array;
  /** Where they are wanted. */
  readonly #goal: Int32Array;
  readonly #seen: Int32Array;
  readonly #done: Int32Array;
  readonly #visited: Int32Array;
  #visits = 0;
  #round = 0;
  /** The best end of a path so far: what it loses, where, and who is there, or -1. */
  #best = 0;
  #endPlace = -1;
  #endTaker = -1;
  /** Pairs looked at so far, in all searches. */
  looked = 0;

  constructor(state: State) {
    const count = state.seats.length;
    this.#state = state;
    this.#distance = new Int32Array(count);
    this.#mover = new Int32Array(count);
    this.#goal = new Int32Array(count);
    this.#seen = new Int32Array(count);
    this.#done = new Int32Array(count);
    this.#visited = new Int32Array(count);
  }

  /** Finds a seat for a taker that has none, others moving on where need be, or sees that they are better off without. */
  seat(taker: number): void {
    const { taken, firstSeat, sitter, gains, prices } = this.#state;
    this.#begin(gains[taker]!, -1, taker);
    this.#leave(taker, 0);
    for (let place = this.#next(); place >= 0; place = this.#next()) {
      const distance = this.#distance[place]!;
      const from = firstSeat[place]!;
      const to = from + taken[place]!;
      // Whoever sits here may also go without a seat, which loses their gain.
      for (let each = from; each < to; each++) this.#end(distance + gains[sitter[each]!]!, place, sitter[each]!);
      if (this.#best <= distance) break;
      for (let each = from; each < to; each++) this.#leave(sitter[each]!, distance);
    }
    gains[taker] = gains[taker]! - this.#best;
    for (let visit = 0; visit < this.#visits; visit++) this.#reprice(this.#visited[visit]!, 1, gains, prices);
    if (this.#endTaker === taker) return;
    if (this.#endTaker >= 0) rise(this.#state, this.#endTaker);
    moveUp(this.#state, taker, this.#endPlace, this.#mover);
  }

  /** Finds somebody for a free seat of a place that has a price, or lowers the price to nothing. */
  fill(place: number, byPlace: Rows): void {
    const { placeOf, gains, prices } = this.#state;
    const { starts, ends, to, worths } = byPlace;
    this.#begin(prices[place]!, place, -1);
    this.#reach(place, 0, -1, place);
    for (let at = this.#next(); at >= 0; at = this.#next()) {
      const base = this.#distance[at]! + prices[at]!;
      // A seat that nobody pays for may stay free.
      this.#end(base, at, -1);
      this.looked += 1 + ends[at]! - starts[at]!;
      for (let each = starts[at]!, end = ends[at]!; each < end; each++) {
        const taker = to[each]!;
        const worth = worths[each]!;
        const loss = base + gains[taker]! - worth;
        if (loss >= this.#best || worth === 0) continue;
        const from = placeOf[taker]!;
        if (from < 0) this.#end(loss, at, taker);
        else if (from !== at) this.#reach(from, loss, taker, at);
      }
    }
    for (let visit = 0; visit < this.#visits; visit++) this.#reprice(this.#visited[visit]!, -1, gains, prices);
    this.#moveIn(place);
  }

  #begin(best: number, endPlace: number, endTaker: number): void {
    this.#queue.clear();
    this.#round += 1;
    this.#visits = 0;
    this.#best = best;
    this.#endPlace = endPlace;
    this.#endTaker = endTaker;
  }

  /** Where a path might end. */
  #end(distance: number, place: number, taker: number): void {
    if (distance >= this.#best) return;
    this.#best = distance;
    this.#endPlace = place;
    this.#endTaker = taker;
  }

  /** The nearest place that has not been looked at. */
  #next(): number {
    for (;;) {
      const place = this.#queue.take(this.#best);
      if (place < 0) return -1;
      if (this.#done[place] === this.#round || this.#distance[place] !== this.#queue.at) continue;
      this.#done[place] = this.#round;
      this.#visited[this.#visits++] = place;
      return place;
    }
  }

  #reach(place: number, distance: number, mover: number, goal: number): void {
    if (this.#seen[place] === this.#round && distance >= this.#distance[place]!) return;
    this.#seen[place] = this.#round;
    this.#distance[place] = distance;
    this.#mover[place] = mover;
    this.#goal[place] = goal;
    this.#queue.put(place, distance);
  }

  /** Everywhere that a taker might go instead. */
  #leave(taker: number, distance: number): void {
    const { byTaker, gains, prices, taken, seats } = this.#state;
    const { starts, ends, to, worths } = byTaker;
    const base = distance + gains[taker]!;
    this.looked += 1 + ends[taker]! - starts[taker]!;
    // Most pairs lose too much: what they are held against is at hand.
    let best = this.#best;
    for (let pair = starts[taker]!, end = ends[taker]!; pair < end; pair++) {
      const place = to[pair]!;
      const loss = base - worths[pair]! + prices[place]!;
      if (loss >= best) continue;
      if (taken[place]! < seats[place]!) {
        this.#end(loss, place, -1);
        this.#mover[place] = taker;
        best = loss;
      } else this.#reach(place, loss, taker, place);
    }
  }

  /** What is nearer than the end becomes dearer by the difference (or cheaper), and who sits there has less (or more) of it. */
  #reprice(place: number, sign: 1 | -1, gains: Int32Array, prices: Int32Array): void {
    const difference = sign * (this.#best - this.#distance[place]!);
    if (difference === 0) return;
    const { firstSeat, taken, sitter } = this.#state;
    prices[place] = prices[place]! + difference;
    for (let seat = firstSeat[place]!; seat < firstSeat[place]! + taken[place]!; seat++)
      gains[sitter[seat]!] = gains[sitter[seat]!]! - difference;
  }

  /** From the place to the end of the path, everybody moves to where they are wanted, and leaves a seat to the next. */
  #moveIn(place: number): void {
    const path: number[] = [];
    for (let at = this.#endPlace; at !== place; at = this.#goal[at]!) path.push(at);
    for (const left of path.reverse()) {
      const mover = this.#mover[left]!;
      rise(this.#state, mover);
      sit(this.#state, mover, this.#goal[left]!);
    }
    if (this.#endTaker >= 0) sit(this.#state, this.#endTaker, this.#endPlace);
  }
}
