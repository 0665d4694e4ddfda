/** 任务列表: what can be read of orders. @module */
import {
  assertMayAct,
  assertVisible,
  canSee,
  listOrders,
  ownersOf,
  ProblemError,
  readContact,
  readOrder,
  type Actor,
} from '@linli/contract';
import { Id, Instant, isStaffed, listedStatuses, viewOf, type Order, type OrderList } from '@linli/core';
import { load, settled, settledAll } from '../kernel/aggregate.ts';
import { handles, type Handler } from '../kernel/handler.ts';
import type { ListedOrder } from './queries.ts';
import { orderAggregate } from './order.ts';

const PAGE = 500;

/** One's own list needs a name; the desk's is for those who answer for the community or an organisation. */
function assertMayList({ personId, roles }: Actor, list: OrderList): void {
  const isDesk = roles.includes('coordinator') || roles.includes('organiser');
  if (list === 'mine' && personId === null) throw new ProblemError('unauthenticated');
  if (list === 'desk' && !isDesk) throw new ProblemError(personId === null ? 'unauthenticated' : 'forbidden');
}

/** Keyset pages: the cursor is the start and id of the last row. */
function cursorOf(after: string): readonly [Instant, Id] {
  const [start = '', id = ''] = after.split(' ');
  if (!Instant.safeParse(start).success || !Id.safeParse(id).success)
    throw new ProblemError('invalid', { issues: [{ path: 'after', expected: 'the `next` of an earlier page' }] });
  return [start, id];
}

function nextOf(page: readonly ListedOrder[]): string | null {
  const last = page.at(-1);
  return page.length === PAGE && last ? `${last.startsAt} ${last.order.id}` : null;
}

/** Handlers of lists. */
export const listHandlers: readonly Handler[] = [
  handles(listOrders, async (context, { list, after }) => {
    const { actor, store, decision } = context;
    assertMayList(actor, list);
    const page = await store.orders.page({
      list,
      personId: actor.personId,
      organisationId: actor.roles.includes('coordinator') ? null : (actor.organisationId ?? ''),
      now: decision.now,
      after: after === undefined ? undefined : cursorOf(after),
      limit: PAGE,
    });
    const orders = await settledAll(
      context,
      orderAggregate,
      page.map(({ order }) => order),
    );
    // A stored status may have lapsed since: what time has had its say about decides.
    const isShown = (order: Order): boolean => canSee(actor, order) && listedStatuses[list].includes(order.status);
    return { orders: orders.filter(isShown).map((order) => viewOf(order, actor.personId)), next: nextOf(page) };
  }),
  handles(readOrder, async (context, { orderId }) => {
    const order = await settled(context, orderAggregate, (await load(context, orderAggregate, orderId)).state);
    assertVisible(context.actor, order);
    return viewOf(order, context.actor.personId);
  }),
  handles(readContact, async (context, { orderId }, grant) => {
    const { actor, store, decision } = context;
    const { state: order } = await load(context, orderAggregate, orderId);
    assertVisible(actor, order);
    const seat = isStaffed(order) ? order.seats.find(({ volunteerId }) => volunteerId === actor.personId) : undefined;
    const isComing = seat?.standing === 'claimed' || seat?.standing === 'serving';
    if (!isComing) assertMayAct(actor, ownersOf(order), grant, decision);
    const contact = await store.orders.contactOf(orderId);
    if (!contact) throw new ProblemError('not-found');
    return contact;
  }),
];
