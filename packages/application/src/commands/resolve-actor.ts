/** Who somebody is in a community: what a token says, whether the community knows them, and whether it still holds. @module */
import { actorIn, asVolunteer, isEnded, ProblemError, type Actor } from '@linli/contract';
import type { Id } from '@linli/core';
import type { Membership, MembershipQuestion } from '../people/queries.ts';
import { batchLoader } from './batch-loader.ts';

/** The actor of a call as its community knows them; a token whose session was ended is nobody's (401). */
export type ResolveActor = (communityId: Id, outside: Actor) => Promise<Actor>;

/** Whoever is registered is a volunteer, whatever their token says. */
export function createActorResolver(
  memberships: (questions: readonly MembershipQuestion[]) => Promise<readonly Membership[]>,
): ResolveActor {
  const membershipOf = batchLoader(memberships);
  return async (communityId, outside) => {
    const actor = actorIn(communityId, outside);
    const { personId } = actor;
    if (personId === null) return actor;
    const { isVolunteer, endedAt } = await membershipOf({ communityId, personId });
    if (isEnded(actor, endedAt)) throw new ProblemError('unauthenticated', { detail: 'The session was ended.' });
    return isVolunteer ? asVolunteer(actor) : actor;
  };
}
