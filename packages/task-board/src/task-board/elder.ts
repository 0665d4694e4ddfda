/** 长辈版 of the board: one task at a time, large, in sentences. @module */
import { html, nothing, type TemplateResult } from 'lit';
import { mayCheckIn, type OrderView } from '@linli/core';
import { canReadAloud, dayName, problemText, readAloud, seats, spokenTime, type Page } from '@linli/kit';
import { availableAction, type AvailableAction, type CardAction } from './action.ts';
import { nextOwnOrder } from './list.ts';
import type { BoardWords } from './words/index.ts';

/** Which task is shown, and why it would fit. */
export interface ElderModel {
  /** How often the next task was asked for. */
  readonly index: number;
  /** Why an order fits the reader; empty where that is not known. */
  readonly why: (orderId: string) => string;
}

/** What can be pressed: what a card offers, the way to the check-in, or the next task. */
export type ElderAction = CardAction | 'check-in' | 'next';

type BoardPage = Page<BoardWords>;
type Act = (action: ElderAction, order: OrderView) => void;

interface OfferedTask {
  readonly order: OrderView;
  readonly action: AvailableAction;
}

/** Nobody goes through more tasks than these one by one. */
const MOST = 20;

/** The reader's next order, then what they may claim. What would be refused is offered only to say that it has just been. */
function offeredTasks(orders: readonly OrderView[], { me, context, submissions }: BoardPage): readonly OfferedTask[] {
  const own = nextOwnOrder(orders);
  const offered: OfferedTask[] = [];
  for (const order of own ? [own, ...orders.filter((each) => each !== own)] : orders) {
    if (offered.length === MOST) break;
    const action = availableAction(order, me.volunteer?.candidate, context);
    if (action.kind !== 'refused' || submissions.problem(order.id)) offered.push({ order, action });
  }
  return offered;
}

/** Draws one task. */
export function elderTask(orders: readonly OrderView[], model: ElderModel, page: BoardPage, act: Act): TemplateResult {
  const words = page.words.elder;
  const tasks = offeredTasks(orders, page);
  const offered = tasks[model.index % Math.max(1, tasks.length)];
  const hello = html`<h2>${words.hello(page.me.name ?? '')}</h2>`;
  if (!offered) {
    return html`<div class="one">
      ${hello}
      <p>${words.nothing}</p>
    </div>`;
  }
  const { order } = offered;
  return html`<div class="one" aria-live="polite" aria-labelledby="e-${order.id}">
    ${hello}
    <p>${order.mine ? words.oneThing : words.oneOffer}</p>
    ${taskPart(order, order.mine ? '' : model.why(order.id), page)}
    <div class="two">
      ${actionPart(offered, page, act)} ${readAloudPart(order, page)}
      ${tasks.length > 1 ? html`<button class="quiet" @click=${() => act('next', order)}>${words.next}</button>` : nothing}
    </div>
  </div>`;
}

function taskPart(order: OrderView, why: string, page: BoardPage): TemplateResult {
  const { shared, submissions } = page;
  const { task } = order;
  const problem = submissions.problem(order.id);
  return html`<h3 id="e-${order.id}"><bdi>${task.title}</bdi></h3>
    <p class="big">${dayOf(order, page)} ${timeOf(order, page)}</p>
    <p><bdi>${task.place.label}</bdi></p>
    ${why ? html`<p class="yours">${why}</p>` : nothing} ${order.mine ? nothing : seats(order, shared)}
    ${problem ? html`<p class="why problem" role="alert">${problemText(problem, page)}</p>` : nothing}`;
}

function readAloudPart(order: OrderView, page: BoardPage): TemplateResult | typeof nothing {
  if (!canReadAloud()) return nothing;
  const words = page.words.elder;
  const { title, place } = order.task;
  const sentence = words.said(title, dayOf(order, page), timeOf(order, page), place.label);
  return html`<button class="quiet" @click=${() => readAloud(sentence, page.language)}>${words.read}</button>`;
}

function dayOf({ task }: OrderView, { calendar, shared }: BoardPage): string {
  return dayName(task.startsAt, calendar, shared);
}

function timeOf({ task }: OrderView, { calendar }: BoardPage): string {
  return spokenTime(task.startsAt, calendar);
}

function actionPart(
  { order, action }: OfferedTask,
  { words, context, submissions }: BoardPage,
  act: Act,
): TemplateResult | typeof nothing {
  const button = (pressed: ElderAction, label: string, style = ''): TemplateResult =>
    html`<button class=${style} part="action" ?disabled=${submissions.isPending(order.id)} @click=${() => act(pressed, order)}>
      ${label}
    </button>`;
  switch (action.kind) {
    case 'claim':
      return button('claim', words.claim);
    case 'register':
      return button('register', action.isFull ? words.wait : words.claim);
    case 'wait':
      return button('wait', words.wait);
    case 'answer':
      return html`${button('claim', words.accept)} ${button('decline', words.decline, 'quiet')}`;
    case 'waiting':
      return html`<strong class="yours">${words.waitingNumber(action.number)}</strong>`;
    case 'claimed':
      return mayCheckIn(order, false, context).ok
        ? button('check-in', words.elder.arrived)
        : html`<strong class="yours">${words.claimed}</strong>`;
    case 'serving':
      return button('check-in', words.elder.finished);
    case 'refused':
      return nothing;
  }
}
