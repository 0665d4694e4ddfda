/** 我的特长和时间: what volunteers said of themselves in short, and the form in which they change it. @module */
import { html, nothing, type TemplateResult } from 'lit';
import type { Profile } from '@linli/core';
import { sentence, summary } from '@linli/kit';
import { days, parts, type ProfileField } from './profile-draft.ts';
import type { ProfileChange } from './profile-editor.ts';
import { profileFields, type ProfileSpeech } from './profile-fields.ts';
import type { FormWords } from '../form/words/index.ts';

/** Draws it, as it is kept or as it is being changed. */
export function profileCard(change: ProfileChange, speech: ProfileSpeech): TemplateResult {
  const { profile } = speech.words;
  const { kept, news } = change;
  return html`<section class="card profile" id="my-profile" aria-labelledby="my-profile-title">
    <h3 id="my-profile-title" tabindex="-1">${profile.title}</h3>
    <p role="status" class="muted">${news ? profile[news] : nothing}</p>
    ${change.isOpen ? changing(change, speech) : kept ? inShort(kept, change.open, speech) : nothing}
  </section>`;
}

function changing(change: ProfileChange, speech: ProfileSpeech): TemplateResult {
  const { words, shared } = speech;
  const { form, problem, isSaving } = change;
  const label = (field: string): string => words.signUp[field as ProfileField] ?? '';
  return html`<form novalidate @submit=${change.save} @input=${form.take} @change=${form.take}>
    ${summary(form, words.mend, label, words.expected)} ${profileFields(form, speech, false)}
    ${problem ? html`<p class="error" role="alert">${sentence(problem, shared)}</p>` : nothing}
    <button class="wide" ?disabled=${isSaving}>${isSaving ? words.profile.saving : words.profile.save}</button>
    <button type="button" class="plain wide" ?disabled=${isSaving} @click=${change.cancel}>${shared.cancel}</button>
  </form>`;
}

function inShort(kept: Profile, change: () => void, speech: ProfileSpeech): TemplateResult {
  const { words, shared } = speech;
  const named = (codes: readonly string[] = [], called: Readonly<Record<string, string>>): string[] =>
    codes.map((code) => called[code] ?? code);
  const said: readonly (readonly [ProfileField, readonly string[]])[] = [
    ['skills', named(kept.skills, shared.skills)],
    ['categories', named(kept.categories, shared.categories)],
    ['languages', named(kept.languages, shared.languages)],
    ['pledges', named(kept.pledges, shared.categories)],
    ['availability', timesInShort(kept, words.signUp)],
    ['publicName', named([kept.publicName], words.signUp.publicNames)],
  ];
  return html`<dl>
      ${said.map(
        ([field, entries]) =>
          html`<div>
            <dt>${words.signUp[field]}</dt>
            <dd>${chips(entries, words.profile.none)}</dd>
          </div>`,
      )}
    </dl>
    <button type="button" class="quiet" id="change-profile" @click=${change}>${words.profile.change}</button>`;
}

function chips(entries: readonly string[], none: string): TemplateResult {
  if (entries.length === 0) return html`<span class="muted">${none}</span>`;
  return html`<ul class="chips">
    ${entries.map((each) => html`<li class="chip">${each}</li>`)}
  </ul>`;
}

/** The days on which somebody has time, each with its parts. */
function timesInShort({ availability }: Profile, { daysInShort, parts: called, timesOn }: FormWords['signUp']): string[] {
  return days.flatMap((day) => {
    const free = parts.filter((part) => availability.some((time) => time.day === day && time.part === part));
    const names = free.map((part) => called[part]);
    return names.length > 0 ? [timesOn(daysInShort[day], names)] : [];
  });
}
