/** What somebody has served, and for whom: from it comes what speaks for them. @module */
import {
  dayOf,
  plusMinutes,
  type Candidate,
  type Day,
  type Id,
  type DecisionContext,
  type Position,
  type Profile,
  type ServiceCategory,
} from '@linli/core';
import type { Helper } from './opening.ts';

/** Services of one kind for one resident: one of them, or several taken together. */
export interface Tally {
  readonly category: ServiceCategory;
  /** Null where it is not known for whom: of before the house was there. */
  readonly recipient: Id | null;
  readonly times: number;
  /** Minutes of those since `latelyFrom`. */
  readonly minutesLately: number;
  readonly lastOn: Day;
  /** Ratings of 1 to 5: their sum, and how many there were. */
  readonly ratings: number;
  readonly rated: number;
}

/** The first of the last thirty days. */
export function latelyFrom({ now, community }: DecisionContext): Day {
  return dayOf(plusMinutes(now, -30 * 1_440), community.timeZone);
}

/** What a volunteer says of themselves, and what their services say of them. */
export function helperOf(candidate: Candidate, profile: Profile, place: Position | null, tallies: readonly Tally[]): Helper {
  const experience: Partial<Record<ServiceCategory, number>> = {};
  const known: Record<Id, { times: number; ratings: number; rated: number }> = {};
  for (const { category, recipient, times, ratings, rated } of tallies) {
    experience[category] = (experience[category] ?? 0) + times;
    if (recipient === null) continue;
    const before = known[recipient] ?? { times: 0, ratings: 0, rated: 0 };
    known[recipient] = { times: before.times + times, ratings: before.ratings + ratings, rated: before.rated + rated };
  }
  const recipients = Object.fromEntries(
    Object.entries(known).map(([id, { times, ratings, rated }]) => [id, { times, rating: rated > 0 ? ratings / rated : null }]),
  );
  const { availability, languages = [], pledges = [] } = profile;
  return {
    ...{ candidate, availability, languages, pledges, place, experience, recipients },
    minutesLately: tallies.reduce((sum, each) => sum + each.minutesLately, 0),
    lastServedOn: tallies.reduce<Day | null>((last, { lastOn }) => (last === null || lastOn > last ? lastOn : last), null),
  };
}
