/** How suggestions are drawn: a card for each order, a line for each person with the reasons. @module */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { FitPart, type FitWeights } from '@linli/core';
import { clockTime, dayName, empty, problemText, seats, separator, wishes, type Page } from '@linli/kit';
import { freeSeats, gapToBest, pairKey, remarks, type SuggestedOrder, type SuggestedPerson } from './model.ts';
import type { SuggestionWords } from './words/index.ts';

/** Everything that is drawn. */
export interface SuggestionModel {
  readonly orders: readonly SuggestedOrder[];
  /** How good the offers are together, and how good any could be at most. */
  readonly value: number;
  readonly bound: number;
  /** Whether there are more orders than are shown. */
  readonly hasMore: boolean;
  readonly weights: FitWeights;
  readonly hasUsualWeights: boolean;
  readonly isSolving: boolean;
  readonly isSending: boolean;
  /** The day that is chosen; empty for all. */
  readonly day: string;
  readonly days: readonly { readonly day: string; readonly at: string }[];
  /** Offers that were sent last. */
  readonly sentCount: number;
  isChosen(person: SuggestedPerson): boolean;
}

/** What may be done. */
export interface SuggestionActions {
  chooseDay(day: string): void;
  setWeight(part: FitPart, weight: number): void;
  resetWeights(): void;
  choose(person: SuggestedPerson, isChosen: boolean): void;
  send(offers: readonly SuggestedPerson[]): void;
}

type SuggestionPage = Page<SuggestionWords>;

/** Draws them all. */
export function suggestionView(model: SuggestionModel, page: SuggestionPage, actions: SuggestionActions): TemplateResult {
  const { words } = page;
  const { orders } = model;
  const chosen = orders.flatMap(({ offered }) => offered.filter((each) => model.isChosen(each)));
  return html`<p class="muted">${words.next}</p>
    ${dayField(model, page, actions)} ${weightFields(model, words, actions)}
    <p role="status" class="found">${model.sentCount > 0 ? words.sent(model.sentCount) : nothing} ${summaryText(model, words)}</p>
    ${
      orders.length === 0
        ? empty(words.empty, words.emptyNext)
        : html`<button
            type="button"
            ?disabled=${model.isSending || model.isSolving || chosen.length === 0}
            @click=${() => actions.send(chosen)}
          >
            ${words.sendAll(chosen.length)}
          </button>`
    }
    ${repeat(
      orders,
      ({ order }) => order.id,
      (each) => orderCard(model, each, page, actions),
    )}`;
}

function summaryText({ orders, value, bound, isSolving, hasMore }: SuggestionModel, words: SuggestionWords): string {
  if (isSolving) return words.working;
  if (orders.length === 0) return '';
  const free = freeSeats(orders.map(({ order }) => order));
  const offered = orders.reduce((sum, each) => sum + each.offered.length, 0);
  const gap = gapToBest(value, bound);
  const percent = `${Math.max(0.1, Math.round(gap * 1_000) / 10)}%`;
  return [
    words.summary(free, offered),
    free > offered ? words.short(free - offered) : '',
    gap === 0 ? words.best : words.near(percent),
    hasMore ? words.more : '',
  ].join(' ');
}

function dayField(
  { day, days }: SuggestionModel,
  { words, shared, calendar }: SuggestionPage,
  actions: SuggestionActions,
): TemplateResult {
  const choose = (event: Event): void => actions.chooseDay((event.target as HTMLSelectElement).value);
  return html`<div class="field">
    <label for="suggested-day">${words.day}</label>
    <select id="suggested-day" name="day" .value=${live(day)} @change=${choose}>
      <option value="" ?selected=${day === ''}>${words.anyDay}</option>
      ${days.map(
        (each) => html`<option value=${each.day} ?selected=${day === each.day}>${dayName(each.at, calendar, shared)}</option>`,
      )}
    </select>
  </div>`;
}

