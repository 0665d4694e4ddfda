/** Who may do what: read from the endpoint, never told twice. @module */
import { ProblemError, type Actor, type Endpoint, type Scope } from '@linli/contract';

const reach: readonly Scope[] = ['self', 'own', 'any'];

/** An actor of another community is a visitor here. */
export function actorIn(communityId: string | undefined, actor: Actor): Actor {
  const elsewhere = actor.communityId !== null && actor.communityId !== communityId;
  return elsewhere ? { personId: null, communityId: null, roles: ['visitor'] } : actor;
}

/**
 * The farthest scope that the actor's roles give on an endpoint. Without any: 401 for people without a name, 403
 * for others, and neither says more.
 */
export function scopeOf(endpoint: Endpoint, actor: Actor): Scope {
  const scopes = [...actor.roles, 'visitor' as const].map((role) => endpoint.allow[role]).filter((scope) => scope !== undefined);
  const scope = scopes.sort((a, b) => reach.indexOf(b) - reach.indexOf(a))[0];
  if (!scope) throw new ProblemError(actor.personId === null ? 'unauthenticated' : 'forbidden');
  return scope;
}

/** `self` reaches only what concerns the own person. */
export function checkSelf(scope: Scope, actor: Actor, input: unknown): void {
  const about = (input as { volunteerId?: string }).volunteerId;
  if (scope === 'self' && about !== undefined && about !== actor.personId) throw new ProblemError('forbidden');
}
