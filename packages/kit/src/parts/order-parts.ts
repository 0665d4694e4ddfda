/** Small parts that several widgets draw alike: notices, the line of the four orders, seats, stars. @module */
import { html, nothing, type TemplateResult } from 'lit';
import type { OrderStatus, OrderView, Task } from '@linli/core';
import type { ProblemError } from '@linli/contract';
import type { SharedWords } from '../words/index.ts';

/** What stands between two short facts of a line. Escaped, for templates have to stay ASCII. */
export const between = ' \u00b7 ';

/** Loading: the room that the content will take, so that nothing jumps. */
export function skeleton(words: SharedWords | undefined, rows = 3): TemplateResult {
  return html`<div class="skeleton" role="status">
    <span class="sr">${words?.loading ?? ''}</span>${Array.from({ length: rows }, () => html`<i></i>`)}
  </div>`;
}

/** Empty: what is not there, and what to do next. */
export function empty(title: string, next: string, action: TemplateResult | typeof nothing = nothing): TemplateResult {
  return html`<div class="notice" part="empty"><strong>${title}</strong><span class="muted">${next}</span>${action}</div>`;
}

/** Failed: what went wrong, in words, and another try; what the page wrote inside the tag stays readable beneath. */
export function failed(problem: ProblemError, words: SharedWords, retry: () => void): TemplateResult {
  return html`<div class="notice failed" part="failed" role="alert">
      <strong>${sentence(problem, words)}</strong>
      ${problem.kind === 'offline' ? html`<span class="muted">${words.unreachable(problem.problem.detail ?? '')}</span>` : nothing}
      <button class="quiet" @click=${retry}>${words.retry}</button>
    </div>
    <slot></slot>`;
}

/** A problem in words: the reason of a refusal, or the kind of fault. */
export function sentence(problem: ProblemError, words: SharedWords): string {
  const { reason, facts, detail } = problem.problem;
  if (reason === 'not-linli') return words.notLinli(detail ?? '');
  const say = reason === undefined ? undefined : words.refusals[reason];
  return say?.(facts ?? {}) ?? words.problems[problem.kind] ?? words.problems['fault'] ?? '';
}

/** Where on the road of the four orders a status stands, from 0 (点单) to 6 (评过). */
const stepOf: Readonly<Record<OrderStatus, number>> = {
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

/** 居民意愿: who may come, and what they speak best. */
export function wishes({ wishes: wished }: Task, words: SharedWords): TemplateResult | typeof nothing {
  if (!wished) return nothing;
  const { sex, language } = wished;
  return html`${sex ? html`<span class="chip">${words.wishes[sex]}</span>` : nothing}
  ${language ? html`<span class="chip">${words.wishes.language(words.languages[language])}</span>` : nothing}`;
}

/** 点单 → 订单 → 派单 → 领单 → 服务 → 评单, as a line one can follow. */
export function steps(order: OrderView, words: SharedWords): TemplateResult {
  const held = order.mine?.standing === 'claimed' && order.status === 'open';
  const at = held ? 4 : stepOf[order.status];
  return html`<ol class="steps">
    ${words.steps.map(
      (step, index) =>
        html`<li class=${index < at ? 'done' : index === at ? 'now' : ''} aria-current=${index === at ? 'step' : nothing}>
          ${step}
        </li>`,
    )}
  </ol>`;
}

/** Seats as dots where they can be counted at a glance, and in words. */
export function seats(order: OrderView, words: SharedWords): TemplateResult {
  const all = order.terms?.seats ?? 0;
  const left = all - order.taken;
  const isCountable = all > 0 && all <= 5;
  return html`<span class="seats" title=${words.seatsOf(order.taken, all)}
    ><i ?hidden=${!isCountable} .style=${`--_all:${all};--_taken:${order.taken}`}></i>${words.seatsLeft(left)}</span
  >`;
}

/** ★★★, spoken as a number. */
export function stars(count: number, label: string): TemplateResult | typeof nothing {
  if (count === 0) return nothing;
  return html`<span class="stars" role="img" aria-label=${label}>${'\u2605'.repeat(count)}</span>`;
}
