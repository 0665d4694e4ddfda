/** The two lists as a board: what residents need beside what neighbours can do, and what is missing on either side. @module */
import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { millis } from '@linli/core';
import { readTwoWayLists, type Change, type TwoWayLists as Lists } from '@linli/contract';
import {
  clockTime,
  countOr,
  dayName,
  empty,
  failed,
  houseStyles,
  KeptFocus,
  LinliElement,
  Loaded,
  sharedWords,
  skeleton,
  Speech,
  type SharedWords,
} from '@linli/kit';
import { needsColumn, offersColumn, type ListModel } from './view.ts';
import { listWords, type ListWords } from './words/index.ts';
import { listStyles } from './two-way-lists.styles.ts';

/** Rooms whose changes may change the lists. */
const rooms = ['orders', 'volunteers'];
/** Milliseconds to wait after a change, for those that come with it. */
const SOON = 500;
/** And where the answer did not know of it yet: figures may be a minute old. */
const LATER = 15_000;

/**
 * @summary 双向清单: needs of residents by kind of service beside what volunteers can do, in figures; what nobody can help with and what nobody asks for is marked.
 * @slot - Shown until the lists can be read.
 * @csspart list - One of the two lists.
 * @csspart row - One kind of service, or skill.
 * @csspart gap - What is missing in a row.
 */
export class TwoWayLists extends LinliElement {
  static override styles = [houseStyles, listStyles];

  /** Rows of a list before somebody asks for all. */
  @property({ type: Number }) shown = 6;

  /** In elder mode one list stands at a time. */
  @state() private list: 'needs' | 'offers' = 'needs';
  @state() private whole: ReadonlySet<string> = new Set();

  readonly #speech = new Speech(this, listWords);
  readonly #shared = new Speech(this, sharedWords);
  /** When the latest change was made that was heard of. */
  #heard = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #lists: Loaded<Lists> = new Loaded<Lists>(this, {
    load: async ({ api, communityId }, signal) => {
      const lists = await api.send(readTwoWayLists, { communityId }, { signal });
      if (millis(lists.at) < this.#heard) this.#again(LATER);
      return lists;
    },
    onChange: (change) => this.#follow(change),
  });

  constructor() {
    super();
    new KeptFocus(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  override render(): TemplateResult {
    const [words, shared] = [this.#speech.current, this.#shared.current];
    const { connection, current } = this.#lists;
    if (!connection) return html`<slot></slot>`;
    if (!words || !shared) return html`<section part="base">${skeleton(undefined)}</section>`;
    const name = connection.view?.community.name;
    return html`<section part="base" aria-busy=${current.state === 'loading'}>
      <h2>${words.title}${name ? html`<small><bdi>${name}</bdi></small>` : nothing}</h2>
      ${
        current.state === 'loading'
          ? skeleton(shared)
          : current.state === 'failed'
            ? failed(current.problem, shared, () => this.#lists.again())
            : this.#ready(current.value, words, shared)
      }
    </section>`;
  }

  #ready(lists: Lists, words: ListWords, shared: SharedWords): TemplateResult {
    const { needs, skills, kinds } = lists;
    if (needs.length + skills.length + kinds.length === 0) return empty(words.empty, words.emptyNext);
    const [model, speech] = [this.#model(lists), { words, shared }];
    const isSeen = (list: typeof this.list): boolean => !this.isElder || this.list === list;
    return html`<p class="muted">${words.subtitle}</p>
      ${this.isElder ? this.#choice(words) : nothing}
      <div class="columns">
        ${isSeen('needs') ? needsColumn(model, speech) : nothing} ${isSeen('offers') ? offersColumn(model, speech) : nothing}
      </div>
      <p class="foot">
        <span>${this.#asOf(lists, words, shared)}</span><span>${words.foot}</span>${lists.more ? words.more : nothing}
      </p>`;
  }

  #model(lists: Lists): ListModel {
    const roles = this.#lists.me?.roles ?? [];
    const isStaff = roles.some((role) => role === 'coordinator' || role === 'organiser');
    return {
      lists,
      reader: isStaff ? 'staff' : roles.includes('volunteer') ? 'volunteer' : 'others',
      shown: countOr(this, 'shown', this.shown, 6),
      whole: this.whole,
      language: this.#speech.language,
      showAll: (list) => (this.whole = new Set([...this.whole, list])),
    };
  }

  #choice(words: ListWords): TemplateResult {
    return html`<div class="which" role="group" aria-label=${words.which}>
      ${(['needs', 'offers'] as const).map(
        (list) => html`<button aria-pressed=${list === this.list} @click=${() => (this.list = list)}>${words[list]}</button>`,
      )}
    </div>`;
  }

  #asOf({ at }: Lists, words: ListWords, shared: SharedWords): string {
    const moment = this.#lists.connection?.moment();
    if (!moment) return '';
    const calendar = { language: this.#speech.language, timeZone: moment.community.timeZone, now: moment.now };
    return words.asOf(dayName(at, calendar, shared), clockTime(at, calendar));
  }

  /** Changes come in bursts, and an answer may not know of the last of them yet: one more is asked for at a time. */
  #follow({ room, at }: Change): undefined {
    if (!rooms.includes(room)) return;
    this.#heard = Math.max(this.#heard, millis(at));
    this.#again(SOON);
  }

  #again(inMilliseconds: number): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#lists.again();
    }, inMilliseconds);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'linli-two-way-lists': TwoWayLists;
  }
}
