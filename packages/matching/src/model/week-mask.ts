/** The week as a bit mask of 21 parts (7 days × morning, afternoon, evening), so that two of them are compared at once. @module */
import { dayOf, hourOf, type Availability, type Instant } from '@linli/core';

const partsOfDay = ['morning', 'afternoon', 'evening'] as const;

/** The bit of a part: day 1 is Monday, day 7 is Sunday. */
function bitOf(day: number, part: Availability['part']): number {
  return 1 << ((day - 1) * 3 + partsOfDay.indexOf(part));
}

/** The parts in which a volunteer has time; 0 where they named none. */
export function availabilityMask(availability: readonly Availability[]): number {
  return availability.reduce((mask, { day, part }) => mask | bitOf(day, part), 0);
}

/** All times below are in milliseconds since 1970. */
const MINUTE = 60_000;
/** No part of a day is shorter than three hours, so that sampling a span at this distance misses none. */
const SAMPLE_STEP = 180 * MINUTE;
/** A longer span touches every part of the week. */
const WEEK = 7 * 1_440 * MINUTE;

/**
 * The parts that a service touches, by the clock of the community: mornings end at 12:00, afternoons at 18:00.
 *
 * @param from When the service begins, in milliseconds since 1970.
 * @param to When it ends; a part that begins at this instant is not touched.
 */
export function serviceMask(from: number, to: number, timeZone: string): number {
  const last = Math.min(to - MINUTE, from + WEEK);
  let mask = maskAt(last, timeZone);
  for (let time = from; time < last; time += SAMPLE_STEP) mask |= maskAt(time, timeZone);
  return mask;
}

const cache = new Map<string, number>();

/** The part in which a minute lies. Cached: time zone conversion is slow, and many orders begin at the same minute. */
function maskAt(time: number, timeZone: string): number {
  const minute = Math.floor(time / MINUTE);
  const key = `${minute} ${timeZone}`;
  let mask = cache.get(key);
  if (mask === undefined) {
    mask = computeMaskAt(new Date(minute * MINUTE).toISOString(), timeZone);
    if (cache.size >= 4_096) cache.clear();
    cache.set(key, mask);
  }
  return mask;
}

function computeMaskAt(instant: Instant, timeZone: string): number {
  // JavaScript counts Sunday as 0, Availability as 7.
  const weekday = new Date(`${dayOf(instant, timeZone)}T00:00:00Z`).getUTCDay() || 7;
  const hour = hourOf(instant, timeZone);
  return bitOf(weekday, hour < 12 ? 'morning' : hour < 18 ? 'afternoon' : 'evening');
}
