/** 志愿者荣誉榜: who gave most in a period, equal hours sharing a rank, only those who agreed to be named. @module */
import * as z from 'zod/mini';
import type { Id } from '../kernel/index.ts';
import { Day, PeriodKind, ServiceCategory, type Evidence, type Period } from '../kernel/index.ts';
import type { Policy } from '../policy/index.ts';
import { maskName, type ConsentPurpose } from '../volunteers/index.ts';
import { starsFor } from './stars.ts';

/** What one volunteer gave in a period, as the roll's query finds it. */
export interface Contribution {
  readonly volunteerId: Id;
  readonly name: string;
  readonly publicName: 'full' | 'masked';
  readonly consents: readonly ConsentPurpose[];
  /** Minutes in the period, of honoured evidence only. */
  readonly minutes: number;
  /** Minutes ever, for the stars. */
  readonly minutesEver: number;
  readonly categories: readonly ServiceCategory[];
}

/** One row of the roll. The id is only on the viewer's own row. */
export const HonourRow = z.object({
  rank: z.int(),
  name: z.string(),
  minutes: z.int(),
  stars: z.int(),
  categories: z.array(ServiceCategory),
  mine: z.boolean(),
});
export type HonourRow = z.infer<typeof HonourRow>;

/** The roll of a period. */
export const HonourRoll = z.object({
  kind: PeriodKind,
  from: Day,
  to: Day,
  rows: z.array(HonourRow),
  /** People on the roll in all, also those beyond the rows shown. */
  total: z.int(),
  /** Until when one may object (公示). */
  objectionsUntil: Day,
});
export type HonourRoll = z.infer<typeof HonourRoll>;

/** Whether evidence counts for honours under a policy. */
export function isHonoured(evidence: Evidence, policy: Policy): boolean {
  return policy.honoured.includes(evidence);
}

/**
 * The roll. Who has not agreed to publication, or withdrew it, is not in it at all (条例 art. 20): the rule
 * stands here and in no page. Equal minutes share a rank, and the next rank is skipped.
 */
export function honourRoll(
  contributions: readonly Contribution[],
  period: Period,
  viewer: { readonly volunteerId: Id | null; readonly limit: number },
  policy: Policy,
): HonourRoll {
  const shown = contributions
    .filter((each) => each.consents.includes('publication') && each.minutes > 0)
    .sort((a, b) => b.minutes - a.minutes || (a.volunteerId < b.volunteerId ? -1 : 1));
  const rows = shown.map((each): HonourRow => {
    const mine = each.volunteerId === viewer.volunteerId;
    return {
      rank: 1 + shown.findIndex((other) => other.minutes === each.minutes),
      name: each.publicName === 'full' ? each.name : maskName(each.name),
      minutes: each.minutes,
      stars: starsFor(each.minutesEver, policy),
      categories: each.categories.slice(0, 2),
      mine,
    };
  });
  const visible = rows.filter((row, index) => index < viewer.limit || row.mine);
  const objectionsUntil = plusWorkingDays(period.to, policy.objectionDays);
  return { kind: period.kind, from: period.from, to: period.to, rows: visible, total: rows.length, objectionsUntil };
}

/** Monday to Friday. Statutory holidays are set anew each year; a notice that spans one may only run longer. */
function plusWorkingDays(day: Day, days: number): Day {
  const at = new Date(`${day}T00:00:00Z`);
  for (let left = days; left > 0;) {
    at.setUTCDate(at.getUTCDate() + 1);
    if (at.getUTCDay() % 6 !== 0) left -= 1;
  }
  return at.toISOString().slice(0, 10);
}
