/** Parts of an order that several widgets show alike: its steps, seats and wishes; and the stars of a volunteer. @module */
import { html, nothing, type TemplateResult } from 'lit';
import type { OrderStatus, OrderView, Task } from '@linli/core';
import type { SharedWords } from '../words/index.ts';

/** What stands between two short facts on one line. Escaped, because templates have to stay ASCII. */
export const separator = ' \u00b7 ';

/** How many of the six steps an order of this status has behind it. */
const stepsDone: Readonly<Record<OrderStatus, number>> = {
  requested: 0,
  declined: 0,
  cancelled: 0,
  lapsed: 3,
  confirmed: 1,
  dispatched: 2,
  open: 3,
  serving: 4,
  served: 5,
  reviewed: 6,
};

/** 居民意愿: who may come, and the language that they would best speak. */
export function wishes({ wishes: wished }: Task, words: SharedWords): TemplateResult | typeof nothing {
  if (!wished) return nothing;
  const { sex, language } = wished;
  return html`${sex ? html`<span class="chip">${words.wishes[sex]}</span>` : nothing}
  ${language ? html`<span class="chip">${words.wishes.language(words.languages[language])}</span>` : nothing}`;
}

/** 点单 → 订单 → 派单 → 领单 → 服务 → 评单, and the step that an order has reached. */
export function steps(order: OrderView, words: SharedWords): TemplateResult {
  const isClaimedByMe = order.mine?.standing === 'claimed' && order.status === 'open';
  const current = isClaimedByMe ? 4 : stepsDone[order.status];
  return html`<ol class="steps">
    ${words.steps.map(
      (step, index) =>
        html`<li
          class=${index < current ? 'done' : index === current ? 'now' : ''}
          aria-current=${index === current ? 'step' : nothing}
        >
          ${step}
        </li>`,
    )}
  </ol>`;
}

/** Seats as dots, where they are few enough to be counted at a glance, and in words. */
export function seats(order: OrderView, words: SharedWords): TemplateResult {
  const all = order.terms?.seats ?? 0;
  const left = all - order.taken;
  const isCountable = all > 0 && all <= 5;
  return html`<span class="seats" title=${words.seatsOf(order.taken, all)}
    ><i ?hidden=${!isCountable} .style=${`--_all:${all};--_taken:${order.taken}`}></i>${words.seatsLeft(left)}</span
  >`;
}

/** Stars, with their number for screen readers. */
export function stars(count: number, label: string): TemplateResult | typeof nothing {
  if (count === 0) return nothing;
  return html`<span class="stars" role="img" aria-label=${label}>${'\u2605'.repeat(count)}</span>`;
}
