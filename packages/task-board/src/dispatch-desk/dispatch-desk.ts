/** The dispatch desk: requests become work orders, work orders find organisations, organisations find volunteers. @module */
import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { OrderStatus, OrderView } from '@linli/core';
import { listCandidates, listOrders, readRoster, type Me } from '@linli/contract';
import {
  baseStyles,
  empty,
  fieldStyles,
  orderRefusals,
  partStyles,
  problemText,
  Resource,
  Widget,
  type EarlyPage,
} from '@linli/kit';
import { entryStyles } from '../entry.styles.ts';
import { OrderMovedEvent } from '../events.ts';
import { pillStyles } from '../pill.styles.ts';
import { sendAction, type DeskAction } from './actions.ts';
import type { DeskPage, OrderRoster } from './card-model.ts';
import { deskCard } from './card.ts';
import { deskStyles } from './dispatch-desk.styles.ts';
import type { SuggestionPanel } from './suggestions/panel.ts';
import { deskWords, type DeskWords } from './words/index.ts';

const columns = ['requested', 'confirmed', 'dispatched', 'open', 'serving', 'served'] as const satisfies readonly OrderStatus[];
type Column = (typeof columns)[number];

/** Cards of a column that are rendered: nobody works through more at once. */
const MOST = 60;

/**
 * @summary 派单台: orders that wait for the community or for the reader's organisation, by the step that they have reached.
 * @slot - Shown until the widget is connected.
 * @fires {OrderMovedEvent} linli-order-moved - An order moved on.
 * @csspart card - One order.
 */
export class DispatchDesk extends Widget<DeskWords, readonly OrderView[]> {
  /** Where the page serves `@linli/task-board/worker`, which solves suggestions; without it they are solved on the page. */
  static worker: URL | string | undefined;

  static override styles = [baseStyles, fieldStyles, partStyles, pillStyles, entryStyles, deskStyles];

  /** The column that is shown; empty shows the first one with an order in it. */
  @state() private column: Column | '' = '';
  @state() private isSuggesting = false;
  /** Rosters that were asked for, by order. */
  @state() private rosters: Readonly<Record<string, OrderRoster>> = {};

  protected readonly words = deskWords;
  protected override readonly refusals = [orderRefusals];
  protected readonly data: Resource<readonly OrderView[]> = new Resource<readonly OrderView[]>(this, {
    load: async (connection, signal) => {
      await connection.whenLoaded();
      if (!isStaff(connection.me)) return [];
      const { api, communityId } = connection;
      return (await api.send(listOrders, { communityId, list: 'desk' }, { signal })).orders;
    },
    onChange: ({ room, id }, orders) => {
      if (room !== 'orders') return undefined;
      const withRoster = orders.find((order) => order.id === id && this.rosters[id]);
      if (withRoster) void this.#loadRoster(withRoster);
      return 'reload';
    },
  });

  #panel: SuggestionPanel | undefined;

  protected override heading({ words, me }: EarlyPage<DeskWords>, orders?: readonly OrderView[]): TemplateResult {
    return html`<h2>${words.title}${orders && isStaff(me) ? html`<small>${words.count(orders.length)}</small>` : nothing}</h2>`;
  }

  protected ready(orders: readonly OrderView[], page: DeskPage): TemplateResult {
    const { words, me, submissions } = page;
    if (!isStaff(me)) return empty(words.forCoordinators, words.forCoordinatorsNext);
    const problem = submissions.problem('suggestions');
    return html`<button class="pill" aria-pressed=${this.isSuggesting} @click=${() => void this.#toggleSuggestions()}>
        ${words.suggestions}
      </button>
      ${problem ? html`<p class="why" role="alert">${problemText(problem, page)}</p>` : nothing}
      ${this.isSuggesting && this.#panel ? this.#panel.render(orders, page) : this.#columns(orders, page)}`;
  }

  #columns(orders: readonly OrderView[], page: DeskPage): TemplateResult {
    const { words } = page;
    if (orders.length === 0) return empty(words.empty, words.emptyNext);
    const inColumn = (column: Column): readonly OrderView[] => orders.filter((order) => order.status === column);
    const shown = this.column || (columns.find((column) => inColumn(column).length > 0) ?? 'requested');
    const cards = inColumn(shown);
    return html`<div class="bar" role="group" aria-label=${words.title}>
        ${columns.map(
          (column) =>
            html`<button class="pill" aria-pressed=${column === shown} @click=${() => (this.column = column)}>
              ${words[column]} ${inColumn(column).length}
            </button>`,
        )}
      </div>
      ${repeat(
        cards.slice(0, MOST),
        (order) => order.id,
        (order) => this.#card(order, page),
      )}
      ${cards.length === 0 ? empty(words.empty, words.emptyNext) : nothing}`;
  }

  #card(order: OrderView, page: DeskPage): TemplateResult {
    const { connection, me, submissions } = page;
    const card = {
      order,
      organisations: connection.view?.organisations ?? [],
      roster: this.rosters[order.id],
      isCoordinator: me.roles.includes('coordinator'),
      isPending: submissions.isPending(order.id),
      problem: submissions.problem(order.id) ?? submissions.problem(rosterKey(order)),
    };
    return deskCard(card, page, (action) => void this.#act(action, order));
  }

  /** The panel is fetched when it is asked for: most readers of a page never do. */
  async #toggleSuggestions(): Promise<void> {
    const loaded = await this.submissions.run('suggestions', () => import('./suggestions/panel.ts'));
    if (!loaded) return;
    this.#panel ??= new loaded.SuggestionPanel(this, this.localizer, this.submissions, DispatchDesk.worker);
    this.isSuggesting = !this.isSuggesting;
  }

  async #act(action: DeskAction, order: OrderView): Promise<void> {
    const { connection } = this.data;
    if (!connection) return;
    if (action.kind === 'show-roster') return this.#loadRoster(order);
    const changed = await this.submissions.run(order.id, () => sendAction(connection.api, order, action));
    if (!changed) return;
    // The desk goes along with the order to its new column.
    this.column = columns.find((column) => column === changed.status) ?? this.column;
    this.data.reload();
    if ('volunteerId' in action) await this.#loadRoster(order);
    this.dispatchEvent(new OrderMovedEvent(changed));
  }

  async #loadRoster(order: OrderView): Promise<void> {
    const { connection } = this.data;
    if (!connection) return;
    const input = { communityId: order.communityId, orderId: order.id };
    const roster = await this.submissions.run(rosterKey(order), async () => {
      const [{ code, rows }, candidates] = await Promise.all([
        connection.api.send(readRoster, input),
        connection.api.send(listCandidates, input),
      ]);
      return { code, rows, candidates: candidates.rows };
    });
    if (roster) this.rosters = { ...this.rosters, [order.id]: roster };
  }
}

function isStaff(me: Me | undefined): boolean {
  return me?.roles.some((role) => role === 'coordinator' || role === 'organiser') ?? false;
}

/** The key under which the roster of an order is loaded; what is done to the order itself has its id. */
function rosterKey(order: OrderView): string {
  return `roster ${order.id}`;
}

declare global {
  interface HTMLElementTagNameMap {
    'linli-dispatch-desk': DispatchDesk;
  }
}
