/** Whose concern an order is, and so who may see and touch it. A hidden order and a missing one answer alike. @module */
import { isStaffed, publicStatuses, type Order } from '@linli/core';
import { ProblemError, type Actor, type Grant } from '../kernel/index.ts';

/** Whether the actor asked for it, runs it, holds a seat in it, or answers for the whole community. */
export function canSee(actor: Actor, order: Order): boolean {
  const { personId, roles } = actor;
  if (roles.includes('coordinator') || roles.includes('administrator') || roles.includes('auditor')) return true;
  if (personId === null) return false;
  if (order.requestedBy === personId || isAssignedTo(actor, order)) return true;
  return isStaffed(order) && order.seats.some((seat) => seat.volunteerId === personId);
}

/** Whether the actor is an organiser of the organisation to which the order was given. */
export function isAssignedTo({ organisationId, roles }: Actor, order: Order): boolean {
  if (organisationId === undefined || !roles.includes('organiser')) return false;
  return 'organisationId' in order && order.organisationId === organisationId;
}

/** Refuses (404) to show what is neither public nor the actor's concern. */
export function assertVisible(actor: Actor, order: Order): void {
  if (!publicStatuses.includes(order.status) && !canSee(actor, order)) throw new ProblemError('not-found');
}

/** Refuses (403) to touch what the actor's roles do not reach. */
export function assertMayAct(actor: Actor, order: Order, grant: Grant): void {
  assertVisible(actor, order);
  const isMine = grant.requested && order.requestedBy === actor.personId;
  const isGiven = grant.assigned && isAssignedTo(actor, order);
  if (!grant.any && !grant.self && !isMine && !isGiven) throw new ProblemError('forbidden');
}
