/** The task board: what may be claimed, and the reader's own tasks. @module */
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { ServiceCategory, type OrderView } from '@linli/core';
import {
  baseStyles,
  empty,
  oneOf,
  orderRefusals,
  partStyles,
  RowWindow,
  separator,
  Widget,
  type EarlyPage,
  type Page,
} from '@linli/kit';
import { CheckInWantedEvent, ClaimWithdrawnEvent, OrderClaimedEvent, RegistrationWantedEvent } from '../events.ts';
import { pillStyles } from '../pill.styles.ts';
import { availableAction, seatEndpoints, type CardAction } from './action.ts';
import { taskCard } from './card.ts';
import { elderTask, type ElderAction } from './elder.ts';
import { filterOrders, noFilter, sortByFit, type BoardFilter } from './list.ts';
import { BoardOrders } from './orders.ts';
import { Recommendations } from './recommendations.ts';
import { boardStyles, elderStyles } from './task-board.styles.ts';
import { boardWords, type BoardWords } from './words/index.ts';

const categories = ['', ...ServiceCategory.options] as const;

/**
 * @summary 任务看板: open tasks of a community, soonest first or what fits the reader best, each with the one thing to do or the reason why not.
 * @slot - Shown until the board is connected: for example a list for browsers without scripts.
 * @fires {OrderClaimedEvent} linli-order-claimed - A seat was taken.
 * @fires {ClaimWithdrawnEvent} linli-claim-withdrawn - A seat was given back.
 * @fires {RegistrationWantedEvent} linli-registration-wanted - A visitor wants a task.
 * @fires {CheckInWantedEvent} linli-check-in-wanted - A volunteer in elder mode has arrived, or is done.
 * @csspart card - One task.
 * @csspart action - The button of a task.
 */
export class TaskBoard extends Widget<BoardWords, readonly OrderView[]> {
  static override styles = [baseStyles, partStyles, pillStyles, boardStyles, elderStyles];

  /** The filter with which the board opens: only this kind of service. */
  @property() category: ServiceCategory | '' = '';

  @state() private filter: BoardFilter = noFilter;
  /** The order whose withdrawal was started. */
  @state() private withdrawing = '';
  @state() private elderIndex = 0;

  protected readonly words = boardWords;
  protected override readonly refusals = [orderRefusals];
  protected readonly data: BoardOrders = new BoardOrders(this);
  readonly #recommendations = new Recommendations(this);
  readonly #rowWindow = new RowWindow(this, 128);

