/** What was typed into the sign-up form, as the registration that core knows. Pure. @module */
import { ageOn, dayOf, Registration, register, type DecisionContext } from '@linli/core';
import { invalid, type Issue } from '@linli/contract';
import type { Draft } from '@linli/kit';
import { profileIn } from './profile-draft.ts';
import { helped, unique } from '../request-form/request-draft.ts';

/** A registration ready to be sent, or what is wrong with it, by the names of the form's fields. */
export type RegistrationReading = { readonly registration: Registration } | { readonly issues: readonly Issue[] };

const refusalField: Readonly<Record<string, string>> = {
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

/** Reads the draft with the schema of core, and asks its rule already here. */
export function readRegistration(draft: Draft, context: DecisionContext): RegistrationReading {
  const text = (name: string): string => (typeof draft[name] === 'string' ? draft[name].trim() : '');
  const list = (name: string): readonly string[] => (typeof draft[name] === 'object' ? draft[name] : []);
  const plain = (name: string): string => text(name).replace(/[\s-]/g, '');
  const guardian = needsGuardian(text('bornOn'), context)
    ? { name: text('guardianName'), mobile: plain('guardianMobile'), relation: 'parent' }
    : undefined;
  const parsed = Registration.safeParse({
    identity: {
      ...{ name: text('name'), sex: text('sex'), bornOn: text('bornOn'), mobile: plain('mobile'), residence: text('residence') },
      ...(text('residentId') ? { residentId: plain('residentId').toUpperCase() } : {}),
    },
    profile: profileIn(draft),
    consents: list('consents'),
    ...(guardian ? { guardian } : {}),
    ...helped(text('enteredBy'), text('enteredVia')),
  });
  if (!parsed.success) return { issues: registrationFields(invalid(parsed.error).problem.issues ?? []) };
  const decided = register('new', parsed.data, { alreadyRegistered: false }, context);
  if (decided.ok) return { registration: parsed.data };
  return { issues: [{ path: refusalField[decided.reason] ?? 'name', expected: decided.reason }] };
}

/** What is wrong with a registration, also as the server says it, by the names of the form's fields. */
export function registrationFields(issues: readonly Issue[]): Issue[] {
  return unique(issues.map(({ path, expected }) => asField({ path: path.replace(/^registration\./, ''), expected })));
}

/** `identity.mobile` is the field `mobile`; `guardian.mobile` is the field `guardianMobile`. */
function asField({ path, expected }: Issue): Issue {
  const [group = '', name = group] = path.split('.');
  const field = group === 'guardian' ? `guardian${name.charAt(0).toUpperCase()}${name.slice(1)}` : name;
  return { path: field, expected };
}
