/** Several orders for one helper: whether they may have them all, by the rules that hold for one after the other. @module */
import { apart, hindranceOf, type EligibilityRefusal, type Moment, type Refused, type Span } from '@linli/core';
import type { ReadyHelper, ReadyNeed } from './lists.ts';

/** Why a helper may not have this need beside others that they are offered; null where they may. */
export function besides(
  need: ReadyNeed,
  helper: ReadyHelper,
  others: readonly ReadyNeed[],
  at: Moment,
): Refused<EligibilityRefusal> | null {
  const promised = others.flatMap(({ post, need: { order } }) => {
    const { startsAt, endsAt, title } = order.task;
    if (!post.span) return [];
    return [{ ...post.span, commitment: { orderId: order.id, title, startsAt, endsAt, minutes: post.span.minutes } }];
  });
  const who = { ...helper.who, promised: [...helper.who.promised, ...promised] };
  return hindranceOf(need.post, who, false, at);
}

/** The first of these needs that does not go with those before it, and those before it that it needs to be without. */
export function quarrel(needs: readonly ReadyNeed[], helper: ReadyHelper, at: Moment): readonly ReadyNeed[] {
  const going: ReadyNeed[] = [];
  for (const need of needs) {
    if (besides(need, helper, going, at)) {
      const one = going.find((other) => besides(need, helper, [other], at));
      return one ? [one, need] : [...going, need];
    }
    going.push(need);
  }
  return [];
}

/** Needs in groups of which a helper can have one at most: every two of a group overlap, or leave too little rest. */
export function groupsOf(needs: readonly ReadyNeed[], at: Moment): readonly (readonly ReadyNeed[])[] {
  const { restBetween } = at.policy.limits;
  const timed = needs
    .filter(({ post }) => post.span)
    .sort((a, b) => spanOf(a).from - spanOf(b).from || spanOf(a).to - spanOf(b).to);
  const groups: ReadyNeed[][] = needs.filter(({ post }) => !post.span).map((need) => [need]);
  let open: ReadyNeed[] = [];
  for (const need of timed) {
    if (open.length === 0 || open.some((other) => apart(spanOf(other), spanOf(need)) >= restBetween)) groups.push((open = []));
    open.push(need);
  }
  return groups;
}

function spanOf({ post }: ReadyNeed): Span {
  return post.span ?? { from: 0, to: 0, day: '', minutes: 0 };
}
