/** Offers, and what they are worth together. @module */
import type { Id } from '@linli/core';
import type { Fits } from '../candidates/candidates.ts';
import type { Pairs } from '../model/match-model.ts';
import type { Solution, Solved } from '../solver/index.ts';

/** 邀请: somebody who would be asked, and how well they fit. */
export interface Offer {
  readonly orderId: Id;
  readonly volunteerId: Id;
  /** 1 to 1000. */
  readonly score: number;
}

/** Offers for all needs, and how good they are together. */
export interface Assignment<Of extends Pairs = Fits> {
  readonly fits: Of;
  /** Orders that one volunteer is offered at most. */
  readonly perVolunteer: number;
  /** By order, the best first. */
  readonly offers: readonly Offer[];
  /** The sum of the scores. */
  readonly value: number;
  /** No assignment is worth more than this. The assignment is proven best where it is the value. */
  readonly bound: number;
  /** What is needed to solve it again after a change; absent where it has to be begun anew. */
  readonly solved: Solved | undefined;
}

/** A pair of indices, and its score. */
export interface Chosen {
  readonly need: number;
  readonly helper: number;
  readonly score: number;
}

/** The assignment of a solution with one order each. Offers are written down when they are asked for. */
export function choiceOf<Of extends Pairs>(fits: Of, { placeOf, worths, value }: Solution, solved: Solved): Assignment<Of> {
  let offers: readonly Offer[] | undefined;
  const chosen = (): readonly Chosen[] =>
    [...placeOf].flatMap((need, helper) => (need < 0 ? [] : [{ need, helper, score: worths[helper]! }]));
  return {
    ...{ fits, perVolunteer: 1, value, bound: value, solved },
    get offers() {
      return (offers ??= offersOf(fits, chosen()));
    },
  };
}

/** Offers in their order. */
export function offersOf({ needs, helpers }: Pairs, chosen: readonly Chosen[]): readonly Offer[] {
  return [...chosen]
    .sort((a, b) => a.need - b.need || b.score - a.score || a.helper - b.helper)
    .map(({ need, helper, score }) => ({
      orderId: needs[need]!.post.post.id,
      volunteerId: helpers[helper]!.who.candidate.volunteerId,
      score,
    }));
}