function weightFields(
  { weights, hasUsualWeights }: SuggestionModel,
  words: SuggestionWords,
  actions: SuggestionActions,
): TemplateResult {
  const change = (event: Event, part: FitPart): void => actions.setWeight(part, Number((event.target as HTMLInputElement).value));
  return html`<details class="weights">
    <summary>${words.weights}</summary>
    <p class="muted">${words.weightsNext}</p>
    <div>
      ${FitPart.options.map(
        (part) =>
          html`<label class="weight"
            ><span>${words.parts[part]}</span
            ><input
              type="range"
              name=${part}
              min="0"
              max="100"
              step="5"
              .value=${live(String(weights[part]))}
              @input=${(event: Event) => change(event, part)}
            /><output>${weights[part]}</output></label
          >`,
      )}
    </div>
    <button type="button" class="quiet" ?disabled=${hasUsualWeights} @click=${() => actions.resetWeights()}>
      ${words.usual}
    </button>
  </details>`;
}

function orderCard(
  model: SuggestionModel,
  suggested: SuggestedOrder,
  page: SuggestionPage,
  actions: SuggestionActions,
): TemplateResult {
  const { order, offered, isServable, remedies } = suggested;
  const { words, shared, calendar } = page;
  const { task } = order;
  return html`<article class="card entry" part="card" aria-labelledby="s-${order.id}">
    <p class="time">${dayName(task.startsAt, calendar, shared)} <b>${clockTime(task.startsAt, calendar)}</b></p>
    <h3 id="s-${order.id}"><bdi>${task.title}</bdi></h3>
    <p class="muted"><bdi>${task.place.label}</bdi>${separator}${shared.categories[task.category]} ${seats(order, shared)}</p>
    ${task.wishes ? html`<div class="chips">${wishes(task, shared)}</div>` : nothing}
    ${
      offered.length === 0
        ? html`<p class="why">${isServable ? words.elsewhere : words.nobody}</p>
            ${
              remedies.length === 0 ? html`<p class="muted">${isServable ? words.elsewhereNext : words.nobodyNext}</p>` : nothing
            }`
        : offersPart(model, suggested, page, actions)
    }
    ${
      remedies.length === 0
        ? nothing
        : html`<p class="muted">${remedies.map(({ change, people }) => words.remedies[change](people)).join(' ')}</p>`
    }
  </article>`;
}

function offersPart(
  model: SuggestionModel,
  { order, offered, next }: SuggestedOrder,
  page: SuggestionPage,
  actions: SuggestionActions,
): TemplateResult {
  const { words } = page;
  const chosen = offered.filter((each) => model.isChosen(each));
  return html`<ul class="people">
      ${repeat(offered, pairKey, (each) => personLine(model, each, page, actions))}
    </ul>
    ${next.length > 0 ? html`<p class="muted">${words.nextBest(next.map(({ name }) => name).join(separator))}</p>` : nothing}
    <button
      type="button"
      class="quiet"
      aria-describedby="s-${order.id}"
      ?disabled=${model.isSending || model.isSolving || chosen.length === 0}
      @click=${() => actions.send(chosen)}
    >
      ${words.sendOne}
    </button>`;
}

function personLine(
  model: SuggestionModel,
  person: SuggestedPerson,
  page: SuggestionPage,
  actions: SuggestionActions,
): TemplateResult {
  const { words, context, submissions } = page;
  const { reach } = context.policy.matching;
  const { good, against } = remarks(person.reasons, (part, value) => words.says[part](value, reach));
  const problem = submissions.problem(pairKey(person));
  const choose = (event: Event): void => actions.choose(person, (event.target as HTMLInputElement).checked);
  return html`<li class="suggested">
    <label class="consent"
      ><input type="checkbox" .checked=${live(model.isChosen(person))} @change=${choose} /><span
        ><bdi>${person.name}</bdi> <span class="chip">${words.score(person.score)}</span>
        <span class="muted reasons">${good.join(separator)}</span>
        ${against ? html`<span class="muted reasons">${words.mind(against)}</span>` : nothing}</span
      ></label
    >
    ${problem ? html`<p class="why" role="alert">${problemText(problem, page)}</p>` : nothing}
  </li>`;
}
