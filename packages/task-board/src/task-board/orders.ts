/** The orders of a board: the first page as soon as it is there, then the others, and each order anew as it changes. @module */
import { eventsBeforeOpening, eventsOfClosing, type OrderView } from '@linli/core';
import { listOrders, readOrder, type Change } from '@linli/contract';
import { Resource, type Connection, type LinliElement } from '@linli/kit';
import { isOnBoard, mergeOrders, withOrder } from './list.ts';

/** Loads what may be claimed and the reader's own orders, and keeps them up to date. */
export class BoardOrders extends Resource<readonly OrderView[]> {
  /** Orders that are being read after a change: one more change of them asks for nothing more. */
  readonly #reading = new Set<string>();

  constructor(host: LinliElement) {
    super(host, {
      load: (connection, signal) => this.#load(connection, signal),
      onChange: (change, _orders, connection) => this.#readChanged(change, connection),
    });
  }

  /** Puts an order in its place: the answer of a write, or of reading it again. */
  update(order: OrderView): undefined {
    this.#reading.delete(order.id);
    const context = this.connection?.decisionContext();
    if (this.current.state === 'ready' && context) this.set(withOrder(this.current.value, order, context));
  }

  async #load(connection: Connection, signal: AbortSignal): Promise<readonly OrderView[]> {
    const { communityId, api } = connection;
    // What everybody may claim is asked for at once; the reader's own orders, once it is known who they are.
    const [open, own] = await Promise.all([
      api.send(listOrders, { communityId, list: 'open' }, { signal }),
      this.#loadOwn(connection, signal),
    ]);
    if (open.next) void this.#loadRest(connection, open.next, signal);
    return mergeOrders(own, open.orders);
  }

  async #loadOwn(connection: Connection, signal: AbortSignal): Promise<OrderView[]> {
    await connection.whenLoaded();
    const context = connection.decisionContext();
    if (!connection.me?.personId) return [];
    const { communityId, api } = connection;
    const { orders } = await api.send(listOrders, { communityId, list: 'mine' }, { signal });
    return orders.filter((order) => order.mine !== null && context && isOnBoard(order, context));
  }

  async #loadRest({ api, communityId }: Connection, next: string, signal: AbortSignal): Promise<void> {
    for (let after: string | null = next; after;) {
      const input = { communityId, list: 'open', after } as const;
      const page: { orders: OrderView[]; next: string | null } = await api.send(listOrders, input, { signal });
      if (signal.aborted) return;
      if (this.current.state === 'ready') this.set(mergeOrders(this.current.value, page.orders));
      after = page.next;
    }
  }

  #readChanged(change: Change, { api, communityId }: Connection): Promise<undefined> | undefined {
    if (change.room !== 'orders' || this.#reading.has(change.id) || includes(eventsBeforeOpening, change.type)) return undefined;
    if (includes(eventsOfClosing, change.type)) return this.#remove(change.id);
    this.#reading.add(change.id);
    return api.send(readOrder, { communityId, orderId: change.id }).then(
      (order) => this.update(order),
      () => this.#remove(change.id),
    );
  }

  #remove(orderId: string): undefined {
    this.#reading.delete(orderId);
    if (this.current.state === 'ready') this.set(this.current.value.filter((order) => order.id !== orderId));
  }
}

function includes(types: readonly string[], type: string): boolean {
  return types.includes(type);
}
