/** Which pairs of one volunteer may be chosen together; answers are cached, since local search asks them many times. @module */
import type { MatchModel } from '../../model/match-model.ts';
import type { CandidatePair } from '../candidate-pairs.ts';
import { conflictWith } from '../conflicts.ts';

/** The rules that bind the pairs of one volunteer: the limit of orders, and the rules of time. */
export class Compatibility {
  readonly #model: MatchModel;
  readonly #pairs: readonly CandidatePair[];
  readonly #perVolunteer: number;
  /** For each pair the answers, by the other pairs. */
  readonly #cache = new Map<number, Map<number | string, boolean>>();

  constructor(model: MatchModel, pairs: readonly CandidatePair[], perVolunteer: number) {
    this.#model = model;
    this.#pairs = pairs;
    this.#perVolunteer = perVolunteer;
  }

  /** Whether a pair may be chosen besides others of the same volunteer; all of them are indices. */
  allows(index: number, others: readonly number[]): boolean {
    if (others.length >= this.#perVolunteer) return false;
    if (others.length === 0) return true;
    const key = others.length === 1 ? others[0]! : others.join(' ');
    const answers = this.#cache.get(index) ?? new Map<number | string, boolean>();
    const known = answers.get(key);
    if (known !== undefined) return known;
    const { volunteer, slot } = this.#pairs[index]!;
    const otherSlots = others.map((other) => this.#pairs[other]!.slot);
    const isAllowed = !conflictWith(slot, this.#model.volunteers[volunteer]!, otherSlots, this.#model.context);
    this.#cache.set(index, answers.set(key, isAllowed));
    return isAllowed;
  }
}
