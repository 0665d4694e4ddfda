/** The fields in which volunteers say what they can and like to do: when they register, and when they edit it. @module */
import { html, type TemplateResult } from 'lit';
import { Language, ServiceCategory, Skill } from '@linli/core';
import { choiceField, type FieldOption, type Form, type Page } from '@linli/kit';
import { optionalFields } from '../form/optional-fields.ts';
import { availabilityField } from './availability-field.ts';
import { blankProfile } from './profile-draft.ts';
import type { SignUpWords } from './words/index.ts';

type SignUpPage = Page<SignUpWords>;

/** All of them. Where `isFolded`, the optional ones are folded away. */
export function profileFields(form: Form, page: SignUpPage, isFolded: boolean): TemplateResult {
  const { words, shared } = page;
  const isUsualName = form.text('publicName') === blankProfile.publicName && !form.expected('publicName');
  const names = ['languages', 'pledges', 'availability', ...(isUsualName ? [] : ['publicName'])];
  const optional = fieldsToFold(form, page);
  return html`${choices(form, 'skills', Skill.options, shared.skills, words)}
  ${choices(form, 'categories', ServiceCategory.options, shared.categories, words)}
  ${isFolded ? optionalFields(form, names, { label: words.more, hint: words.moreHint }, optional) : optional}`;
}

function fieldsToFold(form: Form, { words, shared, isElder }: SignUpPage): TemplateResult {
  const publicName = { label: words.publicName, hint: words.publicNameHint };
  return html`${choices(form, 'languages', Language.options, shared.languages, words)}
  ${choices(form, 'pledges', ServiceCategory.options, shared.categories, words)} ${availabilityField(form, words, isElder)}
  ${choiceField(form, 'publicName', publicName, words.issueText, 'radio', Object.entries(words.publicNames))}`;
}

function choices<Code extends string>(
  form: Form,
  name: 'skills' | 'categories' | 'languages' | 'pledges',
  codes: readonly Code[],
  names: Readonly<Record<Code, string>>,
  words: SignUpWords,
): TemplateResult {
  const options = codes.map((code): FieldOption => [code, names[code]]);
  return choiceField(form, name, { label: words[name], hint: words[`${name}Hint`] }, words.issueText, 'checkbox', options);
}
