/** Small assignments, and what comes of trying everything. @module */
import * as fc from 'fast-check';
import type { Pair } from '../src/solver/index.ts';

/** An assignment as it is written by hand. */
export interface Assignment {
  readonly takers: number;
  readonly seats: readonly number[];
  readonly pairs: readonly Pair[];
}

/** Up to six takers and five places. Worths are few, so that there are ties. */
export const anyAssignment: fc.Arbitrary<Assignment> = fc
  .record({
    takers: fc.integer({ min: 1, max: 6 }),
    seats: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 5 }),
  })
  .chain(({ takers, seats }) => {
    const worth = fc.oneof(
      fc.constant(0),
      fc.integer({ min: 0, max: 3 }),
      fc.constantFrom(1, 500, 999, 1_000),
      fc.integer({ min: 0, max: 1_000 }),
    );
    return fc
      .array(fc.array(worth, { minLength: seats.length, maxLength: seats.length }), { minLength: takers, maxLength: takers })
      .map((table) => ({
        ...{ takers, seats },
        pairs: table.flatMap((row, taker) => row.flatMap((worth, place) => (worth > 0 ? [{ taker, place, worth }] : []))),
      }));
  });

/** Every best choice of pairs. */
export function pairsOf({ takers, seats, pairs }: Assignment): Pair[][] {
  let [best, found]: [number, Pair[][]] = [0, []];
  const free = [...seats];
  const choose = (taker: number, chosen: readonly Pair[], worth: number): void => {
    if (taker === takers) {
      if (worth > best) [best, found] = [worth, []];
      if (worth === best) found.push([...chosen]);
      return;
    }
    choose(taker + 1, chosen, worth);
    for (const pair of pairs.filter((each) => each.taker === taker)) {
      if (free[pair.place] === 0) continue;
      free[pair.place]! -= 1;
      choose(taker + 1, [...chosen, pair], worth + pair.worth);
      free[pair.place]! += 1;
    }
  };
  choose(0, [], 0);
  return found;
}

/** What the best choice is worth. */
export function bestOf(given: Assignment): number {
  return pairsOf(given)[0]?.reduce((sum, { worth }) => sum + worth, 0) ?? 0;
}

/** The pairs that were chosen, in the order of takers. */
export function served({ pairs }: Assignment, placeOf: Int32Array): Pair[] {
  return [...placeOf].flatMap((place, taker) => pairs.filter((each) => each.taker === taker && each.place === place));
}
