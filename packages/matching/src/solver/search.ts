/** The second phase: one taker or one seat at a time, by the shortest path of exchanges. @module */
import { Buckets } from './buckets.ts';
import type { Rows } from './rows.ts';
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
  #best = 0;

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
    const { seats, taken, firstSeat, sitter, gains, prices } = this.#state;
    this.#begin(gains[taker]!);
    this.#leave(taker, 0);
    let endPlace = -1;
    let endTaker = taker;
    for (let place = this.#next(); place >= 0; place = this.#next()) {
      const distance = this.#distance[place]!;
      if (taken[place]! < seats[place]!) {
        this.#best = distance;
        endPlace = place;
        endTaker = -1;
        break;
      }
      const from = firstSeat[place]!;
      const to = from + taken[place]!;
      // Whoever sits here may also go without a seat, which loses their gain.
      for (let each = from; each < to; each++) {
        const without = distance + gains[sitter[each]!]!;
        if (without >= this.#best) continue;
        this.#best = without;
        endPlace = place;
        endTaker = sitter[each]!;
      }
      if (this.#best <= distance) break;
      for (let each = from; each < to; each++) this.#leave(sitter[each]!, distance);
    }
    gains[taker] = gains[taker]! - this.#best;
    for (let visit = 0; visit < this.#visits; visit++) this.#reprice(this.#visited[visit]!, 1, gains, prices);
    if (endTaker === taker) return;
    if (endTaker >= 0) rise(this.#state, endTaker);
    moveUp(this.#state, taker, endPlace, this.#mover);
  }

  /** Finds somebody for a free seat of a place that has a price, or lowers the price to nothing. */
  fill(place: number, byPlace: Rows): void {
    const { placeOf, gains, prices } = this.#state;
    const { starts, ends, to, worths } = byPlace;
    this.#begin(prices[place]!);
    this.#reach(place, 0, -1, place);
    let [endPlace, endTaker] = [place, -1];
    for (let at = this.#next(); at >= 0; at = this.#next()) {
      const distance = this.#distance[at]!;
      if (distance + prices[at]! < this.#best) [this.#best, endPlace, endTaker] = [distance + prices[at]!, at, -1];
      for (let each = starts[at]!; each < ends[at]!; each++) {
        const taker = to[each]!;
        const worth = worths[each]!;
        const loss = distance + gains[taker]! + prices[at]! - worth;
        if (worth === 0 || loss >= this.#best || placeOf[taker] === at) continue;
        if (placeOf[taker]! < 0) [this.#best, endPlace, endTaker] = [loss, at, taker];
        else this.#reach(placeOf[taker]!, loss, taker, at);
      }
    }
    for (let visit = 0; visit < this.#visits; visit++) this.#reprice(this.#visited[visit]!, -1, gains, prices);
    this.#moveIn(place, endPlace, endTaker);
  }

  #begin(best: number): void {
    this.#queue.clear();
    this.#round += 1;
    this.#visits = 0;
    this.#best = best;
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
    const { byTaker, gains, prices } = this.#state;
    const { starts, ends, to, worths } = byTaker;
    const base = distance + gains[taker]!;
    for (let pair = starts[taker]!, end = ends[taker]!; pair < end; pair++) {
      const place = to[pair]!;
      const loss = base - worths[pair]! + prices[place]!;
      if (loss < this.#best) this.#reach(place, loss, taker, place);
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
  #moveIn(place: number, endPlace: number, endTaker: number): void {
    const path: number[] = [];
    for (let at = endPlace; at !== place; at = this.#goal[at]!) path.push(at);
    for (const left of path.reverse()) {
      const mover = this.#mover[left]!;
      rise(this.#state, mover);
      sit(this.#state, mover, this.#goal[left]!);
    }
    if (endTaker >= 0) sit(this.#state, endTaker, endPlace);
  }
}
