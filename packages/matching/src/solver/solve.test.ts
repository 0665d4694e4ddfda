/** The optimal assignment: as good as trying everything, proven by prices, and fair between equals. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyProblem, chosenPairs, optimalChoices, optimalValue } from '../../test/assignments.ts';
import { assignmentProblemOf } from './assignment-problem.ts';
import { provenSolution, solve, Solver } from './solve.ts';

describe('solutions', () => {
  it('a solution is worth as much as the best of all that could be tried', () => {
    fc.assert(
      fc.property(anyProblem, (given) => {
        const { placeOf, value } = solve(assignmentProblemOf(given.takers, given.seats, given.pairs));
        expect(value).toBe(optimalValue(given));
        for (const [place, seats] of given.seats.entries())
          expect(placeOf.filter((each) => each === place).length).toBeLessThanOrEqual(seats);
        expect(chosenPairs(given, placeOf).reduce((sum, pair) => sum + pair.value, 0)).toBe(value);
      }),
      { numRuns: 10_000 },
    );
  });

  it('of all optimal solutions the one that serves takers with lower numbers is found', () => {
    fc.assert(
      fc.property(anyProblem, (given) => {
        const { placeOf } = solve(assignmentProblemOf(given.takers, given.seats, given.pairs));
        const sets = optimalChoices(given).map((pairs) => pairs.map(({ taker }) => taker).sort((a, b) => a - b));
        const served = chosenPairs(given, placeOf).map(({ taker }) => taker);
        expect(sets.every((other) => !comesBefore(other, served))).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  it('a problem that is solved in small steps has the same solution as one solved at once', () => {
    fc.assert(
      fc.property(anyProblem, fc.integer({ min: 1, max: 5 }), (given, pairs) => {
        const problem = assignmentProblemOf(given.takers, given.seats, given.pairs);
        const solver = new Solver(problem);
        while (!solver.work(pairs)) continue;
        expect(provenSolution(solver.state)).toEqual(solve(problem));
        expect(solver.work(1)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('a problem without takers or without pairs has the value 0 and seats nobody', () => {
    expect(solve(assignmentProblemOf(0, [], []))).toMatchObject({ placeOf: new Int32Array(), value: 0 });
    expect(solve(assignmentProblemOf(2, [1], []))).toMatchObject({ placeOf: Int32Array.of(-1, -1), value: 0 });
  });

  it('nobody gets a seat that has no value to them', () => {
    const problem = assignmentProblemOf(1, [1], [{ taker: 0, place: 0, value: 0 }]);
    expect(solve(problem).placeOf).toEqual(Int32Array.of(-1));
  });

  it('of a million takers who want one place those to whom it has the highest value get its seats', () => {
    const takers = 1_000_000;
    const byTaker = {
      starts: Int32Array.from({ length: takers }, (_, n) => n),
      ends: Int32Array.from({ length: takers }, (_, n) => n + 1),
      columns: new Int32Array(takers),
      values: Int32Array.from({ length: takers }, (_, n) => 1 + (n % 999)),
      used: takers,
    };
    const { placeOf, value } = solve({ seats: Int32Array.of(3), byTaker });
    expect(value).toBe(3 * 999);
    expect([...placeOf.keys()].filter((taker) => placeOf[taker] === 0)).toEqual([998, 1997, 2996]);
  });
});

/** Of two sets of takers, the one with the first number that the other does not have. */
function comesBefore(a: readonly number[], b: readonly number[]): boolean {
  const index = a.findIndex((taker, n) => taker !== b[n]);
  if (index < 0) return false;
  const rival = b[index];
  return rival === undefined || (a[index] ?? 0) < rival;
}

describe('problems that are not valid', () => {
  const pair = { taker: 0, place: 0, value: 1 };

  it('rows with a value or a place out of range are refused', () => {
    const { seats, byTaker } = assignmentProblemOf(2, [1], [pair, { ...pair, taker: 1 }]);
    const withRows = (change: object) => ({ seats, byTaker: { ...byTaker, ...change } });
    expect(() => solve(withRows({ values: Int32Array.of(1, 1_001) }))).toThrow(
      'value 1: expected a whole number from 0 to 1000, found 1001',
    );
    expect(() => solve(withRows({ values: Int32Array.of(-1, 1) }))).toThrow('value 0: expected');
    expect(() => solve(withRows({ columns: Int32Array.of(0, 1) }))).toThrow('place 1: expected one from 0 to 0, found 1');
  });

  it.each([
    [
      'a value above the maximum',
      [1],
      [pair, { ...pair, taker: 1, value: 1_001 }],
      'pair 1: expected a whole value from 0 to 1000, found 1001',
    ],
    ['a value below 0', [1], [{ ...pair, value: -1 }], 'pair 0: expected a whole value from 0 to 1000, found -1'],
    ['a value that is not whole', [1], [{ ...pair, value: 0.5 }], 'pair 0: expected a whole value from 0 to 1000, found 0.5'],
    ['a value that is no number', [1], [{ ...pair, value: NaN }], 'pair 0: expected a whole value from 0 to 1000, found NaN'],
    ['a place without seats', [1, 0], [pair], 'seats 1: expected a whole number above 0, found 0'],
    ['a taker out of range', [1], [{ ...pair, taker: 2 }], 'pair 0: expected a taker from 0 to 1, found 2'],
    ['a place out of range', [1], [{ ...pair, place: 1 }], 'pair 0: expected a place from 0 to 0, found 1'],
    ['the same pair twice', [1], [pair, pair], 'pair 1: expected every taker once at a place, found what pair 0 says already'],
  ])('a list of pairs with %s is refused by the index', (_, seats, pairs, message) => {
    expect(() => assignmentProblemOf(2, seats, pairs)).toThrow(message);
  });
});
