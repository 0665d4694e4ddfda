/** Check-in and check-out, and the review of what was served for the reader. @module */
import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import {
  isBefore,
  mayCheckIn,
  minutesBetween,
  plusMinutes,
  type DecisionContext,
  type OrderView,
  type Position,
} from '@linli/core';
import {
  checkInVolunteer,
  checkOutVolunteer,
  listOrders,
  ProblemError,
  readContact,
  reviewOrder,
  type Contact,
  type Me,
} from '@linli/contract';
import {
  baseStyles,
  clockTime,
  dayName,
  empty,
  fieldStyles,
  orderRefusals,
  partStyles,
  problemText,
  Resource,
  separator,
  Widget,
  type Page,
} from '@linli/kit';
import { entryStyles } from '../entry.styles.ts';
import { VolunteerCheckedInEvent, VolunteerCheckedOutEvent } from '../events.ts';
import { checkInStyles } from './check-in.styles.ts';
import { currentPosition, noPosition } from './position.ts';
import { reviewForm } from './review.ts';
import { checkInWords, type CheckInWords } from './words/index.ts';

type Proof = { readonly code: string } | { readonly position: Position };

/**
 * @summary 签到签退: the tasks I may check in to now, by the code shown on site or by position; and 评单 of what was done for me.
 * @slot - Shown until the widget is connected.
 * @fires {VolunteerCheckedInEvent} linli-volunteer-checked-in - Checked in.
 * @fires {VolunteerCheckedOutEvent} linli-volunteer-checked-out - Checked out; the minutes are in the order.
 */
export class CheckIn extends Widget<CheckInWords, readonly OrderView[]> {
  static override styles = [baseStyles, fieldStyles, partStyles, entryStyles, checkInStyles];

  @state() private codes: Readonly<Record<string, string>> = {};
  @state() private contacts: Readonly<Record<string, Contact>> = {};
  @state() private ratings: Readonly<Record<string, number>> = {};
  /** The order that was checked out of last. */
  @state() private finished: OrderView | undefined;

  protected readonly words = checkInWords;
  protected override readonly refusals = [orderRefusals];
  protected override readonly skeletonRows = 1;
  protected readonly data: Resource<readonly OrderView[]> = new Resource<readonly OrderView[]>(this, {
    load: async (connection, signal) => {
      await connection.whenLoaded();
      if (!connection.me?.personId) return [];
      const { api, communityId } = connection;
      return (await api.send(listOrders, { communityId, list: 'mine' }, { signal })).orders;
    },
    onChange: ({ room }) => (room === 'orders' ? 'reload' : undefined),
  });

  protected override heading({ words }: { words: CheckInWords }): TemplateResult {
    return html`<h2>${words.title}</h2>`;
  }

  protected ready(orders: readonly OrderView[], page: Page<CheckInWords>): TemplateResult {
    const { words, shared, context, me } = page;
    if (!me.personId) return empty(words.signIn, words.signInNext);
    const upcoming = orders.filter((order) => isUpcoming(order, context)).reverse();
    const toReview = orders.filter((order) => order.requestedByMe && order.status === 'served');
    const unconfirmed = orders.filter((order) => order.mine?.evidence === 'unconfirmed');
    const { finished } = this;
    const isEmpty = upcoming.length + toReview.length + unconfirmed.length === 0 && !finished;
    return html`${finished ? html`<p class="thanks" role="status">${words.done(shared.hours(finished.mine?.minutes ?? 0))}</p>` : nothing}
    ${isEmpty ? empty(words.empty, words.emptyNext(context.policy.limits.checkInOpens)) : nothing}
    ${upcoming.map((order) => this.#card(order, page))}
    ${toReview.map((order) => {
      const rating = this.ratings[order.id] ?? 5;
      return reviewForm(order, rating, page, {
        rate: (chosen) => (this.ratings = { ...this.ratings, [order.id]: chosen }),
        send: (comment) => void this.#review(order, rating, comment),
      });
    })}
    ${unconfirmed.map((order) => html`<p class="why"><bdi>${order.task.title}</bdi>${separator}${words.unconfirmed}</p>`)}`;
  }

