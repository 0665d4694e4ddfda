/** Check-in and check-out, and the review of what was served for oneself. @module */
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
} from '@linli/contract';
import {
  between,
  Submissions,
  clockTime,
  dayName,
  empty,
  failed,
  houseStyles,
  LinliElement,
  Loaded,
  partStyles,
  problemOf,
  sentence,
  sharedWords,
  skeleton,
  Speech,
  fieldStyles,
  type SharedWords,
} from '@linli/kit';
import { VolunteerCheckedInEvent, VolunteerCheckedOutEvent } from '../events.ts';
import { checkInStyles } from './check-in.styles.ts';
import { boardWords, type BoardWords } from '../words/index.ts';

/**
 * @summary 签到签退: the tasks I may check in to now, by the code shown on site or by position; and 评单 of what was done for me.
 * @slot - Shown until the widget is connected.
 * @fires {VolunteerCheckedInEvent} linli-volunteer-checked-in - Checked in.
 * @fires {VolunteerCheckedOutEvent} linli-volunteer-checked-out - Checked out; the minutes are in the order.
 */
export class CheckIn extends LinliElement {
  static override styles = [houseStyles, fieldStyles, partStyles, checkInStyles];

  @state() private codes: Readonly<Record<string, string>> = {};
  @state() private contacts: Readonly<Record<string, Contact>> = {};
  @state() private ratings: Readonly<Record<string, number>> = {};
  @state() private done: OrderView | undefined;

