/** What speaks for a pair: nine parts, each a whole number from 0 to 1000; 500 says neither. @module */
import { FitPart, type FitWeights, type Id, type DecisionContext, type ServiceCategory } from '@linli/core';
import type { ReadyHelper, ReadyNeed } from '../model/opening.ts';

/** Where nothing is known that speaks for or against it. */
export const NEITHER = 500;

/** The more often, the better, and the first time counts most: half of it after `half` times. */
function often(times: number, half: number): number {
  return Math.round((1_000 * times) / (times + half));
}

/** What speaks for a helper whatever the need is. */
export const ofHelper = {
  /** 轮换与休息: less where they served much of late; nothing from twenty hours in thirty days. */
  share: ({ helper }: ReadyHelper): number => Math.round(1_000 * Math.max(0, 1 - helper.minutesLately / 1_200)),
  /** 骨干成长: most for those who have begun, so that few do not do all. */
  growth: ({ services }: ReadyHelper): number => (services === 0 ? 600 : services < 10 ? 1_000 : services < 30 ? 600 : 200),
};

/** What speaks for a helper in every need of a kind. */
export const ofKind = {
  /** 特长: services of this kind; whoever lacks a skill that is asked for is no candidate at all. */
  skill: (kind: ServiceCategory, { helper }: ReadyHelper): number => often(helper.experience[kind] ?? 0, 3),
  /** 承诺: kinds that were pledged. */
  pledge: (kind: ServiceCategory, { helper }: ReadyHelper): number => (helper.pledges.includes(kind) ? 1_000 : 0),
};

/** What speaks for a helper with this resident; of two strangers, the same for everybody. */
const ofRecipient = {
  /** 熟悉: how often they have come. */
  familiarity: (recipient: Id, { helper }: ReadyHelper): number => often(helper.recipients[recipient]?.times ?? 0, 2),
  /** 评价: what the resident thought of it. */
  preference: (recipient: Id, { helper }: ReadyHelper): number => {
    const rating = helper.recipients[recipient]?.rating ?? null;
    return rating === null ? NEITHER : Math.round(((rating - 1) / 4) * 1_000);
  },
};

/** Nearness as a part: nothing from `reach` metres on. */
export function nearness(east: number, north: number, reach: number): number {
  return Math.round(1_000 * Math.max(0, 1 - Math.sqrt(east * east + north * north) / reach));
}

/** How much of the week that is asked for was offered; both a bit for each part of it. */
export function timeliness(asked: number, offered: number): number {
  if (asked === 0) return 1_000;
  if (offered === 0) return NEITHER;
  return Math.round((1_000 * bits(asked & offered)) / bits(asked));
}

/** What speaks for this pair alone. */
export const ofPair = {
  /** 距离: as the crow flies; nothing beyond the community's reach. */
  distance: ({ spot }: ReadyNeed, helper: ReadyHelper, context: DecisionContext): number =>
    spot && helper.spot
      ? nearness((spot.x - helper.spot.x) * spot.shrink, spot.y - helper.spot.y, context.policy.matching.reach)
      : NEITHER,
  /** 时间: how much of it lies in the time that they said they would have. */
  time: ({ week }: ReadyNeed, helper: ReadyHelper): number => timeliness(week, helper.week),
  /** 语言: whether they speak what the resident wishes for. */
  language: ({ need }: ReadyNeed, { helper }: ReadyHelper): number => {
    const wish = need.order.task.wishes?.language;
    return wish === undefined ? NEITHER : helper.languages.includes(wish) ? 1_000 : 0;
  },
};

/** The parts in their order. */
export const partNames: readonly FitPart[] = FitPart.options;

/** What says nothing of somebody: services and pledges count up from none, all else lies about the middle. */
export const plain: Readonly<Record<FitPart, number>> = {
  ...{ skill: 0, familiarity: 0, pledge: 0 },
  ...{ distance: NEITHER, time: NEITHER, share: NEITHER, growth: NEITHER, language: NEITHER, preference: NEITHER },
};

/** All parts of a pair. */
export function partsOf(need: ReadyNeed, helper: ReadyHelper, context: DecisionContext): Record<FitPart, number> {
  const { requestedBy, order } = need.need;
  const kind = order.task.category;
  return {
    ...{ skill: ofKind.skill(kind, helper), distance: ofPair.distance(need, helper, context), time: ofPair.time(need, helper) },
    ...{ familiarity: ofRecipient.familiarity(requestedBy, helper), share: ofHelper.share(helper) },
    ...{ growth: ofHelper.growth(helper), pledge: ofKind.pledge(kind, helper), language: ofPair.language(need, helper) },
    preference: ofRecipient.preference(requestedBy, helper),
  };
}

/** The weighted mean of the parts, a whole number from 1 to 1000: whoever may do it fits a little. Without weights all fit alike. */
export function scoreOf(values: Readonly<Record<FitPart, number>>, weights: FitWeights): number {
  let [sum, all] = [0, 0];
  for (const name of partNames) {
    sum += values[name] * weights[name];
    all += weights[name];
  }
  return all === 0 ? NEITHER : Math.max(1, Math.round(sum / all));
}

function bits(of: number): number {
  let [rest, count] = [of, 0];
  for (; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
