/** The honour roll: who gave most, moving by itself as hours are booked. @module */
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { toNextStar, type HonourRoll as Roll, type HonourRow, type PeriodKind } from '@linli/core';
import { readHonourRoll } from '@linli/contract';
import {
  between,
  countOr,
  empty,
  failed,
  houseStyles,
  KeptFocus,
  LinliElement,
  oneOf,
  Loaded,
  partStyles,
  sharedWords,
  skeleton,
  Speech,
  stars,
  type SharedWords,
} from '@linli/kit';
import { rollStyles } from './honour-roll.styles.ts';
import { rollWords, type RollWords } from './words/index.ts';

const periods: readonly PeriodKind[] = ['month', 'quarter', 'year', 'all'];

/**
 * @summary 志愿者荣誉榜: a period's volunteers by verified hours; equal hours share a rank; only who agreed is named.
 * @slot - Shown until the roll can be read.
 * @csspart row - One volunteer.
 */
export class HonourRoll extends LinliElement {
  static override styles = [houseStyles, partStyles, rollStyles];

  /** Volunteers shown before somebody asks for all. */
  @property({ type: Number }) shown = 10;

  /** 统计时段: `month`, `quarter`, `year` or `all`. */
  @property() period: PeriodKind = 'quarter';

  readonly #speech = new Speech(this, rollWords);
  readonly #shared = new Speech(this, sharedWords);
  /** The roll that is shown, and the one before it, which tells who has moved. */
  #now: Roll | undefined;
  #before: Roll | undefined;
  readonly #roll: Loaded<Roll> = new Loaded<Roll>(this, {
    load: ({ api, communityId }, signal) => api.send(readHonourRoll, { communityId, period: this.#kind }, { signal }),
    onChange: (change) => (change.room === 'incentives' || change.room === 'volunteers' ? 'again' : undefined),
  });

  constructor() {
    super();
    new KeptFocus(this);
  }

  get #kind(): PeriodKind {
    return oneOf(this, 'period', this.period, periods, 'quarter');
  }

  override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('period') && this.hasUpdated) this.#roll.again();
    const { current } = this.#roll;
    if (current.state === 'ready') this.#compare(current.value);
  }

  /** The same rows, read again, leave the marks of the last move; another period has nothing to compare with. */
  #compare(roll: Roll): void {
    const known = this.#now;
    if (known === roll) return;
    this.#now = roll;
    if (known?.kind !== roll.kind) this.#before = undefined;
    else if (JSON.stringify(known.rows) !== JSON.stringify(roll.rows)) this.#before = known;
  }

  override render(): TemplateResult {
    const [words, shared] = [this.#speech.current, this.#shared.current];
    const { connection, current } = this.#roll;
    if (!connection) return html`<slot></slot>`;
    if (!words || !shared) return html`<section part="base">${skeleton(undefined)}</section>`;
    return html`<section part="base" aria-busy=${current.state === 'loading'}>
      <header>
        <h2 lang=${this.#speech.language}>${words.title}</h2>
        <p>${this.#subtitle(words)}</p>
        <div class="periods" role="group" aria-label=${words.period}>
          ${periods.map(
            (each) =>
              html`<button aria-pressed=${each === this.#kind} @click=${() => (this.period = each)}>
                ${words.periods[each]}
              </button>`,
          )}
        </div>
      </header>
      ${
        current.state === 'loading'
          ? html`<div class="state">${skeleton(shared, 4)}</div>`
          : current.state === 'failed'
            ? html`<div class="state">${failed(current.problem, shared, () => this.#roll.again())}</div>`
            : this.#rows(current.value, words, shared)
      }
    </section>`;
  }

  #subtitle(words: RollWords): TemplateResult {
    const { connection, current } = this.#roll;
    const name = connection?.view?.community.name;
    const total = current.state === 'ready' ? words.total(current.value.total) : '';
    return html`<bdi>${name}</bdi>${name && total ? between : ''}${total}`;
  }

  #rows(roll: Roll, words: RollWords, shared: SharedWords): TemplateResult {
    if (roll.rows.length === 0) return html`<div class="state">${empty(words.empty, words.emptyNext)}</div>`;
    const [podium, others] = [roll.rows.slice(0, 3), roll.rows.slice(3)];
    const shown = countOr(this, 'shown', this.shown, 10);
    const rest = others.filter((row, index) => row.mine || index < shown - 3);
    return html`<ol class="podium">
        ${podium.map((row, index) => this.#place(row, index + 1, words))}
      </ol>
      <ol class="rows">
        ${repeat(
          rest,
          (row, index) => `${row.name} ${index}`,
          (row) => this.#row(row, words, shared),
        )}
      </ol>
      ${
        rest.length < others.length
          ? html`<button class="plain more" @click=${() => (this.shown = roll.rows.length)}>
              ${words.all(roll.rows.length)}
            </button>`
          : nothing
      }
      <p class="foot">${words.foot(this.#date(roll.objectionsUntil))}</p>`;
  }

  #place(row: HonourRow, place: number, words: RollWords): TemplateResult {
    return html`<li class="p${place} ${row.mine ? 'me' : ''} ${this.#moved(row)}" part="row">
      <span class="rank" aria-label=${words.rank(row.rank)}>${row.rank}</span>
      <b>${breakable(row.name)}</b>
      ${stars(row.stars, words.stars(row.stars))}
      <div class="h">${this.#hours(row)} <small>${words.hours}</small></div>
    </li>`;
  }

  #row(row: HonourRow, words: RollWords, shared: SharedWords): TemplateResult {
    const policy = this.#roll.connection?.view?.policy;
    const ever = this.#roll.me?.volunteer?.minutes ?? 0;
    const next = row.mine && policy ? toNextStar(ever, policy) : null;
    const kinds = row.categories.map((each) => shared.categories[each]).join(' \u00b7 ');
    return html`<li class=${`${row.mine ? 'me' : ''} ${this.#moved(row)}`} part="row">
      <span class="n" aria-label=${words.rank(row.rank)}>${row.rank}</span>
      <div>
        ${row.mine ? words.me : row.name}
        <div class="muted">${next ? words.next(shared.hours(next.minutes), next.star) : kinds}</div>
      </div>
      ${stars(row.stars, words.stars(row.stars)) === nothing ? html`<span></span>` : stars(row.stars, words.stars(row.stars))}
      <div class="h">${this.#hours(row)} <small>${words.hours}</small></div>
    </li>`;
  }

  /** Marks a row whose hours have just grown, so that the eye finds it. Masked names may be shared by several. */
  #moved(row: HonourRow): string {
    const before = this.#before?.rows.filter((each) => each.name === row.name).map((each) => each.minutes) ?? [];
    return !before.includes(row.minutes) && before.some((minutes) => minutes < row.minutes) ? 'moved' : '';
  }

  #hours(row: HonourRow): string {
    return new Intl.NumberFormat(this.#speech.language, { maximumFractionDigits: 1 }).format(row.minutes / 60);
  }

  #date(day: string): string {
    return new Intl.DateTimeFormat(this.#speech.language, { month: 'long', day: 'numeric', timeZone: 'UTC' }).format(
      Date.parse(day),
    );
  }
}

/** A name that finds no room breaks after its dot; copied, it is the name and nothing else. */
function breakable(name: string): TemplateResult {
  const [first, ...rest] = name.split('\u00b7');
  return html`${first}${rest.map((part) => html`${'\u00b7'}<wbr />${part}`)}`;
}

declare global {
  interface HTMLElementTagNameMap {
    'linli-honour-roll': HonourRoll;
  }
}
