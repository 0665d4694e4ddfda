/** The time of every sample: a Monday morning in Shanghai. @module */
import { millis, national, type Instant, type DecisionContext } from '@linli/core';

/** Monday, 23 November 2026, ten in the morning in Shanghai. */
export const now: Instant = '2026-11-23T10:00:00+08:00';

/** The instant so many hours after (or, negative, before) `now`, written as people in Shanghai read it. */
export function hoursFromNow(hours: number): Instant {
  const shanghai = millis(now) + (hours + 8) * 3_600_000;
  return `${new Date(shanghai).toISOString().slice(0, 19)}+08:00`;
}

/** The moment of the samples: `now`, under the national rules, in the community of the samples. */
export function aMoment(change: Partial<DecisionContext> = {}): DecisionContext {
  return { now, policy: national, community: { id: 'chaoyangli', timeZone: 'Asia/Shanghai' }, ...change };
}
