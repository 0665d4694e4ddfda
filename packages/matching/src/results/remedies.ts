/** What would help an order that lacks people: of those whom the rules keep away, how many one change would let come. @module */
import { preparedIneligibility, type Id, type DecisionContext, type PreparedCandidate, type Terms } from '@linli/core';
import { isOpen, type Fits } from '../candidates/candidates.ts';
import { changes, type Remedy } from './explain.ts';
import type { ReadyHelper, ReadyNeed } from '../model/opening.ts';
import type { Assignment } from '../assignment/offers.ts';

/** An order, a change, and how many people it would let come; nothing of who they are. */
export interface Remedied {
  /** The index of the order among the needs. */
  readonly order: number;
  readonly change: Remedy;
  readonly people: number;
}

/** Somebody as they would be after a change: or the order, where it asks for less, or for another time. */
const after: Readonly<Record<Remedy, (who: PreparedCandidate, terms: Terms) => PreparedCandidate>> = {
  training: (who, { trainings }) => changed(who, { trainings }),
  skill: (who, { skills }) => changed(who, { skills }),
  cover: (who) => changed(who, { insuredUntil: '9999-12-31' }),
  check: (who) => changed(who, { verification: 'verified', guardianConsent: true }),
  time: (who) => ({ ...who, promised: [] }),
};

function changed(who: PreparedCandidate, change: Partial<PreparedCandidate['candidate']>): PreparedCandidate {
  return { ...who, candidate: { ...who.candidate, ...change } };
}

/**
 * For every order with seats that are offered to nobody: each single change that would let somebody come, by how many it
 * would, the most first. Whoever is kept away by two things is not counted, nor who said no.
 */
export function remediesOf({ fits, offers }: Assignment): readonly Remedied[] {
  const offered = new Map<Id, number>();
  for (const { orderId } of offers) offered.set(orderId, (offered.get(orderId) ?? 0) + 1);
  return fits.needs.flatMap((need, order) => {
    const isFilled = (offered.get(need.need.order.id) ?? 0) >= need.seats;
    return isFilled || !isOpen(need, fits.at) ? [] : countOf(need, fits).map(([change, people]) => ({ order, change, people }));
  });
}

function countOf(need: ReadyNeed, { helpers, at }: Fits): readonly (readonly [Remedy, number])[] {
  const notAsked = new Set(need.need.notAsked);
  const counts = new Map<Remedy, number>();
  for (const helper of helpers) {
    if (notAsked.has(helper.who.candidate.volunteerId)) continue;
    const change = remedyOf(need, helper, at);
    if (change) counts.set(change, (counts.get(change) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]);
}

/** The one change that is enough; none for whoever may come already, or needs more than one. */
function remedyOf({ need, post, terms }: ReadyNeed, { who }: ReadyHelper, context: DecisionContext): Remedy | undefined {
  const isOwn = need.requestedBy === who.candidate.volunteerId;
  const change = changes[preparedIneligibility(post, who, isOwn, context)?.reason ?? ''];
  return change && preparedIneligibility(post, after[change](who, terms), isOwn, context) === null ? change : undefined;
}
