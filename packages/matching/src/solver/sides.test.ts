/** Both sides come to the same: where seats are scarce places bid, where they abound takers do. */
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Assignment } from '../../test/assignments.ts';
import { reoptimise } from './reoptimise.ts';
import { assignmentProblemOf, type AssignmentProblem } from './assignment-problem.ts';
import { provenSolution, solve, Solver, type Solution } from './solve.ts';

/** Some dozens of takers and places, each pair by chance; good takers are good everywhere, and worths are coarse, so that there are ties. */
const someAssignment = fc
  .record({
    takers: fc.integer({ min: 1, max: 60 }),
    seats: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 25 }),
    share: fc.constantFrom(0.1, 0.3, 0.8),
    grain: fc.constantFrom(1, 10, 250),
    seed: fc.integer({ min: 1, max: 2 ** 30 }),
  })
  .map(({ takers, seats, share, grain, seed }): Assignment => {
    let state = seed;
    const chance = (): number => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
    const [good, liked] = [Array.from({ length: takers }, chance), seats.map(chance)];
    const worthOf = (taker: number, place: number): number =>
      grain * Math.round((1_000 * (0.4 * good[taker]! + 0.4 * liked[place]! + 0.2 * chance())) / grain);
    const pairs = good.flatMap((_, taker) =>
      seats.flatMap((_, place) => (chance() < share ? [{ taker, place, worth: worthOf(taker, place) }] : [])),
    );
    return { takers, seats, pairs };
  });

/** With so many seats that nobody wants that takers bid. */
function fromTakers({ takers, seats, pairs }: Assignment): AssignmentProblem {
  return assignmentProblemOf(takers, [...seats, takers + 1], pairs);
}

/** With so many takers to whom nothing is worth anything that places bid. */
function fromPlaces({ takers, seats, pairs }: Assignment): AssignmentProblem {
  const others = seats.reduce((sum, each) => sum + each, 0) + 1;
  const idle = Array.from({ length: others }, (_, n) => ({ taker: takers + n, place: 0, worth: 0 }));
  return assignmentProblemOf(takers + others, seats, [...pairs, ...idle]);
}

function servedOf({ placeOf }: Solution): number[] {
  return [...placeOf.keys()].filter((taker) => placeOf[taker]! >= 0);
}

it('both sides find the same value, and serve the same people', () => {
  fc.assert(
    fc.property(someAssignment, (given) => {
      const [one, other] = [solve(fromTakers(given)), solve(fromPlaces(given))];
      expect(other.value).toBe(one.value);
      expect(servedOf(other)).toEqual(servedOf(one));
    }),
    { numRuns: 2_000 },
  );
});

it('prices and gains prove it from both sides: no pair is worth more than they are, and only what is used has any', () => {
  fc.assert(
    fc.property(someAssignment, fc.constantFrom(fromTakers, fromPlaces), (given, side) => {
      const solver = new Solver(side(given));
      solver.work();
      const { gains, prices, placeOf, taken, seats } = solver.state;
      for (const { taker, place, value: worth } of given.pairs) {
        expect(gains[taker]! + prices[place]!).toBeGreaterThanOrEqual(worth);
        if (placeOf[taker] === place) expect(gains[taker]! + prices[place]!).toBe(worth);
      }
      for (const [taker, gain] of gains.entries()) expect(gain === 0 || (gain > 0 && placeOf[taker]! >= 0)).toBe(true);
      for (const [place, price] of prices.entries())
        expect(price === 0 || (price > 0 && taken[place] === seats[place])).toBe(true);
    }),
    { numRuns: 1_000 },
  );
});

it('both sides come to the same in small steps as at once', () => {
  fc.assert(
    fc.property(
      someAssignment,
      fc.constantFrom(fromTakers, fromPlaces),
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

it('after people left, what places found is worth what is found anew, for the same people', () => {
  fc.assert(
    fc.property(someAssignment, fc.array(fc.nat(), { minLength: 1, maxLength: 8 }), (given, leaving) => {
      const first = new Solver(fromPlaces(given));
      first.work();
      const gone = new Set(leaving.map((each) => each % given.takers));
      for (const taker of gone) reoptimise(first, { kind: 'taker-gone', taker });
      const anew = solve(fromTakers({ ...given, pairs: given.pairs.filter(({ taker }) => !gone.has(taker)) }));
      expect(provenSolution(first.state).value).toBe(anew.value);
      expect(servedOf(provenSolution(first.state))).toEqual(servedOf(anew));
    }),
    { numRuns: 1_000 },
  );
});
