/** 居民身份证号. The first vector is the standard's own example. @module */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../test/runs.ts';
import { isResidentId, residentIdBornOn } from './resident-id.ts';

describe('a resident ID', () => {
  it.each(['11010519491231002X', '440524188001010014', '12010120000229001X'])('%s is one', (value) => {
    expect(isResidentId(value)).toBe(true);
  });

  it.each([
    ['a digit is wrong', '110105194912310021'],
    ['two digits are swapped', '11010519491213002X'],
    ['its birth date is no day', '110105194913310021'],
    ['it has the 15 digits of old cards', '110105491231002'],
    ['the x is small', '11010519491231002x'],
    ['there is space around it', ' 11010519491231002X'],
    ['its digits are full-width', '１１０１０５１９４９１２３１００２X'],
    ['it is missing', ''],
  ])('is none when %s', (_, value) => {
    expect(isResidentId(value)).toBe(false);
  });

  it('holds the birth date', () => {
    expect(residentIdBornOn('11010519491231002X')).toBe('1949-12-31');
  });

  it('exactly one check digit fits, and only where the birth date is a day', () => {
    const anyDigits = fc.tuple(
      fc.integer({ min: 100_000, max: 999_999 }),
      fc.integer({ min: 1900, max: 2099 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 31 }),
      fc.integer({ min: 0, max: 999 }),
    );
    const two = (n: number, width = 2): string => String(n).padStart(width, '0');
    fc.assert(
      fc.property(anyDigits, ([area, year, month, day, order]) => {
        const first = `${area}${year}${two(month)}${two(day)}${two(order, 3)}`;
        const fitting = '0 1 2 3 4 5 6 7 8 9 X'.split(' ').filter((digit) => isResidentId(first + digit));
        const isDay = new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day;
        expect(fitting).toHaveLength(isDay ? 1 : 0);
      }),
      { numRuns: runs(10_000) },
    );
  });
});
