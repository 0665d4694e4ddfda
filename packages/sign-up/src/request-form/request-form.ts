/** The request form: a resident, or somebody for them, orders help. @module */
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { Language, plusMinutes, ServiceCategory, type OrderView } from '@linli/core';
import { listOrders, requestOrder } from '@linli/contract';
import {
  Submissions,
  choiceField,
  empty,
  failed,
  fieldStyles,
  Form,
  houseStyles,
  LinliElement,
  Loaded,
  partStyles,
  selectField,
  sentence,
  sharedWords,
  skeleton,
  Speech,
  steps,
  summary,
  textField,
  type SharedWords,
} from '@linli/kit';
import { OrderRequestedEvent } from '../events.ts';
import { formStyles } from '../form/form.styles.ts';
import { helpedVia } from '../form/helper-fields.ts';
import { moreFields } from '../form/optional-fields.ts';
import { localIn, readRequest, requestFields } from './request-draft.ts';
import { formWords, type FormWords } from '../form/words/index.ts';

const blank = {
  what: '',
  category: 'elder-care',
  content: '',
  where: '',
  when: '',
  length: '60',
  name: '',
  mobile: '',
  door: '',
  wishedSex: '',
  wishedLanguage: '',
  enteredBy: '',
  enteredVia: 'in-person',
};
type Field = Exclude<keyof typeof blank, 'enteredVia'>;

/**
 * @summary 群众点单: a short form for help, and where the own requests stand.
 * @slot - Shown until the widget is connected.
 * @fires {OrderRequestedEvent} linli-order-requested - The request was accepted.
 */
export class RequestForm extends LinliElement {
  static override styles = [houseStyles, fieldStyles, partStyles, formStyles];

  @state() private sent: OrderView | undefined;

