/** What volunteers say of themselves: as it stands in a form, and as the profile that core knows. Pure. @module */
import { Profile, type Availability } from '@linli/core';
import { invalid, type Issue } from '@linli/contract';
import type { Draft } from '@linli/kit';
import { unique } from '../request-form/request-draft.ts';

/** The days of 可服务时间 in their order: Monday to Sunday, then holidays. */
export const days = [1, 2, 3, 4, 5, 6, 7, 8] as const;
/** One of them. */
export type ServiceDay = (typeof days)[number];
/** The parts of a day in their order. */
export const parts = ['morning', 'afternoon', 'evening'] as const satisfies readonly Availability['part'][];

/** The fields of a profile with nothing chosen. */
export const blankProfile = {
  ...{ skills: [] as string[], categories: [] as string[], languages: [] as string[], pledges: [] as string[] },
  ...{ availability: [] as string[], publicName: 'full' as string },
};

/** A field of a profile. */
export type ProfileField = keyof typeof blankProfile;

/** A profile ready to be sent, or what is wrong with it, by the names of the form's fields. */
export type ProfileReading = { readonly profile: Profile } | { readonly issues: readonly Issue[] };

/** A day and a part of it as one value: `3-afternoon`. */
export function timeValue({ day, part }: Availability): string {
  return `${day}-${part}`;
}

/** A profile as it stands in the form. */
export function draftOf({ skills, categories, languages, pledges, availability, publicName }: Profile): typeof blankProfile {
  return {
    ...{ skills: [...skills], categories: [...categories], languages: [...(languages ?? [])], pledges: [...(pledges ?? [])] },
    ...{ availability: availability.map(timeValue), publicName },
  };
}

/** The profile in a draft, not parsed yet, on top of what is kept. */
export function profileIn(draft: Draft, kept?: Profile): object {
  const list = (name: string): readonly string[] => (typeof draft[name] === 'object' ? draft[name] : []);
  // What was said once is taken back by an empty list; of what was never said no word is sent.
  const said = (name: 'languages' | 'pledges'): object => (list(name).length > 0 || kept?.[name] ? { [name]: list(name) } : {});
  const times = list('availability').map((value) => {
    const [day, part] = value.split('-');
    return { day: Number(day), part };
  });
  return {
    ...{ ...kept, skills: list('skills'), categories: list('categories'), availability: times },
    ...{ ...said('languages'), ...said('pledges'), publicName: draft['publicName'] },
  };
}

/** Reads a draft with the schema of core. What is kept beside the fields stays as it is. */
export function readProfile(draft: Draft, kept: Profile): ProfileReading {
  const parsed = Profile.safeParse(profileIn(draft, kept));
  if (parsed.success) return { profile: { ...kept, ...parsed.data } };
  return { issues: profileIssues(invalid(parsed.error).problem.issues ?? []) };
}

/** What is wrong with a profile, also as the server says it, by the names of the form's fields. */
export function profileIssues(issues: readonly Issue[]): Issue[] {
  return unique(
    issues.map(({ path, expected }) => {
      const [field = ''] = path.replace(/^profile\./, '').split('.');
      return { path: field, expected };
    }),
  );
}

/** A draft that keeps up with a change made elsewhere: what was not touched here becomes what is kept now. */
export function keptUp(draft: Draft, before: Profile, now: Profile): Draft {
  const was: Draft = draftOf(before);
  return Object.fromEntries(
    Object.entries<string | readonly string[]>(draftOf(now)).map(([name, value]) => {
      const typed = draft[name] ?? value;
      return [name, isAlike(typed, was[name]) ? value : typed];
    }),
  );
}

/** Whether two profiles say the same of all that the form shows. */
export function isSaidAlike(one: Profile, other: Profile): boolean {
  const [a, b]: [Draft, Draft] = [draftOf(one), draftOf(other)];
  return Object.keys(a).every((name) => isAlike(a[name], b[name]));
}

/** Choices are the same in whichever order they were made. */
function isAlike(one: Draft[string] | undefined, other: Draft[string] | undefined): boolean {
  const sorted = (value: Draft[string] | undefined): string => [value ?? []].flat().sort().join();
  return sorted(one) === sorted(other);
}
