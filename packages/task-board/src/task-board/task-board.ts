/** The task board: what may be claimed, and what is mine. @module */
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { ServiceCategory, type DecisionContext, type OrderView } from '@linli/core';
import {
  Submissions,
  between,
  empty,
  failed,
  houseStyles,
  LinliElement,
  oneOf,
  partStyles,
  RowWindow,
  sharedWords,
  skeleton,
  Speech,
  type Calendar,
  type SharedWords,
} from '@linli/kit';
import { actionOf, deedEndpoints } from './action.ts';
import { CheckInWantedEvent, ClaimWithdrawnEvent, OrderClaimedEvent, RegistrationWantedEvent } from '../events.ts';
import { BoardFits } from './recommendations.ts';
import { byFit, everything, filtered, type BoardFilter } from './list.ts';
import { BoardOrders } from './orders.ts';
import { elderTask, type ElderDeed, type ElderLook } from './elder.ts';
import { boardStyles, elderStyles } from './task-board.styles.ts';
import { taskCard, type CardDeed } from './card.ts';
import { boardWords, type BoardWords } from '../words/index.ts';

/**
 * @summary 任务看板: open tasks of a community, soonest first or what fits the reader best, each with the one thing to do or the reason why not.
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
  readonly #attempts = new Submissions(this);
  readonly #window = new RowWindow(this, 128);
  readonly #list = new BoardOrders(this);
  readonly #fits = new BoardFits(this);

  override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('category'))
      this.filter = { ...this.filter, category: oneOf(this, 'category', this.category, categories, '') };
    this.#fits.want(this.filter.fitsMe || this.isElder);
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

  #ready(orders: readonly OrderView[], context: DecisionContext, words: BoardWords, shared: SharedWords): TemplateResult {
    const candidate = this.#list.me?.volunteer?.candidate;
    const seen = byFit(filtered(orders, this.filter, candidate, context), this.#fits.known);
    if (this.isElder) {
      const look: ElderLook = {
        ...{ shown: this.shown, at: context, calendar: this.#calendar(context), name: this.#list.me?.name ?? '', candidate },
        why: (orderId) => this.#why(orderId, context, words),
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
    return this.#rows(seen, context, words, shared);
  }

  #rows(orders: readonly OrderView[], context: DecisionContext, words: BoardWords, shared: SharedWords): TemplateResult {
    const range = this.#window.of(orders.length, (index) => orders[index]?.id ?? '');
    const calendar = this.#calendar(context);
    const minute = context.now.slice(0, 16);
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
          const why = this.#why(order.id, context, words);
          return html`<li class="row" data-row=${order.id} aria-setsize=${orders.length} aria-posinset=${range.first + index + 1}>
            ${guard([order, me, minute, going, asking, problem, why, words, shared], () =>
              taskCard(
                {
                  order,
                  action: actionOf(order, me?.volunteer?.candidate, context),
                  organisation: this.#organisation(order),
                  calendar,
                  going,
                  asking,
                  problem,
                  why,
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

  /** One line about what speaks most for an order, in words. */
  #why(orderId: string, context: DecisionContext, words: BoardWords): string {
    const reasons = this.#fits.known.get(orderId)?.reasons ?? [];
    return reasons.map(({ part, value }) => words.why[part]?.(value, context.policy.matching.reach) ?? '').join(between);
  }

  #calendar(context: DecisionContext): Calendar {
    return { language: this.#speech.language, timeZone: context.community.timeZone, now: context.now };
  }

  #organisation(order: OrderView): string | undefined {
    return this.#list.connection?.view?.organisations.find((each) => each.id === order.organisationId)?.draft.name;
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
    this.#list.patch(answer);
    void connection.refresh();
    if (deed === 'claim') this.dispatchEvent(new OrderClaimedEvent(answer));
    if (deed === 'withdraw') this.dispatchEvent(new ClaimWithdrawnEvent(answer));
  }
}

const categories = ['', ...ServiceCategory.options] as const;

declare global {
  interface HTMLElementTagNameMap {
    'linli-task-board': TaskBoard;
  }
}
