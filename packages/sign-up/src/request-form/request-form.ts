/** The request form: a resident, or somebody for them, asks for help. @module */
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { Language, plusMinutes, ServiceCategory, type OrderView } from '@linli/core';
import { listOrders, requestOrder } from '@linli/contract';
import {
  baseStyles,
  choiceField,
  empty,
  fieldStyles,
  Form,
  issueSummary,
  orderRefusals,
  partStyles,
  problemText,
  Resource,
  selectField,
  steps,
  textField,
  Widget,
  type FieldOption,
  type Page,
  type TextFieldOptions,
} from '@linli/kit';
import { OrderRequestedEvent } from '../events.ts';
import { formStyles } from '../form/form.styles.ts';
import { entryMeansField } from '../form/helper-fields.ts';
import { optionalFields } from '../form/optional-fields.ts';
import { localIn, readRequest, requestIssues } from './request-draft.ts';
import { requestStyles } from './request-form.styles.ts';
import { requestWords, type RequestWords } from './words/index.ts';

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
/**
 * What may stay in the browser: nothing of it says who somebody is. Wishes are stored although they are optional: they are
 * folded away, so nobody would notice that a reload had lost them, and another person would come to the door.
 */
const storedFields = ['what', 'category', 'content', 'where', 'when', 'length', 'wishedSex', 'wishedLanguage'];

/** The reader's own requests that are listed. */
const MOST = 5;

type TextName = 'what' | 'content' | 'where' | 'when' | 'name' | 'mobile' | 'door' | 'enteredBy';

/**
 * @summary 群众点单: a short form to ask for help, and the steps that the reader's own requests have reached.
 * @slot - Shown until the widget is connected.
 * @fires {OrderRequestedEvent} linli-order-requested - The request was accepted.
 */
export class RequestForm extends Widget<RequestWords, readonly OrderView[]> {
  static override styles = [baseStyles, fieldStyles, partStyles, formStyles, requestStyles];

  /** The order that was requested last, until the next one is begun. */
  @state() private requested: OrderView | undefined;

  protected readonly words = requestWords;
  protected override readonly refusals = [orderRefusals];
  protected readonly data: Resource<readonly OrderView[]> = new Resource<readonly OrderView[]>(this, {
    load: async (connection, signal) => {
      await connection.whenLoaded();
      if (!connection.me?.personId) return [];
      const { api, communityId } = connection;
      const { orders } = await api.send(listOrders, { communityId, list: 'mine' }, { signal });
      return orders.filter((order) => order.requestedByMe);
    },
    onChange: ({ room, id }, own) => (room === 'orders' && own.some((order) => order.id === id) ? 'reload' : undefined),
  });

