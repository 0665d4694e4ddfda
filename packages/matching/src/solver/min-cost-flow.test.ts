/** The minimum-cost flow: optimal within limits, seats and groups, also after pairs were forbidden. */
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { runToCompletion } from '../assignment/run-to-completion.ts';
import { MinCostFlow, type GroupedProblem } from './min-cost-flow.ts';

/** Takers with two groups each, and at most one pair of a taker with a place. */
const anyGroupedProblem: fc.Arbitrary<GroupedProblem> = fc
  .record({
    limits: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 5 }),
    seats: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 5 }),
  })
  .chain(({ limits, seats }) => {
    const cells = limits.flatMap((_, taker) => seats.map((_, place) => ({ taker, place })));
    const groupAndValue = fc.tuple(fc.nat(1), fc.integer({ min: 1, max: 1_000 }));
    return fc
      .tuple(fc.subarray(cells), fc.array(groupAndValue, { minLength: cells.length, maxLength: cells.length }))
      .map(([some, rest]) => ({
        limits,
        seats,
        groups: 2 * limits.length,
        pairs: some.map((cell, index) => ({ ...cell, group: 2 * cell.taker + rest[index]![0], value: rest[index]![1] })),
      }));
  });

/** The highest value of any choice that keeps limits, seats and groups, by trying all of them. */
function optimalValue({ limits, seats, pairs }: GroupedProblem): number {
  const best = (from: number, had: readonly number[], freeSeats: readonly number[], groups: readonly number[]): number => {
    if (from === pairs.length) return 0;
    const { taker, place, group, value } = pairs[from]!;
    const without = best(from + 1, had, freeSeats, groups);
    if (had[taker]! >= limits[taker]! || freeSeats[place] === 0 || groups.includes(group)) return without;
    const nextHad = had.with(taker, had[taker]! + 1);
    const nextFreeSeats = freeSeats.with(place, freeSeats[place]! - 1);
    return Math.max(without, value + best(from + 1, nextHad, nextFreeSeats, [...groups, group]));
  };
  const none = limits.map(() => 0);
  return best(0, none, seats, []);
}

const flowOf = (problem: GroupedProblem): MinCostFlow => runToCompletion(MinCostFlow.findInSteps(problem));

it('the flow has the highest value that limits, seats and groups allow, and keeps them', () => {
  fc.assert(
    fc.property(anyGroupedProblem, (problem) => {
      const { chosen, value } = flowOf(problem);
      const pairs = chosen.map((index) => problem.pairs[index]!);
      const count = (isCounted: (pair: (typeof pairs)[number]) => boolean): number => pairs.filter(isCounted).length;
      for (const [taker, limit] of problem.limits.entries())
        expect(count((pair) => pair.taker === taker)).toBeLessThanOrEqual(limit);
      for (const [place, seats] of problem.seats.entries())
        expect(count((pair) => pair.place === place)).toBeLessThanOrEqual(seats);
      expect(new Set(pairs.map(({ group }) => group)).size).toBe(pairs.length);
      expect(value).toBe(optimalValue(problem));
    }),
  );
});

it('the flow without one chosen pair after another is what it would be if the problem had never had them', () => {
  fc.assert(
    fc.property(anyGroupedProblem, fc.array(fc.nat(), { maxLength: 6 }), (problem, picks) => {
      let flow = flowOf(problem);
      let remaining = problem.pairs;
      for (const pick of picks) {
        const index = flow.chosen[pick % Math.max(1, flow.chosen.length)];
        if (index === undefined) break;
        flow = flow.without(index);
        remaining = remaining.filter((pair) => pair !== problem.pairs[index]);
        expect(flow.chosen).not.toContain(index);
        expect(flow.value).toBe(flowOf({ ...problem, pairs: remaining }).value);
      }
    }),
  );
});
