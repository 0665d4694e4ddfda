/** What was typed into the request form, as the task and contact that core and contract know. Pure. @module */
import { EntryMeans, lengthOf, plusMinutes, Task, type ServiceCategory } from '@linli/core';
import { Contact, invalid, type Issue } from '@linli/contract';
import type { Draft } from '@linli/kit';

/** A request ready to be sent, or what is wrong with it, by the names of the form's fields. */
export type RequestReading =
  | { readonly task: Task; readonly contact: Contact; readonly enteredBy?: string; readonly enteredVia?: EntryMeans }
  | { readonly issues: readonly Issue[] };

const fieldOf: Readonly<Record<string, string>> = {
  'place.label': 'where',
  'startsAt': 'when',
  'endsAt': 'when',
  'title': 'what',
  'wishes.sex': 'wishedSex',
  'wishes.language': 'wishedLanguage',
};

/** Reads the draft with the very schemas that the server parses with. `when` is local time in the community's zone. */
export function readRequest(draft: Draft, timeZone: string): RequestReading {
  const text = (name: string): string => (typeof draft[name] === 'string' ? draft[name] : '');
  const startsAt = instantIn(text('when'), timeZone);
  const task = Task.safeParse({
    ...{ title: text('what'), category: text('category') as ServiceCategory, content: text('content'), timing: 'fixed' },
    ...{ place: { label: text('where') }, startsAt, endsAt: startsAt ? plusMinutes(startsAt, Number(text('length'))) : '' },
    ...wished(text('wishedSex'), text('wishedLanguage')),
  });
  const door = text('door');
  const contact = Contact.safeParse({
    name: text('name'),
    mobile: text('mobile').replace(/[\s-]/g, ''),
    ...(door ? { door } : {}),
  });
  const issues = [task, contact].flatMap((read) => (read.success ? [] : (invalid(read.error).problem.issues ?? [])));
  if (!task.success || !contact.success) return { issues: requestFields(issues) };
  const enteredBy = text('enteredBy');
  return { task: task.data, contact: contact.data, ...helped(enteredBy, text('enteredVia')) };
}

/** 居民意愿, as far as there is one; nothing where nothing is wished. */
function wished(sex: string, language: string): { wishes?: object } {
  if (sex === '' && language === '') return {};
  return { wishes: { ...(sex === '' ? {} : { sex }), ...(language === '' ? {} : { language }) } };
}

/** Who entered it for somebody else, and how they were told; nothing where nobody did. */
export function helped(enteredBy: string, enteredVia: string): { enteredBy?: string; enteredVia?: EntryMeans } {
  if (lengthOf(enteredBy) === 0) return {};
  const via = EntryMeans.safeParse(enteredVia);
  return { enteredBy, ...(via.success ? { enteredVia: via.data } : {}) };
}

/** What is wrong with a request, also as the server says it, by the names of the form's fields. */
export function requestFields(issues: readonly Issue[]): Issue[] {
  return unique(
    issues.map(({ path, expected }) => {
      const field = path.replace(/^(task|contact)\./, '');
      return { path: fieldOf[field] ?? field, expected };
    }),
  );
}

/** One thing to mend for each field. */
export function unique(issues: readonly Issue[]): Issue[] {
  return issues.filter((issue, index) => issues.findIndex((other) => other.path === issue.path) === index);
}

/** "2026-11-24T14:00" in a zone, as an instant; empty where it is none. */
export function instantIn(local: string, timeZone: string): string {
  const asUtc = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(local) ? Date.parse(`${local}:00Z`) : Number.NaN;
  if (Number.isNaN(asUtc)) return '';
  // Twice, so that the offset is that of the instant itself, also beside a change to or from summer time.
  const once = asUtc - offsetAt(asUtc, timeZone);
  return new Date(asUtc - offsetAt(once, timeZone)).toISOString();
}

/** An instant as "2026-11-24T14:00" in a zone. */
export function localIn(instant: string, timeZone: string): string {
  const at = Date.parse(instant);
  return new Date(at + offsetAt(at, timeZone)).toISOString().slice(0, 16);
}

/** Engines write dates differently: what the clock shows there is read part by part. */
function offsetAt(at: number, timeZone: string): number {
  const parts = {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  } as const;
  const format = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', { ...parts, timeZone, hourCycle: 'h23' });
  const shown = new Map(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = (
    ['year', 'month', 'day', 'hour', 'minute', 'second'] as const
  ).map((part) => shown.get(part));
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(at / 1_000) * 1_000;
}
