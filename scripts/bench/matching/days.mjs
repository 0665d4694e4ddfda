/**
 * Bench: two orders for a volunteer; of a hundred orders that is what the desk waits for. `npm run build && node scripts/bench/matching/days.mjs`: the
 * median of five for small lists of a city, and how far the offers can be from the best. @module
 */
import { at, built, listsOf, median, timed } from './city.mjs';

const { assign, candidates } = await built('matching');

for (const [orders, volunteers] of [
  [100, 400],
  [100, 2_000],
  [300, 1_000],
  [1_000, 1_000],
  [2_000, 2_000],
]) {
  const fits = candidates(...listsOf(orders, volunteers), at);
  const runs = Array.from({ length: 5 }, () => timed(() => assign(fits, { perVolunteer: 2 })));
  const { value, bound } = runs[0][1];
  const ms = median(runs.map(([took]) => took)).toFixed(0);
  const gap = ((100 * (bound - value)) / bound).toFixed(2);
  console.log(
    `${orders} orders, ${volunteers} volunteers, ${fits.rows.used} pairs: ${ms} ms, worth ${value}, at most ${gap} % below the best`,
  );
}
