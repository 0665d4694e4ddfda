/** What people write is kept to the code point, or refused. @module */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../test/runs.ts';
import { Id, lengthOf, text } from './text.ts';

const expectedOf = (value: unknown, max: number, min?: number): string | undefined =>
  text(max, min).safeParse(value).error?.issues[0]?.message;

/** Whether it comes back the same from where it is stored. */
function survivesUtf8(value: string): boolean {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(new TextEncoder().encode(value)) === value;
}

describe('text', () => {
  it.each([
    '欧阳·𠮷川',
    '古丽娜尔·买买提',
    "Siobhán O'Neill",
    '👵🏽 奶奶',
    '１２３',
    '<b>王芳</b>',
    'مریم',
    '  spaces kept  ',
    '\u200f',
    'a\tb\nc',
  ])('%j passes unchanged', (value) => {
    expect(text(60).parse(value)).toBe(value);
  });

  it('is counted in code points: 𠮷 is one', () => {
    expect(lengthOf('𠮷野家')).toBe(3);
    expect(expectedOf('𠮷'.repeat(60), 60)).toBeUndefined();
    expect(expectedOf('𠮷'.repeat(61), 60)).toBe('at-most-60');
  });

  it('that is blank is missing, unless it may be', () => {
    expect([expectedOf('', 60), expectedOf(' \u3000\n', 60), expectedOf(' 单 ', 60, 2)]).toEqual([
      'at-least-1',
      'at-least-1',
      'at-least-2',
    ]);
    expect(expectedOf('', 60, 0)).toBeUndefined();
  });

  it('with NUL or half a surrogate pair is refused, not repaired', () => {
    expect(['a\0b', '\ud842', '野\udfb7'].map((value) => expectedOf(value, 60))).toEqual([
      'whole-text',
      'whole-text',
      'whole-text',
    ]);
  });

  it('whatever it is, passes as it was or not at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 20 }), (value) => {
        const read = text(12, 0).safeParse(value);
        if (read.success) expect(read.data).toBe(value);
        else expect(lengthOf(value) > 12 || value.includes('\0') || !survivesUtf8(value)).toBe(true);
      }),
      { numRuns: runs(10_000) },
    );
  });
});

describe('an identifier', () => {
  it.each(['chaoyangli', 'building-3', '018f4d1e-7c1a-7bbb-8d1e-0123456789ab', '7', 'a'.repeat(64)])('%s is one', (value) => {
    expect(Id.safeParse(value).success).toBe(true);
  });

  it.each(['', '-a', 'Ann', 'a b', '../a', 'a'.repeat(65), 'a\n', '王'])('%j is none', (value) => {
    expect(Id.safeParse(value).error?.issues[0]?.message).toBe('identifier');
  });
});
