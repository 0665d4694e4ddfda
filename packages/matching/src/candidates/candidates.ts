/** 候选: for every need those who may have it and fit it best, found without looking at every pair. @module */
import { claimsClosed, FitWeights, preparedIneligibility, type Id, type DecisionContext } from '@linli/core';
import { byWaiting, readyHelper, readyNeed, type Helper, type Need, type ReadyHelper, type ReadyNeed } from '../model/opening.ts';
import { Nearby } from './spatial-index.ts';
import { Scorer } from '../scoring/scorer.ts';
import type { Pairs } from '../model/match-model.ts';

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
 * those with the highest scores among the `looked` nearest helpers with the rarest skill that is asked for, as many of
 * those who speak the language that is wished for, and all who have come to this resident before. Where too few of them may have a seat, the next nearest are looked at, to the last.
 *
 * @throws RangeError where an order or a volunteer comes twice, an order has no seats, or a weight or a figure is out of
 * range; the message names it.
 */
export function candidates(
  needs: readonly Need[],
  helpers: readonly Helper[],
  context: DecisionContext,
  weights: FitWeights = context.policy.matching.weights,
  breadth: Breadth = usualBreadth,
): Fits {
  checkWeights(weights);
  const orderRows = once(needs, ({ order }) => order.id, 'order');
  const helperRows = once(helpers, ({ candidate }) => candidate.volunteerId, 'volunteer');
  const readyHelpers = [...helpers].sort(byWaiting).map((helper) => readyHelper(helper, context));
  const readyNeeds = needs.map((need) => readyNeed(need, context)).sort((a, b) => (a.need.order.id < b.need.order.id ? -1 : 1));
  for (const [row, { need }] of readyNeeds.entries()) orderRows.set(need.order.id, row);
  const finder = new Finder(readyHelpers, context, weights, breadth, orderRows, helperRows);
  const [starts, ends] = [new Int32Array(needs.length), new Int32Array(needs.length)];
  const room = needs.length * Math.min(breadth.kept, helpers.length);
  const [to, worths] = [new Int32Array(room), new Int32Array(room)];
  let used = 0;
  for (const row of finder.inOrder(readyNeeds)) {
    const need = readyNeeds[row]!;
    starts[row] = used;
    used += finder.write(need, to, worths, used);
    ends[row] = used;
  }
  return { at: context, weights, needs: readyNeeds, helpers: readyHelpers, rows: { starts, ends, to, worths, used }, finder };
}

/**
 * The rows of needs: first those without a spot, then those that ask for the same skill in the same street after each
 * other, so that whoever is asked about again is still at hand.
 */
function neighbouring(needs: readonly ReadyNeed[], nearby: Nearby): Uint32Array {
  const [groups, groupOf] = [new Map<string, number>(), new Int32Array(needs.length)];
  const [street, x] = [new Float64Array(needs.length), new Float64Array(needs.length)];
  for (const [row, { terms, spot }] of needs.entries()) {
    const name = spot ? nearby.rarest(terms.skills) : '';
    if (!groups.has(name)) groups.set(name, name ? groups.size + 1 : 0);
    groupOf[row] = groups.get(name)!;
    street[row] = Math.floor((spot?.y ?? 0) / 500);
    x[row] = spot?.x ?? 0;
  }
  const rows = Uint32Array.from(needs.keys());
  return rows.sort((a, b) => groupOf[a]! - groupOf[b]! || street[a]! - street[b]! || x[a]! - x[b]! || a - b);
}

