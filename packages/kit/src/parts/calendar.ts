/** Times as people say them: today, Saturday, 14:00. Reckoned in the time zone of the community. @module */
import { dayOf, millis, minutesBetween, type Instant, type Task } from '@linli/core';
import type { SharedWords } from '../words/index.ts';

/** All that is needed to say when something is. */
export interface Calendar {
  readonly language: string;
  readonly timeZone: string;
  readonly now: Instant;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Formatters are expensive to make, and a board needs the same few in every row. */
function formatter(calendar: Calendar, name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${calendar.language} ${calendar.timeZone} ${name}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(calendar.language, {
      ...options,
      timeZone: calendar.timeZone,
      // The same digits everywhere: codes, hours and telephone numbers are written in these too.
      numberingSystem: 'latn',
    });
    formats.set(key, format);
  }
  return format;
}

/** The time on the clock: 14:00. */
export function clockTime(at: Instant, calendar: Calendar): string {
  return formatter(calendar, 'time', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(millis(at));
}

/** The time as one says it: 下午 3:00, 3:00 PM. */
export function spokenTime(at: Instant, calendar: Calendar): string {
  return formatter(calendar, 'spoken', { hour: 'numeric', minute: '2-digit', hour12: true }).format(millis(at));
}

/** The day: today, tomorrow, a weekday within the week, else a date. */
export function dayName(at: Instant, calendar: Calendar, words: SharedWords): string {
  const days = daysBetween(calendar.now, at, calendar.timeZone);
  if (days === 0) return words.today;
  if (days === 1) return words.tomorrow;
  return days > 1 && days < 7 ? formatter(calendar, 'week', { weekday: 'short' }).format(millis(at)) : shortDate(at, calendar);
}

function shortDate(at: Instant, calendar: Calendar): string {
  return formatter(calendar, 'date', { month: 'short', day: 'numeric' }).format(millis(at));
}

function shortDateWithYear(at: Instant, calendar: Calendar): string {
  return formatter(calendar, 'dateWithYear', { year: 'numeric', month: 'short', day: 'numeric' }).format(millis(at));
}

/** When a task is: its day, its time (or first and last day) and how long it takes. */
export function taskTimes(task: Task, calendar: Calendar, words: SharedWords): { day: string; time: string; length: string } {
  if (task.timing === 'flexible') {
    // The year is said only where leaving it out would mislead.
    const isOneYear = yearOf(task.startsAt, calendar) === yearOf(task.endsAt, calendar);
    const [first, last] = [task.startsAt, task.endsAt].map((at) =>
      isOneYear ? shortDate(at, calendar) : shortDateWithYear(at, calendar),
    );
    return { day: words.flexible, time: first ?? '', length: words.untilDay(last ?? '') };
  }
  const length = words.aboutHours(minutesBetween(task.startsAt, task.endsAt));
  return { day: dayName(task.startsAt, calendar, words), time: clockTime(task.startsAt, calendar), length };
}

function yearOf(at: Instant, calendar: Calendar): string {
  return dayOf(at, calendar.timeZone).slice(0, 4);
}

function daysBetween(from: Instant, to: Instant, timeZone: string): number {
  return (Date.parse(dayOf(to, timeZone)) - Date.parse(dayOf(from, timeZone))) / 86_400_000;
}
