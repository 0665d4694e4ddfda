/** Days, zones, midnight, leap years and quarter ends. @module */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../test/runs.ts';
import {
  ageOn,
  Day,
  dayOf,
  hourOf,
  earlier,
  Instant,
  isBefore,
  later,
  millis,
  Minutes,
  minutesBetween,
  periodAround,
  plusMinutes,
} from './time.ts';

describe('an instant', () => {
  it.each(['2026-11-23T14:00:00+08:00', '2026-11-23T06:00:00Z', '2026-11-23T06:00:00.000Z', '2024-02-29T00:00:00-05:00'])(
    '%s is one',
    (value) => {
      expect(Instant.safeParse(value).success).toBe(true);
    },
  );

  it.each(['2026-11-23T14:00:00', '2026-11-23', '2025-02-29T00:00:00Z', '2026-11-23T24:30:00Z', 'tomorrow', ''])(
    '%s is none',
    (value) => {
      expect(Instant.safeParse(value).success).toBe(false);
    },
  );

  it('is the same whichever zone it is written in', () => {
    const [shanghai, london] = ['2026-11-23T14:00:00+08:00', '2026-11-23T06:00:00Z'];
    expect(millis(shanghai)).toBe(millis(london));
    expect(isBefore(shanghai, london)).toBe(false);
    expect([later(shanghai, london), earlier(shanghai, london)]).toEqual([shanghai, london]);
  });

  it('goes by minutes over midnight, months and leap days', () => {
    expect(plusMinutes('2024-02-28T23:30:00+08:00', 60)).toBe('2024-02-28T16:30:00.000Z');
    expect(plusMinutes('2024-02-29T15:59:00Z', 1_441)).toBe('2024-03-01T16:00:00.000Z');
    expect(plusMinutes('2026-01-01T00:00:00Z', -1)).toBe('2025-12-31T23:59:00.000Z');
  });
});

describe('minutes', () => {
  it('are counted whole, and over midnight', () => {
    expect(minutesBetween('2026-11-23T23:00:00+08:00', '2026-11-24T00:00:00+08:00')).toBe(60);
    expect(minutesBetween('2026-11-23T14:00:30+08:00', '2026-11-23T14:59:59+08:00')).toBe(59);
  });

  it('are none from later to earlier', () => {
    expect(minutesBetween('2026-11-23T14:00:00Z', '2026-11-23T13:00:00Z')).toBe(0);
  });

  it('are real ones when a clock is put back', () => {
    expect(minutesBetween('2026-11-01T00:30:00-04:00', '2026-11-01T01:30:00-05:00')).toBe(120);
  });

  it.each([-1, 1.5, Number.NaN, Infinity, '60'])('%s is no number of minutes', (value) => {
    expect(Minutes.safeParse(value).success).toBe(false);
  });
});

describe('a day', () => {
  it('is reckoned where the community is', () => {
    const instant = '2026-11-23T16:30:00Z';
    expect(dayOf(instant, 'Asia/Shanghai')).toBe('2026-11-24');
    expect(dayOf(instant, 'America/New_York')).toBe('2026-11-23');
    expect(dayOf('2026-11-23T00:00:00+08:00', 'Asia/Shanghai')).toBe('2026-11-23');
    expect(dayOf('2026-11-22T23:59:59.999+08:00', 'Asia/Shanghai')).toBe('2026-11-22');
  });

  it('stays what it is, however many others are asked for', () => {
    const asked = Array.from({ length: 5_000 }, (_, n) => plusMinutes('2026-01-01T15:30:00Z', n * 97));
    const first = asked.map((each) => dayOf(each, 'Asia/Shanghai'));
    expect(first.slice(0, 6)).toEqual([...Array<string>(6)].map((_, n) => (n * 97 < 30 ? '2026-01-01' : '2026-01-02')));
    expect(asked.map((each) => dayOf(each, 'Asia/Shanghai'))).toEqual(first);
    expect(new Set(first).size).toBe(338);
  });

  it('has hours by its own clock, also where that was put forward', () => {
    expect(['2026-11-23T16:00:00Z', '2026-11-23T15:59:00Z'].map((each) => hourOf(each, 'Asia/Shanghai'))).toEqual([0, 23]);
    expect(['2026-03-08T06:30:00Z', '2026-03-08T07:30:00Z'].map((each) => hourOf(each, 'America/New_York'))).toEqual([1, 3]);
  });

  it('29 February is one only in leap years', () => {
    expect([2024, 2025, 2000, 2100].map((year) => Day.safeParse(`${year}-02-29`).success)).toEqual([true, false, true, false]);
  });
});

describe('age', () => {
  it('grows on the birthday itself', () => {
    expect([ageOn('2012-11-23', '2026-11-22'), ageOn('2012-11-23', '2026-11-23')]).toEqual([13, 14]);
  });

  it('of somebody born on 29 February grows on 1 March, or on the day in leap years', () => {
    expect(['2026-02-28', '2026-03-01', '2028-02-28', '2028-02-29'].map((on) => ageOn('2008-02-29', on))).toEqual([
      17, 18, 19, 20,
    ]);
  });
});

describe('a period', () => {
  it.each([
    ['2026-02-14', 'month', '2026-02-01', '2026-02-28'],
    ['2024-02-29', 'month', '2024-02-01', '2024-02-29'],
    ['2026-12-31', 'month', '2026-12-01', '2026-12-31'],
    ['2026-01-01', 'quarter', '2026-01-01', '2026-03-31'],
    ['2026-06-30', 'quarter', '2026-04-01', '2026-06-30'],
    ['2026-07-01', 'quarter', '2026-07-01', '2026-09-30'],
    ['2026-12-31', 'quarter', '2026-10-01', '2026-12-31'],
    ['2026-11-23', 'year', '2026-01-01', '2026-12-31'],
    ['2026-11-23', 'all', '0001-01-01', '2026-11-23'],
  ] as const)('around %s, of a %s, is from %s to %s', (day, kind, from, to) => {
    expect(periodAround(day, kind)).toEqual({ kind, from, to });
  });

  it('holds its day, is made of real days, and is the same around each of them', () => {
    const anyDay = fc
      .date({ min: new Date('1970-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(anyDay, fc.constantFrom('month' as const, 'quarter' as const, 'year' as const), (day, kind) => {
        const period = periodAround(day, kind);
        expect(Day.safeParse(period.from).success && Day.safeParse(period.to).success).toBe(true);
        expect(period.from <= day && day <= period.to).toBe(true);
        expect(periodAround(period.from, kind)).toEqual(period);
        expect(periodAround(period.to, kind)).toEqual(period);
      }),
      { numRuns: runs(10_000) },
    );
  });
});
