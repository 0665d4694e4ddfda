/** The contract names every reason with which core refuses, and no other. The compiler keeps these lists whole. @module */
import { describe, expect, it } from 'vitest';
import type {
  ClaimRefusal,
  EligibilityRefusal,
  Outcome,
  PresenceRefusal,
  ProofRefusal,
  RegisterRefusal,
  RequestRefusal,
} from '@linli/core';
import type * as core from '@linli/core';
import { correctPerson, erasePerson } from '../people.ts';
import { registerVolunteer } from '../volunteers.ts';
import { claimOrder, declineSeat, eligibilityRefusals, joinWaitlist, leaveWaitlist, offerSeat, withdrawClaim } from './claim.ts';
import {
  cancelOrder,
  confirmOrder,
  declineOrder,
  dispatchOrder,
  openOrder,
  requestOrder,
  reviewOrder,
  takeUpOrder,
  turnDownOrder,
} from './request.ts';
import { checkInVolunteer, checkOutVolunteer, confirmAttendance, closeCheckIn, reportAbsence } from './serve.ts';

/** Every reason of a union, each exactly once: one too few or too many does not compile. */
const all = <R extends string>(reasons: Readonly<Record<R, true>>): string[] => Object.keys(reasons).sort();
type ReasonOf<D extends (...args: never[]) => unknown> = ReturnType<D> extends Outcome<infer _, infer R> ? R : never;

const eligibility: Readonly<Record<EligibilityRefusal, true>> = {
  'has-left': true,
  'too-young': true,
  'guardian-needed': true,
  'guardian-present-needed': true,
  'adults-only': true,
  'insurance-needed': true,
  'missing-training': true,
  'own-request': true,
  'recipient-wishes': true,
  'missing-skill': true,
  'verification-needed': true,
  'clash': true,
  'too-little-rest': true,
  'too-much-in-a-day': true,
};
const seat: Readonly<Record<ClaimRefusal, true>> = {
  ...eligibility,
  'not-open': true,
  'too-late': true,
  'already-yours': true,
  'full': true,
};
const { full: _, ...seatBesidesFull } = seat;
const times: Readonly<Record<RequestRefusal, true>> = { 'ends-before-start': true, 'already-over': true };
const presence: Readonly<Record<PresenceRefusal | ProofRefusal, true>> = {
  'not-yours': true,
  'already-checked-in': true,
  'too-early': true,
  'over': true,
  'elsewhere': true,
  'wrong-code': true,
  'too-far': true,
  'place-unknown': true,
  'position-consent-needed': true,
};
const registering: Readonly<Record<RegisterRefusal, true>> = {
  'already-registered': true,
  'too-young': true,
  'guardian-needed': true,
  'consent-needed': true,
  'sensitive-consent-needed': true,
  'birth-date-differs': true,
  'not-born-yet': true,
};

describe('the reasons of the contract are those of core', () => {
  it.each([
    [registerVolunteer, all(registering)],
    [correctPerson, all<ReasonOf<typeof core.correctIdentity>>({ ...registering, 'has-left': true, 'unchanged': true })],
    [erasePerson, all<ReasonOf<typeof core.erase>>({ 'still-promised': true })],
    [requestOrder, all(times)],
    [confirmOrder, all<ReasonOf<typeof core.confirm>>({ ...times, 'not-requested': true })],
    [declineOrder, all<ReasonOf<typeof core.decline>>({ 'not-requested': true })],
    [dispatchOrder, all<ReasonOf<typeof core.dispatch>>({ 'not-confirmed': true, 'turned-down-before': true, 'too-late': true })],
    [takeUpOrder, all<ReasonOf<typeof core.takeUp>>({ 'not-dispatched': true, 'too-late': true })],
    [turnDownOrder, all<ReasonOf<typeof core.turnDown>>({ 'not-dispatched': true })],
    [openOrder, all<ReasonOf<typeof core.open>>({ 'not-confirmed': true, 'too-late': true })],
    [cancelOrder, all<ReasonOf<typeof core.cancel>>({ 'already-closed': true, 'already-serving': true })],
    [reviewOrder, all<ReasonOf<typeof core.review>>({ 'not-served': true, 'already-reviewed': true })],
    [claimOrder, all(seat)],
    // Who asks to wait is not told that it is full: that is why they ask.
    [joinWaitlist, all({ ...seatBesidesFull, 'already-waiting': true, 'seats-left': true })],
    [leaveWaitlist, all<ReasonOf<typeof core.stopWaiting>>({ 'not-waiting': true })],
    [withdrawClaim, all<ReasonOf<typeof core.withdraw>>({ 'not-yours': true, 'already-serving': true, 'over': true })],
    [offerSeat, all<ReasonOf<typeof core.offer>>({ ...seat, 'already-asked': true })],
    [declineSeat, all<ReasonOf<typeof core.declineOffer>>({ 'not-offered': true })],
    // Without any proof there is no decision to ask: the server says so itself.
    [checkInVolunteer, all({ ...presence, 'proof-needed': true })],
    [checkOutVolunteer, all<ReasonOf<typeof core.checkOut>>({ 'not-checked-in': true })],
    [closeCheckIn, all<ReasonOf<typeof core.forceCheckOut>>({ 'not-checked-in': true })],
    [confirmAttendance, all<ReasonOf<typeof core.confirmMinutes>>({ 'nothing-to-confirm': true, 'more-than-served': true })],
    [reportAbsence, all<ReasonOf<typeof core.reportMissed>>({ 'not-claimed': true, 'too-early': true })],
  ])('$name', ({ refusals }, reasons) => {
    expect([...refusals].sort()).toEqual(reasons);
  });

  it('the reasons of eligibility are listed once for all', () => {
    expect([...eligibilityRefusals].sort()).toEqual(all(eligibility));
  });
});
