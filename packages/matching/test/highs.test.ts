/** Compared with HiGHS, a solver for linear and integer programmes: the same values, and with conflicts of time hardly less. */
import * as fc from 'fast-check';
import highsLoader from 'highs';
import { beforeAll, expect, test } from 'vitest';
import { conflictWith } from '../src/assignment/conflicts.ts';
import {
  assign,
  assignmentProblemOf,
  candidates,
  openingOf,
  solve,
  type CandidateModel,
  type WeightedPair,
} from '../src/index.ts';
import { anOrder, aVolunteer, context, hour } from './given.ts';

let highs: Awaited<ReturnType<typeof highsLoader>>;
beforeAll(async () => {
  highs = await highsLoader();
});

const seed = 20_261_124;
/** Days full of conflicts: `LINLI_DAYS=100` is what was measured. */
const days = Number(process.env['LINLI_DAYS'] ?? 12);

/** One row of a programme: a weighted sum of variables that stays within a limit. */
type Row = readonly [terms: readonly (readonly [weight: number, variable: number])[], limit: number];

/** The highest sum of the values of variables that are 0 or 1, within the rows. */
function highsOptimum(values: readonly number[], rows: readonly Row[]): number {
  const sum = (terms: Row[0]): string => terms.map(([weight, variable]) => `${weight} x${variable}`).join(' + ');
  const lines = [
    'Maximize',
    ` obj: ${sum(values.map((value, index) => [value, index] as const))}`,
    'Subject To',
    ...rows.filter(([terms]) => terms.length > 0).map(([terms, limit], index) => ` r${index}: ${sum(terms)} <= ${limit}`),
    'Binary',
    ...values.map((_, index) => ` x${index}`),
    'End',
  ];
  const { Status, ObjectiveValue } = highs.solve(lines.join('\n'), { mip_rel_gap: 0, mip_abs_gap: 0.5 });
  expect(Status).toBe('Optimal');
  return Math.round(ObjectiveValue);
}

const mediumProblem = fc
  .record({
    takers: fc.integer({ min: 20, max: 80 }),
    seats: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 10, maxLength: 50 }),
  })
  .chain(({ takers, seats }) => {
    const wanted = fc.uniqueArray(fc.nat(takers - 1), { minLength: 3, maxLength: 14 });
    const values = fc.array(fc.integer({ min: 1, max: 1_000 }), { minLength: 14, maxLength: 14 });
    return fc.record({
      takers: fc.constant(takers),
      seats: fc.constant(seats),
      wishes: fc.array(fc.tuple(wanted, values), { minLength: seats.length, maxLength: seats.length }),
    });
  });

test('300 assignment problems of medium size have the optimum that HiGHS finds', () => {
  for (const [n, { takers, seats, wishes }] of fc.sample(mediumProblem, { seed, numRuns: 300 }).entries()) {
    const pairs: WeightedPair[] = wishes.flatMap(([wanted, values], place) =>
      wanted.map((taker, nth) => ({ taker, place, value: values[nth]! })),
    );
    const pairsWith = (key: 'taker' | 'place', index: number): Row[0] =>
      pairs.flatMap((pair, variable) => (pair[key] === index ? [[1, variable] as const] : []));
    const rows: Row[] = [
      ...Array.from({ length: takers }, (_, taker): Row => [pairsWith('taker', taker), 1]),
      ...seats.map((limit, place): Row => [pairsWith('place', place), limit]),
    ];
    const optimum = highsOptimum(
      pairs.map(({ value }) => value),
      rows,
    );
    expect([n, solve(assignmentProblemOf(takers, seats, pairs)).value]).toEqual([n, optimum]);
  }
});

const somePosition = fc.nat(5_000).map((n) => ({ longitude: 117.2 + n / 100_000, latitude: 39.1 }));
const maybeDriving = fc.boolean().map((drives) => (drives ? (['driving'] as const) : []));

