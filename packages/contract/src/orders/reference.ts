/** What readers of the reference are told of each endpoint of orders. Apart from the endpoints: no page carries it. @module */
import { plainTerms } from '@linli/core';
import type { Reference } from '../kernel/index.ts';
import { exampleTask } from '../kernel/examples.ts';
import type * as endpoints from './index.ts';

/** By the name of the endpoint; one that is missing does not compile. */
export const reference: Reference<typeof endpoints> = {
  claimOrder: {
    summary: 'A volunteer takes a seat, or accepts the one held for them.',
    example: { orderId: 'order-1', volunteerId: 'volunteer-1' },
  },
  withdrawClaim: {
    summary: 'A volunteer gives a seat back.',
    example: { orderId: 'order-1', volunteerId: 'volunteer-1' },
  },
  joinWaitlist: {
    summary: 'Waits for a seat of a full order.',
    example: { orderId: 'order-1', volunteerId: 'volunteer-1' },
  },
  leaveWaitlist: {
    summary: 'Leaves the waitlist.',
    example: { orderId: 'order-1', volunteerId: 'volunteer-1' },
  },
  dispatchOrder: {
    summary: 'Offers a work order to an organisation.',
    example: { orderId: 'order-1', organisationId: 'organisation-1' },
  },
  takeUpOrder: {
    summary: 'The organisation takes up an order and opens it to volunteers.',
    example: { orderId: 'order-1' },
  },
  turnDownOrder: {
    summary: 'The organisation says no, at no cost; the community may ask another.',
    example: { orderId: 'order-1', reason: '那天没有人手' },
  },
  openOrder: {
    summary: 'The community opens a work order to every volunteer.',
    example: { orderId: 'order-1', organisationId: null },
  },
  listOrders: {
    summary: 'Lists orders, 500 at a time.',
    example: { list: 'open' },
  },
  readOrder: {
    summary: 'Reads one order, as far as the caller may see it.',
    example: { orderId: 'order-1' },
  },
  readContact: {
    summary: 'Reads the contact of an order.',
    example: { orderId: 'order-1' },
  },
  listCandidates: {
    summary: 'Lists volunteers for an order, those who may take it first.',
    example: { orderId: 'order-1' },
  },
  offerSeat: {
    summary: 'Offers a seat to one volunteer and holds it until they answer.',
    example: { orderId: 'order-1', volunteerId: 'volunteer-1' },
  },
  declineSeat: {
    summary: 'A volunteer declines an offered seat, at no cost.',
    example: { orderId: 'order-1', volunteerId: 'volunteer-1' },
  },
  requestOrder: {
    summary: 'A resident orders help.',
    example: { task: exampleTask, contact: { name: '张桂英', mobile: '13800000000', door: '301' } },
  },
  declineOrder: {
    summary: 'The community declines a request, with a reason.',
    example: { orderId: 'order-1', reason: '与另一单重复' },
  },
  confirmOrder: {
    summary: 'The community turns a request into a work order.',
    example: { orderId: 'order-1', task: exampleTask, terms: plainTerms(1) },
  },
  cancelOrder: {
    summary: 'Cancels an order before it is served.',
    example: { orderId: 'order-1', reason: '不需要了' },
  },
  reviewOrder: {
    summary: 'The one who was served rates it.',
    example: { orderId: 'order-1', rating: 5, comment: '很细心' },
  },
  checkInVolunteer: {
    summary: 'A volunteer checks in, with proof of being there.',
    example: { orderId: 'order-1', volunteerId: 'volunteer-1', code: '204816' },
  },
  checkOutVolunteer: {
    summary: 'A volunteer checks out; the minutes given are recorded.',
    example: { orderId: 'order-1', volunteerId: 'volunteer-1' },
  },
  closeCheckIn: {
    summary: 'Closes a forgotten check-in without counting a minute.',
    example: { orderId: 'order-1', volunteerId: 'volunteer-1' },
  },
  confirmAttendance: {
    summary: 'The organisation stands for minutes after a forced check-out.',
    example: { orderId: 'order-1', volunteerId: 'volunteer-1', minutes: 30, note: '在场' },
  },
  reportAbsence: {
    summary: 'Says that a volunteer did not come; who said so is kept.',
    example: { orderId: 'order-1', volunteerId: 'volunteer-1' },
  },
  readRoster: {
    summary: 'Reads who serves an order, and the check-in code.',
    example: { orderId: 'order-1' },
  },
};
