/** 我的特长和时间: what volunteers have said of themselves in short, and the form in which they edit it. @module */
import { html, nothing, type TemplateResult } from 'lit';
import type { Profile } from '@linli/core';
import { issueSummary, problemText, type Page } from '@linli/kit';
import { dayParts, serviceDays, type ProfileField } from './profile-draft.ts';
import type { ProfileEditor } from './profile-editor.ts';
import { profileFields } from './profile-fields.ts';
import type { SignUpWords } from './words/index.ts';

type SignUpPage = Page<SignUpWords>;

/** Draws the profile, or the form. */
export function profileCard(editor: ProfileEditor, page: SignUpPage): TemplateResult {
  const words = page.words.profile;
  const { profile, notice } = editor;
  return html`<section class="card profile" id="my-profile" aria-labelledby="my-profile-title">
    <h3 id="my-profile-title" tabindex="-1">${words.title}</h3>
    <p role="status" class="muted">${notice ? words[notice] : nothing}</p>
    ${editor.isOpen ? profileForm(editor, page) : profile ? profileInShort(profile, editor.open, page) : nothing}
  </section>`;
}

function profileForm(editor: ProfileEditor, page: SignUpPage): TemplateResult {
  const { words, shared } = page;
  const { form, problem, isSaving } = editor;
  const label = (name: string): string => words[name as ProfileField];
  return html`<form novalidate @submit=${editor.save} @input=${form.handleInput} @change=${form.handleInput}>
    ${issueSummary(form, words.issuesTitle, label, words.issueText)} ${profileFields(form, page, false)}
    ${problem ? html`<p class="error" role="alert">${problemText(problem, page)}</p>` : nothing}
    <button class="wide" ?disabled=${isSaving}>${isSaving ? words.profile.saving : words.profile.save}</button>
    <button type="button" class="plain wide" ?disabled=${isSaving} @click=${editor.cancel}>${shared.cancel}</button>
  </form>`;
}

function profileInShort(profile: Profile, edit: () => void, { words, shared }: SignUpPage): TemplateResult {
  const named = (codes: readonly string[] = [], names: Readonly<Record<string, string>>): string[] =>
    codes.map((code) => names[code] ?? code);
  const entries: readonly (readonly [ProfileField, readonly string[]])[] = [
    ['skills', named(profile.skills, shared.skills)],
    ['categories', named(profile.categories, shared.categories)],
    ['languages', named(profile.languages, shared.languages)],
    ['pledges', named(profile.pledges, shared.categories)],
    ['availability', timesInShort(profile, words)],
    ['publicName', named([profile.publicName], words.publicNames)],
  ];
  return html`<dl>
      ${entries.map(
        ([field, values]) =>
          html`<div>
            <dt>${words[field]}</dt>
            <dd>${chips(values, words.profile.none)}</dd>
          </div>`,
      )}
    </dl>
    <button type="button" class="quiet" id="change-profile" @click=${edit}>${words.profile.change}</button>`;
}

function chips(values: readonly string[], none: string): TemplateResult {
  if (values.length === 0) return html`<span class="muted">${none}</span>`;
  return html`<ul class="chips">
    ${values.map((each) => html`<li class="chip">${each}</li>`)}
  </ul>`;
}

/** The days on which somebody has time, each with its parts. */
function timesInShort({ availability }: Profile, { daysInShort, parts, timesOn }: SignUpWords): string[] {
  return serviceDays.flatMap((day) => {
    const free = dayParts.filter((part) => availability.some((time) => time.day === day && time.part === part));
    const names = free.map((part) => parts[part]);
    return names.length > 0 ? [timesOn(daysInShort[day], names)] : [];
  });
}
