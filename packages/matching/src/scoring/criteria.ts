/**
 * The nine criteria by which a pair of opening and volunteer is scored. Each has a whole value from 0 to 1000; 500 is neutral.
 *
 * @module
 */
import { FitPart, type DecisionContext, type FitWeights, type Id, type ServiceCategory } from '@linli/core';
import type { PreparedMatchOpening } from '../model/opening.ts';
import type { PreparedMatchVolunteer } from '../model/volunteer.ts';

/** The value of each criterion, 0 to 1000. */
export type CriterionValues = Readonly<Record<FitPart, number>>;

/** The value where nothing is known that speaks for or against a pair. */
export const NEUTRAL = 500;

/** A saturating curve: 0 at none, half of 1000 at `halfAt`, and each further one adds less. */
function saturating(count: number, halfAt: number): number {
  return Math.round((1_000 * count) / (count + halfAt));
}

/** Criteria that depend on the volunteer alone. */
export const volunteerCriteria = {
  /** 轮换与休息: the fewer minutes in the last 30 days, the better; 0 from 20 hours (1,200 minutes) on. */
  share: ({ input }: PreparedMatchVolunteer): number => Math.round(1_000 * Math.max(0, 1 - input.recentMinutes / 1_200)),
  /** 骨干成长: highest for those with one to nine services, so that the work is not left to a few. */
  growth: ({ totalServices }: PreparedMatchVolunteer): number =>
    totalServices === 0 ? 600 : totalServices < 10 ? 1_000 : totalServices < 30 ? 600 : 200,
};

/** Criteria that depend on the volunteer and the category of the service. */
export const categoryCriteria = {
  /** 特长: services in this category. A skill that the terms require is a condition of eligibility and not scored. */
  skill: (category: ServiceCategory, { input }: PreparedMatchVolunteer): number => saturating(input.experience[category] ?? 0, 3),
  /** 承诺: whether the category was pledged. */
  pledge: (category: ServiceCategory, { input }: PreparedMatchVolunteer): number =>
    input.pledges.includes(category) ? 1_000 : 0,
};

/** Criteria that depend on the volunteer and the resident; for a volunteer who was never there, both are constant. */
const recipientCriteria = {
  /** 熟悉: how often they have served this resident. */
  familiarity: (recipientId: Id, { input }: PreparedMatchVolunteer): number =>
    saturating(input.recipients[recipientId]?.times ?? 0, 2),
  /** 评价: how this resident rated them, 1 to 5 mapped to 0 to 1000. */
  preference: (recipientId: Id, { input }: PreparedMatchVolunteer): number => {
    const rating = input.recipients[recipientId]?.rating ?? null;
    return rating === null ? NEUTRAL : Math.round(((rating - 1) / 4) * 1_000);
  },
};

/**
 * How near two places are: 1000 at the same place, falling linearly to 0 at `reach`.
 *
 * @param east Metres between them from west to east.
 * @param north Metres between them from south to north.
 * @param reach Metres from which on nearness counts for nothing.
 */
export function proximity(east: number, north: number, reach: number): number {
  return Math.round(1_000 * Math.max(0, 1 - Math.sqrt(east * east + north * north) / reach));
}

/** The share of the parts of the week that a service takes in which the volunteer has time; both are week masks. */
export function availabilityOverlap(service: number, availability: number): number {
  if (service === 0) return 1_000;
  if (availability === 0) return NEUTRAL;
  return Math.round((1_000 * countBits(service & availability)) / countBits(service));
}

/** Criteria that depend on opening and volunteer. */
export const pairCriteria = {
  /** 距离: in a straight line; 0 beyond the policy's reach. */
  distance: ({ position }: PreparedMatchOpening, volunteer: PreparedMatchVolunteer, context: DecisionContext): number =>
    position && volunteer.position
      ? proximity(
          (position.x - volunteer.position.x) * position.cosLatitude,
          position.y - volunteer.position.y,
          context.policy.matching.reach,
        )
      : NEUTRAL,
  /** 时间: how much of the service lies in the times that the volunteer named. */
  time: ({ weekMask }: PreparedMatchOpening, volunteer: PreparedMatchVolunteer): number =>
    availabilityOverlap(weekMask, volunteer.weekMask),
  /** 语言: whether the volunteer speaks the language that the resident wishes for. */
  language: ({ input }: PreparedMatchOpening, volunteer: PreparedMatchVolunteer): number => {
    const wish = input.order.task.wishes?.language;
    return wish === undefined ? NEUTRAL : volunteer.input.languages.includes(wish) ? 1_000 : 0;
  },
};

/** The names of the criteria, in the order in which their values travel. */
export const criterionNames: readonly FitPart[] = FitPart.options;

/** The values of a volunteer of whom nothing is known. Counts begin at 0, everything else in the middle. */
export const neutralValues: CriterionValues = {
  skill: 0,
  familiarity: 0,
  pledge: 0,
  distance: NEUTRAL,
  time: NEUTRAL,
  share: NEUTRAL,
  growth: NEUTRAL,
  language: NEUTRAL,
  preference: NEUTRAL,
};

/** The value of every criterion for one pair. */
export function criteriaOf(
  opening: PreparedMatchOpening,
  volunteer: PreparedMatchVolunteer,
  context: DecisionContext,
): Record<FitPart, number> {
  const { requestedBy, order } = opening.input;
  const { category } = order.task;
  return {
    skill: categoryCriteria.skill(category, volunteer),
    distance: pairCriteria.distance(opening, volunteer, context),
    time: pairCriteria.time(opening, volunteer),
    familiarity: recipientCriteria.familiarity(requestedBy, volunteer),
    share: volunteerCriteria.share(volunteer),
    growth: volunteerCriteria.growth(volunteer),
    pledge: categoryCriteria.pledge(category, volunteer),
    language: pairCriteria.language(opening, volunteer),
    preference: recipientCriteria.preference(requestedBy, volunteer),
  };
}

/**
 * The score of a pair: the weighted mean of its criteria, a whole number from 1 to 1000. It is never 0, since whoever is
 * eligible fits a little; where all weights are 0, every pair scores 500.
 *
 * @example
 * const values = criteriaOf(opening, volunteer, context);
 * scoreOf(values, context.policy.matching.weights); // 640
 */
export function scoreOf(values: CriterionValues, weights: FitWeights): number {
  let [sum, weightSum] = [0, 0];
  for (const name of criterionNames) {
    sum += values[name] * weights[name];
    weightSum += weights[name];
  }
  return weightSum === 0 ? NEUTRAL : Math.max(1, Math.round(sum / weightSum));
}

/** The number of bits that are set: each turn clears the lowest one. */
function countBits(mask: number): number {
  let [rest, count] = [mask, 0];
  for (; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
