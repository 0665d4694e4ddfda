/** What would help an order that lacks people: of those whom a rule keeps away, how many would a single change let come. @module */
import {
  preparedIneligibility,
  type DecisionContext,
  type Id,
  type PreparedCandidate,
  type Remedy,
  type SuggestedRemedy,
  type Terms,
} from '@linli/core';
import type { Assignment } from '../assignment/offers.ts';
import type { CandidateModel } from '../candidates/candidate-model.ts';
import { acceptsOffers, type PreparedMatchOpening } from '../model/opening.ts';
import type { PreparedMatchVolunteer } from '../model/volunteer.ts';
import { remedyByRefusal } from './explain.ts';

/**
 * A candidate as they would be after a change. Where the change is one of the order (fewer skills, another time), the
 * candidate is given what the order would no longer ask.
 */
const afterRemedy: Readonly<Record<Remedy, (candidate: PreparedCandidate, terms: Terms) => PreparedCandidate>> = {
  training: (candidate, { trainings }) => withFields(candidate, { trainings }),
  skill: (candidate, { skills }) => withFields(candidate, { skills }),
  cover: (candidate) => withFields(candidate, { insuredUntil: '9999-12-31' }),
  check: (candidate) => withFields(candidate, { verification: 'verified', guardianConsent: true }),
  time: (candidate) => ({ ...candidate, promised: [] }),
};

function withFields(prepared: PreparedCandidate, fields: Partial<PreparedCandidate['candidate']>): PreparedCandidate {
  return { ...prepared, candidate: { ...prepared.candidate, ...fields } };
}

/**
 * For every opening with seats that are offered to nobody, each single change that would let somebody come, by how many
 * people it would, the most first. Not counted is whoever is kept away by two rules, and whoever is excluded.
 */
export function remediesOf({ model, offers }: Assignment): readonly SuggestedRemedy[] {
  const offered = new Map<Id, number>();
  for (const { orderId } of offers) offered.set(orderId, (offered.get(orderId) ?? 0) + 1);
  return model.openings.flatMap((opening, order) => {
    const isFilled = (offered.get(opening.input.order.id) ?? 0) >= opening.seats;
    if (isFilled || !acceptsOffers(opening, model.context)) return [];
    return countRemedies(opening, model).map(([change, people]) => ({ order, change, people }));
  });
}

function countRemedies(
  opening: PreparedMatchOpening,
  { volunteers, context }: CandidateModel,
): readonly (readonly [remedy: Remedy, people: number])[] {
  const excluded = new Set(opening.input.excluded);
  const counts = new Map<Remedy, number>();
  for (const volunteer of volunteers) {
    if (excluded.has(volunteer.prepared.candidate.volunteerId)) continue;
    const remedy = remedyFor(opening, volunteer, context);
    if (remedy) counts.set(remedy, (counts.get(remedy) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]);
}

/** The one change that is enough; undefined for whoever is eligible already, or needs more than one. */
function remedyFor(
  { input, prepared, terms }: PreparedMatchOpening,
  volunteer: PreparedMatchVolunteer,
  context: DecisionContext,
): Remedy | undefined {
  const isRequester = input.requestedBy === volunteer.prepared.candidate.volunteerId;
  const refusal = preparedIneligibility(prepared, volunteer.prepared, isRequester, context);
  const remedy = remedyByRefusal[refusal?.reason ?? ''];
  if (!remedy) return undefined;
  const changed = afterRemedy[remedy](volunteer.prepared, terms);
  return preparedIneligibility(prepared, changed, isRequester, context) === null ? remedy : undefined;
}
