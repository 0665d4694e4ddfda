/** 派单建议: open orders beside everybody who could come, and the best offers for all of them together. @module */
import { isOnDay, maskName, type Day, type Id, type ServiceCategory } from '@linli/core';
import { isGivenTo, suggestOffers, type Reach, type Suggestions } from '@linli/contract';
import {
  assignSoon,
  candidates,
  helperOf,
  latelyFrom,
  needOf,
  suggestionsOf,
  type Helper,
  type Need,
  type Tally,
} from '@linli/matching';
import { sql } from 'kysely';
import { handle, type Handler } from '../kernel/handler.ts';
import type { Work } from '../kernel/work.ts';
import { candidateIn, promising, withPromises } from './candidates.ts';
import { asItIsNow } from './reading.ts';

/** Orders that are matched together, so that the answer is there at once. */
const MOST = 100;

/** Open orders with free seats that the caller may send offers for, the soonest first. */
async function needsFor(work: Work, day: Day | undefined, reach: Reach): Promise<readonly Need[]> {
  const around = (minutes: number): Date => new Date(Date.parse(`${day ?? '1970-01-01'}T00:00:00Z`) + minutes * 60_000);
  let query = work.trx
    .selectFrom('orders')
    .select('state')
    .where('community_id', '=', work.community.id)
    .where('status', 'in', ['open', 'serving'])
    .where('ends_at', '>', new Date(work.at.now))
    .whereRef('taken', '<', 'seats');
  if (!reach.any) query = query.where('organisation_id', '=', work.actor.organisationId ?? '');
  // Wherever the community lies, its day is among these hours; the rule itself is asked below.
  if (day !== undefined) query = query.where('starts_at', '<', around(2 * 1_440)).where('ends_at', '>', around(-1_440));
  const rows = await query
    .orderBy('starts_at')
    .orderBy('id')
    .limit(5 * MOST)
    .execute();
  const needs: Need[] = [];
  for (const { state } of rows) {
    const order = await asItIsNow(work, state);
    if (order.status !== 'open' || !(reach.any || isGivenTo(work.actor, order))) continue;
    if (day !== undefined && !isOnDay(order.task, day, work.community.timeZone)) continue;
    const need = needOf(order);
    if (need.order.taken < order.terms.seats) needs.push(need);
  }
  return needs;
}

/** What everybody has served, by kind and by resident. */
async function talliesOf(work: Work): Promise<Map<Id, Tally[]>> {
  const rating = sql`(o.state->'review'->>'rating')::int`;
  const rows = await work.trx
    .selectFrom('records as r')
    .leftJoin('orders as o', (join) => join.onRef('o.community_id', '=', 'r.community_id').onRef('o.id', '=', 'r.order_id'))
    .select([
      ...(['r.volunteer_id', 'r.category', 'o.requested_by'] as const),
      sql<number>`count(*)::int`.as('times'),
      sql<number>`coalesce(sum(r.minutes) filter (where r.day >= ${latelyFrom(work.at)}), 0)::int`.as('lately'),
      sql<string>`max(r.day)`.as('last'),
      sql<number>`coalesce(sum(${rating}), 0)::int`.as('ratings'),
      sql<number>`count(${rating})::int`.as('rated'),
    ])
    .where('r.community_id', '=', work.community.id)
    .where('r.minutes', '>', 0)
    .groupBy(['r.volunteer_id', 'r.category', 'o.requested_by'])
    .execute();
  const tallies = new Map<Id, Tally[]>();
  for (const { volunteer_id: id, category, requested_by: recipient, times, lately, last, ratings, rated } of rows) {
    const tally = { category: category as ServiceCategory, recipient, times, minutesLately: lately, lastOn: last, ratings, rated };
    tallies.set(id, [...(tallies.get(id) ?? []), tally]);
  }
  return tallies;
}

/** Everybody registered, and their names. Whoever is asked already counts as taken, so that nobody is asked for two things at once. */
async function helpersOf(work: Work): Promise<{ helpers: readonly Helper[]; names: ReadonlyMap<Id, string> }> {
  const rows = await withPromises(work, [...promising, 'offered']).select(['i.name', 'i.building_id']).execute();
  const tallies = await talliesOf(work);
  const places = new Map(work.community.buildings.map(({ id, position }) => [id, position] as const));
  const helpers = rows
    .filter(({ state }) => state.status === 'registered')
    .map((row) =>
      helperOf(candidateIn(row), row.state.profile, places.get(row.building_id ?? '') ?? null, tallies.get(row.id) ?? []),
    );
  return { helpers, names: new Map(rows.map(({ id, name }) => [id, maskName(name)])) };
}

async function suggestions(work: Work, day: Day | undefined, reach: Reach): Promise<Suggestions> {
  const needs = await needsFor(work, day, reach);
  const { helpers, names } = needs.length > 0 ? await helpersOf(work) : { helpers: [], names: new Map<Id, string>() };
  const pause = (): Promise<void> => new Promise((go) => setImmediate(go));
  const found = suggestionsOf(await assignSoon(candidates(needs.slice(0, MOST), helpers, work.at), { pause }));
  const people = found.people.map((person) => ({ ...person, name: names.get(person.volunteerId) ?? '' }));
  return { ...found, people, more: needs.length > MOST };
}

/** Handlers of suggestions. */
export const suggestionHandlers: readonly Handler[] = [
  handle(suggestOffers, (work, { day }, reach) => suggestions(work, day, reach)),
];
