/** What a desk shows of suggestions: for every order who would be asked and why, and who would be next. Pure. @module */
import type { FitPart, FitWeights, Id, OrderView } from '@linli/core';
import type { SuggestedOffer, SuggestedRemedy, Suggestions } from '@linli/contract';
import { namedParts, reasonsOf, scoreOf, type Reason } from '@linli/matching';

/** Somebody beside an order. */
export interface Suggested {
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
  readonly offered: readonly Suggested[];
  /** Whoever fits best of the others. */
  readonly next: readonly Suggested[];
  /** Whether there is anybody who may have it at all. */
  readonly isMet: boolean;
  /** What would let more people come, by how many; only where it lacks them. */
  readonly remedies: readonly SuggestedRemedy[];
}

/** How many are named beside those who would be asked. */
const NEXT = 2;

/** Orders with whom to ask, the soonest first. */
export function suggestedOrders(
  { orders, people, pairs, remedies }: Pick<Suggestions, 'orders' | 'people' | 'pairs' | 'remedies'>,
  offers: readonly SuggestedOffer[],
  weights: FitWeights,
): readonly SuggestedOrder[] {
  const ofOrder: Suggested[][] = orders.map(() => []);
  for (const { order, person, parts } of pairs) {
    const [found, who] = [orders[order], people[person]];
    if (!found || !who) continue;
    const values = namedParts(parts);
    const { volunteerId, name } = who;
    const reasons = reasonsOf(values, weights, found.task);
    ofOrder[order]?.push({ orderId: found.id, volunteerId, name, score: scoreOf(values, weights), reasons });
  }
  const asked = new Set(offers.map(keyOf));
  return orders
    .map((order, index) => {
      const all = (ofOrder[index] ?? []).sort((a, b) => b.score - a.score);
      const offered = all.filter((each) => asked.has(keyOf(each)));
      const next = all.filter((each) => !asked.has(keyOf(each))).slice(0, NEXT);
      const isLacking = offered.length < freeSeats([order]);
      return {
        order,
        offered,
        next,
        isMet: all.length > 0,
        remedies: isLacking ? remedies.filter((of) => of.order === index) : [],
      };
    })
    .sort((a, b) => Date.parse(a.order.task.startsAt) - Date.parse(b.order.task.startsAt));
}

/** One name for a pair. */
export function keyOf({ orderId, volunteerId }: { readonly orderId: Id; readonly volunteerId: Id }): string {
  return `${orderId} ${volunteerId}`;
}

/** Seats that are free in all of them. */
export function freeSeats(orders: readonly OrderView[]): number {
  return orders.reduce((sum, { terms, taken }) => sum + Math.max(0, (terms?.seats ?? 0) - taken), 0);
}

/** How far offers are from the best there can be, at most: 0 where they are proven best. */
export function shortOf(value: number, bound: number): number {
  return bound > value ? 1 - value / bound : 0;
}

/** What is said of somebody: up to three things for them, and one to mind, by points of the score. */
export function remarks(
  reasons: readonly Reason[],
  say: (part: FitPart, value: number) => string,
): { readonly good: readonly string[]; readonly mind: string } {
  const good = reasons.filter(({ gave }) => gave > 0).map(({ part, value }) => say(part, value));
  const against = [...reasons].reverse().filter(({ gave }) => gave <= -MIND);
  const [mind = ''] = against.map(({ part, value }) => say(part, value)).filter((each) => each !== '');
  return { good: good.filter((each) => each !== '').slice(0, 3), mind };
}

/** Points of the score from which something is to be minded. */
const MIND = 25;
