/** A card of the desk: the order, the step that it has reached, and what the desk may do next. @module */
import { html, nothing, type TemplateResult } from 'lit';
import { Skill } from '@linli/core';
import type { ProblemError } from '@linli/contract';
import { clockTime, dayName, problemText, seats, separator, steps, wishes } from '@linli/kit';
import type { Act } from './actions.ts';
import { actionButton, reasonForm } from './buttons.ts';
import type { DeskCardModel, DeskPage } from './card-model.ts';
import { roster } from './roster.ts';
import type { DeskWords } from './words/index.ts';

/** Draws a card. */
export function deskCard(card: DeskCardModel, page: DeskPage, act: Act): TemplateResult {
  const { order, problem } = card;
  const { shared, calendar } = page;
  const { task } = order;
  return html`<article class="card entry" part="card" aria-labelledby="d-${order.id}">
    <p class="time">${dayName(task.startsAt, calendar, shared)} <b>${clockTime(task.startsAt, calendar)}</b></p>
    <h3 id="d-${order.id}"><bdi>${task.title}</bdi></h3>
    <p class="muted">
      <bdi>${task.place.label}</bdi>${separator}${shared.categories[task.category]}
      ${order.terms ? seats(order, shared) : nothing}
    </p>
    ${task.content ? html`<p><bdi>${task.content}</bdi></p>` : nothing}
    ${task.wishes ? html`<div class="chips">${wishes(task, shared)}</div>` : nothing} ${steps(order, shared)}
    <form @submit=${(event: Event) => event.preventDefault()}>
      ${nextPart(card, page, act)} ${cancelPart(card, page.words, act)}
    </form>
    ${problem ? html`<p class="why" role="alert">${deskProblem(problem, page)}</p>` : nothing}
  </article>`;
}

/** A reason that is missing is asked for: it is no fault. */
function deskProblem(problem: ProblemError, page: DeskPage): string {
  const isReasonMissing = problem.problem.issues?.some(({ path }) => path === 'reason' || path === 'override');
  return isReasonMissing ? page.words.reasonNeeded : problemText(problem, page);
}

/** The community may cancel what has not been served yet. */
function cancelPart(card: DeskCardModel, words: DeskWords, act: Act): TemplateResult | typeof nothing {
  const isUnderWay = ['confirmed', 'dispatched', 'open', 'serving'].includes(card.order.status);
  return card.isCoordinator && isUnderWay ? reasonForm(card, 'cancel', words.cancelOrder, words.cancelReason, act) : nothing;
}

function nextPart(card: DeskCardModel, page: DeskPage, act: Act): TemplateResult | typeof nothing {
  switch (card.order.status) {
    case 'requested':
      return card.isCoordinator ? confirmPart(card, page, act) : nothing;
    case 'confirmed':
      return card.isCoordinator ? dispatchPart(card, page.words, act) : nothing;
    case 'dispatched':
      return answerPart(card, page, act);
    case 'open':
    case 'serving':
    case 'served':
      return roster(card, page, act);
    default:
      return nothing;
  }
}

function confirmPart(card: DeskCardModel, { words, shared }: DeskPage, act: Act): TemplateResult {
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
    <div class="two">${actionButton(card, 'confirm', words.confirm, act)}</div>
    ${reasonForm(card, 'decline', words.decline, words.declineReason, act)}`;
}

function dispatchPart(card: DeskCardModel, words: DeskWords, act: Act): TemplateResult {
  const id = `to-${card.order.id}`;
  const askable = card.organisations.filter((each) => !card.order.turnedDownBy?.includes(each.id));
  if (askable.length === 0)
    return html`<p class="why">${words.noneLeft}</p>
      <div class="two">${actionButton(card, 'open', words.openToAll, act)}</div>`;
  return html`<div class="field">
      <label for=${id}>${words.toOrganisation}</label>
      <select id=${id} name="organisationId">
        ${askable.map((each) => html`<option value=${each.id}>${each.draft.name}</option>`)}
      </select>
    </div>
    <div class="two">
      ${actionButton(card, 'dispatch', words.send, act)} ${actionButton(card, 'open', words.openToAll, act, 'quiet')}
    </div>`;
}

/** The coordinator waits for the organisation, and the organisation answers. */
function answerPart(card: DeskCardModel, { words, shared, calendar }: DeskPage, act: Act): TemplateResult {
  const { order, organisations } = card;
  const name = organisations.find((each) => each.id === order.organisationId)?.draft.name ?? '';
  if (card.isCoordinator) return html`<p class="why">${words.waitsFor(name)}</p>`;
  const answerBy = order.answerBy ?? calendar.now;
  return html`<p class="why">${words.answerBy(`${dayName(answerBy, calendar, shared)} ${clockTime(answerBy, calendar)}`)}</p>
    <div class="two">${actionButton(card, 'take-up', words.takeUp, act)}</div>
    ${reasonForm(card, 'turn-down', words.turnDown, words.turnDownReason, act)}`;
}