/** An order that begins at a full or half hour and takes one to eight half hours. */
const busyOrder = fc
  .record({
    from: fc.nat(25),
    length: fc.integer({ min: 1, max: 8 }),
    position: somePosition,
    seats: fc.integer({ min: 1, max: 3 }),
    skills: maybeDriving,
  })
  .map(({ from, length, position, seats, skills }) => (id: string) => {
    const times = { startsAt: hour(7 + from / 2), endsAt: hour(7 + (from + length) / 2) };
    return anOrder(id, { seats, skills }, { ...times, place: { label: '楼', position } });
  });
const busyVolunteer = fc
  .record({
    place: somePosition,
    services: fc.nat(11),
    recentMinutes: fc.nat(1_199),
    hasAfternoon: fc.boolean(),
    skills: maybeDriving,
  })
  .map(({ place, services, recentMinutes, hasAfternoon, skills }) => (id: string) => {
    const availability = hasAfternoon ? [{ day: 3, part: 'afternoon' as const }] : [];
    return aVolunteer(id, { place, experience: { 'elder-care': services }, recentMinutes, availability }, { skills });
  });

/** A day of orders that overlap, and volunteers who may have two or three of them. */
const busyDay = fc.record({
  orders: fc.array(busyOrder, { minLength: 25, maxLength: 39 }).map((make) => make.map((each, n) => each(`o${n}`))),
  volunteers: fc.array(busyVolunteer, { minLength: 12, maxLength: 26 }).map((make) => make.map((each, n) => each(`v${n}`))),
  perVolunteer: fc.constantFrom(2, 3),
});

/** The optimum under seats, orders for each volunteer, conflicts of time, and the minutes of a day. */
function optimumOfDay({ openings, volunteers, rows, context: moment }: CandidateModel, perVolunteer: number): number {
  const pairs = openings.flatMap((opening, row) =>
    [...rows.columns.subarray(rows.starts[row], rows.ends[row])].map((volunteer, n) => ({
      opening,
      row,
      volunteer,
      value: rows.values[rows.starts[row]! + n]!,
    })),
  );
  const indicesOf = (holds: (pair: (typeof pairs)[number]) => boolean): number[] =>
    [...pairs.keys()].filter((index) => holds(pairs[index]!));
  const countOf = (indices: readonly number[]): Row[0] => indices.map((index) => [1, index] as const);
  const limits = volunteers.flatMap((volunteer, index): Row[] => {
    const own = indicesOf((pair) => pair.volunteer === index);
    const conflicts = own.flatMap((a) =>
      own
        .filter((b) => b > a && conflictWith(pairs[b]!.opening, volunteer, [pairs[a]!.opening], moment))
        .map((b): Row => [countOf([a, b]), 1]),
    );
    const minutes: Row = [
      own.map((pair) => [pairs[pair]!.opening.prepared.span!.minutes, pair] as const),
      moment.policy.limits.perDay,
    ];
    return [[countOf(own), perVolunteer], minutes, ...conflicts];
  });
  const seats = openings.map((opening, row): Row => [countOf(indicesOf((pair) => pair.row === row)), opening.seats]);
  return highsOptimum(
    pairs.map(({ value }) => value),
    [...limits, ...seats],
  );
}

test(
  'offers of days full of conflicts are at most 1 % below the optimum, and their bound never is below it',
  { timeout: 20_000 + days * 10_000 },
  () => {
    let [proven, worst, average] = [0, 0, 0];
    for (const { orders, volunteers, perVolunteer } of fc.sample(busyDay, { seed, numRuns: days })) {
      const model = candidates(orders.map(openingOf), volunteers, context);
      const { value, bound } = assign(model, { perVolunteer });
      const optimum = optimumOfDay(model, perVolunteer);
      expect(bound).toBeGreaterThanOrEqual(optimum);
      expect(value).toBeLessThanOrEqual(optimum);
      if (value === bound) proven += 1;
      worst = Math.max(worst, 1 - value / optimum);
      average += (1 - value / optimum) / days;
    }
    console.info(
      `seed ${seed}: ${proven} of ${days} proven optimal, the worst ${(100 * worst).toFixed(2)} % below the optimum, ${(100 * average).toFixed(2)} % on average`,
    );
    expect(worst).toBeLessThanOrEqual(0.01);
  },
);
