/** A change after the offers were found: an answer, a new order, somebody who cannot come. @module */
import type { Id } from '@linli/core';
import { assign, assignmentOf } from './assign.ts';
import { candidates, type Fits } from './candidates.ts';
import { readyNeed, type Need } from './lists.ts';
import type { Assignment } from './offers.ts';
import { forget, solveAgain, type Change, type Solved } from './solver/index.ts';

/** What has changed. */
export type FitChange =
  /** 婉拒: learned as 'not this', and nothing else. */
  | { readonly kind: 'declined'; readonly orderId: Id; readonly volunteerId: Id }
  /** The volunteer cannot come at all. */
  | { readonly kind: 'withdrawn'; readonly volunteerId: Id }
  | { readonly kind: 'cancelled'; readonly orderId: Id }
  /** 新订单. */
  | { readonly kind: 'added'; readonly need: Need };

const spent = new WeakSet<Solved>();

/**
 * The best offers after a change. With one order for each volunteer they are found from the prices that stand, in a small
 * part of the time; otherwise anew. Both are worth the same.
 *
 * @throws RangeError where the order or the volunteer is not among those that were assigned, or the new order is already.
 * @throws Error where the assignment was updated before: what came of that is to be updated.
 */
export function update(previous: Assignment, change: FitChange): Assignment {
  const { fits, solved, perVolunteer } = previous;
  if (!solved) return assign(changed(fits, change), { perVolunteer });
  if (spent.has(solved)) throw new Error('this assignment was updated before: expected the one that came of it');
  const [after, again] = change.kind === 'added' ? withNeed(fits, change.need) : [fits, changeOf(fits, change)];
  const { state, search, byPlace } = solveAgain(solved, again);
  spent.add(solved);
  return assignmentOf({ ...after, rows: byPlace }, { state, search, byPlace });
}

function changeOf(fits: Fits, change: Exclude<FitChange, { kind: 'added' }>): Change {
  if (change.kind === 'withdrawn') return { kind: 'taker-gone', taker: helperIn(fits, change.volunteerId) };
  const place = needIn(fits, change.orderId);
  if (change.kind === 'cancelled') return { kind: 'place-gone', place };
  return { kind: 'without', place, taker: helperIn(fits, change.volunteerId) };
}

/** The new need behind the others, and its candidates. */
function withNeed(fits: Fits, need: Need): readonly [Fits, Change] {
  if (fits.needs.some((each) => each.need.order.id === need.order.id))
    throw new RangeError(`order ${need.order.id}: expected one that is not assigned already`);
  const ready = readyNeed(need, fits.at);
  const takers = fits.finder.find(ready, fits.needs.length);
  return [
    { ...fits, needs: [...fits.needs, ready] },
    { kind: 'place-added', seats: ready.seats, takers },
  ];
}

/** The fits after a change, to be solved anew. */
function changed(fits: Fits, change: FitChange): Fits {
  if (change.kind === 'added') {
    const needs = [...fits.needs.map(({ need }) => need), change.need];
    return candidates(
      needs,
      fits.helpers.map(({ helper }) => helper),
      fits.at,
      fits.weights,
    );
  }
  const rows = { ...fits.rows, worths: fits.rows.worths.slice() };
  if (change.kind === 'declined') forget(rows, needIn(fits, change.orderId), helperIn(fits, change.volunteerId));
  if (change.kind === 'cancelled') {
    const need = needIn(fits, change.orderId);
    rows.worths.fill(0, rows.starts[need], rows.ends[need]);
  }
  if (change.kind === 'withdrawn') {
    const helper = helperIn(fits, change.volunteerId);
    for (let need = 0; need < fits.needs.length; need++) forget(rows, need, helper);
  }
  return { ...fits, rows };
}

/** The index of an order. */
export function needIn({ needs }: Fits, orderId: Id): number {
  const index = needs.findIndex(({ need }) => need.order.id === orderId);
  if (index < 0) throw new RangeError(`order ${orderId}: expected one of those that were matched`);
  return index;
}

/** The index of a volunteer. */
export function helperIn({ helpers }: Fits, volunteerId: Id): number {
  const index = helpers.findIndex(({ helper }) => helper.candidate.volunteerId === volunteerId);
  if (index < 0) throw new RangeError(`volunteer ${volunteerId}: expected one of those that were matched`);
  return index;
}
