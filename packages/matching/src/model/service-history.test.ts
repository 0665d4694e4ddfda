/** The service history of a volunteer: what is counted, and how. */
import { expect, test } from 'vitest';
import { aVolunteer, context } from '../../test/given.ts';
import { matchVolunteerOf, recentSince, type MatchVolunteer, type ServiceHistoryEntry } from '../index.ts';

const profile = { skills: [], categories: [], availability: [], publicName: 'full' } as const;
const anEntry = (fields: Partial<ServiceHistoryEntry>): ServiceHistoryEntry => ({
  category: 'elder-care',
  recipientId: 'zhang',
  services: 1,
  recentMinutes: 0,
  lastServedOn: '2026-10-01',
  ratingSum: 0,
  ratingCount: 0,
  ...fields,
});
const volunteerWith = (...history: readonly ServiceHistoryEntry[]): MatchVolunteer =>
  matchVolunteerOf(aVolunteer('li').candidate, profile, null, history);

test('services are counted by category, recent minutes and the last day over all of them', () => {
  const volunteer = volunteerWith(
    anEntry({ services: 2, recentMinutes: 60 }),
    anEntry({ recipientId: 'wang', recentMinutes: 30, lastServedOn: '2026-11-02' }),
    anEntry({ category: 'children', recipientId: 'wang' }),
  );
  expect(volunteer).toMatchObject({
    experience: { 'elder-care': 3, 'children': 1 },
    recentMinutes: 90,
    lastServedOn: '2026-11-02',
  });
});

test('a resident whom the volunteer served counts with the times and the average of their ratings', () => {
  const { recipients } = volunteerWith(
    anEntry({ services: 2, ratingSum: 9, ratingCount: 2 }),
    anEntry({ recipientId: 'wang' }),
    anEntry({ ratingSum: 3, ratingCount: 1 }),
  );
  expect(recipients).toEqual({ zhang: { times: 3, rating: 4 }, wang: { times: 1, rating: null } });
});

test('an imported service counts as experience, though the resident is not known', () => {
  expect(volunteerWith(anEntry({ recipientId: null, services: 4 }))).toMatchObject({
    experience: { 'elder-care': 4 },
    recipients: {},
  });
});

test('a volunteer without a service has no last day', () => {
  expect(volunteerWith().lastServedOn).toBeNull();
});

test('recent service is that of the last 30 days, by the days of the community', () => {
  expect(recentSince(context)).toBe('2026-10-24');
});
