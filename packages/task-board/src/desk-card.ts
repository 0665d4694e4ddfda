/** A card of the desk: the order, where it stands, and what the desk may do next. @module */
import { html, nothing, type TemplateResult } from 'lit';
import { Skill, type OrderView, type Organisation } from '@linli/core';
import type { CandidateRow, ProblemError, RosterRow } from '@linli/contract';
import { between, clockTime, dayName, seats, sentence, steps, type Calendar, type SharedWords } from '@linli/kit';
import type { BoardWords } from './words/index.ts';

/** What the desk has found out about an order on request. */
export interface DeskDetail {
  readonly code: string;
  readonly roster: readonly RosterRow[];
  readonly candidates: readonly CandidateRow[];
}

/** Everything a card shows. */
export interface DeskCard {
  readonly order: OrderView;
  readonly organisations: readonly Organisation[];
  readonly detail: DeskDetail | undefined;
  readonly mayDispatch: boolean;
  readonly calendar: Calendar;
  readonly going: boolean;
  readonly problem: ProblemError | undefined;
}

type RoadDeed = 'confirm' | 'decline' | 'dispatch' | 'open' | 'take-up' | 'turn-down';

/** What may be done at the desk. Texts and choices are read from the card's form. */
export type DeskDeed =
  | { readonly kind: RoadDeed; readonly form: FormData }
  | { readonly kind: 'look' }
  | { readonly kind: 'offer' | 'missed' | 'force'; readonly volunteerId: string }
  | { readonly kind: 'attend'; readonly volunteerId: string; readonly form: FormData };

type Act = (deed: DeskDeed) => void;
type Words = BoardWords['desk'];

/** Draws a card. */
export function deskCard(card: DeskCard, words: Words, shared: SharedWords, act: Act): TemplateResult {
  const { order, calendar } = card;
  const { task } = order;
  return html`<article class="card entry" part="card" aria-labelledby="d-${order.id}">
    <p class="time">${dayName(task.startsAt, calendar, shared)} <b>${clockTime(task.startsAt, calendar)}</b></p>
    <h3 id="d-${order.id}">${task.title}</h3>
    <p class="muted">
      ${task.place.label}${between}${shared.categories[task.category]} ${order.terms ? seats(order, shared) : nothing}
    </p>
    ${task.content ? html`<p>${task.content}</p>` : nothing} ${steps(order, shared)}
    <form @submit=${(event: Event) => event.preventDefault()}>${next(card, words, shared, act)}</form>
    ${card.problem ? html`<p class="why" role="alert">${sentence(card.problem, shared)}</p>` : nothing}
  </article>`;
}

function next(card: DeskCard, words: Words, shared: SharedWords, act: Act): TemplateResult | typeof nothing {
  switch (card.order.status) {
    case 'requested':
      return card.mayDispatch ? verifying(card, words, shared, act) : nothing;
    case 'confirmed':
      return card.mayDispatch ? dispatching(card, words, act) : nothing;
    case 'dispatched':
      return answering(card, words, act);
    case 'open':
    case 'serving':
    case 'served':
      return running(card, words, shared, act);
    default:
      return nothing;
  }
}

/** A button that hands its card's form to the deed. */
function button(card: DeskCard, kind: RoadDeed, label: string, act: Act, quiet = false): TemplateResult {
  const press = (event: Event): void => {
    const { form } = event.currentTarget as HTMLButtonElement;
    if (form) act({ kind, form: new FormData(form) });
  };
  return html`<button type="button" class=${quiet ? 'quiet' : ''} ?disabled=${card.going} @click=${press}>${label}</button>`;
}

function verifying(card: DeskCard, words: Words, shared: SharedWords, act: Act): TemplateResult {
  const id = card.order.id;
  return html`<div class="pair">
      <div class="field">
        <label for="seats-${id}">${words.seats}</label
        ><input id="seats-${id}" name="seats" type="number" min="1" max="10000" value="1" />
      </div>
      <div class="field">
        <label for="skill-${id}">${words.skills}</label>
        <select id="skill-${id}" name="skill">
          <option value=""></option>
          ${Skill.options.map((each) => html`<option value=${each}>${shared.skills[each]}</option>`)}
        </select>
      </div>
    </div>
    <label class="consent"><input type="checkbox" name="hazardous" />${words.hazardous}</label>
    <label class="consent"><input type="checkbox" name="verifiedOnly" />${words.verifiedOnly}</label>
    <div class="two">${button(card, 'confirm', words.confirm, act)}</div>
    ${reason(card, 'decline', words.decline, words.declineReason, act)}`;
}

