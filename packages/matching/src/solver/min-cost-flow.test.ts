/** The best flow: within limits, seats and groups, and without a pair the same as if that had never been. */
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { runToCompletion } from '../assignment/run-to-completion.ts';
import { MinCostFlow, type GroupedProblem } from './min-cost-flow.ts';

/** Takers with two groups each, and at most one pair of a taker with a place. */
const anyGrouped: fc.Arbitrary<GroupedProblem> = fc
  .record({
    limits: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 5 }),
    seats: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 5 }),
  })
  .chain(({ limits, seats }) => {
    const cells = limits.flatMap((_, taker) => seats.map((_, place) => ({ taker, place })));
    const half = fc.tuple(fc.nat(1), fc.integer({ min: 1, max: 1_000 }));
    return fc
      .tuple(fc.subarray(cells), fc.array(half, { minLength: cells.length, maxLength: cells.length }))
      .map(([some, rest]) => ({
        ...{ limits, seats, groups: 2 * limits.length },
        pairs: some.map((cell, index) => ({ ...cell, group: 2 * cell.taker + rest[index]![0], worth: rest[index]![1] })),
      }));
  });

/** The highest worth of a choice, looked for among all of them. */
function bestOf({ limits, seats, pairs }: GroupedProblem): number {
  const best = (from: number, had: readonly number[], free: readonly number[], groups: readonly number[]): number => {
    if (from === pairs.length) return 0;
    const { taker, place, group, value: worth } = pairs[from]!;
    const without = best(from + 1, had, free, groups);
    if (had[taker]! >= limits[taker]! || free[place] === 0 || groups.includes(group)) return without;
    const [more, less] = [had.with(taker, had[taker]! + 1), free.with(place, free[place]! - 1)];
    return Math.max(without, worth + best(from + 1, more, less, [...groups, group]));
  };
  return best(
    0,
    limits.map(() => 0),
    seats,
    [],
  );
}

it('is worth the most that limits, seats and groups allow, and keeps them', () => {
  fc.assert(
    fc.property(anyGrouped, (grouped) => {
      const { chosen, value } = runToCompletion(MinCostFlow.findInSteps(grouped));
      const pairs = chosen.map((index) => grouped.pairs[index]!);
      const count = (isThis: (pair: (typeof pairs)[number]) => boolean): number => pairs.filter(isThis).length;
      for (const [taker, limit] of grouped.limits.entries())
        expect(count((pair) => pair.taker === taker)).toBeLessThanOrEqual(limit);
      for (const [place, seats] of grouped.seats.entries())
        expect(count((pair) => pair.place === place)).toBeLessThanOrEqual(seats);
      expect(new Set(pairs.map(({ group }) => group)).size).toBe(pairs.length);
      expect(value).toBe(bestOf(grouped));
    }),
  );
});

it('without one chosen pair after the other it is what it would be if they had never been', () => {
  fc.assert(
    fc.property(anyGrouped, fc.array(fc.nat(), { maxLength: 6 }), (grouped, picks) => {
      let [flow, rest] = [runToCompletion(MinCostFlow.findInSteps(grouped)), grouped.pairs];
      for (const pick of picks) {
        const index = flow.chosen[pick % Math.max(1, flow.chosen.length)];
        if (index === undefined) break;
        flow = flow.without(index);
        rest = rest.filter((pair) => pair !== grouped.pairs[index]);
        expect(flow.chosen).not.toContain(index);
        expect(flow.value).toBe(runToCompletion(MinCostFlow.findInSteps({ ...grouped, pairs: rest })).value);
      }
    }),
  );
});
