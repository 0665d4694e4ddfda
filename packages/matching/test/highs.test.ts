/** Beside HiGHS, a solver for linear and integer programmes: the same worth, and with clashes hardly less than the best. */
import highsLoader from 'highs';
import { beforeAll, expect, test } from 'vitest';
import type { StaffedOrder } from '@linli/core';
import { assign, candidates, needOf, problemOf, solve, type Fits, type Helper, type Pair } from '../src/index.ts';
import { besides } from '../src/timetable.ts';
import { aHelper, anOrder, at, hour } from './given.ts';

let highs: Awaited<ReturnType<typeof highsLoader>>;
beforeAll(async () => {
  highs = await highsLoader();
});

const seed = 20_261_124;
/** Days full of clashes: `LINLI_DAYS=100` is what was measured. */
const days = Number(process.env['LINLI_DAYS'] ?? 12);

function chanceFrom(start: number): () => number {
  let state = start >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** One row of a programme: a weighted sum that stays within a limit. */
type Row = readonly [terms: readonly (readonly [count: number, variable: number])[], most: number];

/** The highest sum of the worths of variables that are 0 or 1, within the rows. */
function bestBy(worths: readonly number[], rows: readonly Row[]): number {
  const sum = (terms: Row[0]): string => terms.map(([count, variable]) => `${count} x${variable}`).join(' + ');
  const lines = [
    ...['Maximize', ` obj: ${sum(worths.map((worth, index) => [worth, index] as const))}`, 'Subject To'],
    ...rows.filter(([terms]) => terms.length > 0).map(([terms, most], index) => ` r${index}: ${sum(terms)} <= ${most}`),
    ...['Binary', ...worths.map((_, index) => ` x${index}`), 'End'],
  ];
  const { Status, ObjectiveValue } = highs.solve(lines.join('\n'), { mip_rel_gap: 0, mip_abs_gap: 0.5 });
  expect(Status).toBe('Optimal');
  return Math.round(ObjectiveValue);
}

test('300 assignments of some size are worth what HiGHS says', () => {
  for (let n = 0; n < 300; n++) {
    const chance = chanceFrom(seed + n);
    const below = (most: number): number => Math.floor(chance() * most);
    const [takers, count] = [20 + below(60), 10 + below(40)];
    const seats = Array.from({ length: count }, () => 1 + below(4));
    const pairs: Pair[] = seats.flatMap((_, place) => {
      const chosen = new Set(Array.from({ length: 3 + below(12) }, () => below(takers)));
      return [...chosen].map((taker) => ({ taker, place, worth: 1 + below(1_000) }));
    });
    const of = (key: 'taker' | 'place', index: number): Row[0] =>
      pairs.flatMap((pair, variable) => (pair[key] === index ? [[1, variable] as const] : []));
    const rows: Row[] = [
      ...Array.from({ length: takers }, (_, taker): Row => [of('taker', taker), 1]),
      ...seats.map((most, place): Row => [of('place', place), most]),
    ];
    const best = bestBy(
      pairs.map(({ worth }) => worth),
      rows,
    );
    expect([n, solve(problemOf(takers, seats, pairs)).value]).toEqual([n, best]);
  }
});

/** A day with orders that overlap, and volunteers who may have two or three of them. */
function busyDay(chance: () => number): { orders: StaffedOrder[]; helpers: Helper[]; perVolunteer: number } {
  const below = (most: number): number => Math.floor(chance() * most);
  const orders = Array.from({ length: 25 + below(15) }, (_, n) => {
    const from = 7 + below(26) / 2;
    const position = { longitude: 117.2 + chance() / 20, latitude: 39.1 };
    const times = { startsAt: hour(from), endsAt: hour(from + 0.5 + below(8) / 2), place: { label: '楼', position } };
    return anOrder(`o${String(n).padStart(2, '0')}`, { seats: 1 + below(3), skills: chance() < 0.3 ? ['driving'] : [] }, times);
  });
  const helpers = Array.from({ length: 12 + below(15) }, (_, n) =>
    aHelper(
      `v${n}`,
      {
        ...{ place: { longitude: 117.2 + chance() / 20, latitude: 39.1 }, experience: { 'elder-care': below(12) } },
        ...{ minutesLately: below(1_200), availability: chance() < 0.5 ? [{ day: 3, part: 'afternoon' }] : [] },
      },
      { skills: chance() < 0.5 ? ['driving'] : [] },
    ),
  );
  return { orders, helpers, perVolunteer: 2 + below(2) };
}

/** What no choice can exceed: seats, orders for each, whatever does not go together, and the minutes of a day. */
function bestOfDay({ needs, helpers, rows, at: moment }: Fits, perVolunteer: number): number {
  const pairs = needs.flatMap((need, row) =>
    [...rows.to.subarray(rows.starts[row], rows.ends[row])].map((helper, n) => ({
      need,
      row,
      helper,
      worth: rows.worths[rows.starts[row]! + n]!,
    })),
  );
  const of = (holds: (pair: (typeof pairs)[number]) => boolean): number[] =>
    [...pairs.keys()].filter((index) => holds(pairs[index]!));
  const each = (indices: readonly number[]): Row[0] => indices.map((index) => [1, index] as const);
  const limits = helpers.flatMap((helper, index): Row[] => {
    const mine = of((pair) => pair.helper === index);
    const apart = mine.flatMap((a) =>
      mine.filter((b) => b > a && besides(pairs[b]!.need, helper, [pairs[a]!.need], moment)).map((b): Row => [each([a, b]), 1]),
    );
    const minutes: Row = [mine.map((pair) => [pairs[pair]!.need.post.span!.minutes, pair] as const), moment.policy.limits.perDay];
    return [[each(mine), perVolunteer], minutes, ...apart];
  });
  const seats = needs.map((need, row): Row => [each(of((pair) => pair.row === row)), need.seats]);
  return bestBy(
    pairs.map(({ worth }) => worth),
    [...limits, ...seats],
  );
}

test('days full of clashes lose no more than 1 %, and the bound is true', { timeout: 20_000 + days * 10_000 }, () => {
  let [proven, worst] = [0, 0];
  for (let n = 0; n < days; n++) {
    const { orders, helpers, perVolunteer } = busyDay(chanceFrom(seed + 1_000 + n));
    const fits = candidates(orders.map(needOf), helpers, at);
    const { value, bound } = assign(fits, { perVolunteer });
    const best = bestOfDay(fits, perVolunteer);
    expect(bound).toBeGreaterThanOrEqual(best);
    expect(value).toBeLessThanOrEqual(best);
    if (value === bound) proven += 1;
    worst = Math.max(worst, 1 - value / best);
  }
  console.info(`seed ${seed}: ${proven} of ${days} proven best, the worst ${(100 * worst).toFixed(2)} % below the best`);
  expect(worst).toBeLessThanOrEqual(0.01);
});
