/** Why a registration or a change of the archive was refused, in English. @module */
import { fact } from '../facts.ts';
import type { Refusals, VolunteerReason } from '../reasons.ts';

/** English. */
export const words: Refusals<VolunteerReason> = {
  'has-left': () => 'You have left; the community can take you back',
  'too-young': (f) => `One must be ${fact(f['minimum'])} to register; you are ${fact(f['age'])}`,
  'guardian-needed': (f) => `Under ${fact(f['aloneFrom'])}, a guardian has to agree first`,
  'already-registered': () => 'This ID or mobile number is registered already',
  'consent-needed': () => 'Registration needs your consent',
  'sensitive-consent-needed': () => 'An ID number needs a consent of its own',
  'birth-date-differs': () => 'The birth date differs from the ID number',
  'not-born-yet': () => 'The birth date lies in the future',
  'service-consent-stays': () => 'To withdraw this consent, leave the service',
};
