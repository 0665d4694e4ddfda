/** A person registers as a volunteer. @module */
import { defined, ageOn, dayOf, granted, refused, type Id, type Outcome, type Refused } from '../kernel/index.ts';
import type { DecisionContext } from '../policy/index.ts';
import type { Identity, Registration } from './identity.ts';
import { residentIdBornOn } from './resident-id.ts';
import type { ConsentPurpose, VolunteerEvent } from './volunteer.ts';

/** Why somebody may not be registered. */
export const registerRefusals = [
  'already-registered',
  'too-young',
  'guardian-needed',
  'consent-needed',
  'sensitive-consent-needed',
  'birth-date-differs',
  'not-born-yet',
] as const;
/** Why somebody may not be registered. */
export type RegisterRefusal = (typeof registerRefusals)[number];

/**
 * 注册登记 (67号令 art. 5–6). Nobody is registered against their will: consent to service is a condition
 * (PIPL art. 14), a separate one for the ID number (art. 29), a guardian's for minors (2013 办法 art. 7).
 */
export function register(
  id: Id,
  registration: Registration,
  known: { readonly alreadyRegistered: boolean },
  context: DecisionContext,
): Outcome<VolunteerEvent, RegisterRefusal> {
  const { identity, profile, consents, guardian, enteredBy, enteredVia } = registration;
  const refusal = identityRefusal(identity, { consents, hasGuardian: guardian !== undefined }, context);
  if (refusal) return refusal;
  // Told last: whoever asks whether somebody is registered has to say all that a registration needs.
  if (known.alreadyRegistered) return refused('already-registered');
  const volunteer = {
    id,
    communityId: context.community.id,
    status: 'registered' as const,
    verification: 'in-review' as const,
    profile,
    consents,
    guardianConsent: guardian !== undefined,
    trainings: [],
    insuredUntil: null,
    registeredAt: context.now,
    ...defined({ enteredBy, enteredVia }),
  };
  return granted({ type: 'volunteer-registered', volunteerId: id, volunteer, at: context.now });
}

/** What stands against an identity with these consents, at registration and at every correction. */
export function identityRefusal(
  { bornOn, residentId }: Identity,
  { consents, hasGuardian }: { readonly consents: readonly ConsentPurpose[]; readonly hasGuardian: boolean },
  context: DecisionContext,
): Refused<Exclude<RegisterRefusal, 'already-registered'>> | undefined {
  const today = dayOf(context.now, context.community.timeZone);
  const { minimum, aloneFrom } = context.policy.ages;
  const age = ageOn(bornOn, today);
  if (bornOn > today) return refused('not-born-yet');
  if (age < minimum) return refused('too-young', { age, minimum });
  if (age < aloneFrom && !hasGuardian) return refused('guardian-needed', { age, aloneFrom });
  if (!consents.includes('service')) return refused('consent-needed');
  if (residentId === undefined) return undefined;
  if (!consents.includes('sensitive')) return refused('sensitive-consent-needed');
  return residentIdBornOn(residentId) === bornOn ? undefined : refused('birth-date-differs');
}
