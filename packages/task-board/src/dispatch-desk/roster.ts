/** Who serves in an order, with the check-in code; and whom the desk may ask to. @module */
import { html, nothing, type TemplateResult } from 'lit';
import { isBefore, isOverridable } from '@linli/core';
import type { CandidateRow, RosterRow } from '@linli/contract';
import { separator } from '@linli/kit';
import type { Act } from './actions.ts';
import { formAround } from './buttons.ts';
import type { DeskCardModel, DeskPage, OrderRoster } from './card-model.ts';

/** Candidates that are shown of each kind. */
const MOST = 5;

/** The roster, loaded when it is unfolded. */
export function roster(card: DeskCardModel, page: DeskPage, act: Act): TemplateResult {
  const { words } = page;
  const toggle = (event: Event): void => {
    if ((event.currentTarget as HTMLDetailsElement).open) act({ kind: 'show-roster' });
  };
  return html`<details @toggle=${toggle}>
    <summary>${words.roster}</summary>
    ${card.roster ? loadedRoster(card, card.roster, page, act) : nothing}
  </details>`;
}

function loadedRoster(card: DeskCardModel, { code, rows, candidates }: OrderRoster, page: DeskPage, act: Act): TemplateResult {
  const { words } = page;
  const onRoster = new Set(rows.map((row) => row.volunteerId));
  const others = candidates.filter((each) => !onRoster.has(each.volunteerId));
  return html`<p class="code">${words.code} <b>${code}</b></p>
    <ul class="people">
      ${rows.map((row) => rosterRow(card, row, page, act))}
    </ul>
    ${rows.length === 0 ? html`<p class="muted">${words.nobody}</p>` : nothing} ${candidatesPart(card, others, page, act)}`;
}

function rosterRow(card: DeskCardModel, row: RosterRow, { words, shared, calendar }: DeskPage, act: Act): TemplateResult {
  const { volunteerId, standing } = row;
  const hasBegun = !isBefore(calendar.now, card.order.task.startsAt);
  const plainButton = (kind: 'report-absence' | 'close-check-in', label: string): TemplateResult =>
    html`<button type="button" class="plain" @click=${() => act({ kind, volunteerId })}>${label}</button>`;
  return html`<li>
    <span>${row.name} <a href="tel:${row.mobile}">${row.mobile}</a></span>
    <span class="chip ${standing === 'served' ? 'good' : ''}"
      >${words.standings[standing]} ${row.minutes ? shared.hours(row.minutes) : ''}</span
    >
    ${standing === 'claimed' && hasBegun ? plainButton('report-absence', words.missed) : nothing}
    ${standing === 'serving' ? plainButton('close-check-in', words.forced) : nothing}
    ${row.evidence === 'unconfirmed' ? attendancePart(volunteerId, words, act) : nothing}
  </li>`;
}

/** The minutes of somebody who forgot to check out, for which the desk stands. */
function attendancePart(volunteerId: string, words: DeskPage['words'], act: Act): TemplateResult {
  const confirm = (event: Event): void => {
    event.preventDefault();
    const form = formAround(event);
    if (form) act({ kind: 'confirm-attendance', volunteerId, form });
  };
  return html`<input
      name="minutes-${volunteerId}"
      type="number"
      min="0"
      aria-label=${words.confirmMinutes}
      placeholder=${words.confirmMinutes}
    />
    <input name="note-${volunteerId}" aria-label=${words.confirmNote} placeholder=${words.confirmNote} />
    <button type="button" class="quiet" @click=${confirm}>${words.sure}</button>`;
}

function candidatesPart(
  card: DeskCardModel,
  candidates: readonly CandidateRow[],
  page: DeskPage,
  act: Act,
): TemplateResult | typeof nothing {
  const { order } = card;
  if (order.status === 'served' || order.taken >= (order.terms?.seats ?? 0)) return nothing;
  const { words, shared } = page;
  const fit = candidates.filter((each) => each.reason === null).slice(0, MOST);
  const overridable = candidates.filter((each) => each.reason !== null && isOverridable(each.reason)).slice(0, MOST);
  return html`${fit.length > 0 ? html`<h4>${words.offerTo}</h4>` : nothing}
    <ul class="people">
      ${fit.map(
        ({ volunteerId, name, experience, minutes }) =>
          html`<li>
            <span>${name} <span class="muted">${words.experience(experience)}${separator}${shared.hours(minutes)}</span></span>
            <button type="button" class="quiet" ?disabled=${card.isPending} @click=${() => act({ kind: 'offer', volunteerId })}>
              ${words.offer}
            </button>
          </li>`,
      )}
    </ul>
    ${card.isCoordinator && overridable.length > 0 ? exceptionsPart(card, overridable, page, act) : nothing}`;
}

/** Whom a rule would refuse that a coordinator may set aside: one step further away, and with a reason that is kept. */
function exceptionsPart(
  card: DeskCardModel,
  candidates: readonly CandidateRow[],
  { words, refusals }: DeskPage,
  act: Act,
): TemplateResult {
  const id = `except-${card.order.id}`;
  const offer = (event: Event, volunteerId: string): void => {
    const form = formAround(event);
    if (form) act({ kind: 'offer-as-exception', volunteerId, form });
  };
  return html`<details>
    <summary>${words.exception}</summary>
    <div class="field"><label for=${id}>${words.exceptionReason}</label><input id=${id} name="override" maxlength="300" /></div>
    <ul class="people">
      ${candidates.map(
        ({ volunteerId, name, reason, facts }) =>
          html`<li>
            <span>${name} <span class="muted">${refusals[reason ?? '']?.(facts)}</span></span>
            <button type="button" class="quiet" ?disabled=${card.isPending} @click=${(event: Event) => offer(event, volunteerId)}>
              ${words.exceptionOffer}
            </button>
          </li>`,
      )}
    </ul>
  </details>`;
}
