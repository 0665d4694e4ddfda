/** The parts of a week, a bit each: when somebody has time, and when an order needs it. @module */
import { dayOf, hourOf, type Availability, type Instant } from '@linli/core';

const partsOfDay = ['morning', 'afternoon', 'evening'] as const;

function bitOf(day: number, part: Availability['part']): number {
  return 1 << ((day - 1) * 3 + partsOfDay.indexOf(part));
}

/** The parts in which somebody said to have time; 0 where nothing was said. */
export function weekOffered(availability: readonly Availability[]): number {
  return availability.reduce((week, { day, part }) => week | bitOf(day, part), 0);
}

const MINUTE = 60_000;
/** No part of a day is shorter than this, so that none lies between two looks. */
const LOOK = 180 * MINUTE;
/** After a week it has been every part. */
const WEEK = 7 * 1_440 * MINUTE;

/** The parts that lie between two times, in milliseconds, by the clock of the community: mornings end at 12, afternoons at 18. */
export function weekTaken(from: number, to: number, timeZone: string): number {
  const last = Math.min(to - MINUTE, from + WEEK);
  let week = partAt(last, timeZone);
  for (let at = from; at < last; at += LOOK) week |= partAt(at, timeZone);
  return week;
}

const known = new Map<string, number>();

/** The part in which a minute lies. What was asked lately is remembered: calendars are slow, and many orders begin together. */
function partAt(time: number, timeZone: string): number {
  const minute = Math.floor(time / MINUTE);
  const key = `${minute} ${timeZone}`;
  let part = known.get(key);
  if (part === undefined) {
    part = readPart(new Date(minute * MINUTE).toISOString(), timeZone);
    if (known.size >= 4_096) known.clear();
    known.set(key, part);
  }
  return part;
}

function readPart(instant: Instant, timeZone: string): number {
  // Sunday is the seventh day.
  const weekday = new Date(`${dayOf(instant, timeZone)}T00:00:00Z`).getUTCDay() || 7;
  const hour = hourOf(instant, timeZone);
  return bitOf(weekday, hour < 12 ? 'morning' : hour < 18 ? 'afternoon' : 'evening');
}
