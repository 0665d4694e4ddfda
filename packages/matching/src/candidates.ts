/** 候选: for every need those who may have it and fit it best, found without looking at every pair. @module */
import { claimsClosed, FitWeights, hindranceOf, type Id, type Moment } from '@linli/core';
import { byWaiting, readyHelper, readyNeed, type Helper, type Need, type ReadyHelper, type ReadyNeed } from './lists.ts';
import { Nearby } from './nearby.ts';
import { Scorer } from './scorer.ts';
import type { Pairs } from './pairs.ts';
import { longer } from './solver/index.ts';

/** How many are looked at, and kept, for one need. */
export interface Breadth {
  /** Candidates of a need at most. */
  readonly kept: number;
  /** Helpers looked at together: as many of the nearest, and again as many, until enough of them may have a seat. */
  readonly looked: number;
}

/** Half as many again as are kept. */
export const usualBreadth: Breadth = { kept: 40, looked: 60 };

/** Needs, helpers, and the pairs that may be. */
export interface Fits extends Pairs {
  readonly weights: FitWeights;
  readonly needs: readonly ReadyNeed[];
  readonly helpers: readonly ReadyHelper[];
  /** Finds the candidates of another need. */
  readonly finder: Finder;
}

/**
 * The pairs that may be: by the same rules by which seats are claimed and offered. A need has at most `kept` candidates:
 * those with the highest scores among the `looked` nearest helpers with the rarest skill that is asked for, and all who
 * have come to this resident before. Where too few of them may have a seat, the next nearest are looked at, to the last.
 *
 * @throws RangeError where an order or a volunteer comes twice, an order has no seats, or a weight or a figure is out of
 * range; the message names it.
 */
export function candidates(
  needs: readonly Need[],
  helpers: readonly Helper[],
  at: Moment,
  weights: FitWeights = at.policy.matching.weights,
  breadth: Breadth = usualBreadth,
): Fits {
  checkWeights(weights);
  once(needs, ({ order }) => order.id, 'order');
  once(helpers, ({ candidate }) => candidate.volunteerId, 'volunteer');
  const readyHelpers = [...helpers].sort(byWaiting).map((helper) => readyHelper(helper, at));
  const readyNeeds = needs.map((need) => readyNeed(need, at)).sort((a, b) => (a.need.order.id < b.need.order.id ? -1 : 1));
  const finder = new Finder(readyHelpers, at, weights, breadth);
  const [starts, ends] = [new Int32Array(needs.length), new Int32Array(needs.length)];
  let [to, worths, used] = [new Int32Array(needs.length * 16 + 64), new Int32Array(needs.length * 16 + 64), 0];
  for (const row of neighbouring(readyNeeds)) {
    const need = readyNeeds[row]!;
    finder.rows.set(need.need.order.id, row);
    if (used + breadth.kept > to.length)
      [to, worths] = [longer(to, to.length + breadth.kept, 0), longer(worths, worths.length + breadth.kept, 0)];
    starts[row] = used;
    used += finder.write(need, to, worths, used);
    ends[row] = used;
  }
  return { at, weights, needs: readyNeeds, helpers: readyHelpers, rows: { starts, ends, to, worths, used }, finder };
}

/** The rows of needs, those of one street after each other: whoever is asked about again is still at hand. */
function neighbouring(needs: readonly ReadyNeed[]): number[] {
  const street = ({ spot }: ReadyNeed): number => (spot ? Math.floor(spot.y / 500) : -Infinity);
  const keys = needs.map((need, row) => ({ row, street: street(need), x: need.spot?.x ?? 0 }));
  return keys.sort((a, b) => (a.street === b.street ? a.x - b.x || a.row - b.row : a.street - b.street)).map(({ row }) => row);
}

function once<Item>(items: readonly Item[], idOf: (item: Item) => Id, what: string): void {
  const seen = new Map<Id, number>();
  for (const [index, item] of items.entries()) {
    const id = idOf(item);
    const first = seen.get(id);
    if (first !== undefined)
      throw new RangeError(`${what} ${index}: expected every ${what} once, found ${id}, which is ${what} ${first} already`);
    seen.set(id, index);
  }
}

/** Refuses weights out of range, and names the first. */
export function checkWeights(weights: FitWeights): void {
  const read = FitWeights.safeParse(weights);
  if (read.success) return;
  const part = String(read.error.issues[0]?.path[0]);
  throw new RangeError(
    `weight ${part}: expected a whole number from 0 to 100, found ${String(weights[part as keyof FitWeights])}`,
  );
}

/** Whether anybody may be asked for this need at all. */
export function isOpen({ need: { order }, seats }: ReadyNeed, at: Moment): boolean {
  return seats > 0 && !claimsClosed(order, at);
}

/** The index of an order among the needs, or -1. */
export function needAt({ needs, finder }: Fits, orderId: Id): number {
  const row = finder.rows.get(orderId);
  // Lists that grew apart after they were matched may have it elsewhere.
  if (row === undefined || needs[row]?.need.order.id === orderId) return row ?? -1;
  return needs.findIndex(({ need }) => need.order.id === orderId);
}

