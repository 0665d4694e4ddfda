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
  type Scope,
} from '@linli/contract';
import { grantedBy, handle, type Handler } from '../kernel/handler.ts';
import type { Work } from '../kernel/work.ts';
import { change, create } from './store.ts';
import { checkReach } from './visibility.ts';

/** Loads, checks the reach, decides, saves: the whole of most handlers. */
export function decided(
  work: Work,
  orderId: Id,
  scope: Scope,
  decide: (order: Order) => Outcome<OrderEvent>,
): Promise<OrderView> {
  return change(work, orderId, async (order) => {
    checkReach(work, order, scope);
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
  handle(requestOrder, async (work, { task, contact, enteredBy }) => {
    const by = work.actor.personId ?? '';
    const event = grantedBy(request(work.house.newId(), { task, by, enteredBy }, work.at));
    const order = await create(work, event);
    const { name, mobile, door } = contact;
    await work.trx
      .insertInto('order_contacts')
      .values({ community_id: work.community.id, order_id: order.id, name, mobile, door: door ?? null })
      .execute();
    return viewOf(order, work.actor.personId);
  }),
  handle(declineOrder, (work, { orderId, reason }, scope) =>
    decided(work, orderId, scope, (order) => decline(order, reason, work.at)),
  ),
  handle(confirmOrder, (work, { orderId, task, terms }, scope) =>
    decided(work, orderId, scope, (order) => confirm(order, { task, terms, code: work.house.newCode() }, work.at)),
  ),
  handle(dispatchOrder, async (work, { orderId, organisationId }, scope) => {
    await checkOrganisation(work, organisationId);
    return decided(work, orderId, scope, (order) => dispatch(order, organisationId, work.at));
  }),
  handle(takeUpOrder, (work, { orderId }, scope) => decided(work, orderId, scope, (order) => takeUp(order, work.at))),
  handle(turnDownOrder, (work, { orderId, reason }, scope) =>
    decided(work, orderId, scope, (order) => turnDown(order, reason, work.at)),
  ),
  handle(openOrder, async (work, { orderId, organisationId }, scope) => {
    if (organisationId !== null) await checkOrganisation(work, organisationId);
    return decided(work, orderId, scope, (order) => open(order, organisationId, work.at));
  }),
  handle(cancelOrder, (work, { orderId, reason }, scope) =>
    decided(work, orderId, scope, (order) => cancel(order, { reason, isRequester: scope === 'own' }, work.at)),
  ),
  handle(reviewOrder, (work, { orderId, rating, comment }, scope) =>
    decided(work, orderId, scope, (order) => review(order, { rating, comment, by: work.actor.personId ?? '' }, work.at)),
  ),
];