  readonly #form = new Form(this, 'request', blank, storedFields);

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.data.me) this.#form.setOwner(this.data.me.personId);
  }

  protected override heading({ words }: { words: RequestWords }): TemplateResult {
    return html`<h2>${words.title}<small>${words.minutes}</small></h2>`;
  }

  protected ready(own: readonly OrderView[], page: Page<RequestWords>): TemplateResult {
    return html`${this.#request(page)} ${ownRequests(own, page)}`;
  }

  #request(page: Page<RequestWords>): TemplateResult {
    const { words, me, submissions } = page;
    const mayRequest = me.roles.some((role) => role === 'resident' || role === 'volunteer' || role === 'coordinator');
    if (!mayRequest) return empty(words.signIn, words.signInNext);
    if (this.requested) {
      const again = html`<button class="quiet" @click=${() => (this.requested = undefined)}>${words.again}</button>`;
      return empty(words.done, words.doneNext, again);
    }
    const isPending = submissions.isPending('send');
    const problem = submissions.problem('send');
    const label = (name: string): string => words[name as TextName];
    const { handleInput } = this.#form;
    return html`<form novalidate @submit=${this.#submit} @input=${handleInput} @change=${handleInput}>
      ${issueSummary(this.#form, words.issuesTitle, label, words.issueText)} ${this.#fields(page)}
      ${problem ? html`<p class="error" role="alert">${problemText(problem, page)}</p>` : nothing}
      <button class="wide" ?disabled=${isPending}>${isPending ? words.sending : words.send}</button>
    </form>`;
  }

  #text(name: TextName, words: RequestWords, hint?: string, options: TextFieldOptions = {}): TemplateResult {
    return textField(this.#form, name, { label: words[name], hint }, words.issueText, options);
  }

  #fields(page: Page<RequestWords>): TemplateResult {
    const { words, shared, context } = page;
    const kinds = ServiceCategory.options.map((each): FieldOption => [each, shared.categories[each]]);
    const lengths = Object.entries(words.lengths);
    const earliest = localIn(plusMinutes(context.now, 1), context.community.timeZone);
    const form = this.#form;
    return html`${this.#text('what', words, words.whatHint, { required: true })}
      <div class="pair">
        ${selectField(form, 'category', { label: words.category }, words.issueText, kinds)}
        ${this.#text('where', words, words.whereHint, { required: true })}
      </div>
      ${this.#text('when', words, undefined, { type: 'datetime-local', required: true, min: earliest })}
      ${choiceField(form, 'length', { label: words.length }, words.issueText, 'radio', lengths)}
      ${this.#text('content', words, words.contentHint, { rows: 3 })} ${this.#wishes(page)}
      <div class="pair">
        ${this.#text('name', words, undefined, { autocomplete: 'name', required: true })}
        ${this.#text('mobile', words, undefined, { type: 'tel', inputmode: 'tel', autocomplete: 'tel', required: true })}
      </div>
      ${this.#text('door', words)}
      <p class="muted">${words.privacy}</p>
      ${this.#text('enteredBy', words, words.enteredByHint)} ${entryMeansField(form, words)}`;
  }

  /** 居民意愿: who may come, and what they would best speak. Most people leave both out. */
  #wishes({ words, shared }: Page<RequestWords>): TemplateResult {
    const languages = Language.options.map((each): FieldOption => [each, shared.languages[each]]);
    const sex = { label: words.wishedSex, hint: words.wishedSexHint };
    const language = { label: words.wishedLanguage, hint: words.wishedLanguageHint };
    return optionalFields(
      this.#form,
      ['wishedSex', 'wishedLanguage'],
      { label: words.wishes, hint: words.wishesHint },
      html`${choiceField(this.#form, 'wishedSex', sex, words.issueText, 'radio', Object.entries(words.wishedSexes))}
        ${selectField(this.#form, 'wishedLanguage', language, words.issueText, [['', words.anyLanguage], ...languages])}
        <p class="muted">${words.wishesSeen}</p>`,
    );
  }

  readonly #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const context = this.data.connection?.decisionContext();
    if (!context) return;
    const read = readRequest(this.#form.draft, context.community.timeZone);
    if ('issues' in read) return this.#form.showIssues(read.issues);
    const order = await this.submissions.send('send', requestOrder, read);
    const problem = this.submissions.problem('send')?.problem;
    if (problem?.issues) this.#form.showIssues(requestIssues(problem.issues));
    if (problem?.reason === 'already-over') this.#form.showIssues([{ path: 'when', expected: problem.reason }]);
    if (!order) return;
    this.requested = order;
    this.#form.clear();
    this.data.reload();
    this.dispatchEvent(new OrderRequestedEvent(order));
  };
}

function ownRequests(orders: readonly OrderView[], { words, shared }: Page<RequestWords>): TemplateResult | typeof nothing {
  if (orders.length === 0) return nothing;
  return html`<h3 class="mine">${words.mine}</h3>
    <ul>
      ${orders.slice(0, MOST).map(
        (order) =>
          html`<li class="card own">
            <strong><bdi>${order.task.title}</bdi></strong> <span class="chip">${shared.statuses[order.status]}</span>
            ${order.reason ? html`<p class="why"><bdi>${order.reason}</bdi></p>` : steps(order, shared)}
          </li>`,
      )}
    </ul>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'linli-request-form': RequestForm;
  }
}
