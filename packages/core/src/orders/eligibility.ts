/** Whether a task may be a volunteer's: the same rules on every path to a seat. @module */
import { dateNumber, dayOf, later, millis, plusMinutes, refused, yearsBetween, type Day, type Refused } from '../kernel/index.ts';
import type { DecisionContext } from '../policy/index.ts';
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
  'recipient-wishes',
] as const;

/** Refusals that a coordinator may override, with a reason that is kept. */
export const softReasons = ['verification-needed', 'missing-skill', 'clash', 'too-little-rest', 'too-much-in-a-day'] as const;

/** Why a task may not be a volunteer's: every reason that the eligibility rules may give. */
export const eligibilityRefusals = [...firmReasons, ...softReasons] as const;
/** Why a task may not be a volunteer's. */
export type EligibilityRefusal = (typeof eligibilityRefusals)[number];

/** What is asked of: a work order's task and terms, and whether the candidate asked for it themselves. */
export interface Opening {
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

/** A time that somebody is taken for, in milliseconds, and the day on which it begins. */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly day: Day;
  readonly minutes: number;
}

/** A post whose instants and days are worked out, to be asked of many. */
export interface PreparedOpening {
  readonly post: Omit<Opening, 'requestedByCandidate'>;
  /** Null where it clashes with nothing. */
  readonly span: Span | null;
  /** The day on which age is reckoned, as one number. */
  readonly servedOn: number;
  /** The last day that has to be insured. */
  readonly lastDay: Day;
}

/** A candidate whose promises are worked out, to be asked for many posts. */
export interface PreparedCandidate {
  readonly candidate: Candidate;
  /** As one number. */
  readonly bornOn: number;
  readonly promised: readonly (Span & { readonly commitment: Commitment })[];
}

/**
 * Works out a post. Age is reckoned on the day of service, of a flexible task that has begun today at the earliest. A
 * service that ends at midnight ends on the day before.
 */
export function prepareOpening(post: Omit<Opening, 'requestedByCandidate'>, context: DecisionContext): PreparedOpening {
  const { timing, startsAt, endsAt } = post.task;
  const isFixed = timing === 'fixed';
  const { timeZone } = context.community;
  const span = isFixed ? spanOf(post.task, context) : null;
  return {
    post,
    span,
    servedOn: dateNumber(span?.day ?? dayOf(later(startsAt, context.now), timeZone)),
    lastDay: dayOf(isFixed ? plusMinutes(endsAt, -1) : context.now, timeZone),
  };
}

/** Works out a candidate. */
export function prepareCandidate(candidate: Candidate, context: DecisionContext): PreparedCandidate {
  return { candidate, bornOn: dateNumber(candidate.bornOn), promised: prepareCommitments(candidate.commitments, context) };
}

/** Works out what somebody has promised. */
export function prepareCommitments(commitments: readonly Commitment[], context: DecisionContext): PreparedCandidate['promised'] {
  return commitments.map((each) => ({ ...spanOf(each, context), minutes: each.minutes, commitment: each }));
}

function spanOf({ startsAt, endsAt }: Pick<Task, 'startsAt' | 'endsAt'>, context: DecisionContext): Span {
  const [from, to] = [millis(startsAt), millis(endsAt)];
  return { from, to, day: dayOf(startsAt, context.community.timeZone), minutes: Math.floor((to - from) / 60_000) };
}

/**
 * The first reason why the post is not for this candidate, or null.
 * Firm rules come first, so that an override can never hide one.
 */
export function ineligibility(
  post: Opening,
  candidate: Candidate,
  context: DecisionContext,
  override?: Override,
): Refused<EligibilityRefusal> | null {
  return preparedIneligibility(
    prepareOpening(post, context),
    prepareCandidate(candidate, context),
    post.requestedByCandidate,
    context,
    override,
  );
}

/** The same of a post and a candidate that are worked out. */
export function preparedIneligibility(
  ready: PreparedOpening,
  who: PreparedCandidate,
  requestedByCandidate: boolean,
  context: DecisionContext,
  override?: Override,
): Refused<EligibilityRefusal> | null {
  const { candidate } = who;
  const firm =
    ownIneligibility(ready, candidate, requestedByCandidate) ??
    ageIneligibility(ready, who, context) ??
    coverIneligibility(ready, candidate, context);
  if (firm) return firm;
  return override ? null : (abilityIneligibility(ready.post, candidate) ?? timeIneligibility(ready, who.promised, context));
}

