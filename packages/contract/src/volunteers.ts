/** Volunteers: registration, one's own archive, and what coordinators keep. @module */
import * as z from 'zod/mini';
import {
  Candidate,
  ConsentPurpose,
  Day,
  Id,
  Instant,
  Minutes,
  Profile,
  Registration,
  Skill,
  Training,
  Verification,
  Volunteer,
  text,
} from '@linli/core';
import { endpoint, Role, type Actor } from './kernel/index.ts';

/**
 * What a form that nobody in particular sends says of itself: the ticket it was opened with, and what stands in a field
 * that people never see. A server may ask for it to keep machines out, and need not.
 */
export const FormPass = z.strictObject({ ticket: z.optional(text(200)), trap: z.optional(text(1_000, 0)) });
export type FormPass = z.infer<typeof FormPass>;

/** Opens a form: its ticket says when, and is good for sending once. */
export const openForm = endpoint({
  name: 'volunteers.openForm',
  method: 'GET',
  path: '/communities/:communityId/form-ticket',
  allow: { visitor: 'any' },
  input: z.strictObject({ communityId: Id }),
  output: z.object({ ticket: text(200) }),
  refusals: [],
  summary: 'Opens a public form and gives the ticket with which it is sent.',
});

/** 注册: anybody may register; a coordinator may enter it for somebody else. */
export const registerVolunteer = endpoint({
  name: 'volunteers.register',
  method: 'POST',
  path: '/communities/:communityId/volunteers',
  allow: { visitor: 'any' },
  input: z.strictObject({ communityId: Id, registration: Registration, pass: z.optional(FormPass) }),
  output: z.object({ volunteerId: Id, verification: Verification }),
  refusals: [
    'already-registered',
    'too-young',
    'guardian-needed',
    'consent-needed',
    'sensitive-consent-needed',
    'birth-date-differs',
    'not-born-yet',
  ],
  summary: 'Registers a volunteer.',
});

/**
 * Whether somebody signed in registers themselves: the archive is then kept under their own id, so that their token
 * claims with it. Who holds an office, or names a helper, enters it for another person.
 */
export function registersThemselves({ personId, roles }: Actor, { enteredBy }: Registration): boolean {
  const inOffice = roles.some((role) => role === 'organiser' || role === 'coordinator' || role === 'administrator');
  return personId !== null && !inOffice && enteredBy === undefined;
}

/** Who I am here. */
export const Me = z.object({
  personId: z.nullable(Id),
  name: z.optional(z.string()),
  roles: z.array(Role),
  organisationId: z.optional(Id),
  /** Present for volunteers: the own archive, and the facts that decide which tasks may be theirs. */
  volunteer: z.optional(
    z.object({
      archive: Volunteer,
      candidate: Candidate,
      minutes: Minutes,
      /** Sixtieths of a point. */
      points: z.int(),
      /** The order in which they are checked in now. */
      servingIn: z.nullable(Id),
    }),
  ),
});
export type Me = z.infer<typeof Me>;

/** Reads who I am. */
export const readMe = endpoint({
  name: 'volunteers.readMe',
  method: 'GET',
  path: '/communities/:communityId/me',
  allow: { visitor: 'self' },
  input: z.strictObject({ communityId: Id }),
  output: Me,
  refusals: [],
  summary: 'Reads who the caller is here, and as a volunteer what decides about their tasks.',
});

/** A volunteer as coordinators see them in a list: name masked, contact left out. */
export const VolunteerRow = z.object({
  volunteerId: Id,
  name: z.string(),
  verification: Verification,
  skills: z.array(Skill),
  minutes: Minutes,
  registeredAt: Instant,
});
export type VolunteerRow = z.infer<typeof VolunteerRow>;

/** 志愿者名册. */
export const listVolunteers = endpoint({
  name: 'volunteers.list',
  method: 'GET',
  path: '/communities/:communityId/volunteers',
  allow: { coordinator: 'any', auditor: 'any' },
  input: z.strictObject({ communityId: Id, after: z.optional(Id) }),
  output: z.object({ rows: z.array(VolunteerRow), next: z.nullable(Id) }),
  refusals: [],
  summary: 'Lists volunteers, 200 at a time, names masked.',
});

const change = { communityId: Id, volunteerId: Id };
const changeRefusals = ['has-left', 'service-consent-stays'];

/** 实名认证. */
export const verifyVolunteer = endpoint({
  name: 'volunteers.verify',
  method: 'POST',
  path: '/communities/:communityId/volunteers/:volunteerId/verification',
  allow: { coordinator: 'any' },
  input: z.strictObject({ ...change, verification: Verification }),
  output: Volunteer,
  refusals: changeRefusals,
  summary: 'Records the outcome of an identity check.',
});

/** Skills, categories and times. */
export const changeProfile = endpoint({
  name: 'volunteers.changeProfile',
  method: 'PUT',
  path: '/communities/:communityId/volunteers/:volunteerId/profile',
  allow: { volunteer: 'self', coordinator: 'any' },
  input: z.strictObject({ ...change, profile: Profile }),
  output: Volunteer,
  refusals: changeRefusals,
  summary: 'Changes what a volunteer can and likes to do.',
});

/** 同意与撤回. */
export const changeConsent = endpoint({
  name: 'volunteers.changeConsent',
  method: 'PUT',
  path: '/communities/:communityId/volunteers/:volunteerId/consents/:purpose',
  allow: { volunteer: 'self', coordinator: 'any' },
  input: z.strictObject({ ...change, purpose: ConsentPurpose, given: z.boolean() }),
  output: Volunteer,
  refusals: changeRefusals,
  summary: 'Gives or withdraws consent to one purpose.',
});

/** 监护人同意, handed in after registration. */
export const recordGuardianConsent = endpoint({
  name: 'volunteers.recordGuardianConsent',
  method: 'POST',
  path: '/communities/:communityId/volunteers/:volunteerId/guardian-consent',
  allow: { coordinator: 'any' },
  input: z.strictObject(change),
  output: Volunteer,
  refusals: changeRefusals,
  summary: 'Records that a guardian has agreed to the service of a minor.',
});

/** 培训记录. */
export const recordTraining = endpoint({
  name: 'volunteers.completeTraining',
  method: 'POST',
  path: '/communities/:communityId/volunteers/:volunteerId/trainings',
  allow: { coordinator: 'any' },
  input: z.strictObject({ ...change, training: Training, on: Day, minutes: Minutes, host: text(100) }),
  output: Volunteer,
  refusals: changeRefusals,
  summary: 'Records a completed training.',
});

/** 保险. */
export const recordInsurance = endpoint({
  name: 'volunteers.recordInsurance',
  method: 'POST',
  path: '/communities/:communityId/volunteers/:volunteerId/insurance',
  allow: { coordinator: 'any' },
  input: z.strictObject({ ...change, until: Day }),
  output: Volunteer,
  refusals: changeRefusals,
  summary: 'Records accident insurance until a day.',
});

/** 日历订阅: where a phone subscribes to what somebody has promised. Whoever has the address sees it; ending one's sessions changes it. */
export const readCalendarAddress = endpoint({
  name: 'volunteers.readCalendarAddress',
  method: 'GET',
  path: '/communities/:communityId/volunteers/:volunteerId/calendar',
  allow: { volunteer: 'self' },
  input: z.strictObject({ communityId: Id, volunteerId: Id }),
  output: z.object({
    /** What is open to everybody; a path on the server. */
    community: z.string(),
    /** One's own seats; a path on the server, with its key. */
    own: z.string(),
  }),
  refusals: [],
  summary: 'Tells the addresses of the calendars of a community and of the caller.',
});
