/** Offers, and the assignment that they form together. @module */
import type { SuggestedOffer } from '@linli/core';
import type { CandidateModel } from '../candidates/candidate-model.ts';
import type { MatchModel } from '../model/match-model.ts';
import type { Solution, SolvedProblem } from '../solver/index.ts';

/** Offers for all openings of a model, and how good they are together. */
export interface Assignment<Model extends MatchModel = CandidateModel> {
  readonly model: Model;
  /** Orders offered to one volunteer, at most. */
  readonly perVolunteer: number;
  /** By opening, and for each opening the highest score first. */
  readonly offers: readonly SuggestedOffer[];
  /** The sum of the scores of the offers. */
  readonly value: number;
  /** An upper bound: no assignment is worth more. Where it equals `value`, the assignment is proven optimal. */
  readonly bound: number;
  /** The state from which `update` goes on; undefined where a change has to be solved from the beginning. */
  readonly warmStart: SolvedProblem | undefined;
}

/** What of an assignment is shown: the offers, and how good they are together. */
export type AssignmentResult = Pick<Assignment, 'offers' | 'value' | 'bound'>;

/** A pair that was chosen: the indices of opening and volunteer in the model, and the score. */
export interface ScoredPair {
  readonly opening: number;
  readonly volunteer: number;
  readonly score: number;
}

/** The assignment of a solution with one order for each volunteer; in it openings are places and volunteers are takers. */
export function assignmentOf<Model extends MatchModel>(
  model: Model,
  { placeOf, values, value }: Solution,
  warmStart: SolvedProblem,
): Assignment<Model> {
  const chosen = (): readonly ScoredPair[] =>
    [...placeOf].flatMap((opening, volunteer) => (opening < 0 ? [] : [{ opening, volunteer, score: values[volunteer]! }]));
  let offers: readonly SuggestedOffer[] | undefined;
  return {
    model,
    perVolunteer: 1,
    value,
    bound: value,
    warmStart,
    // Made when they are first read: between two updates nobody may ask for them.
    get offers() {
      return (offers ??= offersOf(model, chosen()));
    },
  };
}

/** The offers of chosen pairs: by opening, and for each opening the highest score first. */
export function offersOf({ openings, volunteers }: MatchModel, chosen: readonly ScoredPair[]): readonly SuggestedOffer[] {
  return [...chosen]
    .sort((a, b) => a.opening - b.opening || b.score - a.score || a.volunteer - b.volunteer)
    .map(({ opening, volunteer, score }) => ({
      orderId: openings[opening]!.prepared.post.id,
      volunteerId: volunteers[volunteer]!.prepared.candidate.volunteerId,
      score,
    }));
}
