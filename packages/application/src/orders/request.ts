/** 群众点单 → 社区订单: a resident asks, the community makes it a work order or says why not. @module */
import { cancelOrder, confirmOrder, declineOrder, requestOrder } from '@linli/contract';
import { cancel, confirm, decline, request, viewOf } from '@linli/core';
import { create } from '../kernel/aggregate.ts';
import { decides } from '../kernel/decides.ts';
import { handles, type Handler } from '../kernel/handler.ts';
import { grantedOf } from '../kernel/outcome.ts';
import { orderAggregate } from './order.ts';

/** Handlers of requests. */
export const requestHandlers: readonly Handler[] = [
  handles(requestOrder, async (context, { task, contact, enteredBy, enteredVia }) => {
    const { actor, services, decision, store } = context;
    const id = services.newId();
    const event = grantedOf(request(id, { task, by: actor.personId ?? '', enteredBy, enteredVia }, decision));
    const order = await create(context, orderAggregate, id, event);
    await store.orders.putContact(id, contact);
    return viewOf(order, actor.personId);
  }),
  decides(declineOrder, orderAggregate, {
    decide: (order, { reason }, { decision }) => decline(order, reason, decision),
  }),
  decides(confirmOrder, orderAggregate, {
    decide: (order, { task, terms }, { decision, services }) =>
      confirm(order, { task, terms, code: services.newCode() }, decision),
  }),
  decides(cancelOrder, orderAggregate, {
    decide: (order, { reason }, { decision }, { grant }) => cancel(order, { reason, isRequester: !grant.any }, decision),
  }),
];