  readonly #speech = new Speech(this, boardWords);
  readonly #shared = new Speech(this, sharedWords);
  readonly #attempts = new Submissions(this);
  readonly #orders: Loaded<readonly OrderView[]> = new Loaded<readonly OrderView[]>(this, {
    load: async (connection, signal) => {
      await connection.known();
      if (!connection.me?.personId) return [];
      return (await connection.api.send(listOrders, { communityId: connection.communityId, list: 'mine' }, { signal })).orders;
    },
    onChange: (change) => (change.room === 'orders' ? 'again' : undefined),
  });

  override render(): TemplateResult {
    const [words, shared] = [this.#speech.current, this.#shared.current];
    const { connection, current } = this.#orders;
    if (!connection) return html`<slot></slot>`;
    if (!words || !shared) return html`<section part="base">${skeleton(undefined, 1)}</section>`;
    const at = connection.moment();
    return html`<section part="base" aria-busy=${current.state === 'loading'}>
      <h2>${words.checkIn.title}</h2>
      ${
        current.state === 'failed'
          ? failed(current.problem, shared, () => this.#orders.again())
          : current.state === 'ready' && at && connection.me
            ? this.#ready(current.value, at, words, shared)
            : skeleton(shared, 1)
      }
    </section>`;
  }

  #ready(orders: readonly OrderView[], context: DecisionContext, words: BoardWords, shared: SharedWords): TemplateResult {
    if (!this.#orders.me?.personId) return empty(words.checkIn.signIn, words.checkIn.signInNext);
    const soon = plusMinutes(context.now, 1_440);
    const mine = orders
      .filter(({ mine: own, task, status }) => {
        const coming =
          own?.standing === 'claimed' &&
          isBefore(task.startsAt, soon) &&
          isBefore(context.now, task.endsAt) &&
          (status === 'open' || status === 'serving');
        return own?.standing === 'serving' || coming;
      })
      .reverse();
    const toReview = orders.filter((order) => order.requestedByMe && order.status === 'served');
    const forgotten = orders.filter((order) => order.mine?.evidence === 'unconfirmed');
    const nothingHere = mine.length + toReview.length + forgotten.length === 0 && !this.done;
    return html`${this.done ? this.#thanks(this.done, words, shared) : nothing}
    ${nothingHere ? empty(words.checkIn.empty, words.checkIn.emptyNext(context.policy.limits.checkInOpens)) : nothing}
    ${mine.map((order) => this.#card(order, context, words, shared))}
    ${toReview.map((order) => this.#review(order, words, shared))}
    ${forgotten.map((order) => html`<p class="why"><bdi>${order.task.title}</bdi>${between}${words.checkIn.unconfirmed}</p>`)}`;
  }

  #card(order: OrderView, context: DecisionContext, words: BoardWords, shared: SharedWords): TemplateResult {
    const calendar = { language: this.#speech.language, timeZone: context.community.timeZone, now: context.now };
    const contact = this.contacts[order.id];
    const serving = order.mine?.standing === 'serving';
    const problem = this.#attempts.problem(order.id);
    const why = problem?.problem.reason === noPosition ? words.checkIn.noPlace : problem && sentence(problem, shared);
    return html`<article class="card entry" aria-labelledby="c-${order.id}">
      <p class="time">${dayName(order.task.startsAt, calendar, shared)} <b>${clockTime(order.task.startsAt, calendar)}</b></p>
      <h3 id="c-${order.id}"><bdi>${order.task.title}</bdi></h3>
      <p class="muted"><bdi>${order.task.place.label}</bdi></p>
      ${
        contact
          ? html`<p><a href="tel:${contact.mobile}">${contact.name} ${contact.mobile}</a> ${contact.door ?? ''}</p>`
          : html`<button class="plain" @click=${() => void this.#askContact(order)}>${words.checkIn.contact}</button>`
      }
      ${serving ? this.#leaving(order, context, words, shared) : this.#arriving(order, context, words, shared)}
      ${why ? html`<p class="why" role="alert">${why}</p>` : nothing}
    </article>`;
  }

  #arriving(order: OrderView, context: DecisionContext, words: BoardWords, shared: SharedWords): TemplateResult {
    const servingIn = this.#orders.me?.volunteer?.servingIn ?? null;
    const may = mayCheckIn(order, servingIn !== null && servingIn !== order.id, context);
    if (!may.ok) {
      const calendar = { language: this.#speech.language, timeZone: context.community.timeZone, now: context.now };
      const opens = may.facts['opensAt'];
      const why =
        typeof opens === 'string' ? words.checkIn.opens(clockTime(opens, calendar)) : shared.refusals[may.reason]?.(may.facts);
      return html`<p class="why">${why}</p>`;
    }
    const id = `code-${order.id}`;
    const going = this.#attempts.isGoing(order.id);
    return html`<form class="proof" @submit=${(event: Event) => this.#byCode(event, order)}>
      <div class="field">
        <label for=${id}>${words.checkIn.code}<span class="hint" id="${id}-hint">${words.checkIn.codeHint}</span></label>
        <input
          id=${id}
          inputmode="numeric"
          autocomplete="one-time-code"
          enterkeyhint="done"
          aria-describedby="${id}-hint"
          .value=${this.codes[order.id] ?? ''}
          @input=${(event: Event) => (this.codes = { ...this.codes, [order.id]: (event.target as HTMLInputElement).value })}
        />
      </div>
      <div class="two">
        <button ?disabled=${going}>${this.isElder ? words.elder.there : words.checkIn.byCode}</button>
        ${
          order.task.place.position && this.#orders.me?.volunteer?.archive.consents.includes('position')
            ? html`<button type="button" class="quiet" ?disabled=${going} @click=${() => void this.#byPlace(order)}>
                ${words.checkIn.byPlace}
              </button>`
            : nothing
        }
      </div>
    </form>`;
  }

  #leaving(order: OrderView, context: DecisionContext, words: BoardWords, shared: SharedWords): TemplateResult {
    const since = order.mine?.checkedInAt ?? context.now;
    const calendar = { language: this.#speech.language, timeZone: context.community.timeZone, now: context.now };
    return html`<p>
        ${words.checkIn.since(clockTime(since, calendar))}${between}${words.checkIn.soFar(shared.hours(minutesBetween(since, context.now)))}
      </p>
      <button class="wide" ?disabled=${this.#attempts.isGoing(order.id)} @click=${() => void this.#leave(order)}>
        ${this.isElder ? words.elder.done : words.checkIn.checkOut}
      </button>`;
  }

  #thanks(order: OrderView, words: BoardWords, shared: SharedWords): TemplateResult {
    return html`<p class="thanks" role="status">${words.checkIn.done(shared.hours(order.mine?.minutes ?? 0))}</p>`;
  }

  #review(order: OrderView, words: BoardWords, shared: SharedWords): TemplateResult {
    const rating = this.ratings[order.id] ?? 5;
    const problem = this.#attempts.problem(order.id);
    return html`<form class="card entry" @submit=${(event: Event) => void this.#sendReview(event, order, rating)}>
      <h3>${words.checkIn.review.title}</h3>
      <p class="muted"><bdi>${order.task.title}</bdi></p>
      <fieldset class="field">
        <legend class="sr">${words.checkIn.review.title}</legend>
        <div class="choices">
          ${[1, 2, 3, 4, 5].map(
            (each) =>
              html`<label class="choice"
                ><input
                  type="radio"
                  name="rating-${order.id}"
                  .checked=${each === rating}
                  @change=${() => (this.ratings = { ...this.ratings, [order.id]: each })}
                />${words.checkIn.review.rate(each)}</label
              >`,
          )}
        </div>
      </fieldset>
      <div class="field">
        <label for="r-${order.id}">${words.checkIn.review.comment}</label
        ><input id="r-${order.id}" name="comment" maxlength="500" />
      </div>
      <button class="wide">${words.checkIn.review.send}</button>
      ${problem ? html`<p class="why" role="alert">${sentence(problem, shared)}</p>` : nothing}
    </form>`;
  }

  async #askContact(order: OrderView): Promise<void> {
    const { connection } = this.#orders;
    if (!connection) return;
    const input = { communityId: connection.communityId, orderId: order.id };
    const contact = await this.#attempts.make(order.id, () => connection.api.send(readContact, input));
    if (contact) this.contacts = { ...this.contacts, [order.id]: contact };
  }

  #byCode(event: Event, order: OrderView): void {
    event.preventDefault();
    void this.#arrive(order, async () => ({ code: plainDigits(this.codes[order.id] ?? '') }));
  }

  async #byPlace(order: OrderView): Promise<void> {
    await this.#arrive(order, async () => ({ position: await here() }));
  }

  async #arrive(order: OrderView, prove: () => Promise<{ code: string } | { position: Position }>): Promise<void> {
    const seat = this.#seat(order);
    const { connection } = this.#orders;
    if (!seat || !connection) return;
    const answer = await this.#attempts.make(order.id, async () => {
      const proof = await prove();
      if ('code' in proof && proof.code.trim() === '') throw new ProblemError('refused', { reason: 'proof-needed' });
      return connection.api.send(checkInVolunteer, { ...seat, ...proof });
    });
    if (answer) this.#after(new VolunteerCheckedInEvent(answer));
  }

  async #leave(order: OrderView): Promise<void> {
    const seat = this.#seat(order);
    const { connection } = this.#orders;
    if (!seat || !connection) return;
    const answer = await this.#attempts.make(order.id, () => connection.api.send(checkOutVolunteer, seat));
    if (!answer) return;
    this.done = answer;
    this.#after(new VolunteerCheckedOutEvent(answer));
  }

  async #sendReview(event: Event, order: OrderView, rating: number): Promise<void> {
    event.preventDefault();
    const { connection } = this.#orders;
    const comment = ((event.target as HTMLFormElement).elements.namedItem('comment') as HTMLInputElement).value;
    if (!connection) return;
    const input = { communityId: connection.communityId, orderId: order.id, rating, comment };
    await this.#attempts.make(order.id, () => connection.api.send(reviewOrder, input));
    this.#orders.again();
  }

  #seat(order: OrderView) {
    const volunteerId = this.#orders.me?.volunteer?.candidate.volunteerId;
    return volunteerId === undefined ? undefined : { communityId: order.communityId, orderId: order.id, volunteerId };
  }

  #after(event: VolunteerCheckedInEvent | VolunteerCheckedOutEvent): void {
    this.#orders.again();
    void this.#orders.connection?.refresh();
    this.dispatchEvent(event);
  }
}

/** Digits as typed on any keyboard, full-width ones and spaces included. */
function plainDigits(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '');
}

/** Said by the browser, not by the server: it gives no position. */
const noPosition = 'no-position';

/** The position, asked for only when the button is pressed. */
function here(): Promise<Position> {
  return new Promise((resolve, reject) => {
    const none = (): void => reject(problemOf(new ProblemError('refused', { reason: noPosition })));
    if (!('geolocation' in navigator)) return none();
    navigator.geolocation.getCurrentPosition(({ coords: { longitude, latitude } }) => resolve({ longitude, latitude }), none, {
      enableHighAccuracy: true,
      timeout: 10_000,
    });
  });
}

declare global {
  interface HTMLElementTagNameMap {
    'linli-check-in': CheckIn;
  }
}
