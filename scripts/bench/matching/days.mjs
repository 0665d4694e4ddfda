/**
 * Bench: two orders for a volunteer, which is what a dispatcher waits for. `npm run build && node scripts/bench/matching/days.mjs`:
 * the median of five for small lists of a city, and how far the offers may be from the optimum. @module
 */
import { built, cityOf, context, median, timed } from './city.mjs';

const { assign, candidates } = await built('matching');

for (const [orders, volunteers] of [
  [100, 400],
  [100, 2_000],
  [300, 1_000],
  [1_000, 1_000],
  [2_000, 2_000],
]) {
  const model = candidates(...cityOf(orders, volunteers), context);
  const runs = Array.from({ length: 5 }, () => timed(() => assign(model, { perVolunteer: 2 })));
  const { value, bound } = runs[0][1];
  const ms = median(runs.map(([took]) => took)).toFixed(0);
  const gap = ((100 * (bound - value)) / bound).toFixed(2);
  console.log(
    `${orders} orders, ${volunteers} volunteers, ${model.rows.used} pairs: ${ms} ms, value ${value}, at most ${gap} % below the optimum`,
  );
}
