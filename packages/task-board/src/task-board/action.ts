/** What the one button of a card does, and why not: read from the decisions of core. Pure. @module */
import { claim, wait, withdraw, type Candidate, type Facts, type DecisionContext, type OrderView } from '@linli/core';
import { claimOrder, declineSeat, joinWaitlist as waitFor, leaveWaitlist, withdrawClaim } from '@linli/contract';

/** The action that a card offers. */
export type BoardAction =
  | { readonly kind: 'claim' }
  | { readonly kind: 'wait' }
  /** A seat is held for me: take it or leave it. */
  | { readonly kind: 'answer'; readonly until: string }
  | { readonly kind: 'waiting'; readonly number: number }
  | { readonly kind: 'claimed'; readonly mayWithdraw: boolean; readonly late: boolean }
  | { readonly kind: 'serving' }
  /** For people without an archive here: a seat, or a place on the waitlist, once they are registered. */
  | { readonly kind: 'register'; readonly isFull: boolean }
  | { readonly kind: 'refused'; readonly reason: string; readonly facts: Facts };

/** Finds the action. The same functions decide on the server, so a button never promises what will be refused. */
export function actionOf(order: OrderView, candidate: Candidate | undefined, context: DecisionContext): BoardAction {
  if (!candidate) return { kind: 'register', isFull: order.taken >= (order.terms?.seats ?? 0) };
  const { mine } = order;
  if (mine?.standing === 'serving') return { kind: 'serving' };
  if (mine?.standing === 'waiting') return { kind: 'waiting', number: mine.number ?? 1 };
  if (mine?.standing === 'claimed') {
    const given = withdraw(order, candidate.volunteerId, context);
    const late = given.ok && given.value.type === 'claim-withdrawn' && given.value.late;
    return { kind: 'claimed', mayWithdraw: given.ok, late };
  }
  const claimed = claim(order, candidate, context);
  if (claimed.ok) return mine?.until ? { kind: 'answer', until: mine.until } : { kind: 'claim' };
  if (claimed.reason === 'full' && wait(order, candidate, context).ok) return { kind: 'wait' };
  return { kind: 'refused', reason: claimed.reason, facts: claimed.facts };
}

/** What is asked of the server for each deed that changes a seat. */
export const deedEndpoints: {
  readonly claim: typeof claimOrder;
  readonly wait: typeof waitFor;
  readonly leave: typeof leaveWaitlist;
  readonly decline: typeof declineSeat;
  readonly withdraw: typeof withdrawClaim;
} = {
  claim: claimOrder,
  wait: waitFor,
  leave: leaveWaitlist,
  decline: declineSeat,
  withdraw: withdrawClaim,
};
