/** Scores for very many pairs: what is the same for a volunteer or a category is computed once. @module */
import { ServiceCategory, type DecisionContext, type FitWeights } from '@linli/core';
import type { PreparedMatchOpening } from '../model/opening.ts';
import type { PreparedMatchVolunteer } from '../model/volunteer.ts';
import {
  availabilityOverlap,
  categoryCriteria,
  criteriaOf,
  NEUTRAL,
  pairCriteria,
  proximity,
  scoreOf,
  volunteerCriteria,
} from './criteria.ts';

const categories = ServiceCategory.options;
const categoryIndex = new Map(categories.map((category, index) => [category, index] as const));

/** Figures of one volunteer in `#placeAndTime`: x, y, week mask. */
const STRIDE = 3;

/** Gives the same scores as `scoreOf` with `criteriaOf`, for one opening after another. */
export class Scorer {
  readonly #volunteers: readonly PreparedMatchVolunteer[];
  readonly #context: DecisionContext;
  readonly #weights: FitWeights;
  readonly #weightSum: number;
  /** For each volunteer, side by side in memory: x and y in metres (NaN where not known) and the week mask. */
  readonly #placeAndTime: Float64Array;
  /** For each volunteer a row with one weighted sum per category: of the criteria that do not depend on the opening otherwise. */
  readonly #baseSums: Int32Array;
  #opening: PreparedMatchOpening | undefined;
  #category = 0;
  #hasLanguageWish = false;

  constructor(volunteers: readonly PreparedMatchVolunteer[], context: DecisionContext, weights: FitWeights) {
    this.#volunteers = volunteers;
    this.#context = context;
    this.#weights = weights;
    this.#weightSum = Object.values(weights).reduce((sum, weight) => sum + weight, 0);
    this.#placeAndTime = new Float64Array(STRIDE * volunteers.length);
    this.#baseSums = new Int32Array(categories.length * volunteers.length);
    for (let index = 0; index < volunteers.length; index++) this.#precompute(index);
  }

  #precompute(index: number): void {
    const volunteer = this.#volunteers[index]!;
    const { share, growth, skill, pledge } = this.#weights;
    this.#placeAndTime[STRIDE * index] = volunteer.position?.x ?? NaN;
    this.#placeAndTime[STRIDE * index + 1] = volunteer.position?.y ?? NaN;
    this.#placeAndTime[STRIDE * index + 2] = volunteer.weekMask;
    const ofVolunteer = share * volunteerCriteria.share(volunteer) + growth * volunteerCriteria.growth(volunteer);
    for (let category = 0; category < categories.length; category++) {
      const ofSkill = skill * categoryCriteria.skill(categories[category]!, volunteer);
      const ofPledge = pledge * categoryCriteria.pledge(categories[category]!, volunteer);
      this.#baseSums[categories.length * index + category] = ofVolunteer + ofSkill + ofPledge;
    }
  }

  /** Sets the opening that all following scores are for. */
  setOpening(opening: PreparedMatchOpening): void {
    const { category, wishes } = opening.input.order.task;
    this.#opening = opening;
    this.#category = categoryIndex.get(category)!;
    this.#hasLanguageWish = wishes?.language !== undefined;
  }

  /** The score of a volunteer, by index, who has never served this resident; much faster than `score`. */
  scoreUnacquainted(index: number): number {
    if (this.#weightSum === 0) return this.score(index);
    const weights = this.#weights;
    const opening = this.#opening!;
    const { position } = opening;
    const east = position ? (position.x - this.#placeAndTime[STRIDE * index]!) * position.cosLatitude : NaN;
    const north = position ? position.y - this.#placeAndTime[STRIDE * index + 1]! : NaN;
    const distance = Number.isNaN(east) ? NEUTRAL : proximity(east, north, this.#context.policy.matching.reach);
    const language = this.#hasLanguageWish ? pairCriteria.language(opening, this.#volunteers[index]!) : NEUTRAL;
    const sum =
      this.#baseSums[categories.length * index + this.#category]! +
      weights.distance * distance +
      weights.time * availabilityOverlap(opening.weekMask, this.#placeAndTime[STRIDE * index + 2]!) +
      weights.language * language +
      weights.preference * NEUTRAL;
    return Math.max(1, Math.round(sum / this.#weightSum));
  }

  /** The score of any volunteer, by index. */
  score(index: number): number {
    return scoreOf(criteriaOf(this.#opening!, this.#volunteers[index]!, this.#context), this.#weights);
  }
}
