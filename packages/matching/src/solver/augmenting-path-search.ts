/** The second phase: one taker or one seat at a time, by the shortest augmenting path. @module */
import { BucketQueue } from './bucket-queue.ts';
import type { SparseRows } from './sparse-rows.ts';
import { leaveSeat, shiftAlongPath, takeSeat, type SolverState } from './state.ts';

/**
 * Shortest augmenting paths over the places (Dijkstra). The length of a path is what its exchanges lose against gains and
 * prices, which are reduced costs and never negative. A path may end before the queue is empty, and a shorter end may be found
 * later, so that the best end is known once nothing nearer is queued.
 */
export class AugmentingPathSearch {
  readonly #state: SolverState;
  readonly #queue = new BucketQueue();
  /** For each place its distance, the taker who would move, and the place to which they would move. */
  readonly #distance: Int32Array;
  readonly #mover: Int32Array;
  readonly #goal: Int32Array;
  /** The round in which each place was last reached, and in which its distance was final. */
  readonly #reachedIn: Int32Array;
  readonly #settledIn: Int32Array;
  /** Places whose distance is final, in this round. */
  readonly #settled: Int32Array;
  #settledCount = 0;
  #round = 0;
  /** The best end of a path so far: its distance, its place, and the taker there, or -1. */
  #endDistance = 0;
  #endPlace = -1;
  #endTaker = -1;
  /** Pairs looked at so far, in all rounds. */
  scannedPairs = 0;

  constructor(state: SolverState) {
    const places = state.seats.length;
    this.#state = state;
    this.#distance = new Int32Array(places);
    this.#mover = new Int32Array(places);
    this.#goal = new Int32Array(places);
    this.#reachedIn = new Int32Array(places);
    this.#settledIn = new Int32Array(places);
    this.#settled = new Int32Array(places);
  }

