/** 派单建议表: needs, people and their pairs as they travel to whoever weighs them anew, with no more of anybody than that takes. @module */
import {
  minutesBetween,
  prepareCommitments,
  prepareOpening,
  type FitPart,
  type FitWeights,
  type Id,
  type Instant,
  type DecisionContext,
  type OrderView,
} from '@linli/core';
import { checkWeights, type Fits } from '../candidates/candidates.ts';
import type { Pairs, Slot, Taker } from '../model/match-model.ts';
import { partNames, partsOf, scoreOf } from '../scoring/criteria.ts';

/** Somebody who could come. */
export interface SheetPerson {
  readonly volunteerId: Id;
  /** When they are taken already; whatever for is nobody's business here. */
  readonly busy: readonly { readonly startsAt: Instant; readonly endsAt: Instant }[];
}

/** An order and a person, by their indices, and the parts of their score in the order of `FitPart`: 0 to 1000 each. */
export interface SheetPair {
  readonly order: number;
  readonly person: number;
  readonly parts: readonly number[];
}

/** Everything that is needed to find the best offers for any weights. */
export interface Sheet {
  readonly orders: readonly OrderView[];
  /** Whoever waited longest comes first. */
  readonly people: readonly SheetPerson[];
  readonly pairs: readonly SheetPair[];
}

/** The sheet of orders and their candidates; of people, only those who are candidates of anything. */
export function sheetOf({ needs, helpers, rows, at }: Fits): Sheet {
  const wanted = new Set<number>();
  for (let row = 0; row < needs.length; row++)
    for (let entry = rows.starts[row]!; entry < rows.ends[row]!; entry++) wanted.add(rows.to[entry]!);
  const kept = [...wanted].sort((a, b) => a - b);
  const personOf = new Map(kept.map((helper, person) => [helper, person] as const));
  const pairs = needs.flatMap((need, order) =>
    [...rows.to.subarray(rows.starts[order], rows.ends[order])].map((helper) => {
      const values = partsOf(need, helpers[helper]!, at);
      return { order, person: personOf.get(helper)!, parts: partNames.map((name) => values[name]) };
    }),
  );
  const people = kept.map((helper) => {
    const { volunteerId, commitments } = helpers[helper]!.who.candidate;
    return { volunteerId, busy: commitments.map(({ startsAt, endsAt }) => ({ startsAt, endsAt })) };
  });
  return { orders: needs.map(({ need }) => need.order), people, pairs };
}

/** The parts of a pair by their names. */
export function namedParts(parts: SheetPair['parts']): Record<FitPart, number> {
  return Object.fromEntries(partNames.map((name, index) => [name, parts[index] ?? 0])) as Record<FitPart, number>;
}

/**
 * What a sheet is for these weights: ready to be assigned.
 *
 * @throws RangeError where a weight is out of range, an order has no seats, or a pair names nobody of the sheet.
 */
export function weighed({ orders, people, pairs }: Sheet, weights: FitWeights, context: DecisionContext): Pairs {
  checkWeights(weights);
  const needs = orders.map((order) => slotOf(order, context));
  const helpers = people.map((person) => takerOf(person, context));
  const ofOrder: { to: number; worth: number }[][] = needs.map(() => []);
  for (const [index, { order, person, parts }] of pairs.entries()) {
    const row = ofOrder[order];
    if (!row || !helpers[person])
      throw new RangeError(`pair ${index}: expected an order and a person of the sheet, found ${order} and ${person}`);
    row.push({ to: person, worth: scoreOf(namedParts(parts), weights) });
  }
  const sorted = ofOrder.map((row) => row.sort((a, b) => b.worth - a.worth || a.to - b.to));
  let used = 0;
  const ends = Int32Array.from(sorted, (row) => (used += row.length));
  const starts = ends.map((end, row) => end - sorted[row]!.length);
  const entries = sorted.flat();
  const [to, worths] = [Int32Array.from(entries, (each) => each.to), Int32Array.from(entries, (each) => each.worth)];
  return { at: context, needs, helpers, rows: { starts, ends, to, worths, used } };
}

function slotOf({ id, task, terms, taken }: OrderView, context: DecisionContext): Slot {
  if (!terms || terms.seats < 1) throw new RangeError(`order ${id}: expected terms with at least one seat`);
  return { post: prepareOpening({ id, task, terms }, context), seats: Math.max(0, terms.seats - taken) };
}

function takerOf({ volunteerId, busy }: SheetPerson, context: DecisionContext): Taker {
  const taken = busy.map((time) => ({
    ...{ orderId: '', title: '' },
    ...time,
    minutes: minutesBetween(time.startsAt, time.endsAt),
  }));
  return { who: { candidate: { volunteerId }, promised: prepareCommitments(taken, context) } };
}
