/** What volunteers say of themselves: as it is typed into a form, and as the profile that core knows. Pure. @module */
import { Profile, type Availability } from '@linli/core';
import { invalid, type Issue } from '@linli/contract';
import type { Draft } from '@linli/kit';
import { listOf, onePerField } from '../form/draft.ts';

/** The days of 可服务时间 in their sequence: Monday to Sunday, then holidays. */
export const serviceDays = [1, 2, 3, 4, 5, 6, 7, 8] as const;
/** One of them. */
export type ServiceDay = (typeof serviceDays)[number];
/** The parts of a day in their sequence. */
export const dayParts = ['morning', 'afternoon', 'evening'] as const satisfies readonly Availability['part'][];

interface ProfileDraft {
  readonly skills: readonly string[];
  readonly categories: readonly string[];
  readonly languages: readonly string[];
  readonly pledges: readonly string[];
  readonly availability: readonly string[];
  readonly publicName: string;
}

/** A field of a profile. */
export type ProfileField = keyof ProfileDraft;

/** The fields of a profile with nothing chosen. */
export const blankProfile: ProfileDraft & Draft = {
  skills: [],
  categories: [],
  languages: [],
  pledges: [],
  availability: [],
  publicName: 'full',
};

/** A profile ready to be sent, or what is wrong with it, by the names of the form's fields. */
export type ProfileReading = { readonly profile: Profile } | { readonly issues: readonly Issue[] };

/** A day and a part of it as one value: `3-afternoon`. */
export function timeCode({ day, part }: Availability): string {
  return `${day}-${part}`;
}

/** A profile as a draft for the form. */
export function draftOf({ skills, categories, languages, pledges, availability, publicName }: Profile): ProfileDraft & Draft {
  return {
    skills,
    categories,
    languages: languages ?? [],
    pledges: pledges ?? [],
    availability: availability.map(timeCode),
    publicName,
  };
}

/** The profile in a draft, not parsed yet. What the form does not show stays as it is in the profile of `before`. */
export function profileIn(draft: Draft, before?: Profile): object {
  const languages = listOf(draft, 'languages');
  const pledges = listOf(draft, 'pledges');
  return {
    ...before,
    skills: listOf(draft, 'skills'),
    categories: listOf(draft, 'categories'),
    availability: listOf(draft, 'availability').map((code) => {
      const [day, part] = code.split('-');
      return { day: Number(day), part };
    }),
    publicName: draft['publicName'],
    // An empty list takes back what was said before; what was never said is not sent at all.
    ...(languages.length > 0 || before?.languages ? { languages } : {}),
    ...(pledges.length > 0 || before?.pledges ? { pledges } : {}),
  };
}

/** Reads a draft with the schema of core. */
export function readProfile(draft: Draft, before: Profile): ProfileReading {
  const parsed = Profile.safeParse(profileIn(draft, before));
  if (parsed.success) return { profile: { ...before, ...parsed.data } };
  return { issues: profileIssues(invalid(parsed.error).problem.issues ?? []) };
}

/** What is wrong with a profile, also as the server says it, by the names of the form's fields. */
export function profileIssues(issues: readonly Issue[]): Issue[] {
  return onePerField(
    issues.map(({ path, expected }) => {
      const [field = ''] = path.replace(/^profile\./, '').split('.');
      return { path: field, expected };
    }),
  );
}

/** The draft after the profile was changed elsewhere: fields that were not edited here take the value that they have now. */
export function mergeDraft(draft: Draft, before: Profile, now: Profile): Draft {
  const beforeDraft = draftOf(before);
  return Object.fromEntries(
    Object.entries<string | readonly string[]>(draftOf(now)).map(([name, value]) => {
      const typed = draft[name] ?? value;
      return [name, isSameValue(typed, beforeDraft[name]) ? value : typed];
    }),
  );
}

/** Whether two profiles are the same in everything that the form shows. */
export function isSameProfile(one: Profile, other: Profile): boolean {
  const [a, b]: [Draft, Draft] = [draftOf(one), draftOf(other)];
  return Object.keys(a).every((name) => isSameValue(a[name], b[name]));
}

/** Choices are the same in whichever sequence they were made. */
function isSameValue(one: Draft[string] | undefined, other: Draft[string] | undefined): boolean {
  const sorted = (value: Draft[string] | undefined): string => [value ?? []].flat().sort().join();
  return sorted(one) === sorted(other);
}
