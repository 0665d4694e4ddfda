/** The action that an order offers to the reader, or why it offers none: read from the decisions of core. Pure. @module */
import {
  claim,
  wait,
  withdraw,
  type Candidate,
  type ClaimRefusal,
  type Facts,
  type DecisionContext,
  type OrderView,
} from '@linli/core';
import { claimOrder, declineSeat, joinWaitlist, leaveWaitlist, withdrawClaim } from '@linli/contract';

/** What a reader may do about an order, or how they stand to it. */
export type AvailableAction =
  | { readonly kind: 'claim' }
  | { readonly kind: 'wait' }
  /** A seat is held for the reader: they take it or decline it. */
  | { readonly kind: 'answer'; readonly until: string }
  | { readonly kind: 'waiting'; readonly number: number }
  | { readonly kind: 'claimed'; readonly mayWithdraw: boolean; readonly isLate: boolean }
  | { readonly kind: 'serving' }
  /** For people without an archive here: a seat, or a place on the waitlist, once they are registered. */
  | { readonly kind: 'register'; readonly isFull: boolean }
  | { readonly kind: 'refused'; readonly reason: ClaimRefusal; readonly facts: Facts };

/** What can be pressed on a card. A withdrawal is started first, and then made or not. */
export type CardAction = 'claim' | 'wait' | 'leave' | 'decline' | 'start-withdrawal' | 'keep' | 'withdraw' | 'register';

/** Finds the action. The server asks the same functions: so no button promises what would be refused. */
export function availableAction(order: OrderView, candidate: Candidate | undefined, context: DecisionContext): AvailableAction {
  if (!candidate) return { kind: 'register', isFull: order.taken >= (order.terms?.seats ?? 0) };
  const { mine } = order;
  if (mine?.standing === 'serving') return { kind: 'serving' };
  if (mine?.standing === 'waiting') return { kind: 'waiting', number: mine.number ?? 1 };
  if (mine?.standing === 'claimed') {
    const withdrawn = withdraw(order, candidate.volunteerId, context);
    const isLate = withdrawn.ok && withdrawn.value.type === 'claim-withdrawn' && withdrawn.value.late;
    return { kind: 'claimed', mayWithdraw: withdrawn.ok, isLate };
  }
  const claimed = claim(order, candidate, context);
  if (claimed.ok) return mine?.until ? { kind: 'answer', until: mine.until } : { kind: 'claim' };
  if (claimed.reason === 'full' && wait(order, candidate, context).ok) return { kind: 'wait' };
  return { kind: 'refused', reason: claimed.reason, facts: claimed.facts };
}

/** The endpoint of each action that changes a seat. */
export const seatEndpoints: {
  readonly claim: typeof claimOrder;
  readonly wait: typeof joinWaitlist;
  readonly leave: typeof leaveWaitlist;
  readonly decline: typeof declineSeat;
  readonly withdraw: typeof withdrawClaim;
} = {
  claim: claimOrder,
  wait: joinWaitlist,
  leave: leaveWaitlist,
  decline: declineSeat,
  withdraw: withdrawClaim,
};
