/** Several orders for one helper: whether they may have them all, by the rules that hold for one after the other. @module */
import {
  gapMinutes,
  timeIneligibility,
  type EligibilityRefusal,
  type DecisionContext,
  type Refused,
  type Span,
} from '@linli/core';
import type { Slot, Taker } from '../model/match-model.ts';

/** Why somebody who may have this need may not have it beside others that they are offered; null where they may. */
export function besides(
  { post }: Slot,
  { who }: Taker,
  others: readonly Slot[],
  context: DecisionContext,
): Refused<EligibilityRefusal> | null {
  const offered = others.flatMap(({ post: { span, post: other } }) => {
    const { title, startsAt, endsAt } = other.task;
    return span ? [{ ...span, commitment: { orderId: other.id, title, startsAt, endsAt, minutes: span.minutes } }] : [];
  });
  return timeIneligibility(post, [...who.promised, ...offered], context);
}

/** The first of these needs that does not go with those before it, and those before it that it needs to be without. */
export function quarrel<Any extends Slot>(needs: readonly Any[], helper: Taker, context: DecisionContext): readonly Any[] {
  const going: Any[] = [];
  for (const need of needs) {
    if (besides(need, helper, going, context)) {
      const one = going.find((other) => besides(need, helper, [other], context));
      return one ? [one, need] : [...going, need];
    }
    going.push(need);
  }
  return [];
}

/** Needs in groups of which a helper can have one at most: every two of a group overlap, or leave too little rest. */
export function groupsOf<Any extends Slot>(needs: readonly Any[], context: DecisionContext): readonly (readonly Any[])[] {
  const { restBetween } = context.policy.limits;
  const timed = needs
    .filter(({ post }) => post.span)
    .sort((a, b) => spanOf(a).from - spanOf(b).from || spanOf(a).to - spanOf(b).to);
  const groups: Any[][] = needs.filter(({ post }) => !post.span).map((need) => [need]);
  let open: Any[] = [];
  for (const need of timed) {
    if (open.length === 0 || open.some((other) => gapMinutes(spanOf(other), spanOf(need)) >= restBetween))
      groups.push((open = []));
    open.push(need);
  }
  return groups;
}

function spanOf({ post }: Slot): Span {
  return post.span ?? { from: 0, to: 0, day: '', minutes: 0 };
}
