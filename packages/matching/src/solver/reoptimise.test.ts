/** After a change: as good as beginning anew. */
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyAssignment, bestOf, type Assignment } from '../../test/assignments.ts';
import { reoptimise, type ProblemChange } from './reoptimise.ts';
import { assignmentProblemOf } from './assignment-problem.ts';
import { provenSolution, solve, Solver } from './solve.ts';

const anyChange = fc.record({
  kind: fc.constantFrom('without', 'taker-gone', 'place-gone', 'place-added'),
  taker: fc.nat(100),
  place: fc.nat(100),
  seats: fc.integer({ min: 1, max: 8 }),
  worths: fc.array(fc.constantFrom(0, 1, 2, 500, 1_000), { minLength: 6, maxLength: 6 }),
});

/** The change for an assignment, and the assignment after it. */
function changed(given: Assignment, wish: typeof anyChange extends fc.Arbitrary<infer T> ? T : never): [ProblemChange, Assignment] {
  const [taker, place] = [wish.taker % given.takers, wish.place % given.seats.length];
  const others = (gone: (pair: Assignment['pairs'][number]) => boolean): Assignment => ({
    ...given,
    pairs: given.pairs.filter((pair) => !gone(pair)),
  });
  switch (wish.kind) {
    case 'without':
      return [{ kind: 'without', taker, place }, others((pair) => pair.taker === taker && pair.place === place)];
    case 'taker-gone':
      return [{ kind: 'taker-gone', taker }, others((pair) => pair.taker === taker)];
    case 'place-gone':
      return [{ kind: 'place-gone', place }, others((pair) => pair.place === place)];
    default: {
      const takers = wish.worths.slice(0, given.takers).flatMap((worth, who) => (worth > 0 ? [[who, worth] as const] : []));
      const more = takers.map(([who, worth]) => ({ taker: who, place: given.seats.length, worth }));
      return [
        { kind: 'place-added', seats: wish.seats, takers },
        { ...given, seats: [...given.seats, wish.seats], pairs: [...given.pairs, ...more] },
      ];
    }
  }
}

it('a changed assignment is worth what a new one would be, serves the same people, and is proven', () => {
  fc.assert(
    fc.property(anyAssignment, fc.array(anyChange, { minLength: 1, maxLength: 6 }), (given, wishes) => {
      const first = new Solver(assignmentProblemOf(given.takers, given.seats, given.pairs));
      first.work();
      let [solved, now]: [Parameters<typeof reoptimise>[0], Assignment] = [first, given];
      for (const wish of wishes) {
        const [change, next] = changed(now, wish);
        solved = reoptimise(solved, change);
        now = next;
        const { placeOf, value } = provenSolution(solved.state);
        expect(value).toBe(bestOf(now));
        const anew = solve(assignmentProblemOf(now.takers, now.seats, now.pairs)).placeOf;
        expect([...placeOf].map((place) => place >= 0)).toEqual([...anew].map((place) => place >= 0));
      }
    }),
    { numRuns: 10_000 },
  );
});
