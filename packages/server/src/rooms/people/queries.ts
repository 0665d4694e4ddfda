/** The people's queries in Postgres: what the journal says of somebody, and what communities know of those who call. @module */
import type { Membership, MembershipQuestion, PeopleQueries } from '@linli/application';
import { sessionEndings, type Id } from '@linli/core';
import { sql, type Kysely } from 'kysely';
import type { Scope } from '../../store/scope.ts';
import type { VolunteerTables } from '../volunteers/tables.ts';

const aboutPerson = sql<string>`event->>'personId'`;

/** What the journal says of people. */
export function peopleQueries({ trx, communityId }: Scope<VolunteerTables>): PeopleQueries {
  const journal = trx.selectFrom('journal').where('community_id', '=', communityId).where('room', '=', 'people');
  return {
    async readingsOf(personId) {
      const rows = await journal
        .select(['event', 'at'])
        .where('type', '=', 'person-read')
        .where(aboutPerson, '=', personId)
        .orderBy('seq')
        .execute();
      return rows.map(({ event, at }) => ({ at: at.toISOString(), reason: (event as { reason: string }).reason }));
    },
    async sessionEndingOf(personId) {
      const row = await journal
        .select((eb) => eb.fn.max('seq').as('seq'))
        .where('type', 'in', sessionEndings)
        .where(aboutPerson, '=', personId)
        .executeTakeFirst();
      return row?.seq ?? 0;
    },
    async forgetAnswersTo(personId) {
      await trx
        .deleteFrom('idempotency_keys')
        .where('community_id', '=', communityId)
        .where(sql<boolean>`starts_with(scope, ${`${personId} `})`)
        .execute();
    },
  };
}

/** What communities know of people, in the order of the questions. */
export async function membershipsOf(
  db: Kysely<VolunteerTables>,
  questions: readonly MembershipQuestion[],
): Promise<readonly Membership[]> {
  const volunteers = new Set<string>();
  const endings = new Map<string, string>();
  const placeOf = (communityId: Id, personId: Id): string => `${communityId} ${personId}`;
  for (const communityId of new Set(questions.map((each) => each.communityId))) {
    const ids = questions.filter((each) => each.communityId === communityId).map(({ personId }) => personId);
    for (const { person_id, ended_at } of await rowsOf(db, communityId, [...new Set(ids)])) {
      if (ended_at === null) volunteers.add(placeOf(communityId, person_id));
      else endings.set(placeOf(communityId, person_id), ended_at.toISOString());
    }
  }
  return questions.map(({ communityId, personId }) => ({
    isVolunteer: volunteers.has(placeOf(communityId, personId)),
    endedAt: endings.get(placeOf(communityId, personId)),
  }));
}

/** One row of whoever is a volunteer, and one of whoever had their sessions ended: the journal knows. */
function rowsOf(db: Kysely<VolunteerTables>, communityId: Id, ids: readonly Id[]) {
  return db
    .selectFrom('volunteers')
    .select(['id as person_id', sql<Date | null>`null::timestamptz`.as('ended_at')])
    .where('community_id', '=', communityId)
    .where('id', 'in', ids)
    .unionAll(
      db
        .selectFrom('journal')
        .select([aboutPerson.as('person_id'), (eb) => eb.fn.max('at').as('ended_at')])
        .where('community_id', '=', communityId)
        .where('room', '=', 'people')
        .where('type', 'in', sessionEndings)
        .where(aboutPerson, 'in', ids)
        .groupBy(aboutPerson),
    )
    .execute();
}
