/** Whose concern an order is, and so who may see and touch it. A hidden order and a missing one answer alike. @module */
import { isStaffed, publicStatuses, type Order } from '@linli/core';
import { isAssignedTo, ProblemError, type Actor, type Owners } from '../kernel/index.ts';

/** Whom an order belongs to: who asked for it, and the organisation it was given to. */
export function ownersOf(order: Order): Owners {
  return { requestedBy: order.requestedBy, organisationId: 'organisationId' in order ? order.organisationId : null };
}

/** Whether the actor asked for it, runs it, holds a seat in it, or answers for the whole community. */
export function canSee(actor: Actor, order: Order): boolean {
  const { personId, roles } = actor;
  if (publicStatuses.includes(order.status)) return true;
  if (roles.includes('coordinator') || roles.includes('administrator') || roles.includes('auditor')) return true;
  if (personId === null) return false;
  if (order.requestedBy === personId || isAssignedTo(actor, ownersOf(order))) return true;
  return isStaffed(order) && order.seats.some((seat) => seat.volunteerId === personId);
}

/** Refuses (404) to show what is neither public nor the actor's concern. */
export function assertVisible(actor: Actor, order: Order): void {
  if (!canSee(actor, order)) throw new ProblemError('not-found');
}

/** An exception from a rule: only those who answer for the community may make one, with a reason that is kept. */
export function overrideOf(actor: Actor, override: string | undefined): string | undefined {
  if (override !== undefined && !actor.roles.includes('coordinator')) throw new ProblemError('forbidden');
  return override;
}
