/** Reading a draft: what both forms do alike before the schemas of core read it. Pure. @module */
import { EntryMeans } from '@linli/core';
import type { Issue } from '@linli/contract';
import type { Draft } from '@linli/kit';

/** The text of a field, to the letter. */
export function textOf(draft: Draft, name: string): string {
  const value = draft[name];
  return typeof value === 'string' ? value : '';
}

/** The choices of a field. */
export function listOf(draft: Draft, name: string): readonly string[] {
  const value = draft[name];
  return typeof value === 'object' ? value : [];
}

/** The number in a field: people type it with spaces and hyphens, and it is sent without. */
export function numberOf(draft: Draft, name: string): string {
  return textOf(draft, name).replace(/[\s-]/g, '');
}

/** Who entered it for another person, and how they were told; nothing where people fill in the form for themselves. */
export function helperOf(draft: Draft): { enteredBy?: string; enteredVia?: EntryMeans } {
  const enteredBy = textOf(draft, 'enteredBy').trim();
  if (enteredBy === '') return {};
  const enteredVia = EntryMeans.safeParse(textOf(draft, 'enteredVia'));
  return enteredVia.success ? { enteredBy, enteredVia: enteredVia.data } : { enteredBy };
}

/** The first issue of each field: nobody corrects two things in one field at once. */
export function onePerField(issues: readonly Issue[]): Issue[] {
  return issues.filter((issue, index) => issues.findIndex((other) => other.path === issue.path) === index);
}