  #card(order: OrderView, page: Page<CheckInWords>): TemplateResult {
    const { words, shared, calendar, submissions } = page;
    const contact = this.contacts[order.id];
    const problem = submissions.problem(order.id);
    const isWithoutPosition = problem?.problem.reason === noPosition;
    return html`<article class="card entry" aria-labelledby="c-${order.id}">
      <p class="time">${dayName(order.task.startsAt, calendar, shared)} <b>${clockTime(order.task.startsAt, calendar)}</b></p>
      <h3 id="c-${order.id}"><bdi>${order.task.title}</bdi></h3>
      <p class="muted"><bdi>${order.task.place.label}</bdi></p>
      ${
        contact
          ? html`<p><a href="tel:${contact.mobile}">${contact.name} ${contact.mobile}</a> ${contact.door ?? ''}</p>`
          : html`<button class="plain" @click=${() => void this.#loadContact(order)}>${words.contact}</button>`
      }
      ${order.mine?.standing === 'serving' ? this.#checkOutPart(order, page) : this.#checkInPart(order, page)}
      ${problem ? html`<p class="why" role="alert">${isWithoutPosition ? words.noPlace : problemText(problem, page)}</p>` : nothing}
    </article>`;
  }

  #checkInPart(order: OrderView, page: Page<CheckInWords>): TemplateResult {
    const { words, context, calendar, refusals, me, submissions, isElder } = page;
    const servingIn = me.volunteer?.servingIn ?? null;
    const decided = mayCheckIn(order, servingIn !== null && servingIn !== order.id, context);
    if (!decided.ok) {
      const { opensAt } = decided.facts;
      const isTooEarly = typeof opensAt === 'string';
      const why = isTooEarly ? words.opens(clockTime(opensAt, calendar)) : refusals[decided.reason]?.(decided.facts);
      return html`<p class="why">${why}</p>`;
    }
    const isPending = submissions.isPending(order.id);
    const mayUsePosition = order.task.place.position && me.volunteer?.archive.consents.includes('position');
    return html`<form class="proof" @submit=${(event: SubmitEvent) => this.#checkInByCode(event, order)}>
      ${this.#codeField(order, words)}
      <div class="two">
        <button ?disabled=${isPending}>${isElder ? words.arrived : words.byCode}</button>
        ${
          mayUsePosition
            ? html`<button
                type="button"
                class="quiet"
                ?disabled=${isPending}
                @click=${() => void this.#checkIn(order, async () => ({ position: await currentPosition() }))}
              >
                ${words.byPlace}
              </button>`
            : nothing
        }
      </div>
    </form>`;
  }

  #codeField(order: OrderView, words: CheckInWords): TemplateResult {
    const id = `code-${order.id}`;
    return html`<div class="field">
      <label for=${id}>${words.code}<span class="hint" id="${id}-hint">${words.codeHint}</span></label>
      <input
        id=${id}
        inputmode="numeric"
        autocomplete="one-time-code"
        enterkeyhint="done"
        aria-describedby="${id}-hint"
        .value=${this.codes[order.id] ?? ''}
        @input=${(event: Event) => (this.codes = { ...this.codes, [order.id]: (event.target as HTMLInputElement).value })}
      />
    </div>`;
  }

  #checkOutPart(order: OrderView, page: Page<CheckInWords>): TemplateResult {
    const { words, shared, context, calendar, submissions, isElder } = page;
    const since = order.mine?.checkedInAt ?? context.now;
    const minutes = minutesBetween(since, context.now);
    return html`<p>${words.since(clockTime(since, calendar))}${separator}${words.soFar(shared.hours(minutes))}</p>
      <button class="wide" ?disabled=${submissions.isPending(order.id)} @click=${() => void this.#checkOut(order)}>
        ${isElder ? words.finished : words.checkOut}
      </button>`;
  }

  async #loadContact(order: OrderView): Promise<void> {
    const contact = await this.submissions.send(order.id, readContact, { orderId: order.id });
    if (contact) this.contacts = { ...this.contacts, [order.id]: contact };
  }

  #checkInByCode(event: SubmitEvent, order: OrderView): void {
    event.preventDefault();
    void this.#checkIn(order, async () => {
      const code = plainDigits(this.codes[order.id] ?? '');
      if (code === '') throw new ProblemError('refused', { reason: 'proof-needed' });
      return { code };
    });
  }

  async #checkIn(order: OrderView, prove: () => Promise<Proof>): Promise<void> {
    const { connection, me } = this.data;
    const seat = seatOf(order, me);
    if (!seat || !connection) return;
    const answer = await this.submissions.run(order.id, async () =>
      connection.api.send(checkInVolunteer, { ...seat, ...(await prove()) }),
    );
    if (answer) this.#tell(new VolunteerCheckedInEvent(answer));
  }

  async #checkOut(order: OrderView): Promise<void> {
    const seat = seatOf(order, this.data.me);
    const answer = seat && (await this.submissions.send(order.id, checkOutVolunteer, seat));
    if (!answer) return;
    this.finished = answer;
    this.#tell(new VolunteerCheckedOutEvent(answer));
  }

  async #review(order: OrderView, rating: number, comment: string): Promise<void> {
    await this.submissions.send(order.id, reviewOrder, { orderId: order.id, rating, comment });
    this.data.reload();
  }

  #tell(event: VolunteerCheckedInEvent | VolunteerCheckedOutEvent): void {
    this.data.reload();
    void this.data.connection?.refresh();
    this.dispatchEvent(event);
  }
}

/** Whether an order is being served by the reader, or they have a seat in it within a day. */
function isUpcoming({ mine, task, status }: OrderView, { now }: DecisionContext): boolean {
  if (mine?.standing === 'serving') return true;
  const isOpen = status === 'open' || status === 'serving';
  const isWithinADay = isBefore(task.startsAt, plusMinutes(now, 1_440)) && isBefore(now, task.endsAt);
  return mine?.standing === 'claimed' && isOpen && isWithinADay;
}

/** The reader's seat in an order; undefined for those who are no volunteers. */
function seatOf(order: OrderView, me: Me | undefined) {
  const volunteerId = me?.volunteer?.candidate.volunteerId;
  return volunteerId === undefined ? undefined : { communityId: order.communityId, orderId: order.id, volunteerId };
}

/** Digits as typed on any keyboard: full-width ones and spaces are understood. */
function plainDigits(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '');
}

declare global {
  interface HTMLElementTagNameMap {
    'linli-check-in': CheckIn;
  }
}