/** Nobody serves themselves, and who comes to their door is the resident's to say. */
function ownIneligibility(
  { post }: PreparedOpening,
  candidate: Candidate,
  requestedByCandidate: boolean,
): Refused<EligibilityRefusal> | null {
  if (candidate.status === 'left') return refused('has-left');
  if (requestedByCandidate) return refused('own-request');
  const sex = post.task.wishes?.sex;
  if (sex !== undefined && candidate.sex !== sex) return refused('recipient-wishes', { sex });
  return null;
}

/** 年龄与监护: 2013 办法 art. 7; 条例 art. 24; local packs. */
function ageIneligibility(
  { post, servedOn }: PreparedOpening,
  who: PreparedCandidate,
  context: DecisionContext,
): Refused<EligibilityRefusal> | null {
  const { ages } = context.policy;
  const age = yearsBetween(who.bornOn, servedOn);
  const minimum = Math.max(ages.minimum, post.terms.minimumAge ?? 0);
  if (age < minimum) return refused('too-young', { age, minimum });
  if (post.terms.hazardous && age < ages.hazardousFrom) return refused('adults-only', { age, minimum: ages.hazardousFrom });
  if (age < ages.guardianPresentBelow) return refused('guardian-present-needed', { age, from: ages.guardianPresentBelow });
  if (age < ages.aloneFrom && !who.candidate.guardianConsent) return refused('guardian-needed', { age, from: ages.aloneFrom });
  return null;
}

/** 培训与保险: 条例 art. 16–17. */
function coverIneligibility(
  { post, lastDay }: PreparedOpening,
  candidate: Candidate,
  context: DecisionContext,
): Refused<EligibilityRefusal> | null {
  const training = firstLacking(post.terms.trainings, candidate.trainings);
  if (training) return refused('missing-training', { training });
  const needsCover = post.terms.hazardous || context.policy.insurance === 'every';
  if (needsCover && (candidate.insuredUntil ?? '') < lastDay) return refused('insurance-needed');
  return null;
}

function firstLacking<Asked>(asked: readonly Asked[], had: readonly Asked[]): Asked | undefined {
  for (const each of asked) if (!had.includes(each)) return each;
  return undefined;
}

function abilityIneligibility({ terms }: PreparedOpening['post'], candidate: Candidate): Refused<EligibilityRefusal> | null {
  const skill = firstLacking(terms.skills, candidate.skills);
  if (skill) return refused('missing-skill', { skill });
  if (terms.verifiedOnly && candidate.verification !== 'verified') return refused('verification-needed');
  return null;
}

/** Clash, rest and the day's limit, against everything promised already: of the rules, those that one seat changes for the next. */
export function timeIneligibility(
  { post, span }: Pick<PreparedOpening, 'post' | 'span'>,
  promised: PreparedCandidate['promised'],
  context: DecisionContext,
): Refused<EligibilityRefusal> | null {
  if (!span || promised.length === 0) return null;
  const { restBetween, perDay } = context.policy.limits;
  let near: PreparedCandidate['promised'][number] | undefined;
  let [sameDay, minutes] = [0, span.minutes];
  // Lists are asked of by the million: one look at each promise.
  for (const each of promised) {
    const { commitment } = each;
    if (commitment.orderId === post.id) continue;
    const gap = gapMinutes(each, span);
    if (gap < 0) return refused('clash', { title: commitment.title, startsAt: commitment.startsAt });
    if (gap < restBetween) near ??= each;
    if (each.day !== span.day) continue;
    sameDay += 1;
    minutes += each.minutes;
  }
  if (near) return refused('too-little-rest', { title: near.commitment.title, minutes: restBetween });
  if (sameDay > 0 && minutes > perDay) return refused('too-much-in-a-day', { minutes, atMost: perDay });
  return null;
}

/** Minutes from the end of one to the beginning of the other; below 0 they overlap. */
export function gapMinutes(a: Span, b: Span): number {
  return Math.max(b.from - a.to, a.from - b.to) / 60_000;
}
