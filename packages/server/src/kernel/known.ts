/** Who somebody is in a community: what a token says, whether the community knows them, and whether it still holds. @module */
import { actorIn, asVolunteer, isEnded, ProblemError, type Actor } from '@linli/contract';
import { sessionEndings, type Id } from '@linli/core';
import { sql } from 'kysely';
import { faultOf } from './faults.ts';
import { gathered } from './gather.ts';
import type { House } from './work.ts';

/** The actor of a call as its community knows them; a token whose session was ended is nobody's (401). */
export type Known = (communityId: Id | undefined, outside: Actor) => Promise<Actor>;

interface Place {
  readonly communityId: Id;
  readonly personId: Id;
}

/** What a community knows of somebody. */
interface Seen {
  isVolunteer: boolean;
  /** When their sessions were ended last. */
  endedAt: string | undefined;
}

/** Whoever is registered is a volunteer, whatever their token says. */
export function makeKnown({ db }: Pick<House, 'db'>): Known {
  const see = gathered((places: readonly Place[]) => seen(db, places));
  return async (communityId, outside) => {
    const actor = actorIn(communityId, outside);
    const { personId } = actor;
    if (personId === null || communityId === undefined) return actor;
    const { isVolunteer, endedAt } = await see({ communityId, personId }).catch((caught: unknown) =>
      Promise.reject(faultOf(caught)),
    );
    if (isEnded(actor, endedAt)) throw new ProblemError('unauthenticated', { detail: 'The session was ended.' });
    return isVolunteer ? asVolunteer(actor) : actor;
  };
}

async function seen(db: House['db'], places: readonly Place[]): Promise<Seen[]> {
  const found = new Map<string, Seen>();
  const of = (communityId: Id, personId: Id): Seen => {
    const key = `${communityId} ${personId}`;
    const known = found.get(key) ?? { isVolunteer: false, endedAt: undefined };
    found.set(key, known);
    return known;
  };
  for (const communityId of new Set(places.map((place) => place.communityId))) {
    const ids = places.filter((place) => place.communityId === communityId).map(({ personId }) => personId);
    for (const { person_id, ended_at } of await rowsOf(db, communityId, [...new Set(ids)])) {
      if (ended_at === null) of(communityId, person_id).isVolunteer = true;
      else of(communityId, person_id).endedAt = ended_at.toISOString();
    }
  }
  return places.map(({ communityId, personId }) => of(communityId, personId));
}

/** One row of whoever is a volunteer, and one of whoever had their sessions ended: the journal knows. */
function rowsOf(db: House['db'], communityId: Id, ids: readonly Id[]) {
  const person = sql<string>`event->>'personId'`;
  return db
    .selectFrom('volunteers')
    .select(['id as person_id', sql<Date | null>`null::timestamptz`.as('ended_at')])
    .where('community_id', '=', communityId)
    .where('id', 'in', ids)
    .unionAll(
      db
        .selectFrom('journal')
        .select([person.as('person_id'), (eb) => eb.fn.max('at').as('ended_at')])
        .where('community_id', '=', communityId)
        .where('room', '=', 'people')
        .where('type', 'in', sessionEndings)
        .where(person, 'in', ids)
        .groupBy(person),
    )
    .execute();
}
