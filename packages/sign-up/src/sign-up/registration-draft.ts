/** What was typed into the sign-up form, as the registration that core knows. Pure. @module */
import { ageOn, dayOf, Registration, register, type DecisionContext, type RegisterRefusal } from '@linli/core';
import { invalid, type Issue } from '@linli/contract';
import type { Draft } from '@linli/kit';
import { helperOf, listOf, numberOf, onePerField, textOf } from '../form/draft.ts';
import { profileIn } from './profile-draft.ts';

/** A registration ready to be sent, or what is wrong with it, by the names of the form's fields. */
export type RegistrationReading = { readonly registration: Registration } | { readonly issues: readonly Issue[] };

/** The field beside which each refusal is shown. */
const fieldOf: Readonly<Record<RegisterRefusal, string>> = {
  'already-registered': 'mobile',
  'too-young': 'bornOn',
  'not-born-yet': 'bornOn',
  'birth-date-differs': 'bornOn',
  'guardian-needed': 'guardianName',
  'consent-needed': 'consents',
  'sensitive-consent-needed': 'consents',
};

/** Whether the form asks for a guardian: below the age from which one serves alone. */
export function needsGuardian(bornOn: string, context: DecisionContext): boolean {
  return (
    /^\d{4}-\d\d-\d\d$/.test(bornOn) &&
    ageOn(bornOn, dayOf(context.now, context.community.timeZone)) < context.policy.ages.aloneFrom
  );
}

/** Reads the draft with the schema of core, and asks its decision before the server does. */
export function readRegistration(draft: Draft, context: DecisionContext): RegistrationReading {
  const text = (name: string): string => textOf(draft, name).trim();
  const residentId = numberOf(draft, 'residentId').toUpperCase();
  const guardian = {
    name: text('guardianName'),
    mobile: numberOf(draft, 'guardianMobile'),
    relation: text('guardianRelation'),
  };
  const parsed = Registration.safeParse({
    identity: {
      name: text('name'),
      sex: text('sex'),
      bornOn: text('bornOn'),
      mobile: numberOf(draft, 'mobile'),
      residence: text('residence'),
      ...(residentId ? { residentId } : {}),
    },
    profile: profileIn(draft),
    consents: listOf(draft, 'consents'),
    ...(needsGuardian(text('bornOn'), context) ? { guardian } : {}),
    ...helperOf(draft),
  });
  if (!parsed.success) return { issues: registrationIssues(invalid(parsed.error).problem.issues ?? []) };
  const decided = register('new', parsed.data, { alreadyRegistered: false }, context);
  if (decided.ok) return { registration: parsed.data };
  return { issues: [{ path: fieldOf[decided.reason], expected: decided.reason }] };
}

/** What is wrong with a registration, also as the server says it, by the names of the form's fields. */
export function registrationIssues(issues: readonly Issue[]): Issue[] {
  return onePerField(issues.map(({ path, expected }) => ({ path: fieldName(path.replace(/^registration\./, '')), expected })));
}

/** `identity.mobile` is the field `mobile`; `guardian.mobile` is the field `guardianMobile`. */
function fieldName(path: string): string {
  const [group = '', name = group] = path.split('.');
  return group === 'guardian' ? `guardian${name.charAt(0).toUpperCase()}${name.slice(1)}` : name;
}
