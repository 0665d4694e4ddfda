/** Reoptimisation: after any changes as good as solving from the beginning. */
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyProblem, optimalValue, type SmallProblem } from '../../test/assignments.ts';
import { assignmentProblemOf, type WeightedPair } from './assignment-problem.ts';
import { reoptimise, type ProblemChange, type SolvedProblem } from './reoptimise.ts';
import { provenSolution, solve, Solver } from './solve.ts';

interface Wish {
  readonly kind: ProblemChange['kind'];
  readonly taker: number;
  readonly place: number;
  readonly seats: number;
  readonly values: readonly number[];
}

const anyWish: fc.Arbitrary<Wish> = fc.record({
  kind: fc.constantFrom('pair-removed', 'taker-removed', 'place-removed', 'place-added'),
  taker: fc.nat(100),
  place: fc.nat(100),
  seats: fc.integer({ min: 1, max: 8 }),
  values: fc.array(fc.constantFrom(0, 1, 2, 500, 1_000), { minLength: 6, maxLength: 6 }),
});

/** The change that a wish means for a problem, and the problem after it. */
function changed(given: SmallProblem, wish: Wish): [ProblemChange, SmallProblem] {
  const [taker, place] = [wish.taker % given.takers, wish.place % given.seats.length];
  const without = (isRemoved: (pair: WeightedPair) => boolean): SmallProblem => ({
    ...given,
    pairs: given.pairs.filter((pair) => !isRemoved(pair)),
  });
  switch (wish.kind) {
    case 'pair-removed':
      return [{ kind: wish.kind, taker, place }, without((pair) => pair.taker === taker && pair.place === place)];
    case 'taker-removed':
      return [{ kind: wish.kind, taker }, without((pair) => pair.taker === taker)];
    case 'place-removed':
      return [{ kind: wish.kind, place }, without((pair) => pair.place === place)];
    case 'place-added': {
      const takers = wish.values.slice(0, given.takers).flatMap((value, who) => (value > 0 ? [[who, value] as const] : []));
      const pairs = takers.map(([who, value]) => ({ taker: who, place: given.seats.length, value }));
      return [
        { kind: wish.kind, seats: wish.seats, takers },
        { ...given, seats: [...given.seats, wish.seats], pairs: [...given.pairs, ...pairs] },
      ];
    }
  }
}

it('a reoptimised problem is worth what a new solution is, serves the same takers, and is proven', () => {
  fc.assert(
    fc.property(anyProblem, fc.array(anyWish, { minLength: 1, maxLength: 6 }), (given, wishes) => {
      const solver = new Solver(assignmentProblemOf(given.takers, given.seats, given.pairs));
      solver.work();
      let solved: SolvedProblem = solver;
      let problem = given;
      for (const wish of wishes) {
        const [change, next] = changed(problem, wish);
        solved = reoptimise(solved, change);
        problem = next;
        const { placeOf, value } = provenSolution(solved.state);
        expect(value).toBe(optimalValue(problem));
        const anew = solve(assignmentProblemOf(problem.takers, problem.seats, problem.pairs)).placeOf;
        expect([...placeOf].map((place) => place >= 0)).toEqual([...anew].map((place) => place >= 0));
      }
    }),
    { numRuns: 10_000 },
  );
});
