/** The best assignment: as good as trying everything, proven by prices, and fair between equals. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyAssignment, bestOf, pairsOf, served } from '../../test/assignments.ts';
import { assignmentProblemOf } from './assignment-problem.ts';
import { provenSolution, solve, Solver } from './solve.ts';

describe('an assignment', () => {
  it('is worth as much as the best of all that could be tried', () => {
    fc.assert(
      fc.property(anyAssignment, (given) => {
        const { placeOf, value } = solve(assignmentProblemOf(given.takers, given.seats, given.pairs));
        expect(value).toBe(bestOf(given));
        for (const [place, seats] of given.seats.entries())
          expect(placeOf.filter((each) => each === place).length).toBeLessThanOrEqual(seats);
        expect(served(given, placeOf).reduce((sum, { value: worth }) => sum + worth, 0)).toBe(value);
      }),
      { numRuns: 10_000 },
    );
  });

  it('serves, of all best ones, those who come first', () => {
    fc.assert(
      fc.property(anyAssignment, (given) => {
        const { placeOf } = solve(assignmentProblemOf(given.takers, given.seats, given.pairs));
        const sets = pairsOf(given).map((chosen) => chosen.map(({ taker }) => taker).sort((a, b) => a - b));
        const mine = served(given, placeOf).map(({ taker }) => taker);
        expect(sets.every((other) => !comesBefore(other, mine))).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  it('is the same when it is worked at in small steps', () => {
    fc.assert(
      fc.property(anyAssignment, fc.integer({ min: 1, max: 5 }), (given, steps) => {
        const problem = assignmentProblemOf(given.takers, given.seats, given.pairs);
        const solver = new Solver(problem);
        while (!solver.work(steps)) continue;
        expect(provenSolution(solver.state)).toEqual(solve(problem));
        expect(solver.work(1)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('of nothing is nothing', () => {
    expect(solve(assignmentProblemOf(0, [], []))).toMatchObject({ placeOf: new Int32Array(), value: 0 });
    expect(solve(assignmentProblemOf(2, [1], []))).toMatchObject({ placeOf: Int32Array.of(-1, -1), value: 0 });
  });

  it('gives nobody a seat that is worth nothing to them', () => {
    expect(solve(assignmentProblemOf(1, [1], [{ taker: 0, place: 0, value: 0 }])).placeOf).toEqual(Int32Array.of(-1));
  });
});

/** Of two sets of takers, the one with the first number that the other has not. */
function comesBefore(one: readonly number[], other: readonly number[]): boolean {
  const at = one.findIndex((taker, index) => taker !== other[index]);
  if (at < 0) return false;
  const rival = other[at];
  return rival === undefined || (one[at] ?? 0) < rival;
}

describe('a place that all want', () => {
  it('has as many as it has seats, of those to whom it is worth most', () => {
    const takers = 1_000_000;
    const seats = Int32Array.of(3);
    const all = {
      starts: Int32Array.from({ length: takers }, (_, n) => n),
      ends: Int32Array.from({ length: takers }, (_, n) => n + 1),
    };
    const byTaker = {
      ...all,
      to: new Int32Array(takers),
      worths: Int32Array.from({ length: takers }, (_, n) => 1 + (n % 999)),
      used: takers,
    };
    const { placeOf, value } = solve({ seats, byTaker });
    expect(value).toBe(3 * 999);
    expect([...placeOf.keys()].filter((taker) => placeOf[taker] === 0)).toEqual([998, 1997, 2996]);
  });
});

describe('a problem that is none', () => {
  const pair = { taker: 0, place: 0, worth: 1 };

  it('is refused in rows too, before anything is lost in them', () => {
    const { seats, byTaker } = assignmentProblemOf(2, [1], [pair, { ...pair, taker: 1 }]);
    const rows = (change: object) => ({ seats, byTaker: { ...byTaker, ...change } });
    expect(() => solve(rows({ worths: Int32Array.of(1, 1_001) }))).toThrow(
      'worth 1: expected a whole number from 0 to 1000, found 1001',
    );
    expect(() => solve(rows({ worths: Int32Array.of(-1, 1) }))).toThrow('worth 0: expected');
    expect(() => solve(rows({ to: Int32Array.of(0, 1) }))).toThrow('place 1: expected one from 0 to 0, found 1');
  });

  it.each([
    [
      'a worth above the top',
      [1],
      [pair, { ...pair, taker: 1, worth: 1_001 }],
      'pair 1: expected a whole worth from 0 to 1000, found 1001',
    ],
    ['a worth below nothing', [1], [{ ...pair, worth: -1 }], 'pair 0: expected a whole worth from 0 to 1000, found -1'],
    ['half a worth', [1], [{ ...pair, worth: 0.5 }], 'pair 0: expected a whole worth from 0 to 1000, found 0.5'],
    ['a worth that is no number', [1], [{ ...pair, worth: NaN }], 'pair 0: expected a whole worth from 0 to 1000, found NaN'],
    ['a place without seats', [1, 0], [pair], 'seats 1: expected a whole number above 0, found 0'],
    ['a taker who is nobody', [1], [{ ...pair, taker: 2 }], 'pair 0: expected a taker from 0 to 1, found 2'],
    ['a place that is nowhere', [1], [{ ...pair, place: 1 }], 'pair 0: expected a place from 0 to 0, found 1'],
    ['the same pair twice', [1], [pair, pair], 'pair 1: expected every taker once at a place, found what pair 0 says already'],
  ])('is refused with its index: %s', (_, seats, pairs, message) => {
    expect(() => assignmentProblemOf(2, seats, pairs)).toThrow(message);
  });
});
