/** 为您推荐: the open orders beside one volunteer, those that fit best first, each with what speaks most for it. @module */
import { preparedIneligibility, type FitPart, type FitWeights, type Id, type DecisionContext } from '@linli/core';
import { isOpen } from '../candidates/candidates.ts';
import { reasonsOf, type Reason } from './explain.ts';
import { readyHelper, readyNeed, type Helper, type Need, type ReadyHelper, type ReadyNeed } from '../model/opening.ts';
import { partsOf, scoreOf } from '../scoring/criteria.ts';

/** How well an order fits somebody, told to themselves. */
export interface OwnFit {
  readonly orderId: Id;
  /** 1 to 1000. */
  readonly score: number;
  /** What speaks most for it comes first; at most two, and none where nothing does more than for any other order. */
  readonly reasons: readonly Pick<Reason, 'part' | 'value'>[];
}

/** Parts that differ by order. How much somebody served of late, or how long they have been there, is no reason for one of them. */
const telling: readonly FitPart[] = ['skill', 'distance', 'time', 'pledge', 'language'];

/** So many reasons are one line. */
const TOLD = 2;

/**
 * The orders that a volunteer may have by the rules of a claim, and was not asked for already: the best first, the soonest
 * of equal ones. How well they know the resident does not count here: by that, a board that names nobody would tell who
 * asked (PIPL art. 28).
 *
 * @throws RangeError where an order has no seats or a figure is out of range; the message names it.
 */
export function fitsFor(helper: Helper, needs: readonly Need[], context: DecisionContext): readonly OwnFit[] {
  const ready = readyHelper(helper, context);
  const weights: FitWeights = { ...context.policy.matching.weights, familiarity: 0, preference: 0 };
  const open = needs.map((need) => readyNeed(need, context)).filter((need) => mayHave(need, ready, context));
  return open
    .map((need) => ({ need, fit: fitOf(need, ready, weights, context) }))
    .sort((a, b) => b.fit.score - a.fit.score || startOf(a.need) - startOf(b.need) || (a.fit.orderId < b.fit.orderId ? -1 : 1))
    .map(({ fit }) => fit);
}

function mayHave(need: ReadyNeed, { who }: ReadyHelper, context: DecisionContext): boolean {
  const { volunteerId } = who.candidate;
  if (!isOpen(need, context) || need.need.notAsked.includes(volunteerId)) return false;
  return preparedIneligibility(need.post, who, need.need.requestedBy === volunteerId, context) === null;
}

function fitOf(need: ReadyNeed, helper: ReadyHelper, weights: FitWeights, context: DecisionContext): OwnFit {
  const values = partsOf(need, helper, context);
  const good = reasonsOf(values, weights, need.need.order.task).filter(({ part, gave }) => gave > 0 && telling.includes(part));
  const reasons = good.slice(0, TOLD).map(({ part, value }) => ({ part, value }));
  return { orderId: need.need.order.id, score: scoreOf(values, weights), reasons };
}

function startOf({ need }: ReadyNeed): number {
  return Date.parse(need.order.task.startsAt);
}
