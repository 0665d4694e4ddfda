/** 领单: volunteers take seats, wait for one, and give them back. @module */
import { claimOrder, joinWaitlist, leaveWaitlist, overrideOf, withdrawClaim } from '@linli/contract';
import { claim, stopWaiting, viewOf, wait, withdraw } from '@linli/core';
import { decides } from '../kernel/decides.ts';
import type { Handler } from '../kernel/handler.ts';
import { candidateAmong, orderAggregate } from './order.ts';

/** Handlers of claims. Many want the same seat at the same time: those that wait together are decided together. */
export const claimHandlers: readonly Handler[] = [
  decides(claimOrder, orderAggregate, {
    about: ({ volunteerId }) => [volunteerId],
    decide: (order, { volunteerId, override }, { actor, decision }, { facts }) =>
      claim(viewOf(order, volunteerId), candidateAmong(facts, volunteerId), decision, overrideOf(actor, override)),
    together: true,
  }),
  decides(withdrawClaim, orderAggregate, {
    decide: (order, { volunteerId }, { decision }) => withdraw(viewOf(order, volunteerId), volunteerId, decision),
  }),
  decides(joinWaitlist, orderAggregate, {
    about: ({ volunteerId }) => [volunteerId],
    decide: (order, { volunteerId }, { decision }, { facts }) =>
      wait(viewOf(order, volunteerId), candidateAmong(facts, volunteerId), decision),
    together: true,
  }),
  decides(leaveWaitlist, orderAggregate, {
    decide: (order, { volunteerId }, { decision }) => stopWaiting(viewOf(order, volunteerId), volunteerId, decision),
  }),
];
