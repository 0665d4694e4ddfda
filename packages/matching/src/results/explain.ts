/** Why a volunteer is offered an order, or why not: codes and figures, which dictionaries put into words. @module */
import { preparedIneligibility, type Facts, type FitPart, type FitWeights, type Id, type Remedy, type Task } from '@linli/core';
import { conflictWith } from '../assignment/conflicts.ts';
import type { Assignment } from '../assignment/offers.ts';
import { requireOpening, requireVolunteer, type CandidateModel } from '../candidates/candidate-model.ts';
import { acceptsOffers } from '../model/opening.ts';
import { criteriaOf, criterionNames, neutralValues, type CriterionValues } from '../scoring/criteria.ts';
import { valueAt } from '../solver/index.ts';

/** One criterion of a score, and what it contributed. */
export interface Reason {
  readonly part: FitPart;
  /** The value of the criterion, 0 to 1000. */
  readonly value: number;
  /** Points of the score by which the criterion raises it (or lowers it, below 0) against a neutral value. */
  readonly points: number;
}

/** Why a pair fits. It discloses nothing about other volunteers but one score. */
export interface Explanation {
  /** The score of the pair, 1 to 1000; 0 where they are no candidate. */
  readonly score: number;
  /** The criterion that speaks most for the pair comes first. */
  readonly reasons: readonly Reason[];
  /** The highest score of a candidate who is not offered this order; null where there is none. */
  readonly nextBest: number | null;
}

/** Why a volunteer is not offered an order, and what would have to change. */
export interface Obstacle {
  /**
   * A refusal of the eligibility rules; or `gone`: the order takes nobody any more; `asked`: they declined, wait or have a
   * seat; `far`: enough volunteers who live nearer fit; `full`: others fit better; `elsewhere`: they are offered other orders
   * instead, which is better for all together.
   */
  readonly reason: string;
  /** Figures and codes of the reason, as of a refusal. */
  readonly facts: Facts;
  /** What would have to change: a remedy, a further `seat`, a higher `score`, or `nothing` that anybody could change. */
  readonly change: Remedy | 'seat' | 'score' | 'nothing';
}

/**
 * Why a volunteer fits an order.
 *
 * @throws RangeError where the order or the volunteer was not matched.
 *
 * @example
 * explain(assign(model), 'visit', 'wang').reasons[0]; // { part: 'skill', value: 750, points: 150 }
 */
export function explain({ model, offers }: Assignment, orderId: Id, volunteerId: Id): Explanation {
  const [opening, volunteer] = [requireOpening(model, orderId), requireVolunteer(model, volunteerId)];
  const values = criteriaOf(model.openings[opening]!, model.volunteers[volunteer]!, model.context);
  const offered = new Set(offers.filter((offer) => offer.orderId === orderId).map((offer) => offer.volunteerId));
  const { starts, ends, columns, values: scores } = model.rows;
  let nextBest: number | null = null;
  for (let entry = starts[opening]!; entry < ends[opening]!; entry++) {
    const other = model.volunteers[columns[entry]!]!.input.candidate.volunteerId;
    if (other !== volunteerId && !offered.has(other) && scores[entry]! > (nextBest ?? 0)) nextBest = scores[entry]!;
  }
  const reasons = reasonsOf(values, model.weights, model.openings[opening]!.input.order.task);
  return { score: valueAt(model.rows, opening, volunteer), reasons, nextBest };
}

/**
 * The criteria with a weight, the one that speaks most for the pair first. For a flexible task, time is left out: it suits
 * everybody, which is no reason for anybody.
 */
export function reasonsOf(values: CriterionValues, weights: FitWeights, { timing }: Pick<Task, 'timing'>): readonly Reason[] {
  const weightSum = criterionNames.reduce((sum, name) => sum + weights[name], 0);
  return criterionNames
    .filter((part) => weights[part] > 0 && (part !== 'time' || timing === 'fixed'))
    .map((part) => ({
      part,
      value: values[part],
      points: Math.round(((values[part] - neutralValues[part]) * weights[part]) / weightSum),
    }))
    .sort((a, b) => b.points - a.points);
}

/** What would remove a refusal. A refusal that is missing here stands, whatever anybody does. */
export const remedyByRefusal: Readonly<Record<string, Remedy | undefined>> = {
  'missing-training': 'training',
  'missing-skill': 'skill',
  'insurance-needed': 'cover',
  'guardian-needed': 'check',
  'verification-needed': 'check',
  'clash': 'time',
  'too-little-rest': 'time',
  'too-much-in-a-day': 'time',
};

/**
 * Why a volunteer is not offered an order; null where they are.
 *
 * @throws RangeError where the order or the volunteer was not matched.
 *
 * @example
 * whyNot(assign(model), 'visit', 'li'); // { reason: 'missing-training', facts: { training: 'mediation' }, change: 'training' }
 */
export function whyNot(assignment: Assignment, orderId: Id, volunteerId: Id): Obstacle | null {
  const { model, offers } = assignment;
  const [row, column] = [requireOpening(model, orderId), requireVolunteer(model, volunteerId)];
  const [opening, volunteer] = [model.openings[row]!, model.volunteers[column]!];
  if (offers.some((offer) => offer.orderId === orderId && offer.volunteerId === volunteerId)) return null;
  if (!acceptsOffers(opening, model.context)) return obstacle('gone', 'nothing');
  if (opening.input.excluded.includes(volunteerId)) return obstacle('asked', 'nothing');
  const isRequester = opening.input.requestedBy === volunteerId;
  const refusal = preparedIneligibility(opening.prepared, volunteer.prepared, isRequester, model.context);
  if (refusal) return obstacle(refusal.reason, remedyByRefusal[refusal.reason] ?? 'nothing', refusal.facts);
  const score = valueAt(model.rows, row, column);
  if (score === 0) return obstacle('far', 'score');
  if (isBooked(assignment, row, column)) return obstacle('elsewhere', 'time', { score });
  const lowest = offers
    .filter((offer) => offer.orderId === orderId)
    .reduce((least, offer) => Math.min(least, offer.score), 1_000);
  return obstacle('full', 'seat', { score, least: lowest });
}

function obstacle(reason: string, change: Obstacle['change'], facts: Facts = {}): Obstacle {
  return { reason, facts, change };
}

/** Whether what a volunteer is offered leaves no room for another opening. */
function isBooked({ model, offers, perVolunteer }: Assignment, row: number, column: number): boolean {
  const [opening, volunteer] = [model.openings[row]!, model.volunteers[column]!];
  const own = offers.filter((offer) => offer.volunteerId === volunteer.input.candidate.volunteerId);
  const others = own.map((offer) => model.openings[requireOpening(model, offer.orderId)]!);
  return own.length >= perVolunteer || conflictWith(opening, volunteer, others, model.context) !== null;
}

/** Ids of the orders with free seats for which no candidate was found. */
export function unmetOrders({ openings, rows }: CandidateModel): readonly Id[] {
  return openings
    .filter((opening, index) => opening.seats > 0 && rows.starts[index] === rows.ends[index])
    .map(({ input }) => input.order.id);
}
