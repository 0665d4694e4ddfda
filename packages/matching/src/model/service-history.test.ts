/** What services say of whoever gave them. */
import { expect, test } from 'vitest';
import { aHelper, at } from '../../test/given.ts';
import { helperOf, latelyFrom, type Tally } from '../index.ts';

const profile = { skills: [], categories: [], availability: [], publicName: 'full' } as const;
const tally = (change: Partial<Tally>): Tally => ({
  ...{ category: 'elder-care', recipient: 'zhang', times: 1, minutesLately: 0, lastOn: '2026-10-01', ratings: 0, rated: 0 },
  ...change,
});
const helper = (...tallies: readonly Tally[]) => helperOf(aHelper('li').candidate, profile, null, tallies);

test('services are counted by kind, and minutes and the last day over all of them', () => {
  const told = helper(
    tally({ times: 2, minutesLately: 60 }),
    tally({ recipient: 'wang', minutesLately: 30, lastOn: '2026-11-02' }),
    tally({ category: 'children', recipient: 'wang' }),
  );
  expect(told).toMatchObject({ experience: { 'elder-care': 3, 'children': 1 }, minutesLately: 90, lastServedOn: '2026-11-02' });
});

test('a resident knows whoever has come, and thinks of them what they said on average', () => {
  const told = helper(tally({ times: 2, ratings: 9, rated: 2 }), tally({ recipient: 'wang' }), tally({ ratings: 3, rated: 1 }));
  expect(told.recipients).toEqual({ zhang: { times: 3, rating: 4 }, wang: { times: 1, rating: null } });
});

test('a service of before counts, though nobody knows for whom it was', () => {
  expect(helper(tally({ recipient: null, times: 4 }))).toMatchObject({ experience: { 'elder-care': 4 }, recipients: {} });
});

test('whoever never served has no last day', () => {
  expect(helper().lastServedOn).toBeNull();
});

test('lately is thirty days, by the days of the community', () => {
  expect(latelyFrom(at)).toBe('2026-10-24');
});
