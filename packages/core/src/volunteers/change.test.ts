/** What changes in an archive, and what an archive says to the rules. @module */
import { describe, expect, it } from 'vitest';
import { at } from '../../test/given.ts';
import type { Outcome } from '../kernel/index.ts';
import { Candidate, candidateOf } from './candidate.ts';
import * as change from './change.ts';
import { evolveVolunteer, Volunteer, type VolunteerEvent } from './volunteer.ts';

const now = at(0);
const archive: Volunteer = {
  id: 'volunteer-1',
  communityId: 'chaoyangli',
  status: 'registered',
  verification: 'in-review',
  consents: ['service'],
  profile: { skills: [], categories: ['elder-care'], availability: [], publicName: 'full' },
  guardianConsent: false,
  trainings: [],
  insuredUntil: null,
  registeredAt: now.now,
};

function after(outcome: Outcome<VolunteerEvent>, before: Volunteer = archive): Volunteer {
  if (!outcome.ok) throw new Error(outcome.reason);
  const next = evolveVolunteer(before, JSON.parse(JSON.stringify(outcome.value)) as VolunteerEvent);
  expect(Volunteer.parse(next)).toEqual(next);
  return next;
}

describe('an archive', () => {
  it('keeps what was found, learned, agreed and insured', () => {
    expect(after(change.verify(archive, 'verified', now)).verification).toBe('verified');
    expect(after(change.guardianConsents(archive, now)).guardianConsent).toBe(true);
    expect(after(change.insure(archive, '2027-01-31', now)).insuredUntil).toBe('2027-01-31');
    const done = { training: 'mediation' as const, on: '2026-11-20', minutes: 90, host: '街道司法所' };
    expect(after(change.completeTraining(archive, done, now)).trainings).toEqual([done]);
    const profile = { ...archive.profile, skills: ['mediation' as const] };
    expect(after(change.setProfile(archive, profile, now)).profile).toEqual(profile);
  });

  it('takes back a consent as easily as it was given, and knows it once', () => {
    const twice = after(change.setConsent(after(change.setConsent(archive, 'publication', true, now)), 'publication', true, now));
    expect(twice.consents).toEqual(['service', 'publication']);
    expect(after(change.setConsent(twice, 'publication', false, now), twice).consents).toEqual(['service']);
  });

  it('keeps the consent to service until its owner leaves', () => {
    expect(change.setConsent(archive, 'service', false, now)).toMatchObject({ ok: false, reason: 'service-consent-stays' });
  });

  it('of somebody who has left changes no more', () => {
    const left = after(change.leave(archive, now));
    expect(left.status).toBe('left');
    expect(change.verify(left, 'verified', now)).toMatchObject({ ok: false, reason: 'has-left' });
    expect(change.leave(left, now)).toMatchObject({ ok: false, reason: 'has-left' });
  });

  it('begins with the registration', () => {
    expect(() => evolveVolunteer(undefined, { type: 'volunteer-left', volunteerId: 'v', at: now.now })).toThrow(
      /before volunteer-registered/,
    );
  });
});

it('the rules see skills, trainings, cover and promises, and no name', () => {
  const trained = after(
    change.completeTraining(archive, { training: 'mediation', on: '2026-11-20', minutes: 90, host: '街道司法所' }, now),
  );
  const candidate = candidateOf(trained, { bornOn: '1990-05-01', sex: 'female' }, []);
  expect(Candidate.parse(candidate)).toEqual(candidate);
  expect(candidate).toMatchObject({
    volunteerId: 'volunteer-1',
    trainings: ['mediation'],
    insuredUntil: null,
    bornOn: '1990-05-01',
  });
});
