/** The dispatch desk: requests become work orders, work orders find organisations, organisations find volunteers. @module */
import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { DecisionContext, OrderStatus, OrderView } from '@linli/core';
import {
  cancelOrder,
  confirmAttendance,
  confirmOrder,
  declineOrder,
  dispatchOrder,
  closeCheckIn,
  listCandidates,
  listOrders,
  offerSeat,
  openOrder,
  readRoster,
  reportAbsence,
  takeUpOrder,
  turnDownOrder,
  type Api,
} from '@linli/contract';
import {
  Submissions,
  empty,
  failed,
  fieldStyles,
  houseStyles,
  LinliElement,
  Loaded,
  partStyles,
  sentence,
  sharedWords,
  skeleton,
  Speech,
  type SharedWords,
} from '@linli/kit';
import { OrderMovedEvent } from '../events.ts';
import { deskCard } from './card.ts';
import type { DeskDeed, DeskDetail } from './actions.ts';
import { checkInStyles } from '../check-in/check-in.styles.ts';
import { deskStyles } from './dispatch-desk.styles.ts';
import { termsOf } from './terms.ts';
import type { Suggesting } from './suggestions/index.ts';
import { boardWords, type BoardWords } from '../words/index.ts';

const columns = ['requested', 'confirmed', 'dispatched', 'open', 'serving', 'served'] as const satisfies readonly OrderStatus[];

/**
 * @summary 派单台: what waits for the community or for the own organisation, in the order of the road.
 * @slot - Shown until the widget is connected.
 * @fires {OrderMovedEvent} linli-order-moved - An order moved on.
 * @csspart card - One order.
 */
export class DispatchDesk extends LinliElement {
  /** Where the page serves `@linli/task-board/worker`, which works out suggestions; without it the page does so itself. */
  static worker: URL | string | undefined;

  static override styles = [houseStyles, fieldStyles, partStyles, checkInStyles, deskStyles];

  @state() private column: (typeof columns)[number] | '' = '';
  @state() private isSuggesting = false;
  @state() private details: Readonly<Record<string, DeskDetail>> = {};

