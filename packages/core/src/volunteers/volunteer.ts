/** Volunteers: who serves. Identity is kept apart, so that erasing it leaves the facts of service. @module */
import * as z from 'zod/mini';
import { Day, EntryMeans, Id, Instant, Language, ServiceCategory, Skill, text, Training } from '../kernel/index.ts';

/** 同意: each purpose is agreed to, and withdrawn, for itself (PIPL art. 14–15, 23, 25, 29). */
export const ConsentPurpose = z.enum([
  'service', // to be registered and called on
  'sensitive', // ID number, anything on health
  'position', // compare the position at check-in
  'publication', // name on honour rolls and letters
]);
export type ConsentPurpose = z.infer<typeof ConsentPurpose>;

/** 实名认证. */
export const Verification = z.enum(['unverified', 'in-review', 'verified', 'failed']);
export type Verification = z.infer<typeof Verification>;

/** 可服务时间: a weekday (1 is Monday) or holiday (8) and a part of the day. */
export const Availability = z.readonly(
  z.object({
    day: z.int().check(z.minimum(1), z.maximum(8)),
    part: z.enum(['morning', 'afternoon', 'evening']),
  }),
);
export type Availability = z.infer<typeof Availability>;

/** What a volunteer can and likes to do; may be changed at any time. */
export const Profile = z.readonly(
  z.object({
    skills: z.readonly(z.array(Skill).check(z.maxLength(16))),
    categories: z.readonly(
      z.array(ServiceCategory).check(z.minLength(1, { error: 'at-least-one' }), z.maxLength(4, { error: 'at-most-4' })),
    ),
    availability: z.readonly(z.array(Availability).check(z.maxLength(24))),
    /** 会说的语言. */
    languages: z.optional(z.readonly(z.array(Language).check(z.maxLength(16)))),
    /** 承诺服务: kinds of service pledged for the year, as on the list of a Party branch (党员特长清单); anybody may pledge. */
    pledges: z.optional(z.readonly(z.array(ServiceCategory).check(z.maxLength(4, { error: 'at-most-4' })))),
    /** How the name stands on a public roll, once publication is agreed to. */
    publicName: z.enum(['full', 'masked']),
  }),
);
export type Profile = z.infer<typeof Profile>;

const TrainingDone = z.readonly(z.object({ training: Training, on: Day, minutes: z.int(), host: text(100) }));

/** 志愿者. Holds no name, number or address: those are the identity's. */
export const Volunteer = z.readonly(
  z.object({
    id: Id,
    communityId: Id,
    status: z.enum(['registered', 'left']),
    verification: Verification,
    profile: Profile,
    consents: z.readonly(z.array(ConsentPurpose)),
    /** A guardian has agreed to the service of a minor. */
    guardianConsent: z.boolean(),
    trainings: z.readonly(z.array(TrainingDone)),
    /** Last day of the accident insurance on record (条例 art. 17). */
    insuredUntil: z.nullable(Day),
    registeredAt: Instant,
    /** Who entered the registration for them, when they did not themselves. */
    enteredBy: z.optional(text(60)),
    enteredVia: z.optional(EntryMeans),
  }),
);
export type Volunteer = z.infer<typeof Volunteer>;

interface About {
  readonly volunteerId: Id;
  readonly at: Instant;
}

/** What may happen to a volunteer. */
export type VolunteerEvent = About &
  (
    | { readonly type: 'volunteer-registered'; readonly volunteer: Volunteer }
    | { readonly type: 'volunteer-verified'; readonly verification: Verification }
    | { readonly type: 'profile-changed'; readonly profile: Profile }
    | { readonly type: 'consent-given'; readonly purpose: ConsentPurpose }
    | { readonly type: 'consent-withdrawn'; readonly purpose: ConsentPurpose }
    | { readonly type: 'guardian-consented' }
    | {
        readonly type: 'training-completed';
        readonly training: Training;
        readonly on: Day;
        readonly minutes: number;
        readonly host: string;
      }
    | { readonly type: 'insurance-recorded'; readonly until: Day }
    | { readonly type: 'volunteer-left' }
  );

/** Replays an event. A volunteer begins with `volunteer-registered`; nothing else happens to nobody. */
export function evolveVolunteer(before: Volunteer | undefined, event: VolunteerEvent): Volunteer {
  if (event.type === 'volunteer-registered') return event.volunteer;
  if (!before) throw new Error(`${event.type} before volunteer-registered`);
  switch (event.type) {
    case 'volunteer-verified':
      return { ...before, verification: event.verification };
    case 'profile-changed':
      return { ...before, profile: event.profile };
    case 'consent-given':
      return { ...before, consents: [...without(before.consents, event.purpose), event.purpose] };
    case 'consent-withdrawn':
      return { ...before, consents: without(before.consents, event.purpose) };
    case 'guardian-consented':
      return { ...before, guardianConsent: true };
    case 'training-completed': {
      const { training, on, minutes, host } = event;
      return { ...before, trainings: [...before.trainings, { training, on, minutes, host }] };
    }
    case 'insurance-recorded':
      return { ...before, insuredUntil: event.until };
    case 'volunteer-left':
      // Nothing said in the archive outlives the person's own will to be in it.
      return { ...before, status: 'left', consents: [] };
  }
}

function without<T>(list: readonly T[], item: T): readonly T[] {
  return list.filter((each) => each !== item);
}
