/** Records, what they earn, and the honour roll of the neighbourhood. @module */
import {
  award,
  correctMinutes as correct,
  dayOf,
  enterRecord,
  evolveRecord,
  honourRoll,
  isHonoured,
  isStaffed,
  periodAround,
  type Contribution,
  type Order,
  type OrderEvent,
  type Period,
  type ServiceCategory,
  type ServiceRecord,
} from '@linli/core';
import { correctRecord, listRecords, ProblemError, readHonourRoll } from '@linli/contract';
import { answer, type Answer } from './answers.ts';
import { grantedBy, momentOf, type World } from './world.ts';

/** When an event of an order ends a service, enters its record and books what it earned. */
export function recordService(world: World, order: Order, event: OrderEvent): void {
  if (
    (event.type !== 'volunteer-checked-out' && event.type !== 'attendance-confirmed') ||
    !isStaffed(order) ||
    event.minutes === 0
  )
    return;
  const leader = world.organisations.get(order.organisationId ?? '')?.draft.leader;
  const entered = enterRecord(world.newId('record'), order, event.volunteerId, leader, momentOf(world));
  if (entered.ok) book(world, evolveRecord(undefined, entered.value), 0, 'record-entered');
}

function book(world: World, record: ServiceRecord, earlierMinutes: number, type: string): void {
  world.records.set(record.id, record);
  world.feed.emit({ room: 'records', id: record.id, type });
  const ids = { hours: world.newId('entry'), points: world.newId('entry') };
  for (const entry of award(record, earlierMinutes, ids, momentOf(world))) {
    world.ledger.push(entry);
    world.feed.emit({ room: 'incentives', id: entry.id, type: `${entry.ledger}-booked` });
  }
}

function contributions(world: World, { from, to }: Period): Contribution[] {
  return [...world.volunteers]
    .filter(([, { identity }]) => identity)
    .map(([volunteerId, { archive, identity }]) => {
      const ever = [...world.records.values()].filter(
        (each) => each.volunteerId === volunteerId && isHonoured(each.evidence, world.policy),
      );
      const within = ever.filter(({ day }) => from <= day && day <= to);
      const total = (records: readonly ServiceRecord[]): number => records.reduce((sum, { minutes }) => sum + minutes, 0);
      const { profile, consents } = archive;
      return {
        ...{ volunteerId, name: identity?.name ?? '', publicName: profile.publicName, consents },
        ...{ minutes: total(within), minutesEver: total(ever), categories: byMinutes(within) },
      };
    });
}

function byMinutes(records: readonly ServiceRecord[]): ServiceCategory[] {
  const minutes = new Map<ServiceCategory, number>();
  for (const { category, minutes: given } of records) minutes.set(category, (minutes.get(category) ?? 0) + given);
  return [...minutes].sort(([a, most], [b, more]) => more - most || (a < b ? -1 : 1)).map(([category]) => category);
}

/** Answers about records and honours. */
export const recordAnswers: readonly Answer[] = [
  answer(listRecords, ({ world }, { volunteerId }) => ({
    records: [...world.records.values()].filter((each) => each.volunteerId === volunteerId).reverse(),
  })),
  answer(correctRecord, ({ world, actor }, { recordId, minutes, reason }) => {
    const record = world.records.get(recordId);
    const order = world.orders.get(record?.orderId ?? '');
    if (!record || !order || !isStaffed(order)) throw new ProblemError('not-found');
    const event = grantedBy(correct(record, { minutes, reason, by: actor.personId ?? '' }, order, momentOf(world)));
    const corrected = evolveRecord(record, event);
    book(world, corrected, record.minutes, event.type);
    return corrected;
  }),
  answer(readHonourRoll, ({ world, actor }, { period: kind }) => {
    const period = periodAround(dayOf(world.now, world.community.timeZone), kind);
    return honourRoll(contributions(world, period), period, { volunteerId: actor.personId, limit: 50 }, world.policy);
  }),
];
