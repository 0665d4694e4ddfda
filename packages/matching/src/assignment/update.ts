/** A change after the offers were found: an answer, a new order, somebody who cannot come. @module */
import type { Id } from '@linli/core';
import { assign } from './assign.ts';
import { helperIn, needAt, needIn, type Fits } from '../candidates/candidates.ts';
import { readyNeed, type Need, type ReadyNeed } from '../model/opening.ts';
import { choiceOf, type Assignment } from './offers.ts';
import { copied, forget, proven, solveAgain, withRow, type Change, type Rows, type Solved } from '../solver/index.ts';

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
 * part of the time; otherwise anew. Both are worth the same. What was given keeps its offers; to explain, ask the newest.
 *
 * @throws RangeError where the order or the volunteer is not among those that were assigned, or the new order is already.
 * @throws Error where the assignment was updated before: what came of that is to be updated.
 */
export function update(previous: Assignment, change: FitChange): Assignment {
  const { fits, solved, perVolunteer } = previous;
  const [needs, again] = changeOf(fits, change);
  if (!solved) return assign({ ...fits, needs, rows: changed(fits.rows, again) }, { perVolunteer });
  if (spent.has(solved)) throw new Error('this assignment was updated before: expected the one that came of it');
  const { state, search, byPlace } = solveAgain(solved, again);
  spent.add(solved);
  return choiceOf({ ...fits, needs, rows: byPlace }, proven(state), { state, search, byPlace });
}

/** The needs after a change, and what it is for the solver. */
function changeOf(fits: Fits, change: FitChange): readonly [needs: readonly ReadyNeed[], change: Change] {
  const { needs, finder, at } = fits;
  if (change.kind === 'added') {
    const { id } = change.need.order;
    if (needAt(fits, id) >= 0) throw new RangeError(`order ${id}: expected one that is not assigned already`);
    const ready = readyNeed(change.need, at);
    finder.rows.set(id, needs.length);
    return [[...needs, ready], { kind: 'place-added', seats: ready.seats, takers: finder.find(ready) }];
  }
  if (change.kind === 'withdrawn') return [needs, { kind: 'taker-gone', taker: helperIn(fits, change.volunteerId) }];
  const place = needIn(fits, change.orderId);
  if (change.kind === 'cancelled') return [needs, { kind: 'place-gone', place }];
  return [needs, { kind: 'without', place, taker: helperIn(fits, change.volunteerId) }];
}

/** The pairs after a change, to be solved anew. */
function changed(before: Rows, change: Change): Rows {
  const rows = copied(before);
  if (change.kind === 'place-added') return withRow(rows, change.takers);
  if (change.kind === 'without') forget(rows, change.place, change.taker);
  if (change.kind === 'place-gone') rows.worths.fill(0, rows.starts[change.place], rows.ends[change.place]);
  if (change.kind === 'taker-gone') for (let row = 0; row < rows.starts.length; row++) forget(rows, row, change.taker);
  return rows;
}
