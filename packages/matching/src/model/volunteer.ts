/** 特长: a volunteer as matching sees them, and what is worked out from that once. @module */
import {
  prepareCandidate,
  type Availability,
  type Candidate,
  type Day,
  type DecisionContext,
  type Id,
  type Language,
  type Position,
  type PreparedCandidate,
  type ServiceCategory,
} from '@linli/core';
import { planarPositionOf, type PlanarPosition } from './planar-position.ts';
import { availabilityMask } from './week-mask.ts';

/** A volunteer: what decides whether they may serve, and what decides how well they fit. */
export interface MatchVolunteer {
  /** What the eligibility rules ask; the same as for a claim. */
  readonly candidate: Candidate;
  /** 可服务时间; empty where the volunteer named none. */
  readonly availability: readonly Availability[];
  readonly languages: readonly Language[];
  /** 承诺服务: service categories that were pledged. */
  readonly pledges: readonly ServiceCategory[];
  /** The building they live in; null where that is not known. */
  readonly place: Position | null;
  /** How many services they have given in each category. */
  readonly experience: Readonly<Partial<Record<ServiceCategory, number>>>;
  /** Minutes served in the last 30 days. */
  readonly recentMinutes: number;
  /** The day of the last service; null before the first. */
  readonly lastServedOn: Day | null;
  /** Residents they have served: how often, and how the resident rated that on average, 1 to 5. */
  readonly recipients: Readonly<Record<Id, { readonly times: number; readonly rating: number | null }>>;
}

/** A volunteer with everything that would otherwise be computed again for each opening. */
export interface PreparedMatchVolunteer {
  /** The volunteer as they were given. */
  readonly input: MatchVolunteer;
  /** What the eligibility rules of core ask of a candidate. */
  readonly prepared: PreparedCandidate;
  /** Where they live; null where that is not known. */
  readonly position: PlanarPosition | null;
  /** The parts of the week in which they have time, one bit each; 0 where they named none. */
  readonly weekMask: number;
  /** Services in all categories together. */
  readonly totalServices: number;
}

/**
 * Prepares a volunteer.
 *
 * @throws RangeError where a figure is out of range; the message names the volunteer and the figure.
 */
export function prepareMatchVolunteer(volunteer: MatchVolunteer, context: DecisionContext): PreparedMatchVolunteer {
  checkVolunteer(volunteer);
  return {
    input: volunteer,
    prepared: prepareCandidate(volunteer.candidate, context),
    position: planarPositionOf(volunteer.place),
    weekMask: availabilityMask(volunteer.availability),
    totalServices: Object.values(volunteer.experience).reduce((sum, services) => sum + services, 0),
  };
}

/** Criteria are computed from these figures: one out of range could outweigh all other criteria together. */
function checkVolunteer({ candidate, experience, recentMinutes, place, recipients }: MatchVolunteer): void {
  const refuse = (figure: string, expected: string, found: unknown): never => {
    throw new RangeError(`volunteer ${candidate.volunteerId}, ${figure}: expected ${expected}, found ${String(found)}`);
  };
  if (!(recentMinutes >= 0)) refuse('recentMinutes', 'minutes, 0 or more', recentMinutes);
  if (place && !(Math.abs(place.latitude) <= 90 && Math.abs(place.longitude) <= 180))
    refuse('place', 'degrees', `${place.latitude}, ${place.longitude}`);
  for (const [category, services] of Object.entries(experience))
    if (!(services >= 0)) refuse(`experience of ${category}`, 'times, 0 or more', services);
  for (const { times, rating } of Object.values(recipients)) {
    if (!(times >= 0)) refuse('times with a recipient', '0 or more', times);
    if (rating !== null && !(rating >= 1 && rating <= 5)) refuse('rating', '1 to 5', rating);
  }
}

/**
 * Orders volunteers by how long they have waited for a service, longest first: those who never served, then by the day of
 * their last service; ids decide the rest.
 */
export function byLongestWait(a: MatchVolunteer, b: MatchVolunteer): number {
  const [dayOfA, dayOfB] = [a.lastServedOn ?? '', b.lastServedOn ?? ''];
  if (dayOfA !== dayOfB) return dayOfA < dayOfB ? -1 : 1;
  return a.candidate.volunteerId < b.candidate.volunteerId ? -1 : 1;
}
