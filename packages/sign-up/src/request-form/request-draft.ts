/** What was typed into the request form, as the task and contact that core and contract know. Pure. @module */
import { plusMinutes, Task, type EntryMeans, type ServiceCategory } from '@linli/core';
import { Contact, invalid, type Issue } from '@linli/contract';
import type { Draft } from '@linli/kit';
import { helperOf, numberOf, onePerField, textOf } from '../form/draft.ts';

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

/** Reads the draft with the schemas with which the server parses it too. `when` is local time in the community's zone. */
export function readRequest(draft: Draft, timeZone: string): RequestReading {
  const text = (name: string): string => textOf(draft, name);
  const startsAt = instantIn(text('when'), timeZone);
  const task = Task.safeParse({
    title: text('what'),
    category: text('category') as ServiceCategory,
    content: text('content'),
    place: { label: text('where') },
    timing: 'fixed',
    startsAt,
    endsAt: startsAt ? plusMinutes(startsAt, Number(text('length'))) : '',
    ...wishesIn(text('wishedSex'), text('wishedLanguage')),
  });
  const door = text('door');
  const contact = Contact.safeParse({ name: text('name'), mobile: numberOf(draft, 'mobile'), ...(door ? { door } : {}) });
  const issues = [task, contact].flatMap((read) => (read.success ? [] : (invalid(read.error).problem.issues ?? [])));
  if (!task.success || !contact.success) return { issues: requestIssues(issues) };
  return { task: task.data, contact: contact.data, ...helperOf(draft) };
}

/** 居民意愿: those that there are; nothing where nothing is wished. */
function wishesIn(sex: string, language: string): { wishes?: object } {
  if (sex === '' && language === '') return {};
  return { wishes: { ...(sex === '' ? {} : { sex }), ...(language === '' ? {} : { language }) } };
}

/** What is wrong with a request, also as the server says it, by the names of the form's fields. */
export function requestIssues(issues: readonly Issue[]): Issue[] {
  return onePerField(
    issues.map(({ path, expected }) => {
      const field = path.replace(/^(task|contact)\./, '');
      return { path: fieldOf[field] ?? field, expected };
    }),
  );
}

/** "2026-11-24T14:00" in a zone, as an instant; empty where it is none. */
export function instantIn(local: string, timeZone: string): string {
  const asUtc = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(local) ? Date.parse(`${local}:00Z`) : Number.NaN;
  if (Number.isNaN(asUtc)) return '';
  // The offset is that of the instant itself, which is found only with an offset: the second one is right, also near a change of the clocks.
  const estimate = asUtc - offsetAt(asUtc, timeZone);
  return new Date(asUtc - offsetAt(estimate, timeZone)).toISOString();
}

/** An instant as "2026-11-24T14:00" in a zone. */
export function localIn(instant: string, timeZone: string): string {
  const at = Date.parse(instant);
  return new Date(at + offsetAt(at, timeZone)).toISOString().slice(0, 16);
}

/** Milliseconds by which a zone is ahead of UTC. Browsers write dates differently, so each part is read by itself. */
function offsetAt(at: number, timeZone: string): number {
  const format = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
    timeZone,
    hourCycle: 'h23',
  });
  const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  const part = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
  const local = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
  return local - Math.floor(at / 1_000) * 1_000;
}