  readonly #speech = new Speech(this, boardWords);
  readonly #shared = new Speech(this, sharedWords);
  readonly #attempts = new Submissions(this);
  #suggesting: Suggesting | undefined;
  readonly #orders: Loaded<readonly OrderView[]> = new Loaded<readonly OrderView[]>(this, {
    load: async (connection, signal) => {
      await connection.known();
      if (!this.#isStaff) return [];
      return (await connection.api.send(listOrders, { communityId: connection.communityId, list: 'desk' }, { signal })).orders;
    },
    onChange: (change, orders) => {
      if (change.room !== 'orders') return undefined;
      const open = orders.find((order) => order.id === change.id && this.details[order.id]);
      if (open) void this.#look(open);
      return 'again';
    },
  });

  get #isStaff(): boolean {
    return this.#orders.me?.roles.some((role) => role === 'coordinator' || role === 'organiser') ?? false;
  }

  override render(): TemplateResult {
    const [words, shared] = [this.#speech.current, this.#shared.current];
    const { connection, current } = this.#orders;
    if (!connection) return html`<slot></slot>`;
    if (!words || !shared) return html`<section part="base">${skeleton(undefined)}</section>`;
    const at = connection.moment();
    const ready = current.state === 'ready' && at && connection.me;
    return html`<section part="base" aria-busy=${current.state === 'loading'}>
      <h2>
        ${words.desk.title}${ready && this.#isStaff ? html`<small>${words.desk.count(current.value.length)}</small>` : nothing}
      </h2>
      ${ready && this.#isStaff ? this.#suggestions(words, shared) : nothing}
      ${
        current.state === 'failed'
          ? failed(current.problem, shared, () => this.#orders.again())
          : ready
            ? this.#ready(current.value, at, words, shared)
            : skeleton(shared)
      }
    </section>`;
  }

  #suggestions(words: BoardWords, shared: SharedWords): TemplateResult {
    const problem = this.#attempts.problem('suggest');
    return html`<button class="pill" aria-pressed=${this.isSuggesting} @click=${() => void this.#suggest()}>
        ${words.desk.suggestions}
      </button>
      ${problem ? html`<p class="why" role="alert">${sentence(problem, shared)}</p>` : nothing}`;
  }

  /** Suggestions are fetched when they are asked for: most readers of a page never do. */
  async #suggest(): Promise<void> {
    const suggestions = await this.#attempts.make('suggest', () => import('./suggestions/index.ts'));
    if (!suggestions) return;
    this.#suggesting ??= new suggestions.Suggesting(this, DispatchDesk.worker);
    this.isSuggesting = !this.isSuggesting;
  }

  #ready(orders: readonly OrderView[], context: DecisionContext, words: BoardWords, shared: SharedWords): TemplateResult {
    if (this.isSuggesting && this.#suggesting) return this.#suggesting.render(orders, context, shared);
    if (!this.#isStaff) return empty(words.desk.forCoordinators, words.desk.forCoordinatorsNext);
    if (orders.length === 0) return empty(words.desk.empty, words.desk.emptyNext);
    const of = (column: string): readonly OrderView[] => orders.filter((order) => order.status === column);
    const chosen = this.column || (columns.find((column) => of(column).length > 0) ?? 'requested');
    return html`<div class="bar" role="group" aria-label=${words.desk.title}>
        ${columns.map(
          (column) =>
            html`<button class="pill" aria-pressed=${column === chosen} @click=${() => (this.column = column)}>
              ${words.desk[column]} ${of(column).length}
            </button>`,
        )}
      </div>
      ${repeat(
        of(chosen).slice(0, 60),
        (order) => order.id,
        (order) => this.#card(order, context, words, shared),
      )}
      ${of(chosen).length === 0 ? empty(words.desk.empty, words.desk.emptyNext) : nothing}`;
  }

  #card(order: OrderView, context: DecisionContext, words: BoardWords, shared: SharedWords): TemplateResult {
    const { connection } = this.#orders;
    const card = {
      order,
      organisations: connection?.view?.organisations ?? [],
      detail: this.details[order.id],
      mayDispatch: this.#orders.me?.roles.includes('coordinator') ?? false,
      calendar: { language: this.#speech.language, timeZone: context.community.timeZone, now: context.now },
      going: this.#attempts.isGoing(order.id),
      problem: this.#attempts.problem(order.id) ?? this.#attempts.problem(`look ${order.id}`),
    };
    return deskCard(card, words.desk, shared, (deed) => void this.#act(deed, order));
  }

  async #act(deed: DeskDeed, order: OrderView): Promise<void> {
    const { connection } = this.#orders;
    if (!connection) return;
    if (deed.kind === 'look') return this.#look(order);
    const moved = await this.#attempts.make(order.id, () => doDeed(connection.api, order, deed));
    if (!moved) return;
    // The desk stays with the order it has just moved.
    if (columns.some((column) => column === moved.status)) this.column = moved.status as (typeof columns)[number];
    this.#orders.again();
    if ('volunteerId' in deed) await this.#look(order);
    this.dispatchEvent(new OrderMovedEvent(moved));
  }

  async #look(order: OrderView): Promise<void> {
    const { connection } = this.#orders;
    if (!connection) return;
    const one = { communityId: order.communityId, orderId: order.id };
    const detail = await this.#attempts.make(`look ${order.id}`, async () => {
      const [roster, candidates] = await Promise.all([
        connection.api.send(readRoster, one),
        connection.api.send(listCandidates, one),
      ]);
      return { code: roster.code, roster: roster.rows, candidates: candidates.rows };
    });
    if (detail) this.details = { ...this.details, [order.id]: detail };
  }
}

/** Sends what was done at the desk. */
function doDeed(api: Api, order: OrderView, deed: Exclude<DeskDeed, { kind: 'look' }>): Promise<OrderView> {
  const one = { communityId: order.communityId, orderId: order.id };
  const text = (name: string): string => ('form' in deed ? ((deed.form.get(name) as string | null) ?? '') : '');
  switch (deed.kind) {
    case 'confirm':
      return api.send(confirmOrder, { ...one, task: order.task, terms: termsOf(deed.form) });
    case 'decline':
      return api.send(declineOrder, { ...one, reason: text('reason') });
    case 'dispatch':
      return api.send(dispatchOrder, { ...one, organisationId: text('organisationId') });
    case 'open':
      return api.send(openOrder, { ...one, organisationId: null });
    case 'take-up':
      return api.send(takeUpOrder, one);
    case 'turn-down':
      return api.send(turnDownOrder, { ...one, reason: text('reason') });
    case 'cancel':
      return api.send(cancelOrder, { ...one, reason: text('reason') });
    case 'except':
      return api.send(offerSeat, { ...one, volunteerId: deed.volunteerId, override: text('override') });
    case 'offer':
      return api.send(offerSeat, { ...one, volunteerId: deed.volunteerId });
    case 'missed':
      return api.send(reportAbsence, { ...one, volunteerId: deed.volunteerId });
    case 'force':
      return api.send(closeCheckIn, { ...one, volunteerId: deed.volunteerId });
    case 'attend':
      return api.send(confirmAttendance, {
        ...one,
        volunteerId: deed.volunteerId,
        minutes: Number(text(`minutes-${deed.volunteerId}`)),
        note: text(`note-${deed.volunteerId}`),
      });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'linli-dispatch-desk': DispatchDesk;
  }
}
