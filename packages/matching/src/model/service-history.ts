/** The service history of a volunteer, counted, and the volunteer that matching makes of it. @module */
import {
  dayOf,
  plusMinutes,
  type Candidate,
  type Day,
  type DecisionContext,
  type Id,
  type Position,
  type Profile,
  type ServiceCategory,
} from '@linli/core';
import type { MatchVolunteer } from './volunteer.ts';

/** Services of one category for one resident: a single one, or several added up. */
export interface ServiceHistoryEntry {
  readonly category: ServiceCategory;
  /** Null where the resident is not known, as in imported records. */
  readonly recipientId: Id | null;
  /** How many services these are. */
  readonly services: number;
  /** Minutes of these services since `recentSince`. */
  readonly recentMinutes: number;
  readonly lastServedOn: Day;
  /** The sum of the ratings, each 1 to 5. */
  readonly ratingSum: number;
  /** How many of the services were rated. */
  readonly ratingCount: number;
}

/** The first of the last 30 days, in the community's time zone: service since then counts as recent. */
export function recentSince({ now, community }: DecisionContext): Day {
  return dayOf(plusMinutes(now, -30 * 1_440), community.timeZone);
}

/**
 * A volunteer for matching: from the candidate of the eligibility rules, the profile that the volunteer filled in, the
 * position of their home, and their service history.
 */
export function matchVolunteerOf(
  candidate: Candidate,
  profile: Profile,
  place: Position | null,
  history: readonly ServiceHistoryEntry[],
): MatchVolunteer {
  const { availability, languages = [], pledges = [] } = profile;
  return {
    candidate,
    availability,
    languages,
    pledges,
    place,
    experience: experienceOf(history),
    recipients: recipientsOf(history),
    recentMinutes: history.reduce((sum, entry) => sum + entry.recentMinutes, 0),
    lastServedOn: history.reduce<Day | null>(
      (last, { lastServedOn }) => (last === null || lastServedOn > last ? lastServedOn : last),
      null,
    ),
  };
}

function experienceOf(history: readonly ServiceHistoryEntry[]): MatchVolunteer['experience'] {
  const experience: Partial<Record<ServiceCategory, number>> = {};
  for (const { category, services } of history) experience[category] = (experience[category] ?? 0) + services;
  return experience;
}

function recipientsOf(history: readonly ServiceHistoryEntry[]): MatchVolunteer['recipients'] {
  const totals: Record<Id, { times: number; ratingSum: number; ratingCount: number }> = {};
  for (const { recipientId, services, ratingSum, ratingCount } of history) {
    if (recipientId === null) continue;
    const before = totals[recipientId] ?? { times: 0, ratingSum: 0, ratingCount: 0 };
    totals[recipientId] = {
      times: before.times + services,
      ratingSum: before.ratingSum + ratingSum,
      ratingCount: before.ratingCount + ratingCount,
    };
  }
  return Object.fromEntries(
    Object.entries(totals).map(([id, { times, ratingSum, ratingCount }]) => [
      id,
      { times, rating: ratingCount > 0 ? ratingSum / ratingCount : null },
    ]),
  );
}
