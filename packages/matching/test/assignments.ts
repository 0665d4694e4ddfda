/** Small assignment problems, and their optimal assignments by trying everything. @module */
import * as fc from 'fast-check';
import type { WeightedPair } from '../src/solver/index.ts';

/** A problem as it is written by hand. */
export interface SmallProblem {
  readonly takers: number;
  readonly seats: readonly number[];
  readonly pairs: readonly WeightedPair[];
}

/** Up to six takers and five places, with few different values, so that there are ties. */
export const anyProblem: fc.Arbitrary<SmallProblem> = fc
  .record({
    takers: fc.integer({ min: 1, max: 6 }),
    seats: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 5 }),
  })
  .chain(({ takers, seats }) => {
    const value = fc.oneof(
      fc.constant(0),
      fc.integer({ min: 0, max: 3 }),
      fc.constantFrom(1, 500, 999, 1_000),
      fc.integer({ min: 0, max: 1_000 }),
    );
    return fc
      .array(fc.array(value, { minLength: seats.length, maxLength: seats.length }), { minLength: takers, maxLength: takers })
      .map((table) => ({
        takers,
        seats,
        pairs: table.flatMap((row, taker) => row.flatMap((value, place) => (value > 0 ? [{ taker, place, value }] : []))),
      }));
  });

/** Every optimal choice of pairs. */
export function optimalChoices({ takers, seats, pairs }: SmallProblem): WeightedPair[][] {
  let [bestValue, choices]: [number, WeightedPair[][]] = [0, []];
  const freeSeats = [...seats];
  const choose = (taker: number, chosen: readonly WeightedPair[], value: number): void => {
    if (taker === takers) {
      if (value > bestValue) [bestValue, choices] = [value, []];
      if (value === bestValue) choices.push([...chosen]);
      return;
    }
    choose(taker + 1, chosen, value);
    for (const pair of pairs.filter((each) => each.taker === taker)) {
      if (freeSeats[pair.place] === 0) continue;
      freeSeats[pair.place]! -= 1;
      choose(taker + 1, [...chosen, pair], value + pair.value);
      freeSeats[pair.place]! += 1;
    }
  };
  choose(0, [], 0);
  return choices;
}

/** The value of an optimal choice. */
export function optimalValue(problem: SmallProblem): number {
  return optimalChoices(problem)[0]?.reduce((sum, { value }) => sum + value, 0) ?? 0;
}

/** The pairs that a solution chose, in the order of takers. */
export function chosenPairs({ pairs }: SmallProblem, placeOf: Int32Array): WeightedPair[] {
  return [...placeOf].flatMap((place, taker) => pairs.filter((each) => each.taker === taker && each.place === place));
}
