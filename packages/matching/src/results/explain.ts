/** Why this pair, and why not that one: in parts, codes and figures that dictionaries put into words. @module */
import { preparedIneligibility, type Facts, type FitPart, type FitWeights, type Id, type Task } from '@linli/core';
import { helperIn, isOpen, needIn, type Fits } from '../candidates/candidates.ts';
import type { Assignment } from '../assignment/offers.ts';
import { partNames, partsOf, plain } from '../scoring/criteria.ts';
import { besides } from '../assignment/conflicts.ts';
import { worthAt } from '../solver/index.ts';

/** One part of a score, and what it gave. */
export interface Reason {
  readonly part: FitPart;
  /** 0 to 1000. */
  readonly value: number;
  /** How far above (or below) what says nothing of anybody it moved the score, in points of it. */
  readonly gave: number;
}

/** Why a pair fits. Holds nothing of anybody else but a score. */
export interface Explanation {
  readonly score: number;
  /** What speaks most for the pair comes first. */
  readonly reasons: readonly Reason[];
  /** The highest score of anybody who is not offered this order; null where there is nobody. */
  readonly nextBest: number | null;
}

/** What somebody may do, or an order do without, so that they may come. */
export type Remedy = 'training' | 'skill' | 'cover' | 'check' | 'time';

/** Why somebody is not offered an order, and what would have to change. */
export interface Shortfall {
  /** A refusal of the rules; or `gone`: the order takes nobody any more; `asked`: they said no or have a seat; `far`: many nearer ones fit; `full`: others fit better; `elsewhere`: they are offered something better for all. */
  readonly reason: string;
  readonly facts: Facts;
  /** What would have to change. */
  readonly change: Remedy | 'seat' | 'score' | 'nothing';
}

/** Why a volunteer fits an order. */
export function explain({ fits, offers }: Assignment, orderId: Id, volunteerId: Id): Explanation {
  const [need, helper] = [needIn(fits, orderId), helperIn(fits, volunteerId)];
  const values = partsOf(fits.needs[need]!, fits.helpers[helper]!, fits.at);
  const offered = new Set(offers.filter((each) => each.orderId === orderId).map((each) => each.volunteerId));
  const { starts, ends, to, worths } = fits.rows;
  let nextBest: number | null = null;
  for (let at = starts[need]!; at < ends[need]!; at++) {
    const other = fits.helpers[to[at]!]!.helper.candidate.volunteerId;
    if (other !== volunteerId && !offered.has(other) && worths[at]! > (nextBest ?? 0)) nextBest = worths[at]!;
  }
  const reasons = reasonsOf(values, fits.weights, fits.needs[need]!.need.order.task);
  return { score: worthAt(fits.rows, need, helper), reasons, nextBest };
}

/** The parts that count, those that speak most for the pair first. What may be done at any time suits everybody's: that is no reason. */
export function reasonsOf(
  values: Readonly<Record<FitPart, number>>,
  weights: FitWeights,
  { timing }: Pick<Task, 'timing'>,
): readonly Reason[] {
  const all = partNames.reduce((sum, name) => sum + weights[name], 0);
  return partNames
    .filter((part) => weights[part] > 0 && (part !== 'time' || timing === 'fixed'))
    .map((part) => ({ part, value: values[part], gave: Math.round(((values[part] - plain[part]) * weights[part]) / all) }))
    .sort((a, b) => b.gave - a.gave);
}

/** What would have to change, by the rule that stands in the way; a rule that is not here stands whatever anybody does. */
export const changes: Readonly<Record<string, Remedy | undefined>> = {
  'missing-training': 'training',
  'missing-skill': 'skill',
  'insurance-needed': 'cover',
  'guardian-needed': 'check',
  'verification-needed': 'check',
  'clash': 'time',
  'too-little-rest': 'time',
  'too-much-in-a-day': 'time',
};

/** Why a volunteer is not offered an order; null where they are. */
export function whyNot(assignment: Assignment, orderId: Id, volunteerId: Id): Shortfall | null {
  const { fits, offers, perVolunteer } = assignment;
  const [index, who] = [needIn(fits, orderId), helperIn(fits, volunteerId)];
  const [need, helper] = [fits.needs[index]!, fits.helpers[who]!];
  const of = (reason: string, change: Shortfall['change'], facts: Facts = {}): Shortfall => ({ reason, facts, change });
  if (offers.some((each) => each.orderId === orderId && each.volunteerId === volunteerId)) return null;
  if (!isOpen(need, fits.at)) return of('gone', 'nothing');
  if (need.need.notAsked.includes(volunteerId)) return of('asked', 'nothing');
  const no = preparedIneligibility(need.post, helper.who, need.need.requestedBy === volunteerId, fits.at);
  if (no) return of(no.reason, changes[no.reason] ?? 'nothing', no.facts);
  const score = worthAt(fits.rows, index, who);
  if (score === 0) return of('far', 'score');
  const mine = offers.filter((each) => each.volunteerId === volunteerId);
  const others = mine.map((each) => fits.needs[needIn(fits, each.orderId)]!);
  const isBusy = mine.length >= perVolunteer || besides(need, helper, others, fits.at) !== null;
  if (isBusy) return of('elsewhere', 'time', { score });
  const taken = offers.filter((each) => each.orderId === orderId);
  const least = taken.reduce((lowest, each) => Math.min(lowest, each.score), 1_000);
  return of('full', 'seat', { score, least });
}

/** Needs that nobody may have, by order id, of those who were looked at. */
export function unmet(fits: Fits): readonly Id[] {
  return fits.needs
    .filter((need, index) => need.seats > 0 && fits.rows.starts[index] === fits.rows.ends[index])
    .map(({ need }) => need.order.id);
}
