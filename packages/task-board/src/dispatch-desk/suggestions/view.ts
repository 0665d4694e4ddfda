/** How suggestions are drawn: one card an order, one line a person with why. @module */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { FitPart, type FitWeights } from '@linli/core';
import type { ProblemError } from '@linli/contract';
import { between, clockTime, dayName, empty, seats, sentence, wishes, type Calendar, type SharedWords } from '@linli/kit';
import { freeSeats, keyOf, remarks, shortOf, type Suggested, type SuggestedOrder } from './model.ts';
import type { SuggestionWords } from './words/index.ts';

/** Everything that is drawn. */
export interface SuggestionModel {
  readonly orders: readonly SuggestedOrder[];
  readonly value: number;
  readonly bound: number;
  readonly hasMore: boolean;
  readonly weights: FitWeights;
  readonly isUsual: boolean;
  readonly isWorking: boolean;
  readonly isSending: boolean;
  /** Metres beyond which distance counts for nothing. */
  readonly reach: number;
  readonly day: string;
  /** Days on which there are orders. */
  readonly days: readonly { readonly day: string; readonly at: string }[];
  readonly calendar: Calendar;
  /** Offers that were sent last. */
  readonly sent: number;
  isChosen(of: Suggested): boolean;
  problem(of: Suggested): ProblemError | undefined;
}

/** What may be done. */
export interface SuggestionDeeds {
  day(day: string): void;
  weight(part: FitPart, weight: number): void;
  usual(): void;
  choose(of: Suggested, chosen: boolean): void;
  send(offers: readonly Suggested[]): void;
}

/** The words of a drawing. */
export interface SuggestionSpeech {
  readonly words: SuggestionWords;
  readonly shared: SharedWords;
}

/** Draws them all. */
export function suggestionView(model: SuggestionModel, speech: SuggestionSpeech, deeds: SuggestionDeeds): TemplateResult {
  const { words } = speech;
  const { orders } = model;
  const all = chosenOf(model, orders);
  return html`<p class="muted">${words.next}</p>
    ${dayChoice(model, speech, deeds)} ${weightChoice(model, words, deeds)}
    <p role="status" class="found">${model.sent > 0 ? words.sent(model.sent) : nothing} ${summary(model, words)}</p>
    ${
      orders.length === 0
        ? empty(words.empty, words.emptyNext)
        : html`<button
            type="button"
            ?disabled=${model.isSending || model.isWorking || all.length === 0}
            @click=${() => deeds.send(all)}
          >
            ${words.sendAll(all.length)}
          </button>`
    }
    ${repeat(
      orders,
      ({ order }) => order.id,
      (each) => orderCard(model, each, speech, deeds),
    )}`;
}

function chosenOf(model: SuggestionModel, orders: readonly SuggestedOrder[]): readonly Suggested[] {
  return orders.flatMap(({ offered }) => offered.filter((each) => model.isChosen(each)));
}

function summary({ orders, value, bound, isWorking, hasMore }: SuggestionModel, words: SuggestionWords): string {
  if (isWorking) return words.working;
  if (orders.length === 0) return '';
  const free = freeSeats(orders.map(({ order }) => order));
  const offered = orders.reduce((sum, each) => sum + each.offered.length, 0);
  const short = shortOf(value, bound);
  const percent = `${Math.max(0.1, Math.round(short * 1_000) / 10)}%`;
  return [
    words.summary(free, offered),
    free > offered ? words.short(free - offered) : '',
    short === 0 ? words.best : words.near(percent),
    hasMore ? words.more : '',
  ].join(' ');
}

function dayChoice(
  { day, days, calendar }: SuggestionModel,
  { words, shared }: SuggestionSpeech,
  deeds: SuggestionDeeds,
): TemplateResult {
  const choose = (event: Event): void => deeds.day((event.target as HTMLSelectElement).value);
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

function weightChoice({ weights, isUsual }: SuggestionModel, words: SuggestionWords, deeds: SuggestionDeeds): TemplateResult {
  const change = (event: Event, part: FitPart): void => deeds.weight(part, Number((event.target as HTMLInputElement).value));
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
    <button type="button" class="quiet" ?disabled=${isUsual} @click=${() => deeds.usual()}>${words.usual}</button>
  </details>`;
}

function orderCard(
  model: SuggestionModel,
  { order, offered, next, isMet, remedies }: SuggestedOrder,
  speech: SuggestionSpeech,
  deeds: SuggestionDeeds,
): TemplateResult {
  const { words, shared } = speech;
  const { task } = order;
  const chosen = offered.filter((each) => model.isChosen(each));
  return html`<article class="card entry" part="card" aria-labelledby="s-${order.id}">
    <p class="time">${dayName(task.startsAt, model.calendar, shared)} <b>${clockTime(task.startsAt, model.calendar)}</b></p>
    <h3 id="s-${order.id}"><bdi>${task.title}</bdi></h3>
    <p class="muted"><bdi>${task.place.label}</bdi>${between}${shared.categories[task.category]} ${seats(order, shared)}</p>
    ${task.wishes ? html`<div class="chips">${wishes(task, shared)}</div>` : nothing}
    ${
      offered.length === 0
        ? html`<p class="why">${isMet ? words.elsewhere : words.nobody}</p>
            ${remedies.length === 0 ? html`<p class="muted">${isMet ? words.elsewhereNext : words.nobodyNext}</p>` : nothing}`
        : html`<ul class="people">
              ${repeat(offered, keyOf, (each) => person(model, each, speech, deeds))}
            </ul>
            ${next.length > 0 ? html`<p class="muted">${words.nextBest(next.map(({ name }) => name).join(between))}</p>` : nothing}
            <button
              type="button"
              class="quiet"
              aria-describedby="s-${order.id}"
              ?disabled=${model.isSending || model.isWorking || chosen.length === 0}
              @click=${() => deeds.send(chosen)}
            >
              ${words.sendOne}
            </button>`
    }
    ${remedies.length === 0 ? nothing : html`<p class="muted">${remedies.map(({ change, people }) => words.remedies[change](people)).join(' ')}</p>`}
  </article>`;
}

function person(
  model: SuggestionModel,
  of: Suggested,
  { words, shared }: SuggestionSpeech,
  deeds: SuggestionDeeds,
): TemplateResult {
  const { good, mind } = remarks(of.reasons, (part, value) => words.says[part](value, model.reach));
  const problem = model.problem(of);
  const choose = (event: Event): void => deeds.choose(of, (event.target as HTMLInputElement).checked);
  return html`<li class="suggested">
    <label class="consent"
      ><input type="checkbox" .checked=${live(model.isChosen(of))} @change=${choose} /><span
        ><bdi>${of.name}</bdi> <span class="chip">${words.score(of.score)}</span>
        <span class="muted reasons">${good.join(between)}</span>
        ${mind ? html`<span class="muted reasons">${words.mind(mind)}</span>` : nothing}</span
      ></label
    >
    ${problem ? html`<p class="why" role="alert">${sentence(problem, shared)}</p>` : nothing}
  </li>`;
}
