/** Orders: the four-order flow, from the resident's request to the review. @module */
import { viewOf } from '@linli/core';
import { room } from '../kernel/room.ts';
import { claimHandlers } from './claim.ts';
import { dispatchHandlers } from './dispatch.ts';
import { listHandlers } from './lists.ts';
import { offerHandlers } from './offer.ts';
import { candidatesOf, orderAggregate } from './order.ts';
import { requestHandlers } from './request.ts';
import { reviewHandlers } from './review.ts';
import { serveHandlers } from './serve.ts';

/** 工单. */
export const orders = room({
  name: 'orders',
  about: 'What is asked for, from the request to the review.',
  aggregates: { orders: orderAggregate },
  handlers: [
    ...requestHandlers,
    ...dispatchHandlers,
    ...claimHandlers,
    ...offerHandlers,
    ...serveHandlers,
    ...reviewHandlers,
    ...listHandlers,
  ],
  person: {
    async file({ store }, personId) {
      const requests = await store.orders.requestedBy(personId);
      return {
        requests: requests.map(({ order, contact }) => ({ order: viewOf(order, personId), ...(contact ? { contact } : {}) })),
        seats: [...(await store.orders.seatsOf(personId))],
      };
    },
    async me(context, personId) {
      const candidate = (await candidatesOf(context, [personId])).get(personId);
      return candidate ? { candidate, servingIn: await context.store.orders.servingIn(personId) } : {};
    },
    openPromises: ({ store, decision }, personId) => store.orders.openPromises(personId, decision.now),
    erase: ({ store }, personId) => store.orders.eraseContactsOf(personId),
  },
});
