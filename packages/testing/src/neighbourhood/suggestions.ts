/** 派单建议 in the neighbourhood. @module */
import { isOnDay, isStaffed, maskName, millis, type Id, type ServiceRecord } from '@linli/core';
import { isGivenTo, suggestOffers } from '@linli/contract';
import { assign, candidates, helperOf, latelyFrom, needOf, suggestionsOf, type Helper, type Tally } from '@linli/matching';
import { answer, type Answer } from './answers.ts';
import { candidateIn, momentOf, orderNow, promising, type Person, type World } from './world.ts';

/** One service, counted. */
function tallyOf(world: World, { orderId, category, minutes, day }: ServiceRecord): Tally {
  const order = world.orders.get(orderId ?? '');
  const rating = order && 'review' in order ? order.review.rating : undefined;
  return {
    ...{ category, recipient: order?.requestedBy ?? null, times: 1, lastOn: day },
    minutesLately: day >= latelyFrom(momentOf(world)) ? minutes : 0,
    ...{ ratings: rating ?? 0, rated: rating === undefined ? 0 : 1 },
  };
}

function helperIn(world: World, id: Id, { archive, identity }: Person): Helper {
  const building = world.community.buildings.find((each) => each.id === identity?.buildingId);
  const served = [...world.records.values()].filter(({ volunteerId, minutes }) => volunteerId === id && minutes > 0);
  const candidate = candidateIn(world, id, [...promising, 'offered']);
  return helperOf(
    candidate,
    archive.profile,
    building?.position ?? null,
    served.map((record) => tallyOf(world, record)),
  );
}

/** Answers of suggestions. */
export const suggestionAnswers: readonly Answer[] = [
  answer(suggestOffers, ({ world, actor }, { day }, reach) => {
    const at = momentOf(world);
    const needs = [...world.orders.keys()]
      .map((id) => orderNow(world, id))
      .filter(isStaffed)
      .filter((order) => order.status === 'open' && (reach.any || isGivenTo(actor, order)))
      .filter(({ task }) => day === undefined || isOnDay(task, day, world.community.timeZone))
      .sort((a, b) => millis(a.task.startsAt) - millis(b.task.startsAt))
      .map(needOf)
      .filter(({ order }) => order.taken < (order.terms?.seats ?? 0));
    const people = [...world.volunteers].filter(([, { archive, identity }]) => identity && archive.status === 'registered');
    const helpers = people.map(([id, person]) => helperIn(world, id, person));
    const found = suggestionsOf(assign(candidates(needs, helpers, at)));
    const nameOf = (id: Id): string => maskName(world.volunteers.get(id)?.identity?.name ?? '');
    return { ...found, people: found.people.map((each) => ({ ...each, name: nameOf(each.volunteerId) })), more: false };
  }),
];
