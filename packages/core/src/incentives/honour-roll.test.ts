/** 荣誉榜: who is on it, in which order, under which name. @module */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Period } from '../kernel/index.ts';
import { national } from '../policy/index.ts';
import { runs } from '../../test/runs.ts';
import { honourRoll, HonourRoll, isHonoured, type Contribution } from './honour-roll.ts';

const november: Period = { kind: 'month', from: '2026-11-01', to: '2026-11-30' };
const nobody = { volunteerId: null, limit: 50 };

function gave(volunteerId: string, hours: number, change: Partial<Contribution> = {}): Contribution {
  return {
    volunteerId,
    name: '陈小明',
    publicName: 'full',
    consents: ['service', 'publication'],
    minutes: hours * 60,
    minutesEver: hours * 60,
    categories: ['elder-care'],
    ...change,
  };
}

const roll = (
  contributions: readonly Contribution[],
  viewer: { volunteerId: string | null; limit: number } = nobody,
): HonourRoll => honourRoll(contributions, november, viewer, national);
const ranks = (contributions: readonly Contribution[]): number[] => roll(contributions).rows.map(({ rank }) => rank);

describe('the honour roll', () => {
  it('puts who gave most first, and gives equal hours the same rank and skips the next', () => {
    expect(ranks([gave('a', 5), gave('b', 9), gave('c', 5), gave('d', 1), gave('e', 5)])).toEqual([1, 2, 2, 2, 5]);
  });

  it('does not know who has not agreed to be named, or has withdrawn it', () => {
    const { rows, total } = roll([gave('a', 5), gave('b', 9, { consents: ['service'] })]);
    expect([rows.length, total, rows[0]?.rank]).toEqual([1, 1, 1]);
  });

  it('who keeps out is not even on their own view of it', () => {
    expect(roll([gave('a', 5, { consents: ['service'] })], { volunteerId: 'a', limit: 50 }).rows).toEqual([]);
  });

  it('leaves out who gave nothing in the period, however much before', () => {
    expect(roll([gave('a', 0, { minutesEver: 90_000 })]).total).toBe(0);
  });

  it('shows a name in full or masked, as its owner wishes, to the code point', () => {
    const names = ['欧阳·𠮷川', '王𠮷', '古丽娜尔', 'Ann Lee', '𠮷'].map((name, n) =>
      gave(`v${n}`, 9 - n, { name, publicName: 'masked' }),
    );
    expect(roll([gave('full', 10, { name: '欧阳·𠮷川' }), ...names]).rows.map(({ name }) => name)).toEqual([
      '欧阳·𠮷川',
      '欧*川',
      '王*',
      '古*尔',
      'A*e',
      '𠮷*',
    ]);
  });

  it('shows the viewer their own row also beyond the limit, and how many there are', () => {
    const everybody = ['a', 'b', 'c', 'd', 'e'].map((id, n) => gave(id, 9 - n));
    const { rows, total } = roll(everybody, { volunteerId: 'e', limit: 2 });
    expect(rows.map(({ rank, mine }) => [rank, mine])).toEqual([
      [1, false],
      [2, false],
      [5, true],
    ]);
    expect(total).toBe(5);
  });

  it('counts stars by all that was ever given, and shows two kinds of service', () => {
    const [row] = roll([gave('a', 5, { minutesEver: 18_000, categories: ['elder-care', 'community', 'arts'] })]).rows;
    expect(row).toMatchObject({ stars: 2, minutes: 300, categories: ['elder-care', 'community'] });
  });

  it('may be objected to for five working days after the period', () => {
    expect(roll([]).objectionsUntil).toBe('2026-12-07');
    expect(honourRoll([], { kind: 'year', from: '2026-01-01', to: '2026-12-31' }, nobody, national).objectionsUntil).toBe(
      '2027-01-07',
    );
  });

  it('honours what was checked in or confirmed, and not what was entered afterwards', () => {
    const honoured = (['checked-in', 'confirmed', 'retroactive', 'unconfirmed'] as const).filter((each) =>
      isHonoured(each, national),
    );
    expect(honoured).toEqual(['checked-in', 'confirmed']);
  });
});

const anyContributions = fc.uniqueArray(
  fc.record({
    volunteerId: fc.integer({ min: 0, max: 60 }).map((n) => `v${n}`),
    name: fc.constantFrom('王芳', '欧阳·𠮷川', '古丽娜尔'),
    publicName: fc.constantFrom('full' as const, 'masked' as const),
    consents: fc.subarray(['service', 'sensitive', 'position', 'publication'] as const),
    minutes: fc.integer({ min: 0, max: 6 }).map((n) => n * 30),
    minutesEver: fc.integer({ min: 0, max: 100_000 }),
    categories: fc.subarray(['elder-care', 'children', 'arts'] as const),
  }),
  { maxLength: 24, selector: ({ volunteerId }) => volunteerId },
);
const numRuns = runs(10_000);

describe('whoever gave whatever', () => {
  it('the roll is the same in whichever order they are named', () => {
    const shuffled = anyContributions.chain((some) =>
      fc.tuple(fc.constant(some), fc.shuffledSubarray(some, { minLength: some.length })),
    );
    fc.assert(
      fc.property(shuffled, fc.integer({ min: 0, max: 25 }), ([some, others], limit) => {
        expect(roll(others, { volunteerId: 'v7', limit })).toEqual(roll(some, { volunteerId: 'v7', limit }));
      }),
      { numRuns },
    );
  });

  it('a rank is one more than the number of those who gave more', () => {
    fc.assert(
      fc.property(anyContributions, (some) => {
        const { rows, total } = roll(some);
        const named = some.filter(({ consents, minutes }) => consents.includes('publication') && minutes > 0);
        expect(total).toBe(named.length);
        for (const row of rows) expect(row.rank).toBe(1 + named.filter(({ minutes }) => minutes > row.minutes).length);
      }),
      { numRuns },
    );
  });

  it('nobody is on it who has not agreed, and no id is in it', () => {
    fc.assert(
      fc.property(anyContributions, fc.integer({ min: 0, max: 60 }), (some, viewer) => {
        const marked = some.map((each) =>
          each.consents.includes('publication') ? each : { ...each, name: '不愿具名', publicName: 'full' as const },
        );
        const read = roll(marked, { volunteerId: `v${viewer}`, limit: 10 });
        expect(HonourRoll.parse(read)).toEqual(read);
        expect(JSON.stringify(read)).not.toMatch(/不愿具名|"v\d/);
      }),
      { numRuns },
    );
  });
});
