/** 长辈版: the board as a conversation about one task. @module */
import { html, nothing, type TemplateResult } from 'lit';
import type { OrderView } from '@linli/core';
import { canSpeak, dayName, seats, speak, spokenTime, type Calendar, type SharedWords } from '@linli/kit';
import { nextOfMine } from './board-list.ts';
import type { CardDeed } from './task-card.ts';
import type { BoardWords } from './words/index.ts';

/** Which task is looked at, when, and by whom. */
export interface ElderLook {
  readonly shown: number;
  readonly calendar: Calendar;
  readonly name: string;
}

/** One task at a time: what is mine first, then what could be. */
export function elderTask(
  orders: readonly OrderView[],
  look: ElderLook,
  words: BoardWords,
  shared: SharedWords,
  act: (deed: CardDeed | 'next', order: OrderView) => void,
): TemplateResult {
  const mine = nextOfMine(orders);
  const line = mine ? [mine, ...orders.filter((order) => order !== mine)] : orders;
  const order = line[look.shown % Math.max(1, line.length)];
  const hello = html`<h2>${words.elder.hello(look.name)}</h2>`;
  if (!order)
    return html`<div class="one">
      ${hello}
      <p>${words.elder.nothing}</p>
    </div>`;
  const { task } = order;
  const [day, time] = [dayName(task.startsAt, look.calendar, shared), spokenTime(task.startsAt, look.calendar)];
  const said = words.elder.said(task.title, day, time, task.place.label);
  return html`<div class="one" aria-live="polite">
    ${hello}
    <p>${order.mine ? words.elder.oneThing : words.elder.oneOffer}</p>
    <h3>${task.title}</h3>
    <p class="big">${day} ${time}</p>
    <p>${task.place.label}</p>
    ${order.mine ? nothing : seats(order, shared)}
    <div class="two">
      ${elderAction(order, words, act)}
      ${canSpeak() ? html`<button class="quiet" @click=${() => speak(said, look.calendar.language)}>${words.elder.read}</button>` : nothing}
      ${line.length > 1 ? html`<button class="quiet" @click=${() => act('next', order)}>${words.elder.next}</button>` : nothing}
    </div>
  </div>`;
}

function elderAction(
  order: OrderView,
  words: BoardWords,
  act: (deed: CardDeed, order: OrderView) => void,
): TemplateResult | typeof nothing {
  if (order.mine?.standing === 'offered')
    return html`<button @click=${() => act('claim', order)}>${words.board.accept}</button>
      <button class="quiet" @click=${() => act('decline', order)}>${words.board.decline}</button>`;
  if (order.mine) return html`<strong class="yours">${words.board.claimed}</strong>`;
  return html`<button part="action" @click=${() => act('claim', order)}>${words.board.claim}</button>`;
}
