/** 星级评定: stars by minutes of service, and what is next. @module */
import type { Policy } from '../policy/index.ts';

/** Stars earned by `minutes`, 0 to 5 (national: 100, 300, 600, 1000, 1500 hours). */
export function starsFor(minutes: number, policy: Policy): number {
  return policy.stars.filter((threshold) => minutes >= threshold).length;
}

/** Minutes still to serve for the next star; null at the top. */
export function toNextStar(minutes: number, policy: Policy): { readonly star: number; readonly minutes: number } | null {
  const stars = starsFor(minutes, policy);
  const next = policy.stars[stars];
  return next === undefined ? null : { star: stars + 1, minutes: next - minutes };
}
