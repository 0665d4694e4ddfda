/** Who somebody is in a community: what a token says, and whether the community knows them. @module */
import { actorIn, asVolunteer, type Actor, type Endpoint } from '@linli/contract';
import type { Id } from '@linli/core';
import { faultOf } from './faults.ts';
import { gathered } from './gather.ts';
import type { House } from './work.ts';

/** The actor of a call as its community knows them. */
export type Known = (endpoint: Endpoint, communityId: Id | undefined, outside: Actor) => Promise<Actor>;

interface Place {
  readonly communityId: Id;
  readonly personId: Id;
}

/** Whoever is registered is a volunteer, whatever their token says. Asked only where that opens a way. */
export function makeKnown({ db }: Pick<House, 'db'>): Known {
  const isVolunteer = gathered(async (places: readonly Place[]): Promise<boolean[]> => {
    const found = new Set<string>();
    for (const communityId of new Set(places.map((place) => place.communityId))) {
      const ids = places.filter((place) => place.communityId === communityId).map(({ personId }) => personId);
      const rows = await db
        .selectFrom('volunteers')
        .select('id')
        .where('community_id', '=', communityId)
        .where('id', 'in', ids)
        .execute();
      for (const { id } of rows) found.add(`${communityId} ${id}`);
    }
    return places.map(({ communityId, personId }) => found.has(`${communityId} ${personId}`));
  });
  return async (endpoint, communityId, outside) => {
    const actor = actorIn(communityId, outside);
    const { personId } = actor;
    if (personId === null || communityId === undefined || !endpoint.allow.volunteer) return actor;
    const isKnown = await isVolunteer({ communityId, personId }).catch((caught: unknown) => Promise.reject(faultOf(caught)));
    return isKnown ? asVolunteer(actor) : actor;
  };
}
