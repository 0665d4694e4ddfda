/** The two lists side by side: what residents need, what neighbours can do, and what is missing on either side. @module */
import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { millis, type TwoWayLists as Lists } from '@linli/core';
import { readTwoWayLists, type Change } from '@linli/contract';
import { baseStyles, clockTime, dayName, empty, positiveInteger, Resource, Widget, type EarlyPage } from '@linli/kit';
import { listStyles } from './two-way-lists.styles.ts';
import { needsColumn, offersColumn, type ListModel } from './view.ts';
import { listWords, type ListWords } from './words/index.ts';

/** Rooms whose changes may change the lists. */
const rooms = ['orders', 'volunteers'];
/** Milliseconds after a change until the lists are read again: changes come in bursts, and one answer covers them all. */
const AFTER_CHANGE = 500;
/** Milliseconds until they are read once more where the answer is older than the last change: the server may be a minute behind. */
const AFTER_STALE_ANSWER = 15_000;

/**
 * @summary 双向清单: what residents need, by kind of service, beside what volunteers can do, in figures; needs that nobody can help with and skills that nobody asks for are marked.
 * @slot - Shown until the lists can be loaded.
 * @csspart list - One of the two lists.
 * @csspart row - One kind of service, or skill.
 * @csspart gap - What is missing in a row.
 */
export class TwoWayLists extends Widget<ListWords, Lists> {
  static override styles = [baseStyles, listStyles];

  /** Rows of a list before all are asked for. */
  @property({ type: Number }) shown = 6;

  /** In elder mode one list is shown at a time. */
  @state() private list: 'needs' | 'offers' = 'needs';
  /** The lists that are shown with all their rows. */
  @state() private expanded: ReadonlySet<string> = new Set();

  protected readonly words = listWords;
  protected override readonly needsPerson = false;
  protected readonly data: Resource<Lists> = new Resource(this, {
    load: async ({ api, communityId }, signal) => {
      const lists = await api.send(readTwoWayLists, { communityId }, { signal });
      if (millis(lists.at) < this.#lastChange) this.#reloadIn(AFTER_STALE_ANSWER);
      return lists;
    },
    onChange: (change) => this.#handleChange(change),
  });

  /** The instant of the last change that may have changed the lists, in milliseconds. */
  #lastChange = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  protected override heading({ words, connection }: EarlyPage<ListWords>): TemplateResult {
    const name = connection.view?.community.name;
    return html`<h2>${words.title}${name ? html`<small><bdi>${name}</bdi></small>` : nothing}</h2>`;
  }

  protected ready(lists: Lists, page: EarlyPage<ListWords>): TemplateResult {
    const { words } = page;
    const { needs, skills, kinds } = lists;
    if (needs.length + skills.length + kinds.length === 0) return empty(words.empty, words.emptyNext);
    const model = this.#model(lists, page);
    const isShown = (list: typeof this.list): boolean => !this.isElder || this.list === list;
    return html`<p class="muted">${words.subtitle}</p>
      ${this.isElder ? this.#listChoice(words) : nothing}
      <div class="columns">
        ${isShown('needs') ? needsColumn(model, page) : nothing} ${isShown('offers') ? offersColumn(model, page) : nothing}
      </div>
      <p class="foot"><span>${asOf(lists, page)}</span><span>${words.foot}</span>${lists.more ? words.more : nothing}</p>`;
  }

  #model(lists: Lists, { me }: EarlyPage<ListWords>): ListModel {
    const roles = me?.roles ?? [];
    const isStaff = roles.some((role) => role === 'coordinator' || role === 'organiser');
    return {
      lists,
      reader: isStaff ? 'staff' : roles.includes('volunteer') ? 'volunteer' : 'others',
      shown: positiveInteger(this, 'shown', this.shown, 6),
      expanded: this.expanded,
      expand: (list) => (this.expanded = new Set([...this.expanded, list])),
    };
  }

  #listChoice(words: ListWords): TemplateResult {
    return html`<div class="which" role="group" aria-label=${words.which}>
      ${(['needs', 'offers'] as const).map(
        (list) => html`<button aria-pressed=${list === this.list} @click=${() => (this.list = list)}>${words[list]}</button>`,
      )}
    </div>`;
  }

  #handleChange({ room, at }: Change): undefined {
    if (!rooms.includes(room)) return;
    this.#lastChange = Math.max(this.#lastChange, millis(at));
    this.#reloadIn(AFTER_CHANGE);
  }

  /** One reload waits at a time. */
  #reloadIn(milliseconds: number): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.data.reload();
    }, milliseconds);
  }
}

/** The time of the figures; nothing until it is known in which time zone to say it. */
function asOf({ at }: Lists, { words, shared, calendar }: EarlyPage<ListWords>): string {
  return calendar ? words.asOf(dayName(at, calendar, shared), clockTime(at, calendar)) : '';
}

declare global {
  interface HTMLElementTagNameMap {
    'linli-two-way-lists': TwoWayLists;
  }
}
