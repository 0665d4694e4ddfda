/** The fields in which volunteers say what they can and like to do: for whoever registers, and whoever changes it. @module */
import { html, type TemplateResult } from 'lit';
import { Language, ServiceCategory, Skill } from '@linli/core';
import { choiceField, type Form, type SharedWords } from '@linli/kit';
import { availabilityField } from './availability-field.ts';
import { moreFields } from '../form/optional-fields.ts';
import { blankProfile } from './profile-draft.ts';
import type { FormWords } from '../form/words/index.ts';

/** In which words it is said, and whether to elders. */
export interface ProfileSpeech {
  readonly words: FormWords;
  readonly shared: SharedWords;
  readonly isElder: boolean;
}

/** All of them; what may be left out is folded away where somebody only registers. */
export function profileFields(form: Form, speech: ProfileSpeech, isFolded: boolean): TemplateResult {
  const { signUp } = speech.words;
  const optional = optionalFields(form, speech);
  const isUsual = form.text('publicName') === blankProfile.publicName && !form.expected('publicName');
  const names = ['languages', 'pledges', 'availability', ...(isUsual ? [] : ['publicName'])];
  return html`${choices(form, 'skills', Skill.options, speech.shared.skills, speech)}
  ${choices(form, 'categories', ServiceCategory.options, speech.shared.categories, speech)}
  ${isFolded ? moreFields(form, names, { label: signUp.more, hint: signUp.moreHint }, optional) : optional}`;
}

function optionalFields(form: Form, speech: ProfileSpeech): TemplateResult {
  const { words, shared, isElder } = speech;
  const { publicName: label, publicNameHint: hint, publicNames } = words.signUp;
  return html`${choices(form, 'languages', Language.options, shared.languages, speech)}
  ${choices(form, 'pledges', ServiceCategory.options, shared.categories, speech)} ${availabilityField(form, words, isElder)}
  ${choiceField(form, 'publicName', { label, hint }, words.expected, 'radio', Object.entries(publicNames))}`;
}

function choices(
  form: Form,
  name: 'skills' | 'categories' | 'languages' | 'pledges',
  codes: readonly string[],
  called: Readonly<Record<string, string>>,
  { words: { signUp, expected } }: ProfileSpeech,
): TemplateResult {
  const field = { label: signUp[name], hint: signUp[`${name}Hint`] };
  const options = codes.map((code): readonly [string, string] => [code, called[code] ?? code]);
  return choiceField(form, name, field, expected, 'checkbox', options);
}
