/** 候选: for each opening the eligible volunteers who fit it best, found without looking at every pair. @module */
import type { DecisionContext, FitWeights, Id } from '@linli/core';
import { prepareMatchOpening, type MatchOpening, type PreparedMatchOpening } from '../model/opening.ts';
import { byLongestWait, prepareMatchVolunteer, type MatchVolunteer } from '../model/volunteer.ts';
import { checkWeights } from '../scoring/weights.ts';
import type { SparseRows } from '../solver/index.ts';
import { CandidateFinder, type SearchLimits } from './candidate-finder.ts';
import type { CandidateModel } from './candidate-model.ts';

/** 40 candidates for each opening; half as many again are examined at a time. */
export const defaultSearchLimits: SearchLimits = { candidates: 40, batch: 60 };

/**
 * The pairs of opening and volunteer that may be offered, each with its score. Eligibility is decided by the same rules as a
 * claim. An opening gets at most `limits.candidates` volunteers: the highest scores among the nearest `limits.batch` with the
 * rarest skill that it requires, as many of those who speak the language that the resident wishes for, and everybody who has
 * served the resident before. Where too few of them are eligible, the next nearest are examined, to the last.
 *
 * @throws RangeError where an order or a volunteer is given twice, an order has no seats, or a weight or a figure is out of
 * range; the message names it.
 *
 * @example
 * const model = candidates(orders.map(openingOf), volunteers, context);
 * const { offers } = assign(model);
 */
export function candidates(
  openings: readonly MatchOpening[],
  volunteers: readonly MatchVolunteer[],
  context: DecisionContext,
  weights: FitWeights = context.policy.matching.weights,
  limits: SearchLimits = defaultSearchLimits,
): CandidateModel {
  checkWeights(weights);
  const openingIndices = indexById(openings, ({ order }) => order.id, 'order');
  const volunteerIndices = indexById(volunteers, ({ candidate }) => candidate.volunteerId, 'volunteer');
  const preparedVolunteers = [...volunteers].sort(byLongestWait).map((each) => prepareMatchVolunteer(each, context));
  const preparedOpenings = openings
    .map((each) => prepareMatchOpening(each, context))
    .sort((a, b) => (a.input.order.id < b.input.order.id ? -1 : 1));
  // Both are sorted by now.
  for (const [index, { input }] of preparedOpenings.entries()) openingIndices.set(input.order.id, index);
  for (const [index, { input }] of preparedVolunteers.entries()) volunteerIndices.set(input.candidate.volunteerId, index);
  const finder = new CandidateFinder(preparedVolunteers, volunteerIndices, context, weights, limits);
  return {
    context,
    weights,
    openings: preparedOpenings,
    volunteers: preparedVolunteers,
    openingIndices,
    volunteerIndices,
    rows: rowsOf(preparedOpenings, finder, Math.min(limits.candidates, volunteers.length)),
    finder,
  };
}

/** The candidates of every opening, at most `width` for each. */
function rowsOf(openings: readonly PreparedMatchOpening[], finder: CandidateFinder, width: number): SparseRows {
  const [starts, ends] = [new Int32Array(openings.length), new Int32Array(openings.length)];
  const [columns, values] = [new Int32Array(openings.length * width), new Int32Array(openings.length * width)];
  let used = 0;
  for (const row of finder.processingOrder(openings)) {
    starts[row] = used;
    used += finder.write(openings[row]!, columns, values, used);
    ends[row] = used;
  }
  return { starts, ends, columns, values, used };
}

/** The index of every item by its id; an id that is given twice is refused. */
function indexById<Item>(items: readonly Item[], idOf: (item: Item) => Id, kind: string): Map<Id, number> {
  const indices = new Map<Id, number>();
  for (const [index, item] of items.entries()) {
    const id = idOf(item);
    const first = indices.get(id);
    if (first !== undefined)
      throw new RangeError(`${kind} ${index}: expected every ${kind} once, found ${id}, which is ${kind} ${first} already`);
    indices.set(id, index);
  }
  return indices;
}
