/** 派单建议 in the neighbourhood. @module */
import { isOnDay, isStaffed, maskName, millis, type Id, type ServiceRecord, type StaffedOrder } from '@linli/core';
import { isAssignedTo, listFits, ProblemError, suggestOffers } from '@linli/contract';
import {
  assign,
  candidates,
  recommendationsFor,
  matchVolunteerOf,
  recentSince,
  openingOf,
  suggestionsOf,
  type MatchOpening,
  type MatchVolunteer,
  type ServiceHistoryEntry,
} from '@linli/matching';
import { answer, type Answer } from './answers.ts';
import { candidateIn, momentOf, orderNow, promising, type Person, type World } from './world.ts';

/** One service, counted. */
function historyEntryOf(world: World, { orderId, category, minutes, day }: ServiceRecord): ServiceHistoryEntry {
  const order = world.orders.get(orderId ?? '');
  const rating = order && 'review' in order ? order.review.rating : undefined;
  return {
    category,
    recipientId: order?.requestedBy ?? null,
    services: 1,
    recentMinutes: day >= recentSince(momentOf(world)) ? minutes : 0,
    lastServedOn: day,
    ratingSum: rating ?? 0,
    ratingCount: rating === undefined ? 0 : 1,
  };
}

/** A volunteer, and the orders of these standings as what they have promised. */
function volunteerIn(world: World, id: Id, { archive, identity }: Person, standings: readonly string[]): MatchVolunteer {
  const building = world.community.buildings.find((each) => each.id === identity?.buildingId);
  const served = [...world.records.values()].filter(({ volunteerId, minutes }) => volunteerId === id && minutes > 0);
  const candidate = candidateIn(world, id, standings);
  return matchVolunteerOf(
    candidate,
    archive.profile,
    building?.position ?? null,
    served.map((record) => historyEntryOf(world, record)),
  );
}

/** Open orders with free seats that pass, the soonest first. */
export function openingsIn(world: World, passes: (order: StaffedOrder) => boolean = () => true): MatchOpening[] {
  return [...world.orders.keys()]
    .map((id) => orderNow(world, id))
    .filter(isStaffed)
    .filter((order) => order.status === 'open' && passes(order))
    .sort((a, b) => millis(a.task.startsAt) - millis(b.task.startsAt))
    .map(openingOf)
    .filter(({ order }) => order.taken < (order.terms?.seats ?? 0));
}

/** Answers of suggestions. */
export const suggestionAnswers: readonly Answer[] = [
  answer(suggestOffers, ({ world, actor }, { day }, reach) => {
    const isWanted = (order: StaffedOrder): boolean =>
      (reach.any || isAssignedTo(actor, order)) && (day === undefined || isOnDay(order.task, day, world.community.timeZone));
    const people = [...world.volunteers].filter(([, { archive, identity }]) => identity && archive.status === 'registered');
    const volunteers = people.map(([id, person]) => volunteerIn(world, id, person, [...promising, 'offered']));
    const found = suggestionsOf(assign(candidates(openingsIn(world, isWanted), volunteers, momentOf(world))));
    const nameOf = (id: Id): string => maskName(world.volunteers.get(id)?.identity?.name ?? '');
    return { ...found, people: found.people.map((each) => ({ ...each, name: nameOf(each.volunteerId) })), more: false };
  }),
  answer(listFits, ({ world }, { volunteerId }) => {
    const person = world.volunteers.get(volunteerId);
    if (!person?.identity) throw new ProblemError('not-found', { detail: 'No volunteer of this id.' });
    return { fits: recommendationsFor(volunteerIn(world, volunteerId, person, promising), openingsIn(world), momentOf(world)) };
  }),
];
