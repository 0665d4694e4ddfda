/** Scores of very many pairs: what is the same for a helper, a kind or a stranger is worked out once. @module */
import type { FitWeights, Moment, ServiceCategory } from '@linli/core';
import type { ReadyHelper, ReadyNeed } from './lists.ts';
import { nearness, NEITHER, ofHelper, ofKind, ofPair, partsOf, scoreOf, timeliness } from './parts.ts';

/** Gives the scores that `scoreOf` gives to the parts of a pair. */
export class Scorer {
  readonly #helpers: readonly ReadyHelper[];
  readonly #at: Moment;
  readonly #weights: FitWeights;
  readonly #all: number;
  readonly #own: Float64Array;
  readonly #weeks: Int32Array;
  /** Where they live; no number where that is not known. */
  readonly #east: Float64Array;
  readonly #north: Float64Array;
  readonly #kinds = new Map<ServiceCategory, Float64Array>();

  constructor(helpers: readonly ReadyHelper[], at: Moment, weights: FitWeights) {
    this.#helpers = helpers;
    this.#at = at;
    this.#weights = weights;
    this.#all = Object.values(weights).reduce((sum, weight) => sum + weight, 0);
    this.#own = Float64Array.from(
      helpers,
      (each) => weights.share * ofHelper.share(each) + weights.growth * ofHelper.growth(each),
    );
    this.#weeks = Int32Array.from(helpers, (each) => each.week);
    this.#east = Float64Array.from(helpers, (each) => each.spot?.x ?? NaN);
    this.#north = Float64Array.from(helpers, (each) => each.spot?.y ?? NaN);
  }

  /** The score of a helper whom the resident does not know. */
  stranger(need: ReadyNeed, index: number): number {
    if (this.#all === 0) return this.known(need, index);
    const weights = this.#weights;
    const {
      spot,
      need: { order },
    } = need;
    const east = spot ? (spot.x - this.#east[index]!) * spot.shrink : NaN;
    const near = east === east ? nearness(east, spot!.y - this.#north[index]!, this.#at.policy.matching.reach) : NEITHER;
    const speaks = order.task.wishes?.language === undefined ? NEITHER : ofPair.language(need, this.#helpers[index]!);
    const sum =
      this.#own[index]! +
      this.#kind(order.task.category)[index]! +
      weights.distance * near +
      weights.time * timeliness(need.week, this.#weeks[index]!) +
      weights.language * speaks +
      weights.preference * NEITHER;
    return Math.max(1, Math.round(sum / this.#all));
  }

  /** The score of anybody. */
  known(need: ReadyNeed, index: number): number {
    return scoreOf(partsOf(need, this.#helpers[index]!, this.#at), this.#weights);
  }

  #kind(kind: ServiceCategory): Float64Array {
    const known = this.#kinds.get(kind);
    if (known) return known;
    const { skill, pledge } = this.#weights;
    const sums = Float64Array.from(
      this.#helpers,
      (each) => skill * ofKind.skill(kind, each) + pledge * ofKind.pledge(kind, each),
    );
    this.#kinds.set(kind, sums);
    return sums;
  }
}
