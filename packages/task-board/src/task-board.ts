/** The task board: what may be claimed, and what is mine. @module */
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { eventsBeforeOpening, eventsOfClosing, ServiceCategory, type Moment, type OrderView } from '@linli/core';
import { listOrders, readOrder, type Change } from '@linli/contract';
import {
  Attempts,
  between,
  empty,
  failed,
  houseStyles,
  LinliElement,
  oneOf,
  Loaded,
  partStyles,
  RowWindow,
  sharedWords,
  skeleton,
  Speech,
  type Calendar,
  type Connection,
  type SharedWords,
} from '@linli/kit';
import { actionOf, deedEndpoints } from './board-action.ts';
import { CheckInWantedEvent, ClaimWithdrawnEvent, OrderClaimedEvent, RegistrationWantedEvent } from './board-events.ts';
import { everything, filtered, isOnBoard, merged, patched, type BoardFilter } from './board-list.ts';
import { elderTask, type ElderDeed, type ElderLook } from './elder-task.ts';
import { boardStyles, elderStyles } from './task-board.styles.ts';
import { taskCard, type CardDeed } from './task-card.ts';
import { boardWords, type BoardWords } from './words/index.ts';

/**
 * @summary 任务看板: open tasks of a community, soonest first, each with the one thing to do or the reason why not.
 * @slot - Shown until the board can do better: a list for browsers without scripts.
 * @fires {OrderClaimedEvent} linli-order-claimed - A seat was taken.
 * @fires {ClaimWithdrawnEvent} linli-claim-withdrawn - A seat was given back.
 * @fires {RegistrationWantedEvent} linli-registration-wanted - A visitor wants a task.
 * @fires {CheckInWantedEvent} linli-check-in-wanted - A volunteer in elder mode has arrived, or is done.
 * @csspart card - One task.
 * @csspart action - The button of a task.
 */
export class TaskBoard extends LinliElement {
  static override styles = [houseStyles, partStyles, boardStyles, elderStyles];

  /** The filter with which the board opens: only this kind of service. */
  @property() category: ServiceCategory | '' = '';

  @state() private filter: BoardFilter = everything;
  @state() private asking = '';
  @state() private shown = 0;

