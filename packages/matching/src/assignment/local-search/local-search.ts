/**
 * Local search on a selection of pairs. Two neighbourhoods: all orders of one time are given out anew (an exact assignment), and
 * one volunteer chooses anew. Improving until neither helps is called polishing; the perturbation in between is the shaking
 * step of variable neighbourhood search.
 *
 * @module
 */
import type { MatchModel } from '../../model/match-model.ts';
import { solve, sparseRowsOf } from '../../solver/index.ts';
import type { CandidatePair, Selection } from '../candidate-pairs.ts';
import { bestSubset } from './best-subset.ts';
import { Compatibility } from './compatibility.ts';
import { CurrentSelection } from './current-selection.ts';
import { DontLookBits } from './dont-look-bits.ts';
import { SeededRandom } from './seeded-random.ts';
import { timeBlocksOf, type TimeBlock } from './time-blocks.ts';

/** Pairs looked at in one step: some milliseconds of work. */
const PAIRS_PER_STEP = 50_000;
const SEED = 20_261_124;

/** Improves a selection that keeps every rule; what comes of it keeps every rule as well. */
export class LocalSearch {
  readonly #pairs: readonly CandidatePair[];
  readonly #perVolunteer: number;
  readonly #current: CurrentSelection;
  readonly #compatibility: Compatibility;
  readonly #blocks: readonly TimeBlock[];
  /** Whether a block is to be solved again depends on what its volunteers have otherwise. */
  readonly #blockBits: DontLookBits;
  /** Whether a volunteer is to choose again depends on who has the openings that they might take. */
  readonly #volunteerBits: DontLookBits;
  readonly #random = new SeededRandom(SEED);
  /** Pairs looked at in this step. */
  #pairsLookedAt = 0;

