/** Offers, and what they are worth together. @module */
import type { Id } from '@linli/core';
import type { Fits } from './candidates.ts';
import type { Rows, Solution, Solved } from './solver/index.ts';

/** 邀请: somebody who would be asked, and how well they fit. */
export interface Offer {
  readonly orderId: Id;
  readonly volunteerId: Id;
  /** 1 to 1000. */
  readonly score: number;
}

/** Offers for all needs, and how good they are together. */
export interface Assignment {
  readonly fits: Fits;
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

/** The assignment of a solution with one order each. Offers are written down when they are asked for. */
export function choiceOf(fits: Fits, { placeOf, value }: Solution, solved: Solved): Assignment {
  let offers: readonly Offer[] | undefined;
  const chosen = (): readonly { need: number; helper: number }[] =>
    [...placeOf].flatMap((need, helper) => (need < 0 ? [] : [{ need, helper }]));
  return {
    ...{ fits, perVolunteer: 1, value, bound: value, solved },
    get offers() {
      return (offers ??= offersOf(fits, chosen()));
    },
  };
}

/** Offers in their order. */
export function offersOf(fits: Fits, chosen: readonly { readonly need: number; readonly helper: number }[]): readonly Offer[] {
  const { needs, helpers, rows } = fits;
  const scored = chosen.map(({ need, helper }) => ({ need, helper, score: scoreIn(rows, need, helper) }));
  return scored
    .sort((a, b) => a.need - b.need || b.score - a.score || a.helper - b.helper)
    .map(({ need, helper, score }) => ({
      orderId: needs[need]!.need.order.id,
      volunteerId: helpers[helper]!.helper.candidate.volunteerId,
      score,
    }));
}

/** The score of a pair, or 0. */
export function scoreIn({ starts, ends, to, worths }: Rows, need: number, helper: number): number {
  for (let at = starts[need]!; at < ends[need]!; at++) if (to[at] === helper) return worths[at]!;
  return 0;
}

/** Rows of their own: solving again forgets pairs; the fits are not to. */
export function copied({ starts, ends, to, worths, used }: Rows): Rows {
  return { starts, ends, to: to.slice(), worths: worths.slice(), used };
}
