/** The assignment problem: who may take a seat where, and the value of each such pair. @module */
import { sparseRowsOf, type SparseRows } from './sparse-rows.ts';

/** The highest value of a pair. Prices and gains never exceed it either, so that distances fit into a bucket queue. */
export const MAX_VALUE = 1_000;

/**
 * Takers, each of whom may have one seat; places, each with some seats; and the value of a seat at a place to a taker. In the
 * literature takers are agents or persons and places are objects.
 */
export interface AssignmentProblem {
  /** Seats of each place. */
  readonly seats: Int32Array;
  /** One row for each taker: columns are places, values are whole numbers from 0 to `MAX_VALUE`. A value of 0 is no pair. */
  readonly byTaker: SparseRows;
  /** The same pairs with one row for each place. Computed from `byTaker` where it is not given. */
  readonly byPlace?: SparseRows;
}

/** A problem that is not valid: the message says what was expected and found. */
export class AssignmentProblemError extends RangeError {
  override readonly name = 'AssignmentProblemError';
  /** The index in the list that the message names. */
  readonly index: number;

  constructor(what: string, index: number, expected: string, found: unknown) {
    super(`${what} ${index}: expected ${expected}, found ${String(found)}`);
    this.index = index;
  }
}

/**
 * Checks every pair of a problem: a value out of range would be silently lost in the solver.
 *
 * @throws AssignmentProblemError for the first value or place that is out of range.
 */
export function checkProblem({ seats, byTaker }: AssignmentProblem): void {
  const { starts, ends, columns, values } = byTaker;
  const places = seats.length;
  for (let taker = 0; taker < starts.length; taker++)
    for (let entry = starts[taker]!, end = ends[taker]!; entry < end; entry++) {
      const value = values[entry]!;
      const place = columns[entry]!;
      if (value < 0 || value > MAX_VALUE)
        throw new AssignmentProblemError('value', entry, `a whole number from 0 to ${MAX_VALUE}`, value);
      if (place < 0 || place >= places) throw new AssignmentProblemError('place', entry, `one from 0 to ${places - 1}`, place);
    }
}

/** A pair of taker and place, by their numbers from 0 on, and its value, 0 to `MAX_VALUE`. */
export interface WeightedPair {
  readonly taker: number;
  readonly place: number;
  readonly value: number;
}

/**
 * The problem of a list of pairs.
 *
 * @param takers How many takers there are.
 * @param seats Seats of each place, at least one.
 *
 * @throws AssignmentProblemError where a number is out of range or a pair is given twice; it carries the index.
 *
 * @example
 * const pairs = [{ taker: 0, place: 0, value: 700 }, { taker: 1, place: 0, value: 400 }];
 * solve(assignmentProblemOf(2, [1], pairs)).value; // 700
 */
export function assignmentProblemOf(takers: number, seats: ArrayLike<number>, pairs: readonly WeightedPair[]): AssignmentProblem {
  for (let index = 0; index < seats.length; index++)
    if (!isWhole(seats[index], 1, 2 ** 30))
      throw new AssignmentProblemError('seats', index, 'a whole number above 0', seats[index]);
  const lists: WeightedPair[][] = Array.from({ length: takers }, () => []);
  const firstIndex = new Map<number, number>();
  for (const [index, pair] of pairs.entries()) {
    checkPair(pair, index, takers, seats.length);
    const key = pair.taker * seats.length + pair.place;
    const earlier = firstIndex.get(key);
    if (earlier !== undefined)
      throw new AssignmentProblemError('pair', index, 'every taker once at a place', `what pair ${earlier} says already`);
    firstIndex.set(key, index);
    lists[pair.taker]!.push(pair);
  }
  return { seats: Int32Array.from(seats), byTaker: sparseRowsOf(lists) };
}

function checkPair({ taker, place, value }: WeightedPair, index: number, takers: number, places: number): void {
  if (!isWhole(taker, 0, takers - 1)) throw new AssignmentProblemError('pair', index, `a taker from 0 to ${takers - 1}`, taker);
  if (!isWhole(place, 0, places - 1)) throw new AssignmentProblemError('pair', index, `a place from 0 to ${places - 1}`, place);
  if (!isWhole(value, 0, MAX_VALUE))
    throw new AssignmentProblemError('pair', index, `a whole value from 0 to ${MAX_VALUE}`, value);
}

function isWhole(value: number | undefined, from: number, to: number): boolean {
  return Number.isInteger(value) && value! >= from && value! <= to;
}