  /** @param chosen Indices of the pairs that are chosen at first. */
  constructor(model: MatchModel, pairs: readonly CandidatePair[], chosen: readonly number[], perVolunteer: number) {
    const { openings, volunteers } = model;
    this.#pairs = pairs;
    this.#perVolunteer = perVolunteer;
    this.#current = new CurrentSelection(
      pairs,
      volunteers.length,
      openings.map(({ seats }) => seats),
    );
    this.#compatibility = new Compatibility(model, pairs, perVolunteer);
    this.#blocks = timeBlocksOf(openings, pairs, this.#current.pairsOfOpening);
    this.#blockBits = new DontLookBits(
      volunteers.length,
      this.#blocks.map((block) => block.volunteers.map(({ volunteer }) => volunteer)),
    );
    this.#volunteerBits = new DontLookBits(
      openings.length,
      this.#current.pairsOfVolunteer.map((own) => own.map((index) => pairs[index]!.opening)),
    );
    this.#current.replaceBy(chosen);
    this.#markChanges();
  }

  /** Improves the current selection until neither neighbourhood gains anything, yielding between steps. */
  *improved(): Generator<undefined, Selection> {
    for (;;) {
      const before = this.#current.value;
      for (const [index, block] of this.#blocks.entries()) {
        if (this.#blockBits.isDue(index)) this.#reassignBlock(block, index);
        if (this.#isStepOver()) yield;
      }
      for (let volunteer = 0; volunteer < this.#current.pairsOfVolunteer.length; volunteer++) {
        if (this.#volunteerBits.isDue(volunteer)) this.#chooseAgain(volunteer);
        if (this.#isStepOver()) yield;
      }
      if (this.#current.value <= before) return this.#current.selection;
    }
  }

  /**
   * Perturbs the best selection and improves it again, so many times: two to seven volunteers of one block give back all
   * they have and choose again in random order. What is worth no less than the best takes its place.
   *
   * @param goal Ends once the value is as high as this.
   */
  *perturbed(from: Selection, times: number, goal: number): Generator<undefined, Selection> {
    let best = from;
    for (let n = 0; n < times && best.value < goal; n++) {
      this.#current.replaceBy(best.chosen);
      this.#markChanges();
      const block = this.#blocks[this.#random.below(this.#blocks.length)];
      const members = block?.volunteers.map(({ volunteer }) => volunteer) ?? [];
      const some = this.#random.shuffled(members).slice(0, 2 + this.#random.below(6));
      for (const volunteer of some) for (const index of this.#current.chosenBy(volunteer)) this.#current.flip(index);
      for (const volunteer of this.#random.shuffled(some)) this.#chooseAgain(volunteer);
      const next = yield* this.improved();
      if (next.value >= best.value) best = next;
    }
    return best;
  }

  #isStepOver(): boolean {
    if (this.#pairsLookedAt < PAIRS_PER_STEP) return false;
    this.#pairsLookedAt = 0;
    return true;
  }

  #markChanges(): void {
    this.#current.reportChanges(({ volunteer, opening }) => {
      this.#blockBits.markChanged(volunteer);
      this.#volunteerBits.markChanged(opening);
    });
  }

  /**
   * Gives out the openings of a block anew. Nobody can have two of them, so that, beside what its volunteers have at other
   * times, this is an assignment problem and solved exactly.
   */
  #reassignBlock({ seats, volunteers }: TimeBlock, index: number): void {
    const current = this.#current;
    for (const { pairs } of volunteers) for (const pair of pairs) if (current.isChosen(pair.index)) current.flip(pair.index);
    const allowed = volunteers.map(({ volunteer, pairs }) => {
      this.#pairsLookedAt += pairs.length;
      const elsewhere = current.chosenBy(volunteer);
      return pairs.filter((pair) => this.#compatibility.allows(pair.index, elsewhere));
    });
    const { placeOf } = solve({ seats, byTaker: sparseRowsOf(allowed) });
    for (const [taker, pairs] of allowed.entries()) {
      const found = pairs.find(({ place }) => place === placeOf[taker]);
      if (found) current.flip(found.index);
    }
    this.#markChanges();
    this.#blockBits.markVisited(index);
  }

  /** The best set of openings that one volunteer could have, also by displacing others where that gains more than they lose. */
  #chooseAgain(volunteer: number): void {
    const current = this.#current;
    this.#volunteerBits.markVisited(volunteer);
    this.#pairsLookedAt += current.pairsOfVolunteer[volunteer]!.length;
    for (const index of current.chosenBy(volunteer)) current.flip(index);
    const gains = current.pairsOfVolunteer[volunteer]!.flatMap((index) => {
      const displaced = current.displacedFrom(this.#pairs[index]!.opening);
      const gain = this.#pairs[index]!.value - (displaced === undefined ? 0 : this.#pairs[displaced]!.value);
      return gain > 0 ? [{ index, gain, displaced }] : [];
    }).sort((a, b) => b.gain - a.gain || a.index - b.index);
    const best = bestSubset(gains, this.#perVolunteer, (index, chosen) => this.#compatibility.allows(index, chosen));
    const chosen = gains.filter(({ index }) => best.includes(index));
    for (const { displaced } of chosen) if (displaced !== undefined) current.flip(displaced);
    for (const { index } of chosen) current.flip(index);
    // Whoever was displaced may take what is free now.
    for (const { displaced } of chosen) if (displaced !== undefined) this.#fillUp(this.#pairs[displaced]!.volunteer);
    this.#markChanges();
  }

  /** Gives a volunteer the free seats that fit besides what they have, the highest score first. */
  #fillUp(volunteer: number): void {
    const current = this.#current;
    const free = current.pairsOfVolunteer[volunteer]!.filter(
      (index) => !current.isChosen(index) && current.displacedFrom(this.#pairs[index]!.opening) === undefined,
    );
    for (const index of free.sort((a, b) => this.#pairs[b]!.value - this.#pairs[a]!.value || a - b))
      if (this.#compatibility.allows(index, current.chosenBy(volunteer))) current.flip(index);
  }
}
