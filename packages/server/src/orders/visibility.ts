/** Who may see and touch an order. A hidden order and a missing one answer alike. @module */
import { isStaffed, publicStatuses, type Order } from '@linli/core';
import { ProblemError, type Scope } from '@linli/contract';
import type { Work } from '../kernel/work.ts';

/** Whether the actor asked for it, runs it, or holds a seat in it. */
export function isConcerned(work: Work, order: Order): boolean {
  const { personId, organisationId, roles } = work.actor;
  if (roles.includes('coordinator') || roles.includes('administrator') || roles.includes('auditor')) return true;
  if (personId === null) return false;
  if (order.requestedBy === personId || isOurs(order, organisationId)) return true;
  return isStaffed(order) && order.seats.some((seat) => seat.volunteerId === personId);
}

/** Whether an order was given to an organisation. */
export function isOurs(order: Order, organisationId: string | undefined): boolean {
  return organisationId !== undefined && 'organisationId' in order && order.organisationId === organisationId;
}

/** Refuses to show what is neither public nor the actor's concern. */
export function checkVisible(work: Work, order: Order): void {
  if (!publicStatuses.includes(order.status) && !isConcerned(work, order)) throw new ProblemError('not-found');
}

/** Refuses to touch what the scope does not reach. */
export function checkReach(work: Work, order: Order, scope: Scope): void {
  checkVisible(work, order);
  const { personId, organisationId } = work.actor;
  if (scope === 'own' && order.requestedBy !== personId && !isOurs(order, organisationId)) throw new ProblemError('forbidden');
}
