/** Instants, minutes and calendar days. Instants are ISO 8601 with offset; days are reckoned in a time zone. @module */
import * as z from 'zod/mini';

/** A moment on the time line, ISO 8601 with offset: `2026-11-23T14:00:00+08:00`. */
export const Instant = z.iso.datetime({ offset: true, error: 'instant' });
export type Instant = z.infer<typeof Instant>;

/** A calendar day without a zone: `2026-11-23`. */
export const Day = z.iso.date({ error: 'day' });
export type Day = z.infer<typeof Day>;

/** Whole minutes, never negative. */
export const Minutes = z.int({ error: 'whole-minutes' }).check(z.nonnegative({ error: 'whole-minutes' }));

/** The instant in milliseconds, to compare or subtract. */
export function millis(instant: Instant): number {
  return Date.parse(instant);
}

/** Whole minutes from one instant to a later one; 0 when the second is not later. */
export function minutesBetween(from: Instant, to: Instant): number {
  return Math.max(0, Math.floor((millis(to) - millis(from)) / 60_000));
}

/** The instant `minutes` after (or, negative, before) another, in UTC. */
export function plusMinutes(instant: Instant, minutes: number): Instant {
  return new Date(millis(instant) + minutes * 60_000).toISOString();
}

/** Whether `a` is before `b`. */
export function isBefore(a: Instant, b: Instant): boolean {
  return millis(a) < millis(b);
}

/** The later of two instants. */
export function later(a: Instant, b: Instant): Instant {
  return isBefore(a, b) ? b : a;
}

/** The earlier of two instants. */
export function earlier(a: Instant, b: Instant): Instant {
  return isBefore(a, b) ? a : b;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (!format) {
    const parts = { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit' } as const;
    format = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', { ...parts, timeZone, hourCycle: 'h23' });
    formats.set(timeZone, format);
  }
  return format;
}

/** Day and hour of an instant by the clock of a zone. */
interface Reading {
  readonly day: Day;
  readonly hour: number;
}

const readings = new Map<string, Reading>();

/** Reads the clock of a zone. What was asked lately is remembered: calendars are slow. */
function readingAt(instant: Instant, timeZone: string): Reading {
  const key = `${instant} ${timeZone}`;
  const known = readings.get(key);
  if (known) return known;
  const parts: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {};
  // Engines write dates differently: the parts are put together here.
  for (const { type, value } of formatFor(timeZone).formatToParts(millis(instant))) parts[type] = value;
  const reading = { day: `${parts.year?.padStart(4, '0')}-${parts.month}-${parts.day}`, hour: Number(parts.hour) };
  if (readings.size >= 4_096) readings.clear();
  readings.set(key, reading);
  return reading;
}

/** The calendar day on which an instant falls in an IANA time zone. */
export function dayOf(instant: Instant, timeZone: string): Day {
  return readingAt(instant, timeZone).day;
}

/** The hour of the day, 0 to 23, in an IANA time zone. */
export function hourOf(instant: Instant, timeZone: string): number {
  return readingAt(instant, timeZone).hour;
}

/** Full years of age on a day (GB/T and civil-law reckoning: the birthday itself counts). */
export function ageOn(bornOn: Day, on: Day): number {
  return yearsBetween(dateNumber(bornOn), dateNumber(on));
}

/** A day as one number, `20261123`: ages are asked for by the million, and its digits are read once. */
export function dateNumber(day: Day): number {
  return Number(day.slice(0, 4) + day.slice(5, 7) + day.slice(8));
}

/** Full years from one day to another, each as one number. */
export function yearsBetween(from: number, to: number): number {
  return Math.floor((to - from) / 10_000);
}

/** Kinds of period in which service is counted. */
export const PeriodKind = z.enum(['month', 'quarter', 'year', 'all']);
export type PeriodKind = z.infer<typeof PeriodKind>;

/** A span of calendar days, both ends included. */
export interface Period {
  readonly kind: PeriodKind;
  readonly from: Day;
  readonly to: Day;
}

/** The month, quarter or year that holds a day; `all` reaches from the beginning to that day. */
export function periodAround(day: Day, kind: PeriodKind): Period {
  const year = day.slice(0, 4);
  if (kind === 'all') return { kind, from: '0001-01-01', to: day };
  if (kind === 'year') return { kind, from: `${year}-01-01`, to: `${year}-12-31` };
  const month = Number(day.slice(5, 7));
  const first = kind === 'month' ? month : month - ((month - 1) % 3);
  const last = kind === 'month' ? month : first + 2;
  const lastDay = new Date(Date.UTC(Number(year), last, 0)).getUTCDate();
  return { kind, from: `${year}-${two(first)}-01`, to: `${year}-${two(last)}-${lastDay}` };
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
