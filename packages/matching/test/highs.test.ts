/** Beside HiGHS, a solver for linear and integer programmes: the same worth, and with clashes hardly less than the best. */
import * as fc from 'fast-check';
import highsLoader from 'highs';
import { beforeAll, expect, test } from 'vitest';
import { assign, candidates, needOf, problemOf, solve, type Fits, type Pair } from '../src/index.ts';
import { besides } from '../src/assignment/conflicts.ts';
import { aHelper, anOrder, at, hour } from './given.ts';

let highs: Awaited<ReturnType<typeof highsLoader>>;
beforeAll(async () => {
  highs = await highsLoader();
});

const seed = 20_261_124;
/** Days full of clashes: `LINLI_DAYS=100` is what was measured. */
const days = Number(process.env['LINLI_DAYS'] ?? 12);

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

const anyMedium = fc
  .record({
    takers: fc.integer({ min: 20, max: 80 }),
    seats: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 10, maxLength: 50 }),
  })
  .chain(({ takers, seats }) => {
    const wanted = fc.uniqueArray(fc.nat(takers - 1), { minLength: 3, maxLength: 14 });
    const worths = fc.array(fc.integer({ min: 1, max: 1_000 }), { minLength: 14, maxLength: 14 });
    return fc.record({
      ...{ takers: fc.constant(takers), seats: fc.constant(seats) },
      wishes: fc.array(fc.tuple(wanted, worths), { minLength: seats.length, maxLength: seats.length }),
    });
  });

test('300 assignments of some size are worth what HiGHS says', () => {
  for (const [n, { takers, seats, wishes }] of fc.sample(anyMedium, { seed, numRuns: 300 }).entries()) {
    const pairs: Pair[] = wishes.flatMap(([wanted, worths], place) =>
      wanted.map((taker, nth) => ({ taker, place, worth: worths[nth]! })),
    );
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

const spot = fc.nat(5_000).map((n) => ({ longitude: 117.2 + n / 100_000, latitude: 39.1 }));
const canDrive = fc.boolean().map((can) => (can ? (['driving'] as const) : []));

/** Half past something to some halves of an hour later. */
const busyOrder = fc
  .record({
    from: fc.nat(25),
    length: fc.integer({ min: 1, max: 8 }),
    position: spot,
    seats: fc.integer({ min: 1, max: 3 }),
    skills: canDrive,
  })
  .map(({ from, length, position, seats, skills }) => (id: string) => {
    const times = { startsAt: hour(7 + from / 2), endsAt: hour(7 + (from + length) / 2) };
    return anOrder(id, { seats, skills }, { ...times, place: { label: '楼', position } });
  });
const busyHelper = fc
  .record({ place: spot, times: fc.nat(11), minutesLately: fc.nat(1_199), isFreeThen: fc.boolean(), skills: canDrive })
  .map(({ place, times, minutesLately, isFreeThen, skills }) => (id: string) => {
    const availability = isFreeThen ? [{ day: 3, part: 'afternoon' as const }] : [];
    return aHelper(id, { place, experience: { 'elder-care': times }, minutesLately, availability }, { skills });
  });

/** A day with orders that overlap, and volunteers who may have two or three of them. */
const busyDay = fc.record({
  orders: fc.array(busyOrder, { minLength: 25, maxLength: 39 }).map((make) => make.map((each, n) => each(`o${n}`))),
  helpers: fc.array(busyHelper, { minLength: 12, maxLength: 26 }).map((make) => make.map((each, n) => each(`v${n}`))),
  perVolunteer: fc.constantFrom(2, 3),
});

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
  let [proven, worst, lost] = [0, 0, 0];
  for (const { orders, helpers, perVolunteer } of fc.sample(busyDay, { seed, numRuns: days })) {
    const fits = candidates(orders.map(needOf), helpers, at);
    const { value, bound } = assign(fits, { perVolunteer });
    const best = bestOfDay(fits, perVolunteer);
    expect(bound).toBeGreaterThanOrEqual(best);
    expect(value).toBeLessThanOrEqual(best);
    if (value === bound) proven += 1;
    worst = Math.max(worst, 1 - value / best);
    lost += (1 - value / best) / days;
  }
  console.info(
    `seed ${seed}: ${proven} of ${days} proven best, the worst ${(100 * worst).toFixed(2)} % below the best, on average ${(100 * lost).toFixed(2)} %`,
  );
  expect(worst).toBeLessThanOrEqual(0.01);
});
