/** How the two lists are drawn: a row each with its figure, a bar to compare by, and in words what is missing. @module */
import { html, nothing, type TemplateResult } from 'lit';
import type { NeededKind, Offered, TwoWayLists } from '@linli/contract';
import type { SharedWords } from '@linli/kit';
import type { ListWords } from './words/index.ts';

/** What is drawn, and for whom. */
export interface ListModel {
  readonly lists: TwoWayLists;
  /** To whom what is missing is something to do. */
  readonly reader: keyof ListWords['advice'];
  /** Rows of a list before somebody asks for all. */
  readonly shown: number;
  /** Lists of which all was asked for. */
  readonly whole: ReadonlySet<string>;
  readonly language: string;
  showAll(list: string): void;
}

/** The words of a drawing. */
export interface ListSpeech {
  readonly words: ListWords;
  readonly shared: SharedWords;
}

interface Row {
  readonly name: string;
  /** Null where the number is not told. */
  readonly figure: number | null;
  readonly note: string;
  readonly gap: string;
  /** Whether the gap is to be minded. */
  readonly isShort: boolean;
  /** How much of the bar is nobody's, 0 to 1. */
  readonly open: number;
}

/** A bar is full from so many on: two of two would look like many. */
const FULL = 10;

/** 居民所需. */
export function needsColumn(model: ListModel, speech: ListSpeech): TemplateResult {
  const { needs } = model.lists;
  const { words, shared } = speech;
  const sum = (count: (kind: NeededKind) => number): number => needs.reduce((all, each) => all + count(each), 0);
  const rows = needs.map(({ what, orders, seats, unmet }): Row => {
    const gap = unmet.orders > 0 ? words.unmet(unmet.orders, orders) : '';
    return {
      ...{ name: shared.categories[what] ?? what, figure: seats, note: words.orders(orders), gap },
      ...{ isShort: true, open: unmet.seats / Math.max(1, seats) },
    };
  });
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
            ${list('needs', rows, model, words)}`
    }
    ${sum(({ unmet }) => unmet.orders) > 0 ? advice(words.advice[model.reader].unmet) : nothing}
  </section>`;
}

/** 邻里所长. */
export function offersColumn(model: ListModel, { words, shared }: ListSpeech): TemplateResult {
  const { skills, kinds } = model.lists;
  const gaps = new Set([...skills, ...kinds].map(({ gap }) => gap));
  const said = words.advice[model.reader];
  const group = (id: Group, all: readonly Offered[], names: Readonly<Record<string, string>>): TemplateResult =>
    html`<h4 id=${id}>${words.groups[id]}</h4>
      ${list(
        id,
        all.map((each) => offeredRow(id, each, names, words)),
        model,
        words,
      )}`;
  return html`<section class="card offers" part="list" aria-labelledby="offers">
    <h3 id="offers">${words.offers}</h3>
    <p class="muted">${gaps.size === 0 ? words.offersNone : words.offersSum}</p>
    ${skills.length > 0 ? group('skills', skills, shared.skills) : nothing}
    ${kinds.length > 0 ? group('kinds', kinds, shared.categories) : nothing}
    ${gaps.has('nobody') || gaps.has('few') ? advice(said.missing) : nothing}
    ${gaps.has('unasked') ? advice(said.unasked) : nothing}
  </section>`;
}

type Group = keyof ListWords['groups'];

function offeredRow(group: Group, each: Offered, names: Readonly<Record<string, string>>, words: ListWords): Row {
  const { what, seats, volunteers, gap } = each;
  return {
    ...{ name: names[what] ?? what, figure: volunteers, note: seats > 0 ? words.seats(seats) : '', open: 0 },
    gap: gap === null ? '' : gap === 'nobody' ? words.gaps.nobody[group] : words.gaps[gap],
    isShort: gap !== 'unasked',
  };
}

function list(id: string, rows: readonly Row[], model: ListModel, words: ListWords): TemplateResult {
  const full = rows.reduce((most, { figure }) => Math.max(most, figure ?? 0), FULL);
  const shown = model.whole.has(id) ? rows : rows.slice(0, model.shown);
  return html`<ul aria-labelledby=${id}>
      ${shown.map((each) => row(each, full, model.language, words))}
    </ul>
    ${
      shown.length < rows.length
        ? html`<button class="plain" aria-describedby=${id} @click=${() => model.showAll(id)}>${words.all(rows.length)}</button>`
        : nothing
    }`;
}

/** One to four are drawn alike. */
const UNTOLD = 2.5;

function row({ name, figure, note, gap, isShort, open }: Row, full: number, language: string, words: ListWords): TemplateResult {
  const number = new Intl.NumberFormat(language, { numberingSystem: 'latn' }).format(figure ?? 0);
  return html`<li part="row">
    <span
      ><b>${name}</b> ${note ? html`<span class="muted">${note}</span>` : nothing}
      ${gap ? html`<span class="chip ${isShort ? 'warn' : ''}" part="gap">${gap}</span>` : nothing}</span
    >
    <span class="figure">${figure === null ? words.fewer : html`<b>${number}</b> ${words.unit(figure)}`}</span>
    <i class="bar" .style=${`--_share:${(figure ?? UNTOLD) / full};--_open:${open}`}></i>
  </li>`;
}

function advice(text: string): TemplateResult {
  return html`<p class="advice">${text}</p>`;
}
