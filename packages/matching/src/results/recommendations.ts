/** 为您推荐: the open orders that one volunteer may claim, those that fit best first, each with what speaks most for it. @module */
import { preparedIneligibility, type DecisionContext, type FitPart, type FitWeights, type Recommendation } from '@linli/core';
import { acceptsOffers, prepareMatchOpening, type MatchOpening, type PreparedMatchOpening } from '../model/opening.ts';
import { prepareMatchVolunteer, type MatchVolunteer, type PreparedMatchVolunteer } from '../model/volunteer.ts';
import { criteriaOf, scoreOf } from '../scoring/criteria.ts';
import { reasonsOf } from './explain.ts';

/**
 * Criteria that may be given as a reason: those that differ between orders. How much somebody has served lately, or how
 * experienced they are, is the same for every order.
 */
const explainingCriteria: readonly FitPart[] = ['skill', 'distance', 'time', 'pledge', 'language'];

/** Reasons given for one order, at most: they have to fit on a line. */
const MAX_REASONS = 2;

/**
 * The orders that a volunteer may claim by the eligibility rules and was not asked for already: the best first, between equal
 * scores the soonest. How well they know the resident does not count here: a board that names nobody would otherwise disclose
 * who asked (个人信息保护法 art. 28).
 *
 * @throws RangeError where an order has no seats or a figure is out of range; the message names it.
 *
 * @example
 * recommendationsFor(volunteer, orders.map(openingOf), context)[0]; // { orderId: 'visit', score: 640, reasons: [{ part: 'skill', value: 750 }] }
 */
export function recommendationsFor(
  volunteer: MatchVolunteer,
  openings: readonly MatchOpening[],
  context: DecisionContext,
): readonly Recommendation[] {
  const prepared = prepareMatchVolunteer(volunteer, context);
  const weights: FitWeights = { ...context.policy.matching.weights, familiarity: 0, preference: 0 };
  return openings
    .map((opening) => prepareMatchOpening(opening, context))
    .filter((opening) => mayClaim(opening, prepared, context))
    .map((opening) => ({ opening, recommendation: recommendationOf(opening, prepared, weights, context) }))
    .sort(
      ({ opening: a, recommendation: ofA }, { opening: b, recommendation: ofB }) =>
        ofB.score - ofA.score || startOf(a) - startOf(b) || (ofA.orderId < ofB.orderId ? -1 : 1),
    )
    .map(({ recommendation }) => recommendation);
}

function mayClaim(opening: PreparedMatchOpening, { prepared }: PreparedMatchVolunteer, context: DecisionContext): boolean {
  const { volunteerId } = prepared.candidate;
  const { excluded, requestedBy } = opening.input;
  if (!acceptsOffers(opening, context) || excluded.includes(volunteerId)) return false;
  return preparedIneligibility(opening.prepared, prepared, requestedBy === volunteerId, context) === null;
}

function recommendationOf(
  opening: PreparedMatchOpening,
  volunteer: PreparedMatchVolunteer,
  weights: FitWeights,
  context: DecisionContext,
): Recommendation {
  const { order } = opening.input;
  const values = criteriaOf(opening, volunteer, context);
  const reasons = reasonsOf(values, weights, order.task)
    .filter(({ part, points }) => points > 0 && explainingCriteria.includes(part))
    .slice(0, MAX_REASONS)
    .map(({ part, value }) => ({ part, value }));
  return { orderId: order.id, score: scoreOf(values, weights), reasons };
}

function startOf({ input }: PreparedMatchOpening): number {
  return Date.parse(input.order.task.startsAt);
}
