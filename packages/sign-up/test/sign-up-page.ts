/** The sign-up form on a page of its own, and what somebody does there. @module */
import { registerVolunteer } from '@linli/contract';
import type { Registration, Profile } from '@linli/core';
import { provide } from '@linli/kit';
import { anActor, aNeighbourhood, button, choose, fill, show, until, within, type MockApi } from '@linli/testing';
import type { SignUp } from '../src/sign-up/sign-up.ts';
import '../src/all.ts';

/** The neighbourhood of the test. */
export const street = aNeighbourhood();
/** Nobody in particular. */
export const visitor = anActor('visitor');
/** Somebody of full age. */
export const grown = { name: '陈小明', bornOn: '1990-05-01', mobile: '13900001234', residence: '3 号楼' };

/** The widget on a page of its own. */
export function shown(api: MockApi): SignUp {
  return show('linli-sign-up', provide, { api, communityId: street.communityId });
}

/** The form, ready to be filled in. */
export async function form(api: MockApi): Promise<SignUp> {
  const element = shown(api);
  await until(() => within(element, 'form'));
  return element;
}

/** Types texts into fields. */
export const fillAll = (element: Element, texts: Readonly<Record<string, string>>): void =>
  Object.entries(texts).forEach(([name, text]) => fill(element, name, text));

/** Fills in whatever 陈小明, or somebody else, has to. */
export function fillIn(element: Element, change: Readonly<Record<string, string>> = {}): void {
  fillAll(element, { ...grown, ...change });
  choose(element, 'categories', 'elder-care');
  choose(element, 'consents', 'service');
}

/** Presses the button below the form. */
export async function send(element: SignUp): Promise<void> {
  button(element, '提交注册')!.click();
  await element.updateComplete;
}

/** What was sent to be registered first. */
export const registered = (api: MockApi): Registration | undefined =>
  (api.sentTo(registerVolunteer)[0] as { registration: Registration } | undefined)?.registration;
/** What stands in a field. */
export const value = (element: Element, name: string): string | undefined => within<HTMLInputElement>(element, `#${name}`)?.value;

/** What a volunteer has said of themselves; the times are in no order. */
export const someProfile: Profile = {
  skills: ['first-aid'],
  categories: ['elder-care', 'legal'],
  languages: ['zh', 'wuu'],
  publicName: 'masked',
  availability: [
    { day: 6, part: 'afternoon' },
    { day: 3, part: 'evening' },
    { day: 6, part: 'morning' },
  ],
};
