/** What changes in a volunteer’s archive after registration. @module */
import * as z from 'zod/mini';
import { archiveRefusals, ConsentPurpose, Day, Id, Minutes, Profile, text, Training, Verification, Volunteer } from '@linli/core';
import { endpoint } from '../kernel/index.ts';

/** 实名认证. */
export const verifyVolunteer = endpoint('volunteers.verifyVolunteer', {
  method: 'POST',
  path: '/volunteers/:volunteerId/verification',
  allow: { coordinator: 'any' },
  input: { volunteerId: Id, verification: Verification },
  output: Volunteer,
  refusals: archiveRefusals,
});

/** Skills, categories and times. */
export const changeProfile = endpoint('volunteers.changeProfile', {
  method: 'PUT',
  path: '/volunteers/:volunteerId/profile',
  allow: { volunteer: 'self', coordinator: 'any' },
  input: { volunteerId: Id, profile: Profile },
  output: Volunteer,
  refusals: archiveRefusals,
});

/** 同意与撤回. */
export const changeConsent = endpoint('volunteers.changeConsent', {
  method: 'PUT',
  path: '/volunteers/:volunteerId/consents/:purpose',
  allow: { volunteer: 'self', coordinator: 'any' },
  input: { volunteerId: Id, purpose: ConsentPurpose, given: z.boolean() },
  output: Volunteer,
  refusals: archiveRefusals,
});

/** 监护人同意, handed in after registration. */
export const recordGuardianConsent = endpoint('volunteers.recordGuardianConsent', {
  method: 'POST',
  path: '/volunteers/:volunteerId/guardian-consent',
  allow: { coordinator: 'any' },
  input: { volunteerId: Id },
  output: Volunteer,
  refusals: archiveRefusals,
});

/** 培训记录. */
export const recordTraining = endpoint('volunteers.recordTraining', {
  method: 'POST',
  path: '/volunteers/:volunteerId/trainings',
  allow: { coordinator: 'any' },
  input: { volunteerId: Id, training: Training, on: Day, minutes: Minutes, host: text(100) },
  output: Volunteer,
  refusals: archiveRefusals,
});

/** 保险. */
export const recordInsurance = endpoint('volunteers.recordInsurance', {
  method: 'POST',
  path: '/volunteers/:volunteerId/insurance',
  allow: { coordinator: 'any' },
  input: { volunteerId: Id, until: Day },
  output: Volunteer,
  refusals: archiveRefusals,
});
