/** Both auctions lead to the same: where seats are scarce places bid, where they abound takers do. */
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { SmallProblem } from '../../test/assignments.ts';
import { assignmentProblemOf, type AssignmentProblem } from './assignment-problem.ts';
import { reoptimise } from './reoptimise.ts';
import { provenSolution, solve, Solver, type Solution } from './solve.ts';

/** Some dozens of takers and places with random pairs. Good takers are good everywhere, and values are coarse: there are ties. */
const someProblem = fc
  .record({
    takers: fc.integer({ min: 1, max: 60 }),
    seats: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 25 }),
    density: fc.constantFrom(0.1, 0.3, 0.8),
    grain: fc.constantFrom(1, 10, 250),
    seed: fc.integer({ min: 1, max: 2 ** 30 }),
  })
  .map(({ takers, seats, density, grain, seed }): SmallProblem => {
    let state = seed;
    const random = (): number => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
    const [quality, popularity] = [Array.from({ length: takers }, random), seats.map(random)];
    const valueOf = (taker: number, place: number): number =>
      grain * Math.round((1_000 * (0.4 * quality[taker]! + 0.4 * popularity[place]! + 0.2 * random())) / grain);
    const pairs = quality.flatMap((_, taker) =>
      seats.flatMap((_, place) => (random() < density ? [{ taker, place, value: valueOf(taker, place) }] : [])),
    );
    return { takers, seats, pairs };
  });

/** The problem with so many seats that nobody wants that takers bid. */
function whereTakersBid({ takers, seats, pairs }: SmallProblem): AssignmentProblem {
  return assignmentProblemOf(takers, [...seats, takers + 1], pairs);
}

/** The problem with so many takers to whom nothing has a value that places bid. */
function wherePlacesBid({ takers, seats, pairs }: SmallProblem): AssignmentProblem {
  const idleTakers = seats.reduce((sum, count) => sum + count, 0) + 1;
  const idlePairs = Array.from({ length: idleTakers }, (_, n) => ({ taker: takers + n, place: 0, value: 0 }));
  return assignmentProblemOf(takers + idleTakers, seats, [...pairs, ...idlePairs]);
}

function servedTakers({ placeOf }: Solution): number[] {
  return [...placeOf.keys()].filter((taker) => placeOf[taker]! >= 0);
}

it('both auctions find the same value, and serve the same takers', () => {
  fc.assert(
    fc.property(someProblem, (given) => {
      const [byTakers, byPlaces] = [solve(whereTakersBid(given)), solve(wherePlacesBid(given))];
      expect(byPlaces.value).toBe(byTakers.value);
      expect(servedTakers(byPlaces)).toEqual(servedTakers(byTakers));
    }),
    { numRuns: 2_000 },
  );
});

it('prices and gains prove either solution: no pair is worth more than both, and only what is used has any', () => {
  fc.assert(
    fc.property(someProblem, fc.constantFrom(whereTakersBid, wherePlacesBid), (given, side) => {
      const solver = new Solver(side(given));
      solver.work();
      const { gains, prices, placeOf, taken, seats } = solver.state;
      for (const { taker, place, value } of given.pairs) {
        expect(gains[taker]! + prices[place]!).toBeGreaterThanOrEqual(value);
        if (placeOf[taker] === place) expect(gains[taker]! + prices[place]!).toBe(value);
      }
      for (const [taker, gain] of gains.entries()) expect(gain === 0 || (gain > 0 && placeOf[taker]! >= 0)).toBe(true);
      for (const [place, price] of prices.entries())
        expect(price === 0 || (price > 0 && taken[place] === seats[place])).toBe(true);
    }),
    { numRuns: 1_000 },
  );
});

it('either auction has the same outcome in small steps as at once', () => {
  fc.assert(
    fc.property(
      someProblem,
      fc.constantFrom(whereTakersBid, wherePlacesBid),
      fc.integer({ min: 1, max: 90 }),
      (given, side, pairs) => {
        const problem = side(given);
        const solver = new Solver(problem);
        while (!solver.work(pairs)) continue;
        expect(provenSolution(solver.state)).toEqual(solve(problem));
      },
    ),
    { numRuns: 500 },
  );
});

it('after takers were removed, the reoptimised solution is worth what a new one is, and serves the same takers', () => {
  fc.assert(
    fc.property(someProblem, fc.array(fc.nat(), { minLength: 1, maxLength: 8 }), (given, leaving) => {
      const solver = new Solver(wherePlacesBid(given));
      solver.work();
      const removed = new Set(leaving.map((each) => each % given.takers));
      for (const taker of removed) reoptimise(solver, { kind: 'taker-removed', taker });
      const remaining = given.pairs.filter(({ taker }) => !removed.has(taker));
      const anew = solve(whereTakersBid({ ...given, pairs: remaining }));
      expect(provenSolution(solver.state).value).toBe(anew.value);
      expect(servedTakers(provenSolution(solver.state))).toEqual(servedTakers(anew));
    }),
    { numRuns: 1_000 },
  );
});
