/** What the desk shows of suggestions: for every order whom to ask and why, and who would be next. Pure. @module */
import type { FitPart, FitWeights, Id, OrderView, SuggestedOffer, SuggestedRemedy, Suggestions } from '@linli/core';
import { criteriaByName, reasonsOf, scoreOf, type Reason } from '@linli/matching';

/** A volunteer for an order. */
export interface SuggestedPerson {
  readonly orderId: Id;
  readonly volunteerId: Id;
  readonly name: string;
  readonly score: number;
  /** What speaks most for them comes first. */
  readonly reasons: readonly Reason[];
}

/** An order, whom to ask, and who would be next. */
export interface SuggestedOrder {
  readonly order: OrderView;
  readonly offered: readonly SuggestedPerson[];
  /** Those of the others who fit best. */
  readonly next: readonly SuggestedPerson[];
  /** Whether anybody may serve it at all. */
  readonly isServable: boolean;
  /** What would let more people serve it, and how many; only where people are missing. */
  readonly remedies: readonly SuggestedRemedy[];
}

/** How many are named beside those who would be asked. */
const MOST_NEXT = 2;

/** The orders with whom to ask, the soonest first. */
export function suggestedOrders(
  { orders, people, pairs, remedies }: Pick<Suggestions, 'orders' | 'people' | 'pairs' | 'remedies'>,
  offers: readonly SuggestedOffer[],
  weights: FitWeights,
): readonly SuggestedOrder[] {
  const byOrder: SuggestedPerson[][] = orders.map(() => []);
  for (const pair of pairs) {
    const [order, person] = [orders[pair.order], people[pair.person]];
    if (!order || !person) continue;
    const parts = criteriaByName(pair.parts);
    const { volunteerId, name } = person;
    const reasons = reasonsOf(parts, weights, order.task);
    byOrder[pair.order]?.push({ orderId: order.id, volunteerId, name, score: scoreOf(parts, weights), reasons });
  }
  const offerKeys = new Set(offers.map(pairKey));
  return orders
    .map((order, index) => {
      const people = (byOrder[index] ?? []).sort((a, b) => b.score - a.score);
      const offered = people.filter((each) => offerKeys.has(pairKey(each)));
      const next = people.filter((each) => !offerKeys.has(pairKey(each))).slice(0, MOST_NEXT);
      const isShort = offered.length < freeSeats([order]);
      return {
        order,
        offered,
        next,
        isServable: people.length > 0,
        remedies: isShort ? remedies.filter((remedy) => remedy.order === index) : [],
      };
    })
    .sort((a, b) => Date.parse(a.order.task.startsAt) - Date.parse(b.order.task.startsAt));
}

/** One key for an order and a volunteer. */
export function pairKey({ orderId, volunteerId }: { readonly orderId: Id; readonly volunteerId: Id }): string {
  return `${orderId} ${volunteerId}`;
}

/** The seats that are free in all of the orders. */
export function freeSeats(orders: readonly OrderView[]): number {
  return orders.reduce((sum, { terms, taken }) => sum + Math.max(0, (terms?.seats ?? 0) - taken), 0);
}

/** How far offers are from the best there can be, at most, 0 to 1: 0 where they are proven to be the best. */
export function gapToBest(value: number, bound: number): number {
  return bound > value ? 1 - value / bound : 0;
}

/** Points of the score below zero from which something is said against somebody. */
const AGAINST = 25;

/** What is said of somebody: up to three things for them, and at most one against. */
export function remarks(
  reasons: readonly Reason[],
  say: (part: FitPart, value: number) => string,
): { readonly good: readonly string[]; readonly against: string } {
  const good = reasons.filter(({ points }) => points > 0).map(({ part, value }) => say(part, value));
  const worstFirst = [...reasons].reverse().filter(({ points }) => points <= -AGAINST);
  const [against = ''] = worstFirst.map(({ part, value }) => say(part, value)).filter((each) => each !== '');
  return { good: good.filter((each) => each !== '').slice(0, 3), against };
}
