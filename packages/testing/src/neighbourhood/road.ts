/** 点单 → 订单 → 派单 → 评单, answered by the rules. @module */
import { cancel, confirm, decline, dispatch, evolve, open, request, review, takeUp, turnDown, viewOf } from '@linli/core';
import {
  cancelOrder,
  confirmOrder,
  declineOrder,
  dispatchOrder,
  openOrder,
  ProblemError,
  requestOrder,
  reviewOrder,
  takeUpOrder,
  turnDownOrder,
} from '@linli/contract';
import { answer, decided, type Answer } from './answers.ts';
import { grantedBy, momentOf, type World } from './world.ts';

function checkOrganisation(world: World, organisationId: string | null): void {
  if (organisationId !== null && !world.organisations.has(organisationId))
    throw new ProblemError('not-found', { detail: 'No organisation of this id.' });
}

/** Answers about the road of an order. The check-in code of every order is 1234. */
export const roadAnswers: readonly Answer[] = [
  answer(requestOrder, ({ world, actor }, { task, contact, enteredBy, enteredVia }) => {
    const event = grantedBy(
      request(world.newId('order'), { task, by: actor.personId ?? '', enteredBy, enteredVia }, momentOf(world)),
    );
    const order = evolve(undefined, event);
    world.orders.set(order.id, order);
    world.contacts.set(order.id, contact);
    world.feed.emit({ room: 'orders', id: order.id, type: event.type, at: event.at });
    return viewOf(order, actor.personId);
  }),
  decided(declineOrder, (order, { reason }, { world }) => decline(order, reason, momentOf(world))),
  decided(confirmOrder, (order, { task, terms }, { world }) => confirm(order, { task, terms, code: '1234' }, momentOf(world))),
  decided(dispatchOrder, (order, { organisationId }, { world }) => {
    checkOrganisation(world, organisationId);
    return dispatch(order, organisationId, momentOf(world));
  }),
  decided(takeUpOrder, (order, _, { world }) => takeUp(order, momentOf(world))),
  decided(turnDownOrder, (order, { reason }, { world }) => turnDown(order, reason, momentOf(world))),
  decided(openOrder, (order, { organisationId }, { world }) => {
    checkOrganisation(world, organisationId);
    return open(order, organisationId, momentOf(world));
  }),
  decided(cancelOrder, (order, { reason }, { world }, reach) =>
    cancel(order, { reason, isRequester: !reach.any }, momentOf(world)),
  ),
  decided(reviewOrder, (order, { rating, comment }, { world, actor }) =>
    review(order, { rating, comment, by: actor.personId ?? '' }, momentOf(world)),
  ),
];
