/** The honour roll: the volunteers who gave most, moving by itself as hours are booked. @module */
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { toNextStar, type HonourRoll as Roll, type HonourRow, type PeriodKind } from '@linli/core';
import { readHonourRoll } from '@linli/contract';
import {
  baseStyles,
  empty,
  oneOf,
  partStyles,
  positiveInteger,
  Resource,
  separator,
  stars,
  Widget,
  type EarlyPage,
} from '@linli/kit';
import { rollStyles } from './honour-roll.styles.ts';
import { rollWords, type RollWords } from './words/index.ts';

const periods: readonly PeriodKind[] = ['month', 'quarter', 'year', 'all'];

/**
 * @summary 志愿者荣誉榜: a period's volunteers by verified hours; equal hours share a rank; only those who agreed are named.
 * @slot - Shown until the roll can be loaded.
 * @csspart row - One volunteer.
 */
export class HonourRoll extends Widget<RollWords, Roll> {
  static override styles = [baseStyles, partStyles, rollStyles];

  /** Volunteers shown before all are asked for. */
  @property({ type: Number }) shown = 10;

  /** 统计时段: `month`, `quarter`, `year` or `all`. */
  @property() period: PeriodKind = 'quarter';

  protected readonly words = rollWords;
  protected override readonly needsPerson = false;
  protected override readonly skeletonRows = 4;
  protected readonly data: Resource<Roll> = new Resource(this, {
    load: ({ api, communityId }, signal) => api.send(readHonourRoll, { communityId, period: this.#kind }, { signal }),
    onChange: ({ room }) => (room === 'incentives' || room === 'volunteers' ? 'reload' : undefined),
  });

  /** The roll that is shown, and the one before it, which tells who has moved. */
  #current: Roll | undefined;
  #previous: Roll | undefined;

  get #kind(): PeriodKind {
    return oneOf(this, 'period', this.period, periods, 'quarter');
  }

  override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('period') && this.hasUpdated) this.data.reload();
    const { current } = this.data;
    if (current.state === 'ready') this.#compare(current.value);
  }

  /** A roll with the same rows leaves the marks of the last move; one of another period has nothing to be compared with. */
  #compare(roll: Roll): void {
    const shown = this.#current;
    if (shown === roll) return;
    this.#current = roll;
    if (shown?.kind !== roll.kind) this.#previous = undefined;
    else if (JSON.stringify(shown.rows) !== JSON.stringify(roll.rows)) this.#previous = shown;
  }

  protected override heading({ words, connection }: EarlyPage<RollWords>, roll: Roll | undefined): TemplateResult {
    const name = connection.view?.community.name;
    const total = roll ? words.total(roll.total) : '';
    return html`<header>
      <h2>${words.title}</h2>
      <p><bdi>${name}</bdi>${name && total ? separator : ''}${total}</p>
      <div class="periods" role="group" aria-label=${words.period}>
        ${periods.map(
          (each) =>
            html`<button aria-pressed=${each === this.#kind} @click=${() => (this.period = each)}>
              ${words.periods[each]}
            </button>`,
        )}
      </div>
    </header>`;
  }

  protected ready(roll: Roll, page: EarlyPage<RollWords>): TemplateResult {
    const { words } = page;
    if (roll.rows.length === 0) return empty(words.empty, words.emptyNext);
    const [podium, others] = [roll.rows.slice(0, 3), roll.rows.slice(3)];
    const shown = positiveInteger(this, 'shown', this.shown, 10);
    const rows = others.filter((row, index) => row.mine || index < shown - 3);
    return html`<ol class="podium">
        ${podium.map((row, index) => this.#place(row, index + 1, page))}
      </ol>
      <ol class="rows">
        ${repeat(
          rows,
          (row, index) => `${row.name} ${index}`,
          (row) => this.#row(row, page),
        )}
      </ol>
      ${
        rows.length < others.length
          ? html`<button class="plain more" @click=${() => (this.shown = roll.rows.length)}>
              ${words.all(roll.rows.length)}
            </button>`
          : nothing
      }
      <p class="foot">${words.foot(longDate(roll.objectionsUntil, page))}</p>`;
  }

  #place(row: HonourRow, place: number, page: EarlyPage<RollWords>): TemplateResult {
    const { words } = page;
    return html`<li class="p${place} ${row.mine ? 'me' : ''} ${this.#moved(row)}" part="row">
      <span class="rank" aria-label=${words.rank(row.rank)}>${row.rank}</span>
      <b>${breakable(row.name)}</b>
      ${stars(row.stars, words.stars(row.stars))}
      <div class="h">${hours(row, page)} <small>${words.hours}</small></div>
    </li>`;
  }

  #row(row: HonourRow, page: EarlyPage<RollWords>): TemplateResult {
    const { words, shared, context, me } = page;
    const next = row.mine && context ? toNextStar(me?.volunteer?.minutes ?? 0, context.policy) : null;
    const kinds = row.categories.map((each) => shared.categories[each]).join(separator);
    return html`<li class=${`${row.mine ? 'me' : ''} ${this.#moved(row)}`} part="row">
      <span class="n" aria-label=${words.rank(row.rank)}>${row.rank}</span>
      <div>
        ${row.mine ? words.me : row.name}
        <div class="muted">${next ? words.next(shared.hours(next.minutes), next.star) : kinds}</div>
      </div>
      ${row.stars > 0 ? stars(row.stars, words.stars(row.stars)) : html`<span></span>`}
      <div class="h">${hours(row, page)} <small>${words.hours}</small></div>
    </li>`;
  }

  /** Marks a row whose hours have just grown. A masked name may stand in several rows: one of them is enough to compare with. */
  #moved(row: HonourRow): string {
    const before = this.#previous?.rows.filter((each) => each.name === row.name).map((each) => each.minutes) ?? [];
    return !before.includes(row.minutes) && before.some((minutes) => minutes < row.minutes) ? 'moved' : '';
  }
}

function hours({ minutes }: HonourRow, { language }: EarlyPage<RollWords>): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(minutes / 60);
}

function longDate(day: string, { language }: EarlyPage<RollWords>): string {
  return new Intl.DateTimeFormat(language, { month: 'long', day: 'numeric', timeZone: 'UTC' }).format(Date.parse(day));
}

/** A name that is too long breaks after its dot. Copied, it is the name and nothing else. */
function breakable(name: string): TemplateResult {
  const [first, ...others] = name.split('\u00b7');
  return html`${first}${others.map((part) => html`${'\u00b7'}<wbr />${part}`)}`;
}

declare global {
  interface HTMLElementTagNameMap {
    'linli-honour-roll': HonourRoll;
  }
}
