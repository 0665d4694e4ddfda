/** The insight room's queries in Postgres. @module */
import type { InsightQueries } from '@linli/application';
import type { Day, Id, ServiceCategory } from '@linli/core';
import type { ServiceHistoryEntry } from '@linli/matching';
import { sql } from 'kysely';
import type { Scope } from '../../store/scope.ts';
import type { RecordTables } from '../records/tables.ts';

/** What was served, counted. */
export function insightQueries(scope: Scope<RecordTables>): InsightQueries {
  return { serviceHistories: (recentSince, volunteerId) => serviceHistories(scope, recentSince, volunteerId) };
}

async function serviceHistories(
  { trx, communityId }: Scope<RecordTables>,
  recentSince: Day,
  volunteerId: Id | undefined,
): Promise<Map<Id, ServiceHistoryEntry[]>> {
  const rating = sql`(o.state->'review'->>'rating')::int`;
  const all = trx
    .selectFrom('records as r')
    .leftJoin('orders as o', (join) => join.onRef('o.community_id', '=', 'r.community_id').onRef('o.id', '=', 'r.order_id'))
    .select([
      'r.volunteer_id',
      'r.category',
      'o.requested_by',
      sql<number>`count(*)::int`.as('times'),
      sql<number>`coalesce(sum(r.minutes) filter (where r.day >= ${recentSince}), 0)::int`.as('lately'),
      sql<string>`max(r.day)`.as('last'),
      sql<number>`coalesce(sum(${rating}), 0)::int`.as('ratings'),
      sql<number>`count(${rating})::int`.as('rated'),
    ])
    .where('r.community_id', '=', communityId)
    .where('r.minutes', '>', 0)
    .groupBy(['r.volunteer_id', 'r.category', 'o.requested_by']);
  const rows = await (volunteerId === undefined ? all : all.where('r.volunteer_id', '=', volunteerId)).execute();
  const histories = new Map<Id, ServiceHistoryEntry[]>();
  for (const { volunteer_id: id, category, requested_by: recipientId, times, lately, last, ratings, rated } of rows) {
    const entry = {
      category: category as ServiceCategory,
      recipientId,
      services: times,
      recentMinutes: lately,
      lastServedOn: last,
      ratingSum: ratings,
      ratingCount: rated,
    };
    const known = histories.get(id);
    if (known) known.push(entry);
    else histories.set(id, [entry]);
  }
  return histories;
}
