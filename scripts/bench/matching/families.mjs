/** Random assignment problems from a seed, in four families: uniform, geographic, tight and dense. @module */

import { chanceFrom } from '../../../packages/demo/src/sample/chance.ts';

/** Seven orders in ten want one volunteer, the others two to five. */
const seatsOf = (orders, chance) =>
  Int32Array.from({ length: orders }, () => (chance() < 0.7 ? 1 : 2 + Math.floor(chance() * 4)));

function distinct(count, below, chance) {
  const chosen = new Set();
  while (chosen.size < count) chosen.add(Math.floor(chance() * below));
  return chosen;
}

/** Each returns takers, seats, and pairs as a flat list: taker, place, value, and so on. */
const families = {
  /** U: twenty of any volunteers for each order, any value. */
  U(n, chance) {
    const [seats, pairs] = [seatsOf(n, chance), []];
    for (let order = 0; order < n; order++)
      for (const taker of distinct(20, n, chance)) pairs.push(taker, order, Math.floor(chance() * 1_001));
    return { takers: n, seats, pairs };
  },
  /** G: the twenty nearest for each order; some orders are liked by all who are near. */
  G(n, chance) {
    const [seats, pairs, side] = [seatsOf(n, chance), [], Math.max(1, Math.floor(Math.sqrt(n / 8)))];
    const positions = Array.from({ length: n }, () => [chance(), chance()]);
    const squares = Map.groupBy(
      positions.keys(),
      (taker) => Math.floor(positions[taker][0] * side) * side + Math.floor(positions[taker][1] * side),
    );
    for (let order = 0; order < n; order++) {
      const [x, y, liked] = [chance(), chance(), chance()];
      const near = nearest(20, x, y, side, squares, positions);
      const far = near.at(-1)[0] || 1;
      for (const [distance, taker] of near)
        pairs.push(taker, order, Math.round(1_000 * (0.5 * liked + 0.3 * (1 - distance / far) + 0.2 * chance())));
    }
    return { takers: n, seats, pairs };
  },
  /** T: a quarter as many orders, eighty volunteers for each, good ones good everywhere. */
  T(n, chance) {
    const [orders, pairs] = [n >> 2, []];
    const seats = seatsOf(orders, chance);
    const [liked, good] = [Float64Array.from({ length: orders }, chance), Float64Array.from({ length: n }, chance)];
    for (let order = 0; order < orders; order++)
      for (const taker of distinct(80, n, chance))
        pairs.push(taker, order, Math.round(1_000 * (0.4 * liked[order] + 0.4 * good[taker] + 0.2 * chance())));
    return { takers: n, seats, pairs };
  },
  /** D: everybody may do everything. */
  D(n, chance) {
    const pairs = [];
    for (let taker = 0; taker < n; taker++)
      for (let order = 0; order < n; order++) pairs.push(taker, order, Math.floor(chance() * 1_001));
    return { takers: n, seats: new Int32Array(n).fill(1), pairs };
  },
};

function nearest(count, x, y, side, squares, positions) {
  for (let ring = 1; ; ring++) {
    const found = [];
    const [column, row] = [Math.floor(x * side), Math.floor(y * side)];
    for (let c = Math.max(0, column - ring); c <= Math.min(side - 1, column + ring); c++)
      for (let r = Math.max(0, row - ring); r <= Math.min(side - 1, row + ring); r++)
        for (const taker of squares.get(c * side + r) ?? [])
          found.push([Math.hypot(positions[taker][0] - x, positions[taker][1] - y), taker]);
    if (found.length >= 2 * count || ring > side) return found.sort((a, b) => a[0] - b[0]).slice(0, count);
  }
}

/** The problem of a family and a size: takers, seats, and rows by taker. */
export function randomProblem(family, n) {
  const { takers, seats, pairs } = families[family](n, chanceFrom(20_260 + n).number);
  const count = pairs.length / 3;
  const starts = new Int32Array(takers + 1);
  for (let pair = 0; pair < count; pair++) starts[pairs[3 * pair] + 1] += 1;
  for (let taker = 0; taker < takers; taker++) starts[taker + 1] += starts[taker];
  const [next, columns, values] = [starts.slice(), new Int32Array(count), new Int32Array(count)];
  for (let pair = 0; pair < count; pair++) {
    const entry = next[pairs[3 * pair]]++;
    columns[entry] = pairs[3 * pair + 1];
    values[entry] = pairs[3 * pair + 2];
  }
  const rows = { starts: starts.subarray(0, takers), ends: starts.subarray(1), columns, values, used: count };
  return { takers, seats, rows };
}
