/** Finds the candidates of one opening after another, in indexes that are built once. @module */
import { preparedIneligibility, type DecisionContext, type FitWeights, type Id } from '@linli/core';
import { acceptsOffers, type PreparedMatchOpening } from '../model/opening.ts';
import type { PreparedMatchVolunteer } from '../model/volunteer.ts';
import { Scorer } from '../scoring/scorer.ts';
import { localityOrder } from './locality-order.ts';
import { Shortlist } from './shortlist.ts';
import { SpatialIndex } from './spatial-index.ts';

/** How far the search for candidates goes. */
export interface SearchLimits {
  /** Candidates of an opening, at most. */
  readonly candidates: number;
  /** Volunteers examined together: the nearest so many, and again so many, until enough of them are eligible. */
  readonly batch: number;
}

/** Finds candidates by skill, home and acquaintance. */
export class CandidateFinder {
  readonly #volunteers: readonly PreparedMatchVolunteer[];
  readonly #volunteerIndices: ReadonlyMap<Id, number>;
  readonly #context: DecisionContext;
  readonly #limits: SearchLimits;
  readonly #spatialIndex: SpatialIndex;
  readonly #scorer: Scorer;
  readonly #shortlist: Shortlist;
  /** For each resident the volunteers who have served them. */
  readonly #acquainted = new Map<Id, number[]>();
  /** Which search it is, counted from 1; and for each volunteer the last search that examined them. */
  #search = 0;
  readonly #examinedIn: Int32Array;
  /** How many volunteers fill the batch at hand. */
  #batchSize = 0;

  /** @param volunteerIndices The index of each volunteer by id. */
  constructor(
    volunteers: readonly PreparedMatchVolunteer[],
    volunteerIndices: ReadonlyMap<Id, number>,
    context: DecisionContext,
    weights: FitWeights,
    limits: SearchLimits,
  ) {
    this.#volunteers = volunteers;
    this.#volunteerIndices = volunteerIndices;
    this.#context = context;
    this.#limits = limits;
    this.#spatialIndex = new SpatialIndex(volunteers);
    this.#scorer = new Scorer(volunteers, context, weights);
    this.#shortlist = new Shortlist(volunteers.length);
    this.#examinedIn = new Int32Array(volunteers.length);
    for (const [index, { input }] of volunteers.entries())
      for (const recipientId of Object.keys(input.recipients)) {
        const acquainted = this.#acquainted.get(recipientId);
        if (acquainted) acquainted.push(index);
        else this.#acquainted.set(recipientId, [index]);
      }
  }

  /** Indices of openings in an order in which searching them one after another is fast. */
  processingOrder(openings: readonly PreparedMatchOpening[]): Uint32Array {
    return localityOrder(openings, this.#spatialIndex);
  }

  /** The candidates of an opening as pairs of index and score, the highest score first. */
  find(opening: PreparedMatchOpening): readonly (readonly [volunteer: number, score: number])[] {
    const { candidates } = this.#limits;
    const [columns, values] = [new Int32Array(candidates), new Int32Array(candidates)];
    const count = this.write(opening, columns, values, 0);
    return Array.from({ length: count }, (_, n) => [columns[n]!, values[n]!] as const);
  }

  /** Writes the candidates of an opening into arrays from `start` on, the highest score first; returns how many there are. */
  write(opening: PreparedMatchOpening, columns: Int32Array, values: Int32Array, start: number): number {
    if (!acceptsOffers(opening, this.#context)) return 0;
    this.#search += 1;
    this.#shortlist.clear();
    this.#scorer.setOpening(opening);
    this.#skipExcluded(opening);
    this.#examineAcquainted(opening);
    this.#batchSize = this.#shortlist.batchCount + this.#limits.batch;
    this.#examineNearest(opening);
    if (this.#shortlist.keptCount < this.#limits.candidates) this.#keepBest(opening);
    return this.#shortlist.write(columns, values, start, this.#limits.candidates);
  }

  #skipExcluded({ input }: PreparedMatchOpening): void {
    for (const id of input.excluded) {
      const index = this.#volunteerIndices.get(id);
      if (index !== undefined) this.#examinedIn[index] = this.#search;
    }
  }

  /** Whoever has served this resident is examined, however far away they live. */
  #examineAcquainted({ input }: PreparedMatchOpening): void {
    for (const index of this.#acquainted.get(input.requestedBy) ?? []) {
      if (this.#examinedIn[index] === this.#search) continue;
      this.#examinedIn[index] = this.#search;
      this.#shortlist.add(index, this.#scorer.score(index));
    }
  }

  #examineNearest(opening: PreparedMatchOpening): void {
    const { terms, position, input } = opening;
    const offset = this.#search * this.#limits.batch;
    const examine = (index: number): boolean => this.#examine(opening, index);
    const language = input.order.task.wishes?.language;
    if (language !== undefined) {
      // A language is a wish and no condition: a batch of those who speak it is examined before the nearest of all.
      let speakers = this.#limits.batch;
      this.#spatialIndex.search(language, position, offset, (index) => (examine(index), --speakers === 0));
    }
    this.#spatialIndex.search(this.#spatialIndex.rarestSkill(terms.skills), position, offset, examine);
  }

  /** Examines a volunteer who has never served the resident; true once there are enough candidates. */
  #examine(opening: PreparedMatchOpening, index: number): boolean {
    if (this.#examinedIn[index] === this.#search) return false;
    this.#examinedIn[index] = this.#search;
    this.#shortlist.add(index, this.#scorer.scoreUnacquainted(index));
    if (this.#shortlist.batchCount < this.#batchSize) return false;
    this.#keepBest(opening);
    this.#batchSize = this.#limits.batch;
    return this.#shortlist.keptCount >= this.#limits.candidates;
  }

  /** Keeps the best of the batch for whom no eligibility rule refuses the seat. */
  #keepBest({ input, prepared }: PreparedMatchOpening): void {
    const requester = this.#volunteerIndices.get(input.requestedBy);
    this.#shortlist.keepBest(
      this.#limits.candidates,
      (index) => !preparedIneligibility(prepared, this.#volunteers[index]!.prepared, index === requester, this.#context),
    );
  }
}
