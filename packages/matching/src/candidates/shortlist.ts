/** The shortlist of one opening: volunteers are examined in batches, and the best eligible ones of each are kept. @module */

/**
 * Score and index of a volunteer are packed into one number, so that sorting a Float64Array sorts by score and, between equal
 * scores, by the lower index: whoever has waited longer for a service.
 */
export class Shortlist {
  /** How many volunteers there are: the base of the packing. */
  readonly #base: number;
  readonly #batch: Float64Array;
  readonly #kept: Float64Array;
  #batchCount = 0;
  #keptCount = 0;

  constructor(volunteers: number) {
    this.#base = volunteers;
    this.#batch = new Float64Array(volunteers);
    this.#kept = new Float64Array(volunteers);
  }

  /** Volunteers in the batch so far. */
  get batchCount(): number {
    return this.#batchCount;
  }

  /** Volunteers kept so far, of all batches. */
  get keptCount(): number {
    return this.#keptCount;
  }

  clear(): void {
    this.#batchCount = 0;
    this.#keptCount = 0;
  }

  /** Adds a volunteer to the batch. */
  add(index: number, score: number): void {
    this.#batch[this.#batchCount++] = score * this.#base + (this.#base - 1 - index);
  }

  /** Keeps the best of the batch who are eligible, at most `limit` of them, and begins a new batch. */
  keepBest(limit: number, isEligible: (index: number) => boolean): void {
    const before = this.#keptCount;
    const batch = this.#batch.subarray(0, this.#batchCount).sort();
    for (let n = batch.length - 1; n >= 0 && this.#keptCount - before < limit; n--)
      if (isEligible(this.#indexOf(batch[n]!))) this.#kept[this.#keptCount++] = batch[n]!;
    // A single batch is in order already.
    if (before > 0) this.#kept.subarray(0, this.#keptCount).sort().reverse();
    this.#batchCount = 0;
  }

  /** Writes the best `limit` into arrays from `start` on, the highest score first; returns how many there were. */
  write(columns: Int32Array, values: Int32Array, start: number, limit: number): number {
    const count = Math.min(this.#keptCount, limit);
    for (let n = 0; n < count; n++) {
      const packed = this.#kept[n]!;
      const score = this.#scoreOf(packed);
      values[start + n] = score;
      columns[start + n] = this.#indexOf(packed, score);
    }
    return count;
  }

  #scoreOf(packed: number): number {
    return Math.floor(packed / this.#base);
  }

  #indexOf(packed: number, score = this.#scoreOf(packed)): number {
    return this.#base - 1 - (packed - score * this.#base);
  }
}
