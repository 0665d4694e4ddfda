/** What changes in a volunteer's archive after registration. @module */
import { granted, refused, type Day, type Outcome, type Training } from '../kernel/index.ts';
import type { DecisionContext } from '../policy/index.ts';
import type { ConsentPurpose, Profile, Verification, Volunteer, VolunteerEvent } from './volunteer.ts';

/** Why an archive may not be changed. */
export const archiveRefusals = ['has-left', 'service-consent-stays'] as const;

type Changed = Outcome<VolunteerEvent, (typeof archiveRefusals)[number]>;

/** 实名认证: the outcome of the identity check. */
export function verify(volunteer: Volunteer, verification: Verification, context: DecisionContext): Changed {
  return about(volunteer, { type: 'volunteer-verified', verification, volunteerId: volunteer.id, at: context.now });
}

/** Skills, categories and times, changed by the volunteer. */
export function setProfile(volunteer: Volunteer, profile: Profile, context: DecisionContext): Changed {
  return about(volunteer, { type: 'profile-changed', profile, volunteerId: volunteer.id, at: context.now });
}

/**
 * Consent given or withdrawn, as easily the one as the other (PIPL art. 15). Consent to service itself ends
 * with leaving, not before, since nobody can be called on without it.
 */
export function setConsent(volunteer: Volunteer, purpose: ConsentPurpose, given: boolean, context: DecisionContext): Changed {
  if (purpose === 'service' && !given) return refused('service-consent-stays');
  const type = given ? 'consent-given' : 'consent-withdrawn';
  return about(volunteer, { type, purpose, volunteerId: volunteer.id, at: context.now });
}

/** A guardian's consent to the service of a minor, handed in later. */
export function guardianConsents(volunteer: Volunteer, context: DecisionContext): Changed {
  return about(volunteer, { type: 'guardian-consented', volunteerId: volunteer.id, at: context.now });
}

/** 培训记录 (67号令 art. 8): name, length, host unit, date. */
export function completeTraining(
  volunteer: Volunteer,
  done: { training: Training; on: Day; minutes: number; host: string },
  context: DecisionContext,
): Changed {
  return about(volunteer, { type: 'training-completed', ...done, volunteerId: volunteer.id, at: context.now });
}

/** 人身意外伤害保险: cover until a day (条例 art. 17). */
export function insure(volunteer: Volunteer, until: Day, context: DecisionContext): Changed {
  return about(volunteer, { type: 'insurance-recorded', until, volunteerId: volunteer.id, at: context.now });
}

/** A volunteer leaves; what was served stays on record. */
export function leave(volunteer: Volunteer, context: DecisionContext): Changed {
  return about(volunteer, { type: 'volunteer-left', volunteerId: volunteer.id, at: context.now });
}

function about(volunteer: Volunteer, event: VolunteerEvent): Changed {
  return volunteer.status === 'left' ? refused('has-left') : granted(event);
}