  readonly #speech = new Speech(this, formWords);
  readonly #shared = new Speech(this, sharedWords);
  readonly #attempts = new Submissions(this);
  // Wishes are folded away: lost in a reload they would not be missed, and somebody else would come to the door.
  readonly #form = new Form(this, 'request', blank, [
    ...['what', 'category', 'content', 'where', 'when', 'length', 'wishedSex', 'wishedLanguage'],
  ]);
  readonly #mine: Loaded<readonly OrderView[]> = new Loaded<readonly OrderView[]>(this, {
    load: async (connection, signal) => {
      await connection.known();
      if (!connection.me?.personId) return [];
      const { orders } = await connection.api.send(listOrders, { communityId: connection.communityId, list: 'mine' }, { signal });
      return orders.filter((order) => order.requestedByMe);
    },
    onChange: (change, mine) => (change.room === 'orders' && mine.some((order) => order.id === change.id) ? 'again' : undefined),
  });

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.#mine.me) this.#form.of(this.#mine.me.personId);
  }

  override render(): TemplateResult {
    const [words, shared] = [this.#speech.current, this.#shared.current];
    const { connection, current } = this.#mine;
    if (!connection) return html`<slot></slot>`;
    if (!words || !shared) return html`<section part="base">${skeleton(undefined)}</section>`;
    return html`<section part="base" aria-busy=${current.state === 'loading'}>
      <h2>${words.request.title}<small>${words.request.minutes}</small></h2>
      ${
        current.state === 'failed'
          ? failed(current.problem, shared, () => this.#mine.again())
          : current.state === 'loading' || !connection.me
            ? skeleton(shared)
            : html`${this.#body(words, shared)} ${this.#list(current.value, words, shared)}`
      }
    </section>`;
  }

  #body(words: FormWords, shared: SharedWords): TemplateResult {
    const roles = this.#mine.me?.roles ?? [];
    if (!roles.some((role) => role === 'resident' || role === 'volunteer' || role === 'coordinator'))
      return empty(words.request.signIn, words.request.signInNext);
    if (this.sent)
      return empty(
        words.request.done,
        words.request.doneNext,
        html`<button class="quiet" @click=${() => (this.sent = undefined)}>${words.request.again}</button>`,
      );
    const going = this.#attempts.isGoing('send');
    const problem = this.#attempts.problem('send');
    return html`<form novalidate @submit=${this.#submit} @input=${this.#form.take} @change=${this.#form.take}>
      ${summary(this.#form, words.mend, (field) => words.request[field as Field], words.expected)} ${this.#fields(words, shared)}
      ${problem ? html`<p class="error" role="alert">${sentence(problem, shared)}</p>` : nothing}
      <button class="wide" ?disabled=${going}>${going ? words.request.sending : words.request.send}</button>
    </form>`;
  }

  #fields(words: FormWords, shared: SharedWords): TemplateResult {
    const { request, expected } = words;
    const at = this.#mine.connection?.moment();
    const field = (name: Field, hint?: string, traits: Parameters<typeof textField>[4] = {}): TemplateResult =>
      textField(this.#form, name, { label: request[name as 'what'], hint }, expected, traits);
    const kinds = ServiceCategory.options.map((each): readonly [string, string] => [each, shared.categories[each] ?? each]);
    const earliest = at ? localIn(plusMinutes(at.now, 1), at.community.timeZone) : '';
    return html`${field('what', request.whatHint, { required: true })}
      <div class="pair">
        ${selectField(this.#form, 'category', { label: request.category }, expected, kinds)}
        ${field('where', request.whereHint, { required: true })}
      </div>
      ${field('when', undefined, { type: 'datetime-local', required: true, min: earliest })}
      ${choiceField(this.#form, 'length', { label: request.length }, expected, 'radio', Object.entries(request.lengths))}
      ${field('content', request.contentHint, { rows: 3 })} ${this.#wishes(words, shared)}
      <div class="pair">
        ${field('name', undefined, { autocomplete: 'name', required: true })}
        ${field('mobile', undefined, { type: 'tel', inputmode: 'tel', autocomplete: 'tel', required: true })}
      </div>
      ${field('door')}
      <p class="muted">${request.privacy}</p>
      ${field('enteredBy', request.enteredByHint)} ${helpedVia(this.#form, words)}`;
  }

  /** 居民意愿: who may come, and what they would best speak. Most people leave both out. */
  #wishes({ request, expected }: FormWords, shared: SharedWords): TemplateResult {
    const languages = Language.options.map((each): readonly [string, string] => [each, shared.languages[each]]);
    const sex = { label: request.wishedSex, hint: request.wishedSexHint };
    const language = { label: request.wishedLanguage, hint: request.wishedLanguageHint };
    return moreFields(
      this.#form,
      ['wishedSex', 'wishedLanguage'],
      { label: request.wishes, hint: request.wishesHint },
      html`${choiceField(this.#form, 'wishedSex', sex, expected, 'radio', Object.entries(request.wishedSexes))}
        ${selectField(this.#form, 'wishedLanguage', language, expected, [['', request.anyLanguage], ...languages])}
        <p class="muted">${request.wishesSeen}</p>`,
    );
  }

  #list(orders: readonly OrderView[], words: FormWords, shared: SharedWords): TemplateResult | typeof nothing {
    if (orders.length === 0) return nothing;
    return html`<h3 class="mine">${words.request.mine}</h3>
      <ul>
        ${orders.slice(0, 5).map(
          (order) =>
            html`<li class="card own">
              <strong><bdi>${order.task.title}</bdi></strong> <span class="chip">${shared.statuses[order.status]}</span>
              ${order.reason ? html`<p class="why"><bdi>${order.reason}</bdi></p>` : steps(order, shared)}
            </li>`,
        )}
      </ul>`;
  }

  readonly #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { connection } = this.#mine;
    const at = connection?.moment();
    if (!connection || !at) return;
    const read = readRequest(this.#form.draft, at.community.timeZone);
    if ('issues' in read) return this.#form.refuse(read.issues);
    const order = await this.#attempts.make('send', () =>
      connection.api.send(requestOrder, { communityId: connection.communityId, ...read }),
    );
    const wrong = this.#attempts.problem('send')?.problem;
    if (wrong?.issues) this.#form.refuse(requestFields(wrong.issues));
    if (wrong?.reason === 'already-over') this.#form.refuse([{ path: 'when', expected: wrong.reason }]);
    if (!order) return;
    this.sent = order;
    this.#form.clear();
    this.#mine.again();
    this.dispatchEvent(new OrderRequestedEvent(order));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'linli-request-form': RequestForm;
  }
}
