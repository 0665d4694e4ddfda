/** Who may see and touch an order. A hidden order and a missing one answer alike. @module */
import { isStaffed, publicStatuses, type Order } from '@linli/core';
import { ProblemError } from '@linli/contract';
import type { Reach } from '../kernel/authorise.ts';
import type { Work } from '../kernel/work.ts';

/** Whether the actor asked for it, runs it, or holds a seat in it. */
export function isConcerned(work: Work, order: Order): boolean {
  const { personId, roles } = work.actor;
  if (roles.includes('coordinator') || roles.includes('administrator') || roles.includes('auditor')) return true;
  if (personId === null) return false;
  if (order.requestedBy === personId || isOurs(work, order)) return true;
  return isStaffed(order) && order.seats.some((seat) => seat.volunteerId === personId);
}

/** Whether the actor is an organiser of the organisation to which the order was given. */
function isOurs({ actor }: Work, order: Order): boolean {
  const { organisationId, roles } = actor;
  if (organisationId === undefined || !roles.includes('organiser')) return false;
  return 'organisationId' in order && order.organisationId === organisationId;
}

/** Refuses to show what is neither public nor the actor's concern. */
export function checkVisible(work: Work, order: Order): void {
  if (!publicStatuses.includes(order.status) && !isConcerned(work, order)) throw new ProblemError('not-found');
}

/** Refuses to touch what the actor's roles do not reach. */
export function checkReach(work: Work, order: Order, reach: Reach): void {
  checkVisible(work, order);
  const isMine = reach.asked && order.requestedBy === work.actor.personId;
  const isGiven = reach.given && isOurs(work, order);
  if (!reach.any && !reach.self && !isMine && !isGiven) throw new ProblemError('forbidden');
}
