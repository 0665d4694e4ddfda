/** Who may do what in the neighbourhood: read from the endpoints, as a server does. @module */
import { isStaffed, publicStatuses, type Id, type Order } from '@linli/core';
import { ProblemError, visitor, type Actor, type Endpoint, type Scope } from '@linli/contract';

const reach: readonly Scope[] = ['self', 'own', 'any'];

/** An actor of another community is a visitor here. */
export function actorIn(communityId: Id, actor: Actor): Actor {
  return actor.communityId === null || actor.communityId === communityId ? actor : visitor;
}

/** How far the actor reaches with an endpoint; 401 or 403 where they may not. */
export function scopeOf(endpoint: Endpoint, actor: Actor, input: unknown): Scope {
  const scopes = [...actor.roles, 'visitor' as const].flatMap((role) => endpoint.allow[role] ?? []);
  const scope = scopes.sort((a, b) => reach.indexOf(b) - reach.indexOf(a))[0];
  if (!scope) throw new ProblemError(actor.personId === null ? 'unauthenticated' : 'forbidden');
  const about = (input as { volunteerId?: string }).volunteerId;
  if (scope === 'self' && about !== undefined && about !== actor.personId) throw new ProblemError('forbidden');
  return scope;
}

/** Whether an order is the actor's concern: asked by them, run by their organisation, or with a seat of theirs. */
export function isConcerned(actor: Actor, order: Order): boolean {
  if (actor.roles.some((role) => role === 'coordinator' || role === 'administrator' || role === 'auditor')) return true;
  if (actor.personId === null) return false;
  if (order.requestedBy === actor.personId || isOurs(actor, order)) return true;
  return isStaffed(order) && order.seats.some((seat) => seat.volunteerId === actor.personId);
}

/** Whether an order was given to the actor's organisation. */
export function isOurs(actor: Actor, order: Order): boolean {
  return actor.organisationId !== undefined && 'organisationId' in order && order.organisationId === actor.organisationId;
}

/** A hidden order and a missing one answer alike. */
export function checkVisible(actor: Actor, order: Order): void {
  if (!publicStatuses.includes(order.status) && !isConcerned(actor, order)) throw new ProblemError('not-found');
}

/** Refuses to touch what the scope does not reach. */
export function checkReach(actor: Actor, order: Order, scope: Scope): void {
  checkVisible(actor, order);
  if (scope === 'own' && order.requestedBy !== actor.personId && !isOurs(actor, order)) throw new ProblemError('forbidden');
}