  override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('category'))
      this.filter = { ...this.filter, category: oneOf(this, 'category', this.category, categories, '') };
    this.#recommendations.enable(this.filter.fitsMe || this.isElder);
  }

  protected override heading(page: EarlyPage<BoardWords>, orders?: readonly OrderView[]): TemplateResult | typeof nothing {
    if (this.isElder) return nothing;
    const { words, shared, connection } = page;
    const community = connection.view?.community;
    const name = community?.name ?? '';
    const count = orders ? words.count(orders.length) : '';
    return html`<h2>
        ${words.title}<small><bdi>${name}</bdi>${name && count ? separator : ''}${count}</small>
      </h2>
      ${community?.nature === 'made-up' ? html`<p class="muted">${shared.madeUp}</p>` : nothing} ${this.#filterBar(page)}`;
  }

  #filterBar({ words, shared, me }: EarlyPage<BoardWords>): TemplateResult {
    const pill = (key: 'fitsMe' | 'soon'): TemplateResult =>
      html`<button class="pill" aria-pressed=${this.filter[key]} @click=${() => this.#setFilter({ [key]: !this.filter[key] })}>
        ${words[key]}
      </button>`;
    return html`<div class="bar" role="group" aria-label=${words.filters}>
      ${me?.volunteer ? pill('fitsMe') : nothing} ${pill('soon')}
      <select aria-label=${words.category} .value=${this.filter.category} @change=${this.#pickCategory}>
        <option value="">${words.allCategories}</option>
        ${ServiceCategory.options.map((each) => html`<option value=${each}>${shared.categories[each]}</option>`)}
      </select>
      <input
        type="search"
        aria-label=${words.search}
        placeholder=${words.search}
        .value=${this.filter.text}
        @input=${this.#search}
      />
    </div>`;
  }

  protected ready(orders: readonly OrderView[], page: Page<BoardWords>): TemplateResult {
    const { words, context, me } = page;
    const filtered = filterOrders(orders, this.filter, me.volunteer?.candidate, context);
    const shown = sortByFit(filtered, this.#recommendations.fits);
    if (this.isElder) {
      const model = { index: this.elderIndex, why: (orderId: string) => this.#why(orderId, page) };
      return elderTask(shown, model, page, (action, order) => this.#actInElderMode(action, order));
    }
    if (orders.length === 0) return empty(words.empty, words.emptyNext);
    if (shown.length === 0) {
      const showAll = html`<button class="quiet" @click=${() => this.#setFilter(noFilter)}>${words.showAll}</button>`;
      return empty(words.nothingFits, words.nothingFitsNext, showAll);
    }
    return this.#rows(shown, page);
  }

  #rows(orders: readonly OrderView[], page: Page<BoardWords>): TemplateResult {
    const range = this.#rowWindow.range(orders.length, (index) => orders[index]?.id ?? '');
    return html`<ul data-rows aria-label=${page.words.title} .style=${`padding-block:${range.before}px ${range.after}px`}>
      ${repeat(
        orders.slice(range.first, range.end),
        (order) => order.id,
        (order, index) =>
          html`<li class="row" data-row=${order.id} aria-setsize=${orders.length} aria-posinset=${range.first + index + 1}>
            ${this.#card(order, page)}
          </li>`,
      )}
    </ul>`;
  }

  /** A card is rendered anew only when something in it may have changed, or a minute has passed. */
  #card(order: OrderView, page: Page<BoardWords>): unknown {
    const { words, shared, context, connection, submissions, me } = page;
    const isPending = submissions.isPending(order.id);
    const isWithdrawing = this.withdrawing === order.id;
    const problem = submissions.problem(order.id);
    const why = this.#why(order.id, page);
    const minute = context.now.slice(0, 16);
    return guard([order, me, minute, isPending, isWithdrawing, problem, why, words, shared], () => {
      const action = availableAction(order, me.volunteer?.candidate, context);
      const organisation = connection.view?.organisations.find(({ id }) => id === order.organisationId)?.draft.name;
      const card = { order, action, organisation, isPending, isWithdrawing, problem, why };
      return taskCard(card, page, (pressed) => void this.#act(pressed, order));
    });
  }

  /** Why an order fits the reader, in words. */
  #why(orderId: string, { words, context }: Page<BoardWords>): string {
    const reasons = this.#recommendations.fits.get(orderId)?.reasons ?? [];
    return reasons.map(({ part, value }) => words.why[part]?.(value, context.policy.matching.reach) ?? '').join(separator);
  }

  readonly #pickCategory = (event: Event): void => {
    this.#setFilter({ category: (event.target as HTMLSelectElement).value as BoardFilter['category'] });
  };

  readonly #search = (event: Event): void => {
    this.#setFilter({ text: (event.target as HTMLInputElement).value });
  };

  #setFilter(change: Partial<BoardFilter>): void {
    this.filter = { ...this.filter, ...change };
  }

  #actInElderMode(action: ElderAction, order: OrderView): void {
    if (action === 'next') this.elderIndex += 1;
    else if (action === 'check-in') this.dispatchEvent(new CheckInWantedEvent());
    else void this.#act(action, order);
  }

  async #act(action: CardAction, order: OrderView): Promise<void> {
    if (action === 'register') this.dispatchEvent(new RegistrationWantedEvent());
    this.withdrawing = action === 'start-withdrawal' ? order.id : '';
    const volunteerId = this.data.me?.volunteer?.candidate.volunteerId;
    const endpoint = seatEndpoints[action as keyof typeof seatEndpoints];
    if (!volunteerId || !endpoint) return;
    const answer = await this.submissions.send(order.id, endpoint, { orderId: order.id, volunteerId });
    if (!answer) return;
    this.data.update(answer);
    void this.data.connection?.refresh();
    if (action === 'claim') this.dispatchEvent(new OrderClaimedEvent(answer));
    if (action === 'withdraw') this.dispatchEvent(new ClaimWithdrawnEvent(answer));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'linli-task-board': TaskBoard;
  }
}
