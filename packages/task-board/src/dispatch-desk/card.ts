/** A card of the desk: the order, where it stands, and what the desk may do next. @module */
import { html, nothing, type TemplateResult } from 'lit';
import { Skill } from '@linli/core';
import type { ProblemError } from '@linli/contract';
import { between, clockTime, dayName, seats, sentence, steps, wishes, type SharedWords } from '@linli/kit';
import { button, reason, type Act, type DeskCard, type DeskWords } from './actions.ts';
import { roster } from './roster.ts';

/** Draws a card. */
export function deskCard(card: DeskCard, words: DeskWords, shared: SharedWords, act: Act): TemplateResult {
  const { order, calendar } = card;
  const { task } = order;
  return html`<article class="card entry" part="card" aria-labelledby="d-${order.id}">
    <p class="time">${dayName(task.startsAt, calendar, shared)} <b>${clockTime(task.startsAt, calendar)}</b></p>
    <h3 id="d-${order.id}"><bdi>${task.title}</bdi></h3>
    <p class="muted">
      <bdi>${task.place.label}</bdi>${between}${shared.categories[task.category]} ${order.terms ? seats(order, shared) : nothing}
    </p>
    ${task.content ? html`<p><bdi>${task.content}</bdi></p>` : nothing}
    ${task.wishes ? html`<div class="chips">${wishes(task, shared)}</div>` : nothing} ${steps(order, shared)}
    <form @submit=${(event: Event) => event.preventDefault()}>
      ${next(card, words, shared, act)} ${cancelling(card, words, act)}
    </form>
    ${card.problem ? html`<p class="why" role="alert">${said(card.problem, words, shared)}</p>` : nothing}
  </article>`;
}

/** A reason that is missing is asked for, not called a fault. */
function said(problem: ProblemError, words: DeskWords, shared: SharedWords): string {
  const isSilent = problem.problem.issues?.some(({ path }) => path === 'reason' || path === 'override');
  return isSilent ? words.reasonNeeded : sentence(problem, shared);
}

/** The community may call off what has not been served yet. */
function cancelling(card: DeskCard, words: DeskWords, act: Act): TemplateResult | typeof nothing {
  const isUnderWay = ['confirmed', 'dispatched', 'open', 'serving'].includes(card.order.status);
  return card.mayDispatch && isUnderWay ? reason(card, 'cancel', words.cancelOrder, words.cancelReason, act) : nothing;
}

function next(card: DeskCard, words: DeskWords, shared: SharedWords, act: Act): TemplateResult | typeof nothing {
  switch (card.order.status) {
    case 'requested':
      return card.mayDispatch ? verifying(card, words, shared, act) : nothing;
    case 'confirmed':
      return card.mayDispatch ? dispatching(card, words, act) : nothing;
    case 'dispatched':
      return answering(card, words, shared, act);
    case 'open':
    case 'serving':
    case 'served':
      return roster(card, words, shared, act);
    default:
      return nothing;
  }
}

function verifying(card: DeskCard, words: DeskWords, shared: SharedWords, act: Act): TemplateResult {
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

function dispatching(card: DeskCard, words: DeskWords, act: Act): TemplateResult {
  const id = `to-${card.order.id}`;
  const askable = card.organisations.filter((each) => !card.order.turnedDownBy?.includes(each.id));
  if (askable.length === 0)
    return html`<p class="why">${words.noneLeft}</p>
      <div class="two">${button(card, 'open', words.openToAll, act)}</div>`;
  return html`<div class="field">
      <label for=${id}>${words.toOrganisation}</label>
      <select id=${id} name="organisationId">
        ${askable.map((each) => html`<option value=${each.id}>${each.draft.name}</option>`)}
      </select>
    </div>
    <div class="two">${button(card, 'dispatch', words.send, act)} ${button(card, 'open', words.openToAll, act, true)}</div>`;
}

function answering(card: DeskCard, words: DeskWords, shared: SharedWords, act: Act): TemplateResult {
  const { order, organisations, calendar } = card;
  const name = organisations.find((each) => each.id === order.organisationId)?.draft.name ?? '';
  if (card.mayDispatch) return html`<p class="why">${words.waitsFor(name)}</p>`;
  const by = order.answerBy ?? calendar.now;
  return html`<p class="why">${words.answerBy(`${dayName(by, calendar, shared)} ${clockTime(by, calendar)}`)}</p>
    <div class="two">${button(card, 'take-up', words.takeUp, act)}</div>
    ${reason(card, 'turn-down', words.turnDown, words.turnDownReason, act)}`;
}
