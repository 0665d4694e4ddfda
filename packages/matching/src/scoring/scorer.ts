/** Scores of very many pairs: what is the same for a helper, a kind or a stranger is worked out once. @module */
import { ServiceCategory, type FitWeights, type DecisionContext } from '@linli/core';
import type { ReadyHelper, ReadyNeed } from '../model/opening.ts';
import { nearness, NEITHER, ofHelper, ofKind, ofPair, partsOf, scoreOf, timeliness } from './criteria.ts';

/** All kinds of service, and where each stands among them. */
const kinds = ServiceCategory.options;
const kindAt = new Map(kinds.map((kind, index) => [kind, index] as const));

/** Gives the scores that `scoreOf` gives to the parts of a pair, for one need after the other. */
export class Scorer {
  readonly #helpers: readonly ReadyHelper[];
  readonly #at: DecisionContext;
  readonly #weights: FitWeights;
  readonly #all: number;
  /** Of every helper three figures side by side: where they live, no number where that is not known, and when they have time. */
  readonly #where: Float64Array;
  /** Of every helper a row with what they have for each kind, whatever the need is: what is read together lies together. */
  readonly #sums: Int32Array;
  #need: ReadyNeed | undefined;
  #kind = 0;
  #hasWish = false;

  constructor(helpers: readonly ReadyHelper[], context: DecisionContext, weights: FitWeights) {
    this.#helpers = helpers;
    this.#at = context;
    this.#weights = weights;
    this.#all = Object.values(weights).reduce((sum, weight) => sum + weight, 0);
    this.#where = new Float64Array(3 * helpers.length);
    this.#sums = new Int32Array(kinds.length * helpers.length);
    for (let index = 0; index < helpers.length; index++) this.#workOut(index);
  }

  #workOut(index: number): void {
    const helper = this.#helpers[index]!;
    const { share, growth, skill, pledge } = this.#weights;
    this.#where[3 * index] = helper.spot?.x ?? NaN;
    this.#where[3 * index + 1] = helper.spot?.y ?? NaN;
    this.#where[3 * index + 2] = helper.week;
    const own = share * ofHelper.share(helper) + growth * ofHelper.growth(helper);
    for (let kind = 0; kind < kinds.length; kind++) {
      const services = skill * ofKind.skill(kinds[kind]!, helper);
      this.#sums[kinds.length * index + kind] = own + services + pledge * ofKind.pledge(kinds[kind]!, helper);
    }
  }

  /** Turns to a need: whoever is asked about from now on is asked for this one. */
  turnTo(need: ReadyNeed): void {
    const { category, wishes } = need.need.order.task;
    this.#need = need;
    this.#kind = kindAt.get(category)!;
    this.#hasWish = wishes?.language !== undefined;
  }

  /** The score of a helper whom the resident does not know. */
  stranger(index: number): number {
    if (this.#all === 0) return this.known(index);
    const weights = this.#weights;
    const need = this.#need!;
    const { spot } = need;
    const east = spot ? (spot.x - this.#where[3 * index]!) * spot.shrink : NaN;
    const north = spot ? spot.y - this.#where[3 * index + 1]! : NaN;
    const near = east === east ? nearness(east, north, this.#at.policy.matching.reach) : NEITHER;
    const speaks = this.#hasWish ? ofPair.language(need, this.#helpers[index]!) : NEITHER;
    const sum =
      this.#sums[kinds.length * index + this.#kind]! +
      weights.distance * near +
      weights.time * timeliness(need.week, this.#where[3 * index + 2]!) +
      weights.language * speaks +
      weights.preference * NEITHER;
    return Math.max(1, Math.round(sum / this.#all));
  }

  /** The score of anybody. */
  known(index: number): number {
    return scoreOf(partsOf(this.#need!, this.#helpers[index]!, this.#at), this.#weights);
  }
}
