/** A change after an assignment: an answer, a new order, a volunteer who cannot come. @module */
import type { Id } from '@linli/core';
import { openingIndex, requireOpening, requireVolunteer, type CandidateModel } from '../candidates/candidate-model.ts';
import { prepareMatchOpening, type MatchOpening, type PreparedMatchOpening } from '../model/opening.ts';
import {
  appendRow,
  cloneRows,
  provenSolution,
  removeEntry,
  reoptimise,
  type ProblemChange,
  type SolvedProblem,
  type SparseRows,
} from '../solver/index.ts';
import { assign } from './assign.ts';
import { assignmentOf, type Assignment } from './offers.ts';

/** What has changed. */
export type AssignmentChange =
  /** 婉拒: the volunteer declined this order; nothing else is concluded from it. */
  | { readonly kind: 'declined'; readonly orderId: Id; readonly volunteerId: Id }
  /** The volunteer cannot come to any order. */
  | { readonly kind: 'withdrawn'; readonly volunteerId: Id }
  | { readonly kind: 'cancelled'; readonly orderId: Id }
  /** 新订单. */
  | { readonly kind: 'added'; readonly opening: MatchOpening };

/** Reoptimisation works in place, so that each state can be continued only once. */
const consumed = new WeakSet<SolvedProblem>();

/**
 * The best offers after a change. With one order for each volunteer the solver goes on from where it stopped, which takes a
 * small part of the time; otherwise the model is solved from the beginning. The value is the same either way. The previous
 * assignment keeps its offers, but `explain` and `whyNot` are to be asked of the newest one.
 *
 * @throws RangeError where the order or the volunteer was not matched, or an order is added that was matched already.
 * @throws Error where the previous assignment was updated before: the result of that update is the one to be updated.
 *
 * @example
 * const after = update(assignment, { kind: 'declined', orderId: 'visit', volunteerId: 'wang' });
 */
export function update(previous: Assignment, change: AssignmentChange): Assignment {
  const { model, warmStart, perVolunteer } = previous;
  const [openings, problemChange] = applyChange(model, change);
  if (!warmStart) return assign({ ...model, openings, rows: changedRows(model.rows, problemChange) }, { perVolunteer });
  if (consumed.has(warmStart)) throw new Error('this assignment was updated before: expected the one that came of it');
  const { state, search, byPlace } = reoptimise(warmStart, problemChange);
  consumed.add(warmStart);
  return assignmentOf({ ...model, openings, rows: byPlace }, provenSolution(state), { state, search, byPlace });
}

/** The openings after a change, and the change in terms of the solver: openings are places, volunteers are takers. */
function applyChange(
  model: CandidateModel,
  change: AssignmentChange,
): readonly [openings: readonly PreparedMatchOpening[], change: ProblemChange] {
  const { openings, openingIndices, finder, context } = model;
  if (change.kind === 'added') {
    const { id } = change.opening.order;
    if (openingIndex(model, id) >= 0) throw new RangeError(`order ${id}: expected one that is not assigned already`);
    const added = prepareMatchOpening(change.opening, context);
    openingIndices.set(id, openings.length);
    return [[...openings, added], { kind: 'place-added', seats: added.seats, takers: finder.find(added) }];
  }
  if (change.kind === 'withdrawn')
    return [openings, { kind: 'taker-removed', taker: requireVolunteer(model, change.volunteerId) }];
  const place = requireOpening(model, change.orderId);
  if (change.kind === 'cancelled') return [openings, { kind: 'place-removed', place }];
  return [openings, { kind: 'pair-removed', place, taker: requireVolunteer(model, change.volunteerId) }];
}

/** The rows after a change, for a model that is solved from the beginning. */
function changedRows(before: SparseRows, change: ProblemChange): SparseRows {
  const rows = cloneRows(before);
  switch (change.kind) {
    case 'place-added':
      return appendRow(rows, change.takers);
    case 'pair-removed':
      removeEntry(rows, change.place, change.taker);
      return rows;
    case 'place-removed':
      rows.values.fill(0, rows.starts[change.place], rows.ends[change.place]);
      return rows;
    case 'taker-removed':
      for (let row = 0; row < rows.starts.length; row++) removeEntry(rows, row, change.taker);
      return rows;
  }
}
