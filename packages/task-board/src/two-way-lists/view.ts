/** How the two lists are drawn: in each row its figure, a bar to compare it by, and in words what is missing. @module */
import type { DemandRow, SupplyRow, TwoWayLists } from '@linli/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { EarlyPage } from '@linli/kit';
import type { ListWords } from './words/index.ts';

/** What is drawn, and for whom. */
export interface ListModel {
  readonly lists: TwoWayLists;
  /** Who reads: the advice about a gap depends on it. */
  readonly reader: keyof ListWords['advice'];
  /** Rows of a list that is not expanded. */
  readonly shown: number;
  /** The lists that are shown with all their rows. */
  readonly expanded: ReadonlySet<string>;
  expand(list: string): void;
}

type ListPage = EarlyPage<ListWords>;

interface Row {
  readonly name: string;
  /** Null where the number is too small to be told. */
  readonly figure: number | null;
  readonly note: string;
  readonly gap: string;
  /** Whether people are missing. */
  readonly isShort: boolean;
  /** The share of the bar that stands for seats which nobody can take, 0 to 1. */
  readonly unmetShare: number;
}

/** The figure of a full bar, at least: otherwise two of two would look like many. */
const FULL_BAR = 10;

/** 居民所需. */
export function needsColumn(model: ListModel, page: ListPage): TemplateResult {
  const { needs } = model.lists;
  const { words, shared } = page;
  const sum = (count: (kind: DemandRow) => number): number => needs.reduce((all, each) => all + count(each), 0);
  const rows = needs.map(({ what, orders, seats, unmet }): Row => ({
    name: shared.categories[what],
    figure: seats,
    note: words.orders(orders),
    gap: unmet.orders > 0 ? words.unmet(unmet.orders, orders) : '',
    isShort: true,
    unmetShare: unmet.seats / Math.max(1, seats),
  }));
  return html`<section class="card needs" part="list" aria-labelledby="needs">
    <h3 id="needs">${words.needs}</h3>
    ${
      needs.length === 0
        ? html`<p class="muted">${words.needsNone}</p>`
        : html`<p class="muted">
              ${words.needsSum(
                sum(({ orders }) => orders),
                sum(({ seats }) => seats),
              )}
            </p>
            ${list('needs', rows, model, page)}`
    }
    ${sum(({ unmet }) => unmet.orders) > 0 ? advice(words.advice[model.reader].unmet) : nothing}
  </section>`;
}

/** 邻里所长. */
export function offersColumn(model: ListModel, page: ListPage): TemplateResult {
  const { skills, kinds } = model.lists;
  const { words, shared } = page;
  const gaps = new Set([...skills, ...kinds].map(({ gap }) => gap));
  const advices = words.advice[model.reader];
  const group = (id: Group, offers: readonly SupplyRow[], names: Readonly<Record<string, string>>): TemplateResult =>
    html`<h4 id=${id}>${words.groups[id]}</h4>
      ${list(
        id,
        offers.map((offer) => offeredRow(id, offer, names, words)),
        model,
        page,
      )}`;
  return html`<section class="card offers" part="list" aria-labelledby="offers">
    <h3 id="offers">${words.offers}</h3>
    <p class="muted">${gaps.size === 0 ? words.offersNone : words.offersSum}</p>
    ${skills.length > 0 ? group('skills', skills, shared.skills) : nothing}
    ${kinds.length > 0 ? group('kinds', kinds, shared.categories) : nothing}
    ${gaps.has('nobody') || gaps.has('few') ? advice(advices.missing) : nothing}
    ${gaps.has('unasked') ? advice(advices.unasked) : nothing}
  </section>`;
}

type Group = keyof ListWords['groups'];

function offeredRow(group: Group, offer: SupplyRow, names: Readonly<Record<string, string>>, words: ListWords): Row {
  const { what, seats, volunteers, gap } = offer;
  return {
    name: names[what] ?? what,
    figure: volunteers,
    note: seats > 0 ? words.seats(seats) : '',
    gap: gap === null ? '' : gap === 'nobody' ? words.gaps.nobody[group] : words.gaps[gap],
    isShort: gap !== 'unasked',
    unmetShare: 0,
  };
}

function list(id: string, rows: readonly Row[], model: ListModel, page: ListPage): TemplateResult {
  const full = rows.reduce((most, { figure }) => Math.max(most, figure ?? 0), FULL_BAR);
  const shown = model.expanded.has(id) ? rows : rows.slice(0, model.shown);
  return html`<ul aria-labelledby=${id}>
      ${shown.map((each) => rowView(each, full, page))}
    </ul>
    ${
      shown.length < rows.length
        ? html`<button class="plain" aria-describedby=${id} @click=${() => model.expand(id)}>
            ${page.words.all(rows.length)}
          </button>`
        : nothing
    }`;
}

/** The bar of a number that is not told: one to four are drawn alike. */
const UNTOLD = 2.5;

function rowView(row: Row, full: number, { words, language }: ListPage): TemplateResult {
  const { name, figure, note, gap, isShort, unmetShare } = row;
  const number = new Intl.NumberFormat(language, { numberingSystem: 'latn' }).format(figure ?? 0);
  return html`<li part="row">
    <span
      ><b>${name}</b> ${note ? html`<span class="muted">${note}</span>` : nothing}
      ${gap ? html`<span class="chip ${isShort ? 'warn' : ''}" part="gap">${gap}</span>` : nothing}</span
    >
    <span class="figure">${figure === null ? words.fewer : html`<b>${number}</b> ${words.unit(figure)}`}</span>
    <i class="bar" .style=${`--_share:${(figure ?? UNTOLD) / full};--_open:${unmetShare}`}></i>
  </li>`;
}

function advice(text: string): TemplateResult {
  return html`<p class="advice">${text}</p>`;
}
