/** 点单 → 订单 → 派单 → 评单: handlers of the road of an order. @module */
import {
  cancel,
  confirm,
  decline,
  dispatch,
  open,
  request,
  review,
  takeUp,
  turnDown,
  viewOf,
  type Id,
  type Order,
  type OrderEvent,
  type OrderView,
  type Outcome,
} from '@linli/core';
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
  assertMayAct,
  type Grant,
} from '@linli/contract';
import { grantedBy, handle, type Handler } from '../kernel/handler.ts';
import type { Work } from '../kernel/work.ts';
import { change } from './change.ts';
import { create } from './store.ts';

/** Loads, checks the reach, decides, saves: the whole of most handlers. */
export function decided(
  work: Work,
  orderId: Id,
  grant: Grant,
  decide: (order: Order) => Outcome<OrderEvent>,
): Promise<OrderView> {
  return change(work, orderId, (order) => {
    assertMayAct(work.actor, order, grant);
    return grantedBy(decide(order));
  });
}

async function checkOrganisation(work: Work, organisationId: Id): Promise<void> {
  const known = await work.trx
    .selectFrom('organisations')
    .select('id')
    .where('community_id', '=', work.community.id)
    .where('id', '=', organisationId)
    .executeTakeFirst();
  if (!known) throw new ProblemError('not-found', { detail: 'No organisation of this id.' });
}

/** Handlers of the road. */
export const roadHandlers: readonly Handler[] = [
  handle(requestOrder, async (work, { task, contact, enteredBy, enteredVia }) => {
    const by = work.actor.personId ?? '';
    const event = grantedBy(request(work.house.newId(), { task, by, enteredBy, enteredVia }, work.at));
    const order = await create(work, event);
    const { name, mobile, door } = contact;
    await work.trx
      .insertInto('order_contacts')
      .values({ community_id: work.community.id, order_id: order.id, name, mobile, door: door ?? null })
      .execute();
    return viewOf(order, work.actor.personId);
  }),
  handle(declineOrder, (work, { orderId, reason }, reach) =>
    decided(work, orderId, reach, (order) => decline(order, reason, work.at)),
  ),
  handle(confirmOrder, (work, { orderId, task, terms }, reach) =>
    decided(work, orderId, reach, (order) => confirm(order, { task, terms, code: work.house.newCode() }, work.at)),
  ),
  handle(dispatchOrder, async (work, { orderId, organisationId }, reach) => {
    await checkOrganisation(work, organisationId);
    return decided(work, orderId, reach, (order) => dispatch(order, organisationId, work.at));
  }),
  handle(takeUpOrder, (work, { orderId }, reach) => decided(work, orderId, reach, (order) => takeUp(order, work.at))),
  handle(turnDownOrder, (work, { orderId, reason }, reach) =>
    decided(work, orderId, reach, (order) => turnDown(order, reason, work.at)),
  ),
  handle(openOrder, async (work, { orderId, organisationId }, reach) => {
    if (organisationId !== null) await checkOrganisation(work, organisationId);
    return decided(work, orderId, reach, (order) => open(order, organisationId, work.at));
  }),
  handle(cancelOrder, (work, { orderId, reason }, reach) =>
    decided(work, orderId, reach, (order) => cancel(order, { reason, isRequester: !reach.any }, work.at)),
  ),
  handle(reviewOrder, (work, { orderId, rating, comment }, reach) =>
    decided(work, orderId, reach, (order) => review(order, { rating, comment, by: work.actor.personId ?? '' }, work.at)),
  ),
];
