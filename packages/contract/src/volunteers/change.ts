/** What changes in a volunteer’s archive after registration. @module */
import * as z from 'zod/mini';
import { archiveRefusals, ConsentPurpose, Day, Id, Minutes, Profile, text, Training, Verification, Volunteer } from '@linli/core';
import { endpoint } from '../kernel/index.ts';
import { exampleRegistration } from '../kernel/examples.ts';

/** 实名认证. */
export const verifyVolunteer = endpoint('volunteers.verifyVolunteer', {
  method: 'POST',
  path: '/volunteers/:volunteerId/verification',
  allow: { coordinator: 'any' },
  input: { volunteerId: Id, verification: Verification },
  output: Volunteer,
  refusals: archiveRefusals,
  summary: 'Records the outcome of an identity check.',
  example: { volunteerId: 'volunteer-1', verification: 'verified' },
});

/** Skills, categories and times. */
export const changeProfile = endpoint('volunteers.changeProfile', {
  method: 'PUT',
  path: '/volunteers/:volunteerId/profile',
  allow: { volunteer: 'self', coordinator: 'any' },
  input: { volunteerId: Id, profile: Profile },
  output: Volunteer,
  refusals: archiveRefusals,
  summary: 'Changes what a volunteer can and likes to do.',
  example: { volunteerId: 'volunteer-1', profile: exampleRegistration.profile },
});

/** 同意与撤回. */
export const changeConsent = endpoint('volunteers.changeConsent', {
  method: 'PUT',
  path: '/volunteers/:volunteerId/consents/:purpose',
  allow: { volunteer: 'self', coordinator: 'any' },
  input: { volunteerId: Id, purpose: ConsentPurpose, given: z.boolean() },
  output: Volunteer,
  refusals: archiveRefusals,
  summary: 'Gives or withdraws consent to one purpose.',
  example: { volunteerId: 'volunteer-1', purpose: 'publication', given: true },
});

/** 监护人同意, handed in after registration. */
export const recordGuardianConsent = endpoint('volunteers.recordGuardianConsent', {
  method: 'POST',
  path: '/volunteers/:volunteerId/guardian-consent',
  allow: { coordinator: 'any' },
  input: { volunteerId: Id },
  output: Volunteer,
  refusals: archiveRefusals,
  summary: 'Records that a guardian has agreed to the service of a minor.',
  example: { volunteerId: 'volunteer-1' },
});

/** 培训记录. */
export const recordTraining = endpoint('volunteers.recordTraining', {
  method: 'POST',
  path: '/volunteers/:volunteerId/trainings',
  allow: { coordinator: 'any' },
  input: { volunteerId: Id, training: Training, on: Day, minutes: Minutes, host: text(100) },
  output: Volunteer,
  refusals: archiveRefusals,
  summary: 'Records a completed training.',
  example: { volunteerId: 'volunteer-1', training: 'mediation', on: '2026-11-01', minutes: 60, host: '红十字会' },
});

/** 保险. */
export const recordInsurance = endpoint('volunteers.recordInsurance', {
  method: 'POST',
  path: '/volunteers/:volunteerId/insurance',
  allow: { coordinator: 'any' },
  input: { volunteerId: Id, until: Day },
  output: Volunteer,
  refusals: archiveRefusals,
  summary: 'Records accident insurance until a day.',
  example: { volunteerId: 'volunteer-1', until: '2027-11-01' },
});
