/** What stands in a widget that has nothing to show: loading, empty, failed; and problems in words. @module */
import { html, nothing, type TemplateResult } from 'lit';
import type { ProblemError } from '@linli/contract';
import type { SharedWords } from '../words/index.ts';
import type { Explanations } from '../words/refusals/reasons.ts';

/** The words in which problems are told. */
export interface ProblemWords {
  readonly shared: SharedWords;
  /** What the refusals say that this widget can meet, by reason. */
  readonly refusals: Explanations;
}

/** Loading: as high as the content will be, so that nothing jumps. */
export function skeleton(words: SharedWords | undefined, rows: number): TemplateResult {
  return html`<div class="skeleton" role="status">
    <span class="sr">${words?.loading ?? ''}</span>${Array.from({ length: rows }, () => html`<i></i>`)}
  </div>`;
}

/** Empty: what is not there, and what to do next. */
export function empty(title: string, next: string, action: TemplateResult | typeof nothing = nothing): TemplateResult {
  return html`<div class="notice" part="empty"><strong>${title}</strong><span class="muted">${next}</span>${action}</div>`;
}

/** Failed: what went wrong, in words, and another try; what the page wrote inside the tag stays readable beneath. */
export function failed(problem: ProblemError, words: ProblemWords, retry: () => void): TemplateResult {
  const { shared } = words;
  return html`<div class="notice failed" part="failed" role="alert">
      <strong>${problemText(problem, words)}</strong>
      ${problem.kind === 'offline' ? html`<span class="muted">${shared.unreachable(problem.problem.detail ?? '')}</span>` : nothing}
      <button class="quiet" @click=${retry}>${shared.retry}</button>
    </div>
    <slot></slot>`;
}

/** A problem in words: the reason of a refusal, or the kind of problem. */
export function problemText({ kind, problem }: ProblemError, { shared, refusals }: ProblemWords): string {
  const { reason, facts, detail } = problem;
  if (reason === 'not-linli') return shared.notLinli(detail ?? '');
  const problems: Readonly<Partial<Record<string, string>>> = shared.problems;
  return refusals[reason ?? '']?.(facts ?? {}) ?? problems[kind] ?? shared.problems.fault;
}
