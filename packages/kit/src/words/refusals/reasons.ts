/** The reasons with which the endpoints of a room refuse, read from the types of the decisions behind them. @module */
import type * as core from '@linli/core';
import type { Facts } from '@linli/core';

type ReasonIn<Answer> = Answer extends { readonly ok: false; readonly reason: infer Reason extends string } ? Reason : never;
type ReasonOf<Decision extends (...given: never[]) => unknown> = ReasonIn<ReturnType<Decision>>;

/** Why nothing became of a request, a work order, a seat, a check-in or a review. Where a proof is missing, no decision is asked. */
export type OrderReason =
  | 'proof-needed'
  | ReasonOf<
      | typeof core.request
      | typeof core.decline
      | typeof core.confirm
      | typeof core.cancel
      | typeof core.dispatch
      | typeof core.takeUp
      | typeof core.turnDown
      | typeof core.open
      | typeof core.claim
      | typeof core.wait
      | typeof core.stopWaiting
      | typeof core.withdraw
      | typeof core.offer
      | typeof core.declineOffer
      | typeof core.checkIn
      | typeof core.checkOut
      | typeof core.forceCheckOut
      | typeof core.confirmMinutes
      | typeof core.reportMissed
      | typeof core.review
    >;

/** Why somebody is not registered, or their archive stays as it is. */
export type VolunteerReason = ReasonOf<typeof core.register | typeof core.setProfile | typeof core.setConsent>;

/** Why somebody's identity is not corrected or erased. */
export type PersonReason = ReasonOf<typeof core.correctIdentity | typeof core.erase>;

/** Why a service record is not corrected. */
export type RecordReason = ReasonOf<typeof core.correctMinutes>;

/** Says why, with the figures of the refusal. */
export type Explanation = (facts: Facts) => string;

/** An explanation for every reason of a room: one that is missing does not compile. */
export type Refusals<Reason extends string> = Readonly<Record<Reason, Explanation>>;

/** Explanations by reason, of whatever rooms. */
export type Explanations = Readonly<Partial<Record<string, Explanation>>>;
