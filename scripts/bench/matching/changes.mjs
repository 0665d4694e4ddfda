/**
 * Bench: what reoptimising after a change takes, compared with solving from the beginning. `node scripts/bench/matching/changes.mjs
 * [size]`: refusals, withdrawals, cancelled orders and new ones, fifty of each, and whether the value is that of a new solution.
 *
 * @module
 */
import { reoptimise } from '../../../packages/matching/src/solver/reoptimise.ts';
import { provenSolution, solveInSteps } from '../../../packages/matching/src/solver/solve.ts';
import { cloneRows } from '../../../packages/matching/src/solver/sparse-rows.ts';
import { chanceFrom } from '../../../packages/demo/src/sample/chance.ts';
import { randomProblem } from './families.mjs';

const [size = 50_000] = process.argv.slice(2).map(Number);
const median = (values) => values.sort((a, b) => a - b)[values.length >> 1];
function timed(work) {
  const began = performance.now();
  const value = work();
  return [performance.now() - began, value];
}

function solved(seats, byTaker) {
  for (const work = solveInSteps({ seats: seats.slice(), byTaker: cloneRows(byTaker) }); ;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

for (const family of ['U', 'G', 'T']) {
  const { seats, rows, takers } = randomProblem(family, size);
  const full = median(Array.from({ length: 5 }, () => timed(() => provenSolution(solved(seats, rows).state))[0]));
  const { below } = chanceFrom(20_261_126);
  let current = solved(seats, rows);
  const seated = () => {
    for (;;) {
      const taker = below(takers);
      if (current.state.placeOf[taker] >= 0) return taker;
    }
  };
  const kinds = {
    'a refusal': () => ((taker) => ({ kind: 'pair-removed', taker, place: current.state.placeOf[taker] }))(seated()),
    'a withdrawal': () => ({ kind: 'taker-removed', taker: seated() }),
    'a cancelled order': () => ({ kind: 'place-removed', place: below(seats.length) }),
    'a new order': () => ({
      kind: 'place-added',
      seats: 1 + below(3),
      takers: [...new Set(Array.from({ length: 40 }, () => below(takers)))].map((taker) => [taker, 1 + below(1_000)]),
    }),
  };
  const shares = Object.entries(kinds).map(([kind, changeOf]) => {
    const took = Array.from({ length: 50 }, () => {
      const change = changeOf();
      const [ms, next] = timed(() => reoptimise(current, change));
      current = next;
      return ms;
    });
    return `${kind} ${((100 * median(took)) / full).toFixed(1)} %`;
  });
  // Takers and places that were removed have no pair any more, so that the same rows can be solved from the beginning.
  const reoptimised = provenSolution(current.state).value;
  const anew = provenSolution(solved(current.state.seats, current.state.byTaker).state).value;
  console.log(
    `${family} ${size}: ${full.toFixed(0)} ms; ${shares.join(', ')}; worth ${reoptimised === anew ? 'the same' : `${reoptimised} of ${anew}`}`,
  );
}
