/** A queue for whole distances from 0 to `TOP`: what is nearest comes first, in constant time. @module */
import { TOP } from './assignment-problem.ts';

/** One list for every distance. An item may be put in again at a nearer one; what is stale is for the taker to see. */
export class Buckets {
  readonly #first = new Int32Array(TOP + 2).fill(-1);
  #items = new Int32Array(1 << 8);
  #next = new Int32Array(1 << 8);
  #count = 0;
  #from = TOP + 1;
  #to = -1;
  /** The distance of what came last. */
  at = 0;

  /** Empties it. */
  clear(): void {
    if (this.#from <= this.#to) this.#first.fill(-1, this.#from, this.#to + 1);
    this.#count = 0;
    this.#from = TOP + 1;
    this.#to = -1;
    this.at = 0;
  }

  /** Puts an item in, no nearer than what came last. */
  put(item: number, distance: number): void {
    if (this.#count === this.#items.length) this.#grow();
    this.#items[this.#count] = item;
    this.#next[this.#count] = this.#first[distance]!;
    this.#first[distance] = this.#count++;
    if (distance < this.#from) this.at = this.#from = distance;
    if (distance > this.#to) this.#to = distance;
  }

  /** The nearest item that is nearer than `limit`, or -1. */
  take(limit: number): number {
    for (; this.at <= this.#to && this.at < limit; this.at++) {
      const entry = this.#first[this.at]!;
      if (entry < 0) continue;
      this.#first[this.at] = this.#next[entry]!;
      return this.#items[entry]!;
    }
    return -1;
  }

  #grow(): void {
    const [items, next] = [new Int32Array(this.#items.length * 2), new Int32Array(this.#items.length * 2)];
    items.set(this.#items);
    next.set(this.#next);
    [this.#items, this.#next] = [items, next];
  }
}
