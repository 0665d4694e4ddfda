/** Whether a task may be a volunteer's: the same rules on every path to a seat. @module */
import { ageOn, dayOf, later, millis, minutesBetween, plusMinutes, refused, type Refused } from '../kernel/index.ts';
import type { Moment } from '../policy/index.ts';
import type { Candidate, Commitment } from '../volunteers/index.ts';
import type { Task, Terms } from './task.ts';

/** Refusals that stand by law or for safety: nobody may override them. */
export const firmReasons = [
  'has-left',
  'too-young',
  'guardian-needed',
  'guardian-present-needed',
  'adults-only',
  'insurance-needed',
  'missing-training',
  'own-request',
] as const;

/** Refusals that a coordinator may override, with a reason that is kept. */
export const softReasons = ['verification-needed', 'missing-skill', 'clash', 'too-little-rest', 'too-much-in-a-day'] as const;

/** Why a task may not be a volunteer's. */
export type EligibilityRefusal = (typeof firmReasons)[number] | (typeof softReasons)[number];

/** What is asked of: a work order's task and terms, and whether the candidate asked for it themselves. */
export interface Post {
  readonly id: string;
  readonly task: Task;
  readonly terms: Terms;
  readonly requestedByCandidate: boolean;
}

/** A coordinator's override: why an exception is made. Kept in the journal with who made it. */
export type Override = string | undefined;

/** Whether a coordinator may override this refusal. */
export function isOverridable(reason: string): boolean {
  return (softReasons as readonly string[]).includes(reason);
}

/**
 * The first reason why the post is not for this candidate, or null.
 * Firm rules come first, so that an override can never hide one.
 */
export function hindrance(post: Post, candidate: Candidate, at: Moment, override?: Override): Refused<EligibilityRefusal> | null {
  const firm = ageHindrance(post, candidate, at) ?? coverHindrance(post, candidate, at);
  if (firm) return firm;
  return override ? null : (abilityHindrance(post, candidate) ?? timeHindrance(post, candidate, at));
}

/**
 * 年龄与监护: 2013 办法 art. 7; 条例 art. 24; local packs. Age is reckoned on the day of service; of a flexible task
 * that has begun, today at the earliest.
 */
function ageHindrance(post: Post, candidate: Candidate, at: Moment): Refused<EligibilityRefusal> | null {
  const { ages } = at.policy;
  const { timing, startsAt } = post.task;
  const age = ageOn(candidate.bornOn, dayOf(timing === 'fixed' ? startsAt : later(startsAt, at.now), at.community.timeZone));
  const minimum = Math.max(ages.minimum, post.terms.minimumAge ?? 0);
  if (candidate.status === 'left') return refused('has-left');
  if (post.requestedByCandidate) return refused('own-request');
  if (age < minimum) return refused('too-young', { age, minimum });
  if (post.terms.hazardous && age < ages.hazardousFrom) return refused('adults-only', { age, minimum: ages.hazardousFrom });
  if (age < ages.guardianPresentBelow) return refused('guardian-present-needed', { age, from: ages.guardianPresentBelow });
  if (age < ages.aloneFrom && !candidate.guardianConsent) return refused('guardian-needed', { age, from: ages.aloneFrom });
  return null;
}

/** 培训与保险: 条例 art. 16–17. A service that ends at midnight ends on the day before. */
function coverHindrance(post: Post, candidate: Candidate, at: Moment): Refused<EligibilityRefusal> | null {
  const training = post.terms.trainings.find((each) => !candidate.trainings.includes(each));
  if (training) return refused('missing-training', { training });
  const lastDay = dayOf(post.task.timing === 'fixed' ? plusMinutes(post.task.endsAt, -1) : at.now, at.community.timeZone);
  const needsCover = post.terms.hazardous || at.policy.insurance === 'every';
  if (needsCover && (candidate.insuredUntil ?? '') < lastDay) return refused('insurance-needed');
  return null;
}

function abilityHindrance(post: Post, candidate: Candidate): Refused<EligibilityRefusal> | null {
  const skill = post.terms.skills.find((each) => !candidate.skills.includes(each));
  if (skill) return refused('missing-skill', { skill });
  if (post.terms.verifiedOnly && candidate.verification !== 'verified') return refused('verification-needed');
  return null;
}

/** Clash, rest and the day's limit, against everything promised already. */
function timeHindrance(post: Post, candidate: Candidate, at: Moment): Refused<EligibilityRefusal> | null {
  if (post.task.timing === 'flexible') return null;
  const { startsAt, endsAt } = post.task;
  const others = candidate.commitments.filter((each) => each.orderId !== post.id);
  const clash = others.find((each) => millis(each.startsAt) < millis(endsAt) && millis(startsAt) < millis(each.endsAt));
  if (clash) return refused('clash', { title: clash.title, startsAt: clash.startsAt });
  const { restBetween, perDay } = at.policy.limits;
  const near = others.find((each) => restBeside(each, post.task) < restBetween);
  if (near) return refused('too-little-rest', { title: near.title, minutes: restBetween });
  const day = dayOf(startsAt, at.community.timeZone);
  const sameDay = others.filter((each) => dayOf(each.startsAt, at.community.timeZone) === day);
  const minutes = sameDay.reduce((sum, each) => sum + each.minutes, minutesBetween(startsAt, endsAt));
  if (sameDay.length > 0 && minutes > perDay) return refused('too-much-in-a-day', { minutes, atMost: perDay });
  return null;
}

function restBeside(commitment: Commitment, task: Task): number {
  const gap = Math.max(millis(task.startsAt) - millis(commitment.endsAt), millis(commitment.startsAt) - millis(task.endsAt));
  return gap / 60_000;
}
