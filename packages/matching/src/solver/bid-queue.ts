/** The queue of an auction: who bids next, and how long bidding goes on. @module */

/** Bids against an occupant for each seat or taker, on average, before the rest is left to the search. */
export const BIDS_PER_BIDDER = 100;

/** Bids of one bidder that raise no price, at most: they may free a seat elsewhere, but may also go round in circles. */
const MAX_LEVEL_BIDS = 4;

/** Bidders in the order in which they came (a ring buffer), each at most once at a time. */
export class BidQueue {
  readonly #ring: Int32Array;
  readonly #isWaiting: Uint8Array;
  /** Bids without a raise that each bidder has left. */
  readonly #levelBidsLeft: Uint8Array;
  #first = 0;
  #count = 0;
  #bidsLeft: number;

  /**
   * All bidders wait, in the order of their numbers.
   *
   * @param bidders How many bidders there are.
   * @param bids Bids against an occupant, of all bidders together, before the auction ends.
   */
  constructor(bidders: number, bids: number) {
    this.#ring = new Int32Array(bidders);
    for (let bidder = 0; bidder < bidders; bidder++) this.#ring[bidder] = bidder;
    this.#isWaiting = new Uint8Array(bidders).fill(1);
    this.#levelBidsLeft = new Uint8Array(bidders).fill(MAX_LEVEL_BIDS);
    this.#count = bidders;
    this.#bidsLeft = bids;
  }

  get isEmpty(): boolean {
    return this.#count === 0;
  }

  /** Removes the bidder who has waited longest. */
  dequeue(): number {
    const bidder = this.#ring[this.#first]!;
    this.#first = this.#first + 1 === this.#ring.length ? 0 : this.#first + 1;
    this.#count -= 1;
    this.#isWaiting[bidder] = 0;
    return bidder;
  }

  /** Adds a bidder behind all others, unless they wait already. */
  enqueue(bidder: number): void {
    if (this.#isWaiting[bidder]) return;
    this.#isWaiting[bidder] = 1;
    const end = this.#first + this.#count;
    this.#ring[end < this.#ring.length ? end : end - this.#ring.length] = bidder;
    this.#count += 1;
  }

  /** Whether a bidder may bid against an occupant, and by how much that raises the price; each such bid is counted. */
  mayOutbid(bidder: number, raise: number): boolean {
    if (raise === 0) {
      if (this.#levelBidsLeft[bidder] === 0) return false;
      this.#levelBidsLeft[bidder]! -= 1;
    }
    return this.#bidsLeft-- > 0;
  }
}
