/** Conflicts of time: which openings one volunteer may not take together. @module */
import {
  gapMinutes,
  timeIneligibility,
  type DecisionContext,
  type EligibilityRefusal,
  type Refused,
  type Span,
} from '@linli/core';
import type { AssignableOpening, AssignableVolunteer } from '../model/match-model.ts';

/**
 * Why a volunteer may not take an opening besides others that they are offered, by the time rules of core (overlap, rest, the
 * limit of a day); null where they may.
 */
export function conflictWith(
  opening: AssignableOpening,
  volunteer: AssignableVolunteer,
  others: readonly AssignableOpening[],
  context: DecisionContext,
): Refused<EligibilityRefusal> | null {
  const offered = others.flatMap(({ prepared: { span, post } }) => {
    const { title, startsAt, endsAt } = post.task;
    return span ? [{ ...span, commitment: { orderId: post.id, title, startsAt, endsAt, minutes: span.minutes } }] : [];
  });
  return timeIneligibility(opening.prepared, [...volunteer.prepared.promised, ...offered], context);
}

/**
 * The first openings of a list that a volunteer may not take together: the first one that conflicts with those before it,
 * and which of those. Where one of them alone is enough for the conflict, only that one; where it takes all of them (as for
 * the limit of a day), all. Empty where there is no conflict.
 */
export function firstConflict<Opening extends AssignableOpening>(
  openings: readonly Opening[],
  volunteer: AssignableVolunteer,
  context: DecisionContext,
): readonly Opening[] {
  const compatible: Opening[] = [];
  for (const opening of openings) {
    if (conflictWith(opening, volunteer, compatible, context)) {
      const single = compatible.find((other) => conflictWith(opening, volunteer, [other], context));
      return single ? [single, opening] : [...compatible, opening];
    }
    compatible.push(opening);
  }
  return [];
}

/**
 * Openings in groups of which one volunteer may take one at most: every two of a group overlap or leave too little rest
 * between them. A flexible task conflicts with nothing and is a group of its own.
 */
export function exclusiveGroups<Opening extends AssignableOpening>(
  openings: readonly Opening[],
  context: DecisionContext,
): readonly (readonly Opening[])[] {
  const { restBetween } = context.policy.limits;
  const fixed = openings
    .filter(({ prepared }) => prepared.span)
    .sort((a, b) => spanOf(a).from - spanOf(b).from || spanOf(a).to - spanOf(b).to);
  const groups: Opening[][] = openings.filter(({ prepared }) => !prepared.span).map((opening) => [opening]);
  let group: Opening[] = [];
  for (const opening of fixed) {
    if (group.length === 0 || group.some((other) => gapMinutes(spanOf(other), spanOf(opening)) >= restBetween))
      groups.push((group = []));
    group.push(opening);
  }
  return groups;
}

function spanOf({ prepared }: AssignableOpening): Span {
  return prepared.span ?? { from: 0, to: 0, day: '', minutes: 0 };
}
