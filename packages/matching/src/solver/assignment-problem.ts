/** Who may take a seat where, and what it would be worth: an assignment, without a word of the domain. @module */
import { rowsOf, type Rows } from './sparse-rows.ts';

/** The highest worth of a seat to anybody. Prices and gains never exceed it, so that distances fit into buckets. */
export const TOP = 1_000;

/** Takers, each of whom may have one seat; places, each with some seats; and what a seat would be worth to whom. */
export interface Problem {
  /** Seats of every place. */
  readonly seats: Int32Array;
  /** For every taker: places, and what a seat there is worth, 0 to `TOP`. A worth of 0 is no pair. */
  readonly byTaker: Rows;
  /** For every place: takers, and the same worths. Made where it is lacking and needed. */
  readonly byPlace?: Rows;
}

/** What was wrong with a problem, and where. */
export class ProblemFault extends RangeError {
  override readonly name = 'ProblemFault';
  /** The index in the list that is named in the message. */
  readonly index: number;
  constructor(what: string, index: number, expected: string, found: unknown) {
    super(`${what} ${index}: expected ${expected}, found ${String(found)}`);
    this.index = index;
  }
}

/** Looks at every pair: a worth out of range would be lost in the dark. */
export function checkRows({ seats, byTaker }: Problem): void {
  const { starts, ends, to, worths } = byTaker;
  const places = seats.length;
  for (let taker = 0; taker < starts.length; taker++)
    for (let at = starts[taker]!, end = ends[taker]!; at < end; at++) {
      const worth = worths[at]!;
      const place = to[at]!;
      if (worth < 0 || worth > TOP) throw new ProblemFault('worth', at, `a whole number from 0 to ${TOP}`, worth);
      if (place < 0 || place >= places) throw new ProblemFault('place', at, `one from 0 to ${places - 1}`, place);
    }
}

/** One pair, as it is written by hand. */
export interface Pair {
  readonly taker: number;
  readonly place: number;
  readonly worth: number;
}

/** The problem of a list of pairs, each looked at: what is out of range is refused with its index. */
export function problemOf(takers: number, seats: ArrayLike<number>, pairs: readonly Pair[]): Problem {
  for (let index = 0; index < seats.length; index++)
    if (!isWhole(seats[index], 1, 2 ** 30)) throw new ProblemFault('seats', index, 'a whole number above 0', seats[index]);
  const lists: Pair[][] = Array.from({ length: takers }, () => []);
  const first = new Map<number, number>();
  for (const [index, pair] of pairs.entries()) {
    const { taker, place, worth } = pair;
    if (!isWhole(taker, 0, takers - 1)) throw new ProblemFault('pair', index, `a taker from 0 to ${takers - 1}`, taker);
    if (!isWhole(place, 0, seats.length - 1))
      throw new ProblemFault('pair', index, `a place from 0 to ${seats.length - 1}`, place);
    if (!isWhole(worth, 0, TOP)) throw new ProblemFault('pair', index, `a whole worth from 0 to ${TOP}`, worth);
    const earlier = first.get(taker * seats.length + place);
    if (earlier !== undefined)
      throw new ProblemFault('pair', index, 'every taker once at a place', `what pair ${earlier} says already`);
    first.set(taker * seats.length + place, index);
    lists[taker]!.push(pair);
  }
  return { seats: Int32Array.from(seats), byTaker: rowsOf(lists) };
}

function isWhole(value: number | undefined, from: number, to: number): boolean {
  return Number.isInteger(value) && value! >= from && value! <= to;
}
