/** A monotone priority queue for whole distances from 0 to `MAX_VALUE`: one bucket for each, in constant time (Dial). @module */
import { MAX_VALUE } from './assignment-problem.ts';

/**
 * Items by distance, the nearest first. An item may be pushed again at a smaller distance; the earlier entry stays, and whoever
 * pops it has to see that it is outdated.
 */
export class BucketQueue {
  /** The first entry of each bucket, or -1. */
  readonly #firstOf = new Int32Array(MAX_VALUE + 2).fill(-1);
  /** For each entry its item, and the next entry of the same bucket. */
  #items = new Int32Array(1 << 8);
  #next = new Int32Array(1 << 8);
  #count = 0;
  /** The smallest and the largest distance pushed. */
  #smallest = MAX_VALUE + 1;
  #largest = -1;
  /** The distance of the item popped last. */
  distance = 0;

  clear(): void {
    if (this.#smallest <= this.#largest) this.#firstOf.fill(-1, this.#smallest, this.#largest + 1);
    this.#count = 0;
    this.#smallest = MAX_VALUE + 1;
    this.#largest = -1;
    this.distance = 0;
  }

  /** Adds an item at a distance that is not smaller than that of the item popped last. */
  push(item: number, distance: number): void {
    if (this.#count === this.#items.length) this.#grow();
    this.#items[this.#count] = item;
    this.#next[this.#count] = this.#firstOf[distance]!;
    this.#firstOf[distance] = this.#count++;
    if (distance < this.#smallest) this.distance = this.#smallest = distance;
    if (distance > this.#largest) this.#largest = distance;
  }

  /** Removes the nearest item; -1 where none is nearer than `limit`. */
  pop(limit: number): number {
    for (; this.distance <= this.#largest && this.distance < limit; this.distance++) {
      const entry = this.#firstOf[this.distance]!;
      if (entry < 0) continue;
      this.#firstOf[this.distance] = this.#next[entry]!;
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
