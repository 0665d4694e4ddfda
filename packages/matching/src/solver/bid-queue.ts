/** Whose turn it is to bid: first come, first served. @module */

/** Bids against others for each seat or taker, on average, before the rest is left to searching. */
export const PATIENCE = 100;

/** How often somebody may bid no more than what is bid already: it may free a seat elsewhere, or go round in circles. */
const LEVEL = 4;

/** Bidders in the order in which they came, each once. */
export class Turns {
  readonly #ring: Int32Array;
  readonly #isWaiting: Uint8Array;
  readonly #levels: Uint8Array;
  #first = 0;
  #count = 0;
  #patience: number;

  /** For bidders from 0 to before `count`, all of whom wait in their order, and so many bids against others in all. */
  constructor(count: number, patience: number) {
    this.#ring = new Int32Array(count);
    for (let bidder = 0; bidder < count; bidder++) this.#ring[bidder] = bidder;
    this.#isWaiting = new Uint8Array(count).fill(1);
    this.#levels = new Uint8Array(count).fill(LEVEL);
    this.#count = count;
    this.#patience = patience;
  }

  get isOver(): boolean {
    return this.#count === 0;
  }

  /** Who comes next. */
  next(): number {
    const bidder = this.#ring[this.#first]!;
    this.#first = this.#first + 1 === this.#ring.length ? 0 : this.#first + 1;
    this.#count -= 1;
    this.#isWaiting[bidder] = 0;
    return bidder;
  }

  /** Lets a bidder come behind all who wait. */
  wait(bidder: number): void {
    if (this.#isWaiting[bidder]) return;
    this.#isWaiting[bidder] = 1;
    const at = this.#first + this.#count;
    this.#ring[at < this.#ring.length ? at : at - this.#ring.length] = bidder;
    this.#count += 1;
  }

  /** Whether a bidder may take from another what they would pay so much more for. */
  mayOutbid(bidder: number, raise: number): boolean {
    if (raise === 0) {
      if (this.#levels[bidder] === 0) return false;
      this.#levels[bidder]! -= 1;
    }
    return this.#patience-- > 0;
  }
}
