/** The records' queries in Postgres. @module */
import type { Experience, RecordQueries } from '@linli/application';
import type { Id } from '@linli/core';
import { sql } from 'kysely';
import type { Scope } from '../../store/scope.ts';
import type { RecordTables } from './tables.ts';

/** Service records. */
export function recordQueries(scope: Scope<RecordTables>): RecordQueries {
  const { trx, communityId } = scope;
  const own = (volunteerId: Id) =>
    trx.selectFrom('records').select('state').where('community_id', '=', communityId).where('volunteer_id', '=', volunteerId);
  return {
    async list(volunteerId, limit) {
      const rows = await own(volunteerId).orderBy('day', 'desc').orderBy('id').limit(limit).execute();
      return rows.map(({ state }) => state);
    },
    async all(volunteerId) {
      const rows = await own(volunteerId).orderBy('day').orderBy('id').execute();
      return rows.map(({ state }) => state);
    },
    experienceOf: (volunteerIds) => experienceOf(scope, volunteerIds),
  };
}

async function experienceOf({ trx, communityId }: Scope<RecordTables>, ids: readonly Id[]): Promise<Map<Id, Experience>> {
  const rows = await trx
    .selectFrom('records')
    .select(['volunteer_id', 'category'])
    .select([sql<number>`count(*)::int`.as('times'), sql<number>`sum(minutes)::int`.as('minutes')])
    .where('community_id', '=', communityId)
    .where(sql<boolean>`volunteer_id = any(${[...ids]}::text[])`)
    .groupBy(['volunteer_id', 'category'])
    .execute();
  const experience = new Map<Id, Experience>();
  for (const { volunteer_id, category, times, minutes } of rows) {
    const known = experience.get(volunteer_id) ?? { minutes: 0, times: {} };
    experience.set(volunteer_id, { minutes: known.minutes + minutes, times: { ...known.times, [category]: times } });
  }
  return experience;
}
