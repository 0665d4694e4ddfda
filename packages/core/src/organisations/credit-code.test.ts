/** 统一社会信用代码. The first vector is the standard's own example. @module */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../test/runs.ts';
import { isCreditCode } from './credit-code.ts';

const DIGITS = '0123456789ABCDEFGHJKLMNPQRTUWXY';

describe('a unified social credit code', () => {
  it('is the example of the standard', () => {
    expect(isCreditCode('91350100M000100Y43')).toBe(true);
  });

  it.each([
    ['a digit is wrong', '91350100M000100Y44'],
    ['two characters are swapped', '91350100M000100Y34'],
    ['its body code has the wrong check digit', '91350100M000100X43'],
    ['it is small', '91350100m000100y43'],
    ['it has the letter O', '9135O100M000100Y43'],
    ['its division is not of digits', '913A0100M000100Y43'],
    ['it is short', '91350100M000100Y4'],
    ['there is space around it', '91350100M000100Y43 '],
    ['it is missing', ''],
  ])('is none when %s', (_, value) => {
    expect(isCreditCode(value)).toBe(false);
  });

  it('exactly one pair of check digits fits a body, and any one character changed is noticed', () => {
    const sign = fc.constantFrom(...DIGITS);
    const bodies = fc.tuple(
      fc.array(sign, { minLength: 2, maxLength: 2 }),
      fc.integer({ min: 100_000, max: 999_999 }),
      fc.array(sign, { minLength: 8, maxLength: 8 }),
      fc.nat(15),
      sign,
    );
    fc.assert(
      fc.property(bodies, ([kind, division, body, place, other]) => {
        const first = `${kind.join('')}${division}${body.join('')}`;
        const fitting = [...'0123456789X']
          .flatMap((ninth) => [...DIGITS].map((last) => first + ninth + last))
          .filter(isCreditCode);
        expect(fitting).toHaveLength(1);
        const [code = ''] = fitting;
        if (code[place] !== other) expect(isCreditCode(code.slice(0, place) + other + code.slice(place + 1))).toBe(false);
      }),
      { numRuns: runs(2_000) },
    );
  });
});
