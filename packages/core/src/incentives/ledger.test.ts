/** The ledgers: what is given is taken, and nothing is ever rubbed out. @module */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at } from '../../test/given.ts';
import { hailin, national, type Policy } from '../policy/index.ts';
import type { ServiceRecord } from '../records/index.ts';
import { runs } from '../../test/runs.ts';
import { award, pointsFor } from './award.ts';
import { balance, credit, isBalanced, LedgerEntry, POINT, reverse, serviceAccount, volunteerAccount } from './ledger.ts';

const numRuns = runs(10_000);
const now = at(180).now;
const account = volunteerAccount('volunteer-a');

function record(minutes: number, corrections = 0): ServiceRecord {
  const correction = { from: 0, to: 0, reason: '更正', by: 'leader', at: now };
  return {
    id: 'record',
    communityId: 'chaoyangli',
    volunteerId: 'volunteer-a',
    orderId: 'order',
    organisationId: 'team',
    activity: '陪诊',
    category: 'elder-care',
    day: '2026-11-23',
    place: '3 号楼',
    content: '',
    minutes,
    evidence: 'checked-in',
    recordedAt: now,
    corrections: Array.from({ length: corrections }, () => correction),
  };
}

/** Enters a record and corrects it to each of the others in turn. */
function bookAll(minutes: readonly number[], policy: Policy): LedgerEntry[] {
  return minutes.flatMap((to, n) =>
    award(record(to, n), minutes[n - 1] ?? 0, { hours: `hours-${n}`, points: `points-${n}` }, at(180, policy)),
  );
}

const held = (entries: readonly LedgerEntry[], ledger: 'hours' | 'points', of: string): number =>
  balance(
    entries.filter((entry) => entry.ledger === ledger),
    of,
  );

describe('an award', () => {
  it('books an hour as sixty minutes and one point', () => {
    const entries = bookAll([60], national);
    expect(entries.map(({ ledger }) => ledger)).toEqual(['hours', 'points']);
    expect(held(entries, 'hours', account)).toBe(60);
    expect(held(entries, 'points', account)).toBe(POINT);
    expect(entries.every(({ cause }) => cause === 'record:record:0')).toBe(true);
  });

  it('in Hailin counts two hours of one activity for points, and every hour for hours', () => {
    const entries = bookAll([300], hailin);
    expect([held(entries, 'hours', account), held(entries, 'points', account)]).toEqual([300, 2 * POINT]);
  });

  it('a correction above the cap moves hours and leaves the points', () => {
    const entries = bookAll([150, 240], hailin);
    expect(entries.map(({ ledger, cause }) => [ledger, cause])).toEqual([
      ['hours', 'record:record:0'],
      ['points', 'record:record:0'],
      ['hours', 'record:record:1'],
    ]);
  });

  it('of no minutes books nothing', () => {
    expect(bookAll([0], national)).toEqual([]);
  });
});

describe('a reversal', () => {
  const entry = credit({ id: 'entry', ledger: 'hours', cause: 'record:record:0', at: now }, 'volunteer-a', 90);
  const by = { id: 'reversal', cause: 'entry:entry', at: now };

  it('is the mirror image of its entry, and names it', () => {
    const reversal = reverse(entry, by);
    expect(reversal).toMatchObject({ ok: true, value: { reverses: 'entry', ledger: 'hours' } });
    expect(balance(reversal.ok ? [entry, reversal.value] : [], account)).toBe(0);
  });

  it('is not itself reversed', () => {
    const reversal = reverse(entry, by);
    expect(reversal.ok && reverse(reversal.value, { ...by, id: 'again' })).toMatchObject({ ok: false, reason: 'is-a-reversal' });
  });
});

it('an entry with one side is not balanced', () => {
  expect(isBalanced({ id: 'entry', ledger: 'hours', cause: 'x', at: now, lines: [{ account, amount: 1 }] })).toBe(false);
});

const anyMinutes = fc.array(fc.integer({ min: 0, max: 480 }), { minLength: 1, maxLength: 8 });
const anyPolicy = fc
  .record({ perHour: fc.integer({ min: 0, max: 10 }), minutesPerActivity: fc.option(fc.integer({ min: 0, max: 480 })) })
  .map((points): Policy => ({ ...national, points }));

describe('whatever is entered and corrected', () => {
  it('every entry sums to zero and is of the form of its schema', () => {
    fc.assert(
      fc.property(anyMinutes, anyPolicy, (minutes, policy) => {
        for (const entry of bookAll(minutes, policy)) expect(isBalanced(entry) && LedgerEntry.parse(entry)).toEqual(entry);
      }),
      { numRuns },
    );
  });

  it('the volunteer holds exactly what the record says at last, and the community has given it', () => {
    fc.assert(
      fc.property(anyMinutes, anyPolicy, (minutes, policy) => {
        const entries = bookAll(minutes, policy);
        const last = minutes.at(-1) ?? 0;
        expect(held(entries, 'hours', account)).toBe(last);
        expect(held(entries, 'points', account)).toBe(pointsFor(last, policy));
        expect(held(entries, 'hours', serviceAccount) + last).toBe(0);
        expect(held(entries, 'points', serviceAccount) + pointsFor(last, policy)).toBe(0);
      }),
      { numRuns },
    );
  });

  it('reversing every entry leaves nothing on any account, and deletes nothing', () => {
    fc.assert(
      fc.property(anyMinutes, anyPolicy, (minutes, policy) => {
        const entries = bookAll(minutes, policy);
        const back = entries.flatMap((entry) => {
          const reversal = reverse(entry, { id: `back-${entry.id}`, cause: `entry:${entry.id}`, at: now });
          return reversal.ok ? [reversal.value] : [];
        });
        const all = [...entries, ...back];
        expect(all).toHaveLength(2 * entries.length);
        expect([balance(all, account) + 0, balance(all, serviceAccount) + 0]).toEqual([0, 0]);
      }),
      { numRuns },
    );
  });
});
