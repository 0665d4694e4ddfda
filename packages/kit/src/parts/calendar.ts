/** When something is, as people say it: today, Saturday, 14:00. Reckoned in the community's zone. @module */
import { dayOf, millis, minutesBetween, type Instant, type Task } from '@linli/core';
import type { SharedWords } from '../words/index.ts';

/** A zone, a language and a now: all that is needed to speak of time. */
export interface Calendar {
  readonly language: string;
  readonly timeZone: string;
  readonly now: Instant;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function format(calendar: Calendar, name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${calendar.language} ${calendar.timeZone} ${name}`;
  let made = formats.get(key);
  if (!made) {
    made = new Intl.DateTimeFormat(calendar.language, {
      ...options,
      timeZone: calendar.timeZone,
      // One kind of digits in a page: codes, hours and telephone numbers are written in these too.
      numberingSystem: 'latn',
    });
    formats.set(key, made);
  }
  return made;
}

/** The clock time: 14:00. */
export function clockTime(at: Instant, calendar: Calendar): string {
  return format(calendar, 'time', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(millis(at));
}

/** The clock time as one says it: 下午 3:00, 3:00 PM. */
export function spokenTime(at: Instant, calendar: Calendar): string {
  return format(calendar, 'spoken', { hour: 'numeric', minute: '2-digit', hour12: true }).format(millis(at));
}

/** The day: today, tomorrow, a weekday within the week, else a date. */
export function dayName(at: Instant, calendar: Calendar, words: SharedWords): string {
  const days = daysApart(calendar.now, at, calendar.timeZone);
  if (days === 0) return words.today;
  if (days === 1) return words.tomorrow;
  const near = days > 1 && days < 7;
  return format(calendar, near ? 'week' : 'date', near ? { weekday: 'short' } : { month: 'short', day: 'numeric' }).format(
    millis(at),
  );
}

/** The full date: 2026年11月28日 星期六. */
export function fullDate(at: Instant, calendar: Calendar): string {
  return format(calendar, 'full', { year: 'numeric', month: 'long', day: 'numeric', weekday: 'long' }).format(millis(at));
}

/** A date in short, with its year: 2011年6月15日. */
export function shortDate(at: Instant, calendar: Calendar): string {
  return format(calendar, 'short', { year: 'numeric', month: 'short', day: 'numeric' }).format(millis(at));
}

/** What stands at the head of a card: day, time or span, and how long. */
export function headOf(task: Task, calendar: Calendar, words: SharedWords): { day: string; time: string; length: string } {
  if (task.timing === 'flexible') {
    const year = (at: Instant): string => dayOf(at, calendar.timeZone).slice(0, 4);
    // The year is said where leaving it out would mislead.
    const day = (at: Instant, beside: Instant): string =>
      year(at) === year(beside)
        ? format(calendar, 'date', { month: 'short', day: 'numeric' }).format(millis(at))
        : shortDate(at, calendar);
    const end = day(task.endsAt, task.startsAt);
    return { day: words.flexible, time: day(task.startsAt, task.endsAt), length: words.untilDay(end) };
  }
  const length = words.aboutHours(minutesBetween(task.startsAt, task.endsAt));
  return { day: dayName(task.startsAt, calendar, words), time: clockTime(task.startsAt, calendar), length };
}

function daysApart(from: Instant, to: Instant, timeZone: string): number {
  return (Date.parse(dayOf(to, timeZone)) - Date.parse(dayOf(from, timeZone))) / 86_400_000;
}
