/** The orders of a board: the first page at once, the rest after it, and then each order as it changes. @module */
import { eventsBeforeOpening, eventsOfClosing, type OrderView } from '@linli/core';
import { listOrders, readOrder, type Change } from '@linli/contract';
import { Loaded, type Connection, type LinliElement } from '@linli/kit';
import { isOnBoard, merged, patched } from './list.ts';

/** Reads what may be claimed and what is mine, and keeps it as it is. */
export class BoardOrders extends Loaded<readonly OrderView[]> {
  readonly #reading = new Set<string>();

  constructor(host: LinliElement) {
    super(host, {
      load: (connection, signal) => this.#load(connection, signal),
      onChange: (change, _orders, connection) => this.#follow(change, connection),
    });
  }

  /** Puts one order in its place, as the answer of a write. */
  patch(order: OrderView): undefined {
    this.#reading.delete(order.id);
    const at = this.connection?.moment();
    if (this.current.state === 'ready' && at) this.put(patched(this.current.value, order, at));
  }

  async #load(connection: Connection, signal: AbortSignal): Promise<readonly OrderView[]> {
    const { communityId, api } = connection;
    // What everybody may claim is asked for at once; what is mine, once it is known who I am.
    const [open, own] = await Promise.all([
      api.send(listOrders, { communityId, list: 'open' }, { signal }),
      this.#own(connection, signal),
    ]);
    if (open.next) void this.#more(connection, open.next, signal);
    return merged(own, open.orders);
  }

  async #own(connection: Connection, signal: AbortSignal): Promise<OrderView[]> {
    await connection.known();
    const at = connection.moment();
    if (!connection.me?.personId) return [];
    const { communityId, api } = connection;
    const { orders } = await api.send(listOrders, { communityId, list: 'mine' }, { signal });
    return orders.filter((order) => order.mine !== null && at && isOnBoard(order, at));
  }

  /** The board is there with its first page; the rest follows. */
  async #more(connection: Connection, next: string, signal: AbortSignal): Promise<void> {
    for (let after: string | null = next; after;) {
      const page: { orders: OrderView[]; next: string | null } = await connection.api.send(
        listOrders,
        { communityId: connection.communityId, list: 'open', after },
        { signal },
      );
      if (signal.aborted) return;
      if (this.current.state === 'ready') this.put(merged(this.current.value, page.orders));
      after = page.next;
    }
  }

  #follow(change: Change, { api, communityId }: Connection): Promise<undefined> | undefined {
    if (change.room !== 'orders' || this.#reading.has(change.id) || includes(eventsBeforeOpening, change.type)) return undefined;
    if (includes(eventsOfClosing, change.type)) return this.#gone(change.id);
    this.#reading.add(change.id);
    return api.send(readOrder, { communityId, orderId: change.id }).then(
      (order) => this.patch(order),
      () => this.#gone(change.id),
    );
  }

  #gone(orderId: string): undefined {
    this.#reading.delete(orderId);
    if (this.current.state === 'ready') this.put(this.current.value.filter((order) => order.id !== orderId));
  }
}

function includes(types: readonly string[], type: string): boolean {
  return types.includes(type);
}