  readonly #speech = new Speech(this, boardWords);
  readonly #shared = new Speech(this, sharedWords);
  readonly #attempts = new Attempts(this);
  readonly #window = new RowWindow(this, 128);
  readonly #reading = new Set<string>();
  readonly #list: Loaded<readonly OrderView[]> = new Loaded<readonly OrderView[]>(this, {
    load: (connection, signal) => this.#load(connection, signal),
    onChange: (change, orders, connection) => this.#follow(change, orders, connection),
  });

  override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('category'))
      this.filter = { ...this.filter, category: oneOf(this, 'category', this.category, categories, '') };
  }

  override render(): TemplateResult {
    const [words, shared] = [this.#speech.current, this.#shared.current];
    const { connection, current } = this.#list;
    if (!connection) return html`<slot></slot>`;
    if (!words || !shared) return html`<section part="base">${skeleton(undefined)}</section>`;
    const at = connection.moment();
    const fault = current.state === 'failed' ? current.problem : connection.fault;
    return html`<section part="base" aria-busy=${current.state === 'loading'}>
      ${this.isElder ? nothing : this.#heading(words, shared)}
      ${
        fault && current.state !== 'ready'
          ? failed(fault, shared, this.#again)
          : current.state === 'ready' && at && connection.me
            ? this.#ready(current.value, at, words, shared)
            : skeleton(shared)
      }
    </section>`;
  }

  #heading(words: BoardWords, shared: SharedWords): TemplateResult {
    const { current, connection } = this.#list;
    const name = connection?.view?.community.name ?? '';
    const count = current.state === 'ready' ? words.board.count(current.value.length) : '';
    const pill = (key: 'fitsMe' | 'soon', label: string): TemplateResult =>
      html`<button class="pill" aria-pressed=${this.filter[key]} @click=${() => this.#set({ [key]: !this.filter[key] })}>
        ${label}
      </button>`;
    return html`<h2>
        ${words.board.title}<small><bdi>${name}</bdi>${name && count ? between : ''}${count}</small>
      </h2>
      ${connection?.view?.community.nature === 'made-up' ? html`<p class="muted">${shared.madeUp}</p>` : nothing}
      <div class="bar" role="group" aria-label=${words.board.filters}>
        ${connection?.me?.volunteer ? pill('fitsMe', words.board.fitsMe) : nothing} ${pill('soon', words.board.soon)}
        <select aria-label=${words.board.category} .value=${this.filter.category} @change=${this.#pickCategory}>
          <option value="">${words.board.allCategories}</option>
          ${ServiceCategory.options.map((each) => html`<option value=${each}>${shared.categories[each]}</option>`)}
        </select>
        <input
          type="search"
          aria-label=${words.board.search}
          placeholder=${words.board.search}
          .value=${this.filter.text}
          @input=${this.#search}
        />
      </div>`;
  }

  #ready(orders: readonly OrderView[], at: Moment, words: BoardWords, shared: SharedWords): TemplateResult {
    const candidate = this.#list.me?.volunteer?.candidate;
    const seen = filtered(orders, this.filter, candidate, at);
    if (this.isElder) {
      const look: ElderLook = {
        ...{ shown: this.shown, at, calendar: this.#calendar(at), name: this.#list.me?.name ?? '', candidate },
        isGoing: (orderId) => this.#attempts.isGoing(orderId),
        problemOf: (orderId) => this.#attempts.problem(orderId),
      };
      return elderTask(seen, look, words, shared, (deed, order) => this.#elderDeed(deed, order));
    }
    if (orders.length === 0) return empty(words.board.empty, words.board.emptyNext);
    if (seen.length === 0)
      return empty(
        words.board.nothingFits,
        words.board.nothingFitsNext,
        html`<button class="quiet" @click=${() => this.#set(everything)}>${words.board.showAll}</button>`,
      );
    return this.#rows(seen, at, words, shared);
  }

  #rows(orders: readonly OrderView[], at: Moment, words: BoardWords, shared: SharedWords): TemplateResult {
    const range = this.#window.of(orders.length, (index) => orders[index]?.id ?? '');
    const calendar = this.#calendar(at);
    const minute = at.now.slice(0, 16);
    const me = this.#list.me;
    return html`<ul data-rows aria-label=${words.board.title} .style=${`padding-block:${range.before}px ${range.after}px`}>
      ${repeat(
        orders.slice(range.first, range.end),
        (order) => order.id,
        (order, index) => {
          const [going, asking, problem] = [
            this.#attempts.isGoing(order.id),
            this.asking === order.id,
            this.#attempts.problem(order.id),
          ];
          return html`<li class="row" data-row=${order.id} aria-setsize=${orders.length} aria-posinset=${range.first + index + 1}>
            ${guard([order, me, minute, going, asking, problem, words, shared], () =>
              taskCard(
                {
                  order,
                  action: actionOf(order, me?.volunteer?.candidate, at),
                  organisation: this.#organisation(order),
                  calendar,
                  going,
                  asking,
                  problem,
                },
                words.board,
                shared,
                (deed) => void this.#act(deed, order),
              ),
            )}
          </li>`;
        },
      )}
    </ul>`;
  }

  #calendar(at: Moment): Calendar {
    return { language: this.#speech.language, timeZone: at.community.timeZone, now: at.now };
  }

  #organisation(order: OrderView): string | undefined {
    return this.#list.connection?.view?.organisations.find((each) => each.id === order.organisationId)?.draft.name;
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
      const { current } = this.#list;
      if (signal.aborted) return;
      if (current.state === 'ready') this.#list.put(merged(current.value, page.orders));
      after = page.next;
    }
  }

  #follow(change: Change, _orders: readonly OrderView[], connection: Connection): Promise<undefined> | undefined {
    if (change.room !== 'orders' || this.#reading.has(change.id) || includes(eventsBeforeOpening, change.type)) return undefined;
    if (includes(eventsOfClosing, change.type)) {
      this.#gone(change.id);
      return undefined;
    }
    this.#reading.add(change.id);
    const { communityId } = connection;
    return connection.api.send(readOrder, { communityId, orderId: change.id }).then(
      (order) => this.#patch(order),
      () => this.#gone(change.id),
    );
  }

  #patch(order: OrderView): undefined {
    this.#reading.delete(order.id);
    const { current, connection } = this.#list;
    const at = connection?.moment();
    if (current.state === 'ready' && at) this.#list.put(patched(current.value, order, at));
  }

  #gone(orderId: string): undefined {
    this.#reading.delete(orderId);
    const { current } = this.#list;
    if (current.state === 'ready') this.#list.put(current.value.filter((order) => order.id !== orderId));
  }

  readonly #again = (): void => {
    void this.#list.connection?.refresh();
    this.#list.again();
  };

  readonly #pickCategory = (event: Event): void => {
    this.#set({ category: (event.target as HTMLSelectElement).value as BoardFilter['category'] });
  };

  readonly #search = (event: Event): void => {
    this.#set({ text: (event.target as HTMLInputElement).value });
  };

  #set(change: Partial<BoardFilter>): void {
    this.filter = { ...this.filter, ...change };
  }

  #elderDeed(deed: ElderDeed, order: OrderView): void {
    if (deed === 'next') this.shown += 1;
    else if (deed === 'arrive') this.dispatchEvent(new CheckInWantedEvent());
    else void this.#act(deed, order);
  }

  async #act(deed: CardDeed, order: OrderView): Promise<void> {
    if (deed === 'register') this.dispatchEvent(new RegistrationWantedEvent());
    this.asking = deed === 'ask' ? order.id : '';
    const { connection } = this.#list;
    const volunteerId = this.#list.me?.volunteer?.candidate.volunteerId;
    const endpoint = deedEndpoints[deed as keyof typeof deedEndpoints];
    if (!connection || !volunteerId || !endpoint) return;
    const input = { communityId: connection.communityId, orderId: order.id, volunteerId };
    const answer = await this.#attempts.make(order.id, () => connection.api.send(endpoint, input));
    if (!answer) return;
    this.#patch(answer);
    void connection.refresh();
    if (deed === 'claim') this.dispatchEvent(new OrderClaimedEvent(answer));
    if (deed === 'withdraw') this.dispatchEvent(new ClaimWithdrawnEvent(answer));
  }
}

const categories = ['', ...ServiceCategory.options] as const;

function includes(types: readonly string[], type: string): boolean {
  return types.includes(type);
}

declare global {
  interface HTMLElementTagNameMap {
    'linli-task-board': TaskBoard;
  }
}
