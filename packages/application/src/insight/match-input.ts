/** The two lists as matching takes them: open orders with free seats, and everybody who could come. @module */
import { isAssignedTo, ownersOf, type Grant } from '@linli/contract';
import { isOnDay, maskName, promisedStandings, type Day, type Id, type SeatStanding } from '@linli/core';
import { matchVolunteerOf, recentSince, openingOf, type MatchVolunteer, type MatchOpening } from '@linli/matching';
import { settledAll } from '../kernel/aggregate.ts';
import type { RequestContext } from '../kernel/request-context.ts';
import { orderAggregate } from '../orders/order.ts';

/** Which open orders are looked for. */
export interface Wanted {
  readonly day?: Day | undefined;
  /** Of whose orders; everybody's unless told. */
  readonly grant?: Grant;
  /** Orders that are read at most. */
  readonly most: number;
}

/** Open orders with free seats, the soonest first. */
export async function openingsFor(context: RequestContext, { day, grant, most }: Wanted): Promise<readonly MatchOpening[]> {
  const { store, decision, actor, community } = context;
  const isAnybodys = grant?.any ?? true;
  const stored = await store.orders.open({
    now: decision.now,
    day,
    organisationId: isAnybodys ? undefined : (actor.organisationId ?? ''),
    limit: most,
  });
  const orders = await settledAll(context, orderAggregate, stored);
  return orders.flatMap((order) => {
    if (order.status !== 'open' || !(isAnybodys || isAssignedTo(actor, ownersOf(order)))) return [];
    if (day !== undefined && !isOnDay(order.task, day, community.timeZone)) return [];
    const opening = openingOf(order);
    return opening.order.taken < order.terms.seats ? [opening] : [];
  });
}

/** Everybody registered, or the one who is asked for, and their masked names. */
export async function matchVolunteersOf(
  context: RequestContext,
  standings: readonly SeatStanding[] = promisedStandings,
  volunteerId?: Id,
): Promise<{ readonly volunteers: readonly MatchVolunteer[]; readonly names: ReadonlyMap<Id, string> }> {
  const { store, decision, community } = context;
  const found = await store.orders.candidates(standings, decision.now, volunteerId === undefined ? undefined : [volunteerId]);
  const histories = await store.insight.serviceHistories(recentSince(decision), volunteerId);
  const places = new Map(community.buildings.map(({ id, position }) => [id, position] as const));
  const volunteers = found
    .filter(({ volunteer }) => volunteer.status === 'registered')
    .map(({ volunteer: { id, profile }, candidate, buildingId }) =>
      matchVolunteerOf(candidate, profile, places.get(buildingId ?? '') ?? null, histories.get(id) ?? []),
    );
  return { volunteers, names: new Map(found.map(({ volunteer, name }) => [volunteer.id, maskName(name)])) };
}