  /** Finds a seat for a taker without one, others moving where that is best; or leaves them without, where that is optimal. */
  seatTaker(taker: number): void {
    const { taken, firstSeat, occupant, gains, prices } = this.#state;
    this.#begin(gains[taker]!, -1, taker);
    this.#scanPlacesOf(taker, 0);
    for (let place = this.#nextPlace(); place >= 0; place = this.#nextPlace()) {
      const distance = this.#distance[place]!;
      const first = firstSeat[place]!;
      const end = first + taken[place]!;
      // An occupant may also end without a seat, which loses their gain.
      for (let seat = first; seat < end; seat++) this.#considerEnd(distance + gains[occupant[seat]!]!, place, occupant[seat]!);
      if (this.#endDistance <= distance) break;
      for (let seat = first; seat < end; seat++) this.#scanPlacesOf(occupant[seat]!, distance);
    }
    gains[taker] = gains[taker]! - this.#endDistance;
    for (let n = 0; n < this.#settledCount; n++) this.#reprice(this.#settled[n]!, 1, gains, prices);
    if (this.#endTaker === taker) return;
    if (this.#endTaker >= 0) leaveSeat(this.#state, this.#endTaker);
    shiftAlongPath(this.#state, taker, this.#endPlace, this.#mover);
  }

  /** Finds a taker for a free seat of a place that has a price; or lowers the price to 0, where that is optimal. */
  fillSeat(place: number, byPlace: SparseRows): void {
    const { placeOf, gains, prices } = this.#state;
    const { starts, ends, columns, values } = byPlace;
    this.#begin(prices[place]!, place, -1);
    this.#reach(place, 0, -1, place);
    for (let current = this.#nextPlace(); current >= 0; current = this.#nextPlace()) {
      const base = this.#distance[current]! + prices[current]!;
      // A seat without a price may stay free.
      this.#considerEnd(base, current, -1);
      this.scannedPairs += 1 + ends[current]! - starts[current]!;
      for (let entry = starts[current]!, end = ends[current]!; entry < end; entry++) {
        const taker = columns[entry]!;
        const value = values[entry]!;
        const distance = base + gains[taker]! - value;
        if (distance >= this.#endDistance || value === 0) continue;
        const from = placeOf[taker]!;
        if (from < 0) this.#considerEnd(distance, current, taker);
        else if (from !== current) this.#reach(from, distance, taker, current);
      }
    }
    for (let n = 0; n < this.#settledCount; n++) this.#reprice(this.#settled[n]!, -1, gains, prices);
    this.#shiftTowards(place);
  }

  /** Begins a round with the end that changes nothing but gain or price. */
  #begin(endDistance: number, endPlace: number, endTaker: number): void {
    this.#queue.clear();
    this.#round += 1;
    this.#settledCount = 0;
    this.#endDistance = endDistance;
    this.#endPlace = endPlace;
    this.#endTaker = endTaker;
  }

  /** A path may end here; it does where no better end is found. */
  #considerEnd(distance: number, place: number, taker: number): void {
    if (distance >= this.#endDistance) return;
    this.#endDistance = distance;
    this.#endPlace = place;
    this.#endTaker = taker;
  }

  /** The nearest place whose distance is not final, and makes it final; -1 where none is nearer than the best end. */
  #nextPlace(): number {
    for (;;) {
      const place = this.#queue.pop(this.#endDistance);
      if (place < 0) return -1;
      if (this.#settledIn[place] === this.#round || this.#distance[place] !== this.#queue.distance) continue;
      this.#settledIn[place] = this.#round;
      this.#settled[this.#settledCount++] = place;
      return place;
    }
  }

  #reach(place: number, distance: number, mover: number, goal: number): void {
    if (this.#reachedIn[place] === this.#round && distance >= this.#distance[place]!) return;
    this.#reachedIn[place] = this.#round;
    this.#distance[place] = distance;
    this.#mover[place] = mover;
    this.#goal[place] = goal;
    this.#queue.push(place, distance);
  }

  /** Reaches all places to which a taker could move. */
  #scanPlacesOf(taker: number, distance: number): void {
    const { byTaker, gains, prices, taken, seats } = this.#state;
    const { starts, ends, columns, values } = byTaker;
    const base = distance + gains[taker]!;
    this.scannedPairs += 1 + ends[taker]! - starts[taker]!;
    // A local copy: most pairs are compared with it and rejected.
    let endDistance = this.#endDistance;
    for (let entry = starts[taker]!, end = ends[taker]!; entry < end; entry++) {
      const place = columns[entry]!;
      const reached = base - values[entry]! + prices[place]!;
      if (reached >= endDistance) continue;
      if (taken[place]! < seats[place]!) {
        this.#considerEnd(reached, place, -1);
        this.#mover[place] = taker;
        endDistance = reached;
      } else this.#reach(place, reached, taker, place);
    }
  }

  /**
   * Adjusts a place that is nearer than the end by the difference of the distances: its price rises (sign 1) or falls (sign
   * -1), and the gains of its occupants the other way round.
   */
  #reprice(place: number, sign: 1 | -1, gains: Int32Array, prices: Int32Array): void {
    const difference = sign * (this.#endDistance - this.#distance[place]!);
    if (difference === 0) return;
    const { firstSeat, taken, occupant } = this.#state;
    prices[place] = prices[place]! + difference;
    for (let seat = firstSeat[place]!; seat < firstSeat[place]! + taken[place]!; seat++)
      gains[occupant[seat]!] = gains[occupant[seat]!]! - difference;
  }

  /** Shifts the takers of the path from its end to `place`, which has the free seat: the nearest to it moves first. */
  #shiftTowards(place: number): void {
    const path: number[] = [];
    for (let current = this.#endPlace; current !== place; current = this.#goal[current]!) path.push(current);
    for (const leftPlace of path.reverse()) {
      const mover = this.#mover[leftPlace]!;
      leaveSeat(this.#state, mover);
      takeSeat(this.#state, mover, this.#goal[leftPlace]!);
    }
    if (this.#endTaker >= 0) takeSeat(this.#state, this.#endTaker, this.#endPlace);
  }
}