/** The index of an order that has to be among the needs. */
export function needIn(fits: Fits, orderId: Id): number {
  const index = needAt(fits, orderId);
  if (index < 0) throw new RangeError(`order ${orderId}: expected one of those that were matched`);
  return index;
}

/** The index of a volunteer who has to be among the helpers. */
export function helperIn({ finder }: Fits, volunteerId: Id): number {
  const index = finder.helpers.get(volunteerId);
  if (index === undefined) throw new RangeError(`volunteer ${volunteerId}: expected one of those that were matched`);
  return index;
}

/** Looks for the candidates of one need after the other, in indexes that are made once. */
export class Finder {
  /** Rows of orders and of volunteers, by their ids. */
  readonly rows = new Map<Id, number>();
  readonly helpers = new Map<Id, number>();
  readonly #helpers: readonly ReadyHelper[];
  readonly #at: Moment;
  readonly #breadth: Breadth;
  readonly #nearby: Nearby;
  readonly #familiar = new Map<Id, number[]>();
  readonly #scorer: Scorer;
  /** The search in which a helper was looked at last. */
  readonly #seen: Int32Array;
  #searches = 0;
  readonly #batch: Float64Array;
  readonly #found: Float64Array;

  constructor(helpers: readonly ReadyHelper[], at: Moment, weights: FitWeights, breadth: Breadth) {
    this.#helpers = helpers;
    this.#at = at;
    this.#breadth = breadth;
    this.#nearby = new Nearby(helpers);
    for (const [index, { helper }] of helpers.entries()) {
      this.helpers.set(helper.candidate.volunteerId, index);
      for (const id of Object.keys(helper.recipients)) {
        const known = this.#familiar.get(id);
        if (known) known.push(index);
        else this.#familiar.set(id, [index]);
      }
    }
    this.#scorer = new Scorer(helpers, at, weights);
    this.#seen = new Int32Array(helpers.length);
    this.#batch = new Float64Array(helpers.length);
    this.#found = new Float64Array(helpers.length);
  }

  /** The candidates of a need and their scores, the best first. */
  find(need: ReadyNeed): readonly (readonly [helper: number, score: number])[] {
    const [to, worths] = [new Int32Array(this.#breadth.kept), new Int32Array(this.#breadth.kept)];
    const count = this.write(need, to, worths, 0);
    return Array.from({ length: count }, (_, n) => [to[n]!, worths[n]!] as const);
  }

  /** Writes the candidates of a need, the best first; answers how many. */
  write(need: ReadyNeed, to: Int32Array, worths: Int32Array, from: number): number {
    if (!isOpen(need, this.#at)) return 0;
    const { kept, looked } = this.#breadth;
    const scorer = this.#scorer;
    const search = (this.#searches += 1);
    let [count, seen] = [0, 0];
    for (const id of need.need.notAsked) {
      const index = this.helpers.get(id);
      if (index !== undefined) this.#seen[index] = search;
    }
    for (const index of this.#familiar.get(need.need.requestedBy) ?? []) {
      if (this.#seen[index] === search) continue;
      this.#seen[index] = search;
      this.#batch[seen++] = this.#entry(scorer.known(need, index), index);
    }
    let enough = seen + looked;
    const see = (index: number): boolean => {
      if (this.#seen[index] === search) return false;
      this.#seen[index] = search;
      this.#batch[seen++] = this.#entry(scorer.stranger(need, index), index);
      if (seen < enough) return false;
      count = this.#sift(need, seen, count);
      seen = 0;
      enough = looked;
      return count >= kept;
    };
    this.#nearby.search(need.terms.skills, need.spot, search * looked, see);
    if (count < kept) count = this.#sift(need, seen, count);
    return this.#copy(count, to, worths, from);
  }

  /** Score and helper in one number, to be sorted: at equal scores, whoever waited longest is the highest. */
  #entry(score: number, index: number): number {
    return score * this.#helpers.length + (this.#helpers.length - 1 - index);
  }

  #indexAt(entry: number): number {
    return this.#helpers.length - 1 - (entry % this.#helpers.length);
  }

  /** Keeps the best of those seen who may have the seat. */
  #sift(need: ReadyNeed, seen: number, before: number): number {
    let count = before;
    const batch = this.#batch.subarray(0, seen).sort();
    for (let n = seen - 1; n >= 0 && count - before < this.#breadth.kept; n--) {
      const { who, helper } = this.#helpers[this.#indexAt(batch[n]!)]!;
      const isOwn = need.need.requestedBy === helper.candidate.volunteerId;
      if (!hindranceOf(need.post, who, isOwn, this.#at)) this.#found[count++] = batch[n]!;
    }
    return count;
  }

  #copy(count: number, to: Int32Array, worths: Int32Array, from: number): number {
    const best = this.#found.subarray(0, count).sort();
    const kept = Math.min(count, this.#breadth.kept);
    for (let n = 0; n < kept; n++) {
      const entry = best[count - 1 - n]!;
      worths[from + n] = Math.floor(entry / this.#helpers.length);
      to[from + n] = this.#indexAt(entry);
    }
    return kept;
  }
}
