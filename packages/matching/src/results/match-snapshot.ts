/** A snapshot of a matching model: enough to find the best offers for other weights elsewhere, and no more about anybody. @module */
import {
  minutesBetween,
  prepareCommitments,
  prepareOpening,
  type DecisionContext,
  type FitPart,
  type FitWeights,
  type OrderView,
  type SuggestedPair,
  type SuggestedPerson,
  type Suggestions,
} from '@linli/core';
import type { CandidateModel } from '../candidates/candidate-model.ts';
import type { AssignableOpening, AssignableVolunteer, MatchModel } from '../model/match-model.ts';
import { criteriaOf, criterionNames, scoreOf } from '../scoring/criteria.ts';
import { checkWeights } from '../scoring/weights.ts';
import type { SparseRows } from '../solver/index.ts';

/** A candidate without a name: their id, and when they are not free. */
export type SnapshotPerson = Omit<SuggestedPerson, 'name'>;

/** Orders, candidates and the criteria of every pair; it can be sent as JSON and scored again with other weights. */
export interface MatchSnapshot extends Pick<Suggestions, 'orders' | 'pairs'> {
  /** Those without a service for longest come first. */
  readonly people: readonly SnapshotPerson[];
}

/** The snapshot of a model; of its volunteers only those who are a candidate for any opening. */
export function snapshotOf({ openings, volunteers, rows, context }: CandidateModel): MatchSnapshot {
  const candidates = new Set<number>();
  for (let row = 0; row < openings.length; row++)
    for (let entry = rows.starts[row]!; entry < rows.ends[row]!; entry++) candidates.add(rows.columns[entry]!);
  const included = [...candidates].sort((a, b) => a - b);
  const personOf = new Map(included.map((volunteer, person) => [volunteer, person] as const));
  const pairs = openings.flatMap((opening, order) =>
    [...rows.columns.subarray(rows.starts[order], rows.ends[order])].map((volunteer) => {
      const values = criteriaOf(opening, volunteers[volunteer]!, context);
      return { order, person: personOf.get(volunteer)!, parts: criterionNames.map((name) => values[name]) };
    }),
  );
  const people = included.map((volunteer) => {
    const { volunteerId, commitments } = volunteers[volunteer]!.prepared.candidate;
    return { volunteerId, busy: commitments.map(({ startsAt, endsAt }) => ({ startsAt, endsAt })) };
  });
  return { orders: openings.map(({ input }) => input.order), people, pairs };
}

/** The criteria of a pair by their names. */
export function criteriaByName(parts: SuggestedPair['parts']): Record<FitPart, number> {
  return Object.fromEntries(criterionNames.map((name, index) => [name, parts[index] ?? 0])) as Record<FitPart, number>;
}

/**
 * The model of a snapshot, scored with these weights; `assign` finds the best offers of it.
 *
 * @throws RangeError where a weight is out of range, an order has no seats, or a pair names an order or a person that the
 * snapshot does not have.
 */
export function scoreSnapshot(
  { orders, people, pairs }: MatchSnapshot,
  weights: FitWeights,
  context: DecisionContext,
): MatchModel {
  checkWeights(weights);
  const openings = orders.map((order) => openingOf(order, context));
  const volunteers = people.map((person) => volunteerOf(person, context));
  const scores: Score[][] = openings.map(() => []);
  for (const [index, { order, person, parts }] of pairs.entries()) {
    const row = scores[order];
    if (!row || !volunteers[person])
      throw new RangeError(`pair ${index}: expected an order and a person of the snapshot, found ${order} and ${person}`);
    row.push({ volunteer: person, score: scoreOf(criteriaByName(parts), weights) });
  }
  return { context, openings, volunteers, rows: rowsOf(scores) };
}

interface Score {
  readonly volunteer: number;
  readonly score: number;
}

/** The rows of a model: in each the highest score first. */
function rowsOf(scores: readonly Score[][]): SparseRows {
  const sorted = scores.map((row) => row.sort((a, b) => b.score - a.score || a.volunteer - b.volunteer));
  let used = 0;
  const ends = Int32Array.from(sorted, (row) => (used += row.length));
  const starts = ends.map((end, row) => end - sorted[row]!.length);
  const entries = sorted.flat();
  const columns = Int32Array.from(entries, ({ volunteer }) => volunteer);
  const values = Int32Array.from(entries, ({ score }) => score);
  return { starts, ends, columns, values, used };
}

function openingOf({ id, task, terms, taken }: OrderView, context: DecisionContext): AssignableOpening {
  if (!terms || terms.seats < 1) throw new RangeError(`order ${id}: expected terms with at least one seat`);
  return { prepared: prepareOpening({ id, task, terms }, context), seats: Math.max(0, terms.seats - taken) };
}

/** What a person is committed to is not in the snapshot: an order without id and title stands for it. */
function volunteerOf({ volunteerId, busy }: SnapshotPerson, context: DecisionContext): AssignableVolunteer {
  const commitments = busy.map(({ startsAt, endsAt }) => ({
    orderId: '',
    title: '',
    startsAt,
    endsAt,
    minutes: minutesBetween(startsAt, endsAt),
  }));
  return { prepared: { candidate: { volunteerId }, promised: prepareCommitments(commitments, context) } };
}
