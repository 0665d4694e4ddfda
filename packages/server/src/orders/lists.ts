/** 双向清单: the two lists as matching takes them, open orders with free seats, and everybody who could come. @module */
import { isOnDay, maskName, type Day, type Id, type ServiceCategory } from '@linli/core';
import { isAssignedTo, type Grant } from '@linli/contract';
import {
  matchVolunteerOf,
  openingOf,
  recentSince,
  type MatchOpening,
  type MatchVolunteer,
  type ServiceHistoryEntry,
} from '@linli/matching';
import { sql } from 'kysely';
import type { Work } from '../kernel/work.ts';
import { candidateIn, promising, withPromises } from './candidates.ts';
import { asItIsNow } from './reading.ts';

/** Which open orders are looked for. */
export interface Wanted {
  readonly day?: Day | undefined;
  /** Of whose orders; everybody's unless told. */
  readonly reach?: Grant;
  /** Orders that are read at most. */
  readonly most: number;
}

/** Open orders with free seats, the soonest first. */
export async function openingsFor(work: Work, { day, reach, most }: Wanted): Promise<readonly MatchOpening[]> {
  const around = (minutes: number): Date => new Date(Date.parse(`${day ?? '1970-01-01'}T00:00:00Z`) + minutes * 60_000);
  const isAnybodys = reach?.any ?? true;
  let query = work.trx
    .selectFrom('orders')
    .select('state')
    .where('community_id', '=', work.community.id)
    .where('status', 'in', ['open', 'serving'])
    .where('ends_at', '>', new Date(work.at.now))
    .whereRef('taken', '<', 'seats');
  if (!isAnybodys) query = query.where('organisation_id', '=', work.actor.organisationId ?? '');
  // Wherever the community lies, its day is among these hours; the rule itself is asked below.
  if (day !== undefined) query = query.where('starts_at', '<', around(2 * 1_440)).where('ends_at', '>', around(-1_440));
  const rows = await query.orderBy('starts_at').orderBy('id').limit(most).execute();
  const openings: MatchOpening[] = [];
  for (const { state } of rows) {
    const order = await asItIsNow(work, state);
    if (order.status !== 'open' || !(isAnybodys || isAssignedTo(work.actor, order))) continue;
    if (day !== undefined && !isOnDay(order.task, day, work.community.timeZone)) continue;
    const opening = openingOf(order);
    if (opening.order.taken < order.terms.seats) openings.push(opening);
  }
  return openings;
}

/** Everybody registered, or the one who is asked for, and their names. */
export async function volunteersFor(
  work: Work,
  standings: readonly string[] = promising,
  volunteerId?: Id,
): Promise<{ volunteers: readonly MatchVolunteer[]; names: ReadonlyMap<Id, string> }> {
  const all = withPromises(work, standings).select(['i.name', 'i.building_id']);
  const rows = await (volunteerId === undefined ? all : all.where('v.id', '=', volunteerId)).execute();
  const histories = await historiesOf(work, volunteerId);
  const places = new Map(work.community.buildings.map(({ id, position }) => [id, position] as const));
  const volunteers = rows
    .filter(({ state }) => state.status === 'registered')
    .map((row) =>
      matchVolunteerOf(
        candidateIn(row),
        row.state.profile,
        places.get(row.building_id ?? '') ?? null,
        histories.get(row.id) ?? [],
      ),
    );
  return { volunteers, names: new Map(rows.map(({ id, name }) => [id, maskName(name)])) };
}

/** What everybody has served, or one of them, by kind and by resident. */
async function historiesOf(work: Work, volunteerId: Id | undefined): Promise<Map<Id, ServiceHistoryEntry[]>> {
  const rating = sql`(o.state->'review'->>'rating')::int`;
  const all = work.trx
    .selectFrom('records as r')
    .leftJoin('orders as o', (join) => join.onRef('o.community_id', '=', 'r.community_id').onRef('o.id', '=', 'r.order_id'))
    .select([
      ...(['r.volunteer_id', 'r.category', 'o.requested_by'] as const),
      sql<number>`count(*)::int`.as('services'),
      sql<number>`coalesce(sum(r.minutes) filter (where r.day >= ${recentSince(work.at)}), 0)::int`.as('recentMinutes'),
      sql<string>`max(r.day)`.as('lastServedOn'),
      sql<number>`coalesce(sum(${rating}), 0)::int`.as('ratingSum'),
      sql<number>`count(${rating})::int`.as('ratingCount'),
    ])
    .where('r.community_id', '=', work.community.id)
    .where('r.minutes', '>', 0)
    .groupBy(['r.volunteer_id', 'r.category', 'o.requested_by']);
  const rows = await (volunteerId === undefined ? all : all.where('r.volunteer_id', '=', volunteerId)).execute();
  const histories = new Map<Id, ServiceHistoryEntry[]>();
  for (const { volunteer_id: id, category, requested_by: recipientId, ...figures } of rows) {
    const entry = { category: category as ServiceCategory, recipientId, ...figures };
    const known = histories.get(id);
    if (known) known.push(entry);
    else histories.set(id, [entry]);
  }
  return histories;
}