/** A no is one step further away than a yes, and asks why. */
function reason(card: DeskCard, kind: 'decline' | 'turn-down', label: string, hint: string, act: Act): TemplateResult {
  const id = `why-${card.order.id}`;
  return html`<details>
    <summary>${label}</summary>
    <div class="field"><label for=${id}>${hint}</label><input id=${id} name="reason" maxlength="300" /></div>
    <div class="two">${button(card, kind, label, act, true)}</div>
  </details>`;
}

function dispatching(card: DeskCard, words: Words, act: Act): TemplateResult {
  const id = `to-${card.order.id}`;
  const askable = card.organisations.filter((each) => !card.order.turnedDownBy?.includes(each.id));
  return html`<div class="field">
      <label for=${id}>${words.toOrganisation}</label>
      <select id=${id} name="organisationId">
        ${askable.map((each) => html`<option value=${each.id}>${each.draft.name}</option>`)}
      </select>
    </div>
    <div class="two">${button(card, 'dispatch', words.send, act)} ${button(card, 'open', words.openToAll, act, true)}</div>`;
}

function answering(card: DeskCard, words: Words, act: Act): TemplateResult {
  const { order, organisations, calendar } = card;
  const name = organisations.find((each) => each.id === order.organisationId)?.draft.name ?? '';
  if (card.mayDispatch) return html`<p class="why">${words.waitsFor(name)}</p>`;
  return html`<p class="why">${words.answerBy(clockTime(order.answerBy ?? calendar.now, calendar))}</p>
    <div class="two">${button(card, 'take-up', words.takeUp, act)}</div>
    ${reason(card, 'turn-down', words.turnDown, words.turnDownReason, act)}`;
}

function running(card: DeskCard, words: Words, shared: SharedWords, act: Act): TemplateResult {
  const { detail } = card;
  const open = (event: Event): void => {
    if ((event.currentTarget as HTMLDetailsElement).open) act({ kind: 'look' });
  };
  return html`<details @toggle=${open}>
    <summary>${words.roster}</summary>
    ${
      detail
        ? html`<p class="code">${words.code} <b>${detail.code}</b></p>
            <ul class="people">
              ${detail.roster.map((row) => person(card, row, words, shared, act))}
            </ul>
            ${detail.roster.length === 0 ? html`<p class="muted">${words.nobody}</p>` : nothing}
            ${invite(card, detail, words, shared, act)}`
        : nothing
    }
  </details>`;
}

function person(card: DeskCard, row: RosterRow, words: Words, shared: SharedWords, act: Act): TemplateResult {
  const { volunteerId } = row;
  const begun = card.order.task.startsAt <= card.calendar.now;
  const attend = (event: Event): void => {
    event.preventDefault();
    const { form } = event.currentTarget as HTMLButtonElement;
    if (form) act({ kind: 'attend', volunteerId, form: new FormData(form) });
  };
  return html`<li>
    <span>${row.name} <a href="tel:${row.mobile}">${row.mobile}</a></span>
    <span class="chip ${row.standing === 'served' ? 'good' : ''}"
      >${words.standings[row.standing]} ${row.minutes ? shared.hours(row.minutes) : ''}</span
    >
    ${
      row.standing === 'claimed' && begun
        ? html`<button type="button" class="plain" @click=${() => act({ kind: 'missed', volunteerId })}>${words.missed}</button>`
        : nothing
    }
    ${
      row.standing === 'serving'
        ? html`<button type="button" class="plain" @click=${() => act({ kind: 'force', volunteerId })}>${words.forced}</button>`
        : nothing
    }
    ${
      row.evidence === 'unconfirmed'
        ? html`<input
              name="minutes"
              type="number"
              min="0"
              aria-label=${words.confirmMinutes}
              placeholder=${words.confirmMinutes}
            />
            <input name="note" aria-label=${words.confirmNote} placeholder=${words.confirmNote} />
            <button type="button" class="quiet" @click=${attend}>${words.sure}</button>`
        : nothing
    }
  </li>`;
}

function invite(
  card: DeskCard,
  detail: DeskDetail,
  words: Words,
  shared: SharedWords,
  act: Act,
): TemplateResult | typeof nothing {
  const { order } = card;
  const asked = new Set(detail.roster.map((row) => row.volunteerId));
  const fit = detail.candidates.filter((each) => each.reason === null && !asked.has(each.volunteerId)).slice(0, 5);
  if (order.status === 'served' || fit.length === 0 || order.taken >= (order.terms?.seats ?? 0)) return nothing;
  return html`<h4>${words.offerTo}</h4>
    <ul class="people">
      ${fit.map(
        (each) =>
          html`<li>
            <span
              >${each.name}
              <span class="muted">${words.experience(each.experience)}${between}${shared.hours(each.minutes)}</span></span
            >
            <button
              type="button"
              class="quiet"
              ?disabled=${card.going}
              @click=${() => act({ kind: 'offer', volunteerId: each.volunteerId })}
            >
              ${words.offerTo}
            </button>
          </li>`,
      )}
    </ul>`;
}
