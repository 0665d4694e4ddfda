/**
 * Bench: what a change takes beside solving anew. `node scripts/bench/matching/changes.mjs [size]`: refusals, withdrawals,
 * cancelled orders and new ones, fifty of each after one another, and whether all of it is worth what a new solution is. @module
 */
import { solveAgain } from '../../../packages/matching/src/solver/change.ts';
import { copied } from '../../../packages/matching/src/solver/rows.ts';
import { proven, solving } from '../../../packages/matching/src/solver/solve.ts';
import { chanceFrom } from '../../../packages/server/src/sample/chance.ts';
import { assignmentOf } from './families.mjs';

const [size = 50_000] = process.argv.slice(2).map(Number);
const median = (values) => values.sort((a, b) => a - b)[values.length >> 1];
function timed(work) {
  const began = performance.now();
  const value = work();
  return [performance.now() - began, value];
}

function solved(seats, byTaker) {
  for (const work = solving({ seats: seats.slice(), byTaker: copied(byTaker) }); ;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

for (const family of ['U', 'G', 'T']) {
  const { seats, rows, takers } = assignmentOf(family, size);
  const full = median(Array.from({ length: 5 }, () => timed(() => proven(solved(seats, rows).state))[0]));
  const { below } = chanceFrom(20_261_126);
  let now = solved(seats, rows);
  const seated = () => {
    for (;;) {
      const taker = below(takers);
      if (now.state.placeOf[taker] >= 0) return taker;
    }
  };
  const kinds = {
    'a refusal': () => ((taker) => ({ kind: 'without', taker, place: now.state.placeOf[taker] }))(seated()),
    'a withdrawal': () => ({ kind: 'taker-gone', taker: seated() }),
    'a cancelled order': () => ({ kind: 'place-gone', place: below(seats.length) }),
    'a new order': () => ({
      ...{ kind: 'place-added', seats: 1 + below(3) },
      takers: [...new Set(Array.from({ length: 40 }, () => below(takers)))].map((taker) => [taker, 1 + below(1_000)]),
    }),
  };
  const shares = Object.entries(kinds).map(([kind, changeOf]) => {
    const took = Array.from({ length: 50 }, () => {
      const change = changeOf();
      const [ms, next] = timed(() => solveAgain(now, change));
      now = next;
      return ms;
    });
    return `${kind} ${((100 * median(took)) / full).toFixed(1)} %`;
  });
  // Whoever left has no pair any more, and an order that was cancelled neither.
  const [again, anew] = [proven(now.state).value, proven(solved(now.state.seats, now.state.byTaker).state).value];
  console.log(
    `${family} ${size}: ${full.toFixed(0)} ms; ${shares.join(', ')}; worth ${again === anew ? 'the same' : `${again} of ${anew}`}`,
  );
}
