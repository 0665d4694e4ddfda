/** 长辈版: the board as a conversation about one task. @module */
import { html, nothing, type TemplateResult } from 'lit';
import { mayCheckIn, type Candidate, type DecisionContext, type OrderView } from '@linli/core';
import type { ProblemError } from '@linli/contract';
import { canSpeak, dayName, seats, sentence, speak, spokenTime, type Calendar, type SharedWords } from '@linli/kit';
import { actionOf, type BoardAction } from './action.ts';
import { nextOfMine } from './list.ts';
import type { CardDeed } from './card.ts';
import type { BoardWords } from '../words/index.ts';

/** Which task is looked at, when, and by whom. */
export interface ElderLook {
  readonly shown: number;
  readonly at: DecisionContext;
  readonly calendar: Calendar;
  readonly name: string;
  readonly candidate: Candidate | undefined;
  readonly isGoing: (orderId: string) => boolean;
  readonly problemOf: (orderId: string) => ProblemError | undefined;
  /** What speaks most for it, to the reader; '' where nothing is known. */
  readonly why: (orderId: string) => string;
}

/** What the conversation may lead to: what a card leads to, going there, or the next task. */
export type ElderDeed = CardDeed | 'arrive' | 'next';

interface Doable {
  readonly order: OrderView;
  readonly action: BoardAction;
}

/** Nobody looks through more than these one by one. */
const ENOUGH = 20;

/** What is mine first, then what may be mine: a task that would be refused is not offered. */
function doable(orders: readonly OrderView[], { candidate, at, problemOf }: ElderLook): readonly Doable[] {
  const mine = nextOfMine(orders);
  const found: Doable[] = [];
  for (const order of mine ? [mine, ...orders.filter((each) => each !== mine)] : orders) {
    if (found.length === ENOUGH) break;
    const action = actionOf(order, candidate, at);
    if (action.kind !== 'refused' || problemOf(order.id)) found.push({ order, action });
  }
  return found;
}

/** One task at a time. */
export function elderTask(
  orders: readonly OrderView[],
  look: ElderLook,
  words: BoardWords,
  shared: SharedWords,
  act: (deed: ElderDeed, order: OrderView) => void,
): TemplateResult {
  const line = doable(orders, look);
  const one = line[look.shown % Math.max(1, line.length)];
  const hello = html`<h2>${words.elder.hello(look.name)}</h2>`;
  if (!one)
    return html`<div class="one">
      ${hello}
      <p>${words.elder.nothing}</p>
    </div>`;
  const { order } = one;
  const { task } = order;
  const [day, time] = [dayName(task.startsAt, look.calendar, shared), spokenTime(task.startsAt, look.calendar)];
  const said = words.elder.said(task.title, day, time, task.place.label);
  const problem = look.problemOf(order.id);
  const why = order.mine ? '' : look.why(order.id);
  return html`<div class="one" aria-live="polite" aria-labelledby="e-${order.id}">
    ${hello}
    <p>${order.mine ? words.elder.oneThing : words.elder.oneOffer}</p>
    <h3 id="e-${order.id}"><bdi>${task.title}</bdi></h3>
    <p class="big">${day} ${time}</p>
    <p><bdi>${task.place.label}</bdi></p>
    ${why ? html`<p class="yours">${why}</p>` : nothing} ${order.mine ? nothing : seats(order, shared)}
    ${problem ? html`<p class="why problem" role="alert">${sentence(problem, shared)}</p>` : nothing}
    <div class="two">
      ${elderAction(one, look, words, act)}
      ${canSpeak() ? html`<button class="quiet" @click=${() => speak(said, look.calendar.language)}>${words.elder.read}</button>` : nothing}
      ${line.length > 1 ? html`<button class="quiet" @click=${() => act('next', order)}>${words.elder.next}</button>` : nothing}
    </div>
  </div>`;
}

function elderAction(
  { order, action }: Doable,
  look: ElderLook,
  words: BoardWords,
  act: (deed: ElderDeed, order: OrderView) => void,
): TemplateResult | typeof nothing {
  const button = (deed: ElderDeed, label: string, kind = ''): TemplateResult =>
    html`<button class=${kind} part="action" ?disabled=${look.isGoing(order.id)} @click=${() => act(deed, order)}>
      ${label}
    </button>`;
  switch (action.kind) {
    case 'claim':
      return button('claim', words.board.claim);
    case 'register':
      return button('register', action.isFull ? words.board.wait : words.board.claim);
    case 'wait':
      return button('wait', words.board.wait);
    case 'answer':
      return html`${button('claim', words.board.accept)} ${button('decline', words.board.decline, 'quiet')}`;
    case 'waiting':
      return html`<strong class="yours">${words.board.waitingNumber(action.number)}</strong>`;
    case 'claimed':
      return mayCheckIn(order, false, look.at).ok
        ? button('arrive', words.elder.there)
        : html`<strong class="yours">${words.board.claimed}</strong>`;
    case 'serving':
      return button('arrive', words.elder.done);
    case 'refused':
      return nothing;
  }
}
