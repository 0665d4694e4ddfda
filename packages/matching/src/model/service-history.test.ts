/** What services say of whoever gave them. */
import { expect, test } from 'vitest';
import { aHelper, at } from '../../test/given.ts';
import { matchVolunteerOf, recentSince, type ServiceHistoryEntry } from '../index.ts';

const profile = { skills: [], categories: [], availability: [], publicName: 'full' } as const;
const tally = (change: Partial<ServiceHistoryEntry>): ServiceHistoryEntry => ({
  ...{ category: 'elder-care', recipientId: 'zhang', services: 1, recentMinutes: 0, lastServedOn: '2026-10-01', ratingSum: 0, ratingCount: 0 },
  ...change,
});
const helper = (...tallies: readonly ServiceHistoryEntry[]) => matchVolunteerOf(aHelper('li').candidate, profile, null, tallies);

test('services are counted by kind, and minutes and the last day over all of them', () => {
  const told = helper(
    tally({ services: 2, recentMinutes: 60 }),
    tally({ recipientId: 'wang', recentMinutes: 30, lastServedOn: '2026-11-02' }),
    tally({ category: 'children', recipientId: 'wang' }),
  );
  expect(told).toMatchObject({ experience: { 'elder-care': 3, 'children': 1 }, minutesLately: 90, lastServedOn: '2026-11-02' });
});

test('a resident knows whoever has come, and thinks of them what they said on average', () => {
  const told = helper(tally({ services: 2, ratingSum: 9, ratingCount: 2 }), tally({ recipientId: 'wang' }), tally({ ratingSum: 3, ratingCount: 1 }));
  expect(told.recipients).toEqual({ zhang: { times: 3, rating: 4 }, wang: { times: 1, rating: null } });
});

test('a service of before counts, though nobody knows for whom it was', () => {
  expect(helper(tally({ recipientId: null, services: 4 }))).toMatchObject({ experience: { 'elder-care': 4 }, recipients: {} });
});

test('whoever never served has no last day', () => {
  expect(helper().lastServedOn).toBeNull();
});

test('lately is thirty days, by the days of the community', () => {
  expect(recentSince(at)).toBe('2026-10-24');
});
