/** What changes in a volunteer's archive after registration. @module */
import { granted, refused, type Day, type Outcome, type Training } from '../kernel/index.ts';
import type { Moment } from '../policy/index.ts';
import type { ConsentPurpose, Profile, Verification, Volunteer, VolunteerEvent } from './volunteer.ts';

type Changed = Outcome<VolunteerEvent, 'has-left' | 'service-consent-stays'>;

/** 实名认证: the outcome of the identity check. */
export function verify(volunteer: Volunteer, verification: Verification, at: Moment): Changed {
  return about(volunteer, { type: 'volunteer-verified', verification, volunteerId: volunteer.id, at: at.now });
}

/** Skills, categories and times, changed by the volunteer. */
export function changeProfile(volunteer: Volunteer, profile: Profile, at: Moment): Changed {
  return about(volunteer, { type: 'profile-changed', profile, volunteerId: volunteer.id, at: at.now });
}

/**
 * Consent given or withdrawn, as easily the one as the other (PIPL art. 15). Consent to service itself ends
 * with leaving, not before, since nobody can be called on without it.
 */
export function changeConsent(volunteer: Volunteer, purpose: ConsentPurpose, given: boolean, at: Moment): Changed {
  if (purpose === 'service' && !given) return refused('service-consent-stays');
  const type = given ? 'consent-given' : 'consent-withdrawn';
  return about(volunteer, { type, purpose, volunteerId: volunteer.id, at: at.now });
}

/** A guardian's consent to the service of a minor, handed in later. */
export function guardianConsents(volunteer: Volunteer, at: Moment): Changed {
  return about(volunteer, { type: 'guardian-consented', volunteerId: volunteer.id, at: at.now });
}

/** 培训记录 (67号令 art. 8): name, length, host unit, date. */
export function completeTraining(
  volunteer: Volunteer,
  done: { training: Training; on: Day; minutes: number; host: string },
  at: Moment,
): Changed {
  return about(volunteer, { type: 'training-completed', ...done, volunteerId: volunteer.id, at: at.now });
}

/** 人身意外伤害保险: cover until a day (条例 art. 17). */
export function recordInsurance(volunteer: Volunteer, until: Day, at: Moment): Changed {
  return about(volunteer, { type: 'insurance-recorded', until, volunteerId: volunteer.id, at: at.now });
}

/** A volunteer leaves; what was served stays on record. */
export function leave(volunteer: Volunteer, at: Moment): Changed {
  return about(volunteer, { type: 'volunteer-left', volunteerId: volunteer.id, at: at.now });
}

function about(volunteer: Volunteer, event: VolunteerEvent): Changed {
  return volunteer.status === 'left' ? refused('has-left') : granted(event);
}