/** Where everything is in its list, by its id; what comes twice is refused. */
function once<Item>(items: readonly Item[], idOf: (item: Item) => Id, what: string): Map<Id, number> {
  const seen = new Map<Id, number>();
  for (const [index, item] of items.entries()) {
    const id = idOf(item);
    const first = seen.get(id);
    if (first !== undefined)
      throw new RangeError(`${what} ${index}: expected every ${what} once, found ${id}, which is ${what} ${first} already`);
    seen.set(id, index);
  }
  return seen;
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
export function isOpen({ need: { order }, seats }: ReadyNeed, context: DecisionContext): boolean {
  return seats > 0 && !claimsClosed(order, context);
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
  readonly rows: Map<Id, number>;
  readonly helpers: Map<Id, number>;
  readonly #helpers: readonly ReadyHelper[];
  readonly #at: DecisionContext;
  readonly #breadth: Breadth;
  readonly #nearby: Nearby;
  readonly #familiar = new Map<Id, number[]>();
  readonly #scorer: Scorer;
  /** The search in which a helper was looked at last. */
  readonly #seen: Int32Array;
  #searches = 0;
  readonly #batch: Float64Array;
  readonly #found: Float64Array;

  constructor(
    helpers: readonly ReadyHelper[],
    context: DecisionContext,
    weights: FitWeights,
    breadth: Breadth,
    orderRows: Map<Id, number>,
    helperRows: Map<Id, number>,
  ) {
    this.rows = orderRows;
    this.helpers = helperRows;
    this.#helpers = helpers;
    this.#at = context;
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
    this.#scorer = new Scorer(helpers, context, weights);
    this.#seen = new Int32Array(helpers.length);
    this.#batch = new Float64Array(helpers.length);
    this.#found = new Float64Array(helpers.length);
  }

  /** The rows of needs in an order in which they are soon looked for. */
  inOrder(needs: readonly ReadyNeed[]): Uint32Array {
    return neighbouring(needs, this.#nearby);
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
    scorer.turnTo(need);
    let [count, seen] = [0, 0];
    for (const id of need.need.notAsked) {
      const index = this.helpers.get(id);
      if (index !== undefined) this.#seen[index] = search;
    }
    for (const index of this.#familiar.get(need.need.requestedBy) ?? []) {
      if (this.#seen[index] === search) continue;
      this.#seen[index] = search;
      this.#batch[seen++] = this.#entry(scorer.known(index), index);
    }
    let enough = seen + looked;
    const see = (index: number): boolean => {
      if (this.#seen[index] === search) return false;
      this.#seen[index] = search;
      this.#batch[seen++] = this.#entry(scorer.stranger(index), index);
      if (seen < enough) return false;
      count = this.#sift(need, seen, count);
      seen = 0;
      enough = looked;
      return count >= kept;
    };
    const wished = need.need.order.task.wishes?.language;
    // A language is a wish and no condition: some who speak it are looked at before the nearest of all.
    let speakers = wished === undefined ? 0 : looked;
    if (wished !== undefined) this.#nearby.search(wished, need.spot, search * looked, (index) => (see(index), --speakers === 0));
    this.#nearby.search(this.#nearby.rarest(need.terms.skills), need.spot, search * looked, see);
    if (count < kept) count = this.#sift(need, seen, count);
    return this.#copy(count, to, worths, from);
  }

  /** Score and helper in one number, to be sorted: at equal scores, whoever waited longest is the highest. */
  #entry(score: number, index: number): number {
    return score * this.#helpers.length + (this.#helpers.length - 1 - index);
  }

  #scoreAt(entry: number): number {
    return Math.floor(entry / this.#helpers.length);
  }

  #indexAt(entry: number, score = this.#scoreAt(entry)): number {
    const count = this.#helpers.length;
    return count - 1 - (entry - score * count);
  }

  /** Keeps the best of those seen who may have the seat, the best first. */
  #sift(need: ReadyNeed, seen: number, before: number): number {
    let count = before;
    const own = this.helpers.get(need.need.requestedBy);
    const batch = this.#batch.subarray(0, seen).sort();
    for (let n = seen - 1; n >= 0 && count - before < this.#breadth.kept; n--) {
      const index = this.#indexAt(batch[n]!);
      if (!preparedIneligibility(need.post, this.#helpers[index]!.who, index === own, this.#at)) this.#found[count++] = batch[n]!;
    }
    // One batch is in its order already.
    if (before > 0) this.#found.subarray(0, count).sort().reverse();
    return count;
  }

  #copy(count: number, to: Int32Array, worths: Int32Array, from: number): number {
    const kept = Math.min(count, this.#breadth.kept);
    for (let n = 0; n < kept; n++) {
      const entry = this.#found[n]!;
      const score = this.#scoreAt(entry);
      worths[from + n] = score;
      to[from + n] = this.#indexAt(entry, score);
    }
    return kept;
  }
}
