/** Who serves in an order: the roster with its code, and whom the desk may ask. @module */
import { html, nothing, type TemplateResult } from 'lit';
import { isBefore, isOverridable } from '@linli/core';
import type { CandidateRow, RosterRow } from '@linli/contract';
import { between, type SharedWords } from '@linli/kit';
import type { Act, DeskCard, DeskDetail, DeskWords } from './actions.ts';

/** The roster, folded away until it is wanted. */
export function roster(card: DeskCard, words: DeskWords, shared: SharedWords, act: Act): TemplateResult {
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

function person(card: DeskCard, row: RosterRow, words: DeskWords, shared: SharedWords, act: Act): TemplateResult {
  const { volunteerId } = row;
  const begun = !isBefore(card.calendar.now, card.order.task.startsAt);
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
              name="minutes-${volunteerId}"
              type="number"
              min="0"
              aria-label=${words.confirmMinutes}
              placeholder=${words.confirmMinutes}
            />
            <input name="note-${volunteerId}" aria-label=${words.confirmNote} placeholder=${words.confirmNote} />
            <button type="button" class="quiet" @click=${attend}>${words.sure}</button>`
        : nothing
    }
  </li>`;
}

function invite(
  card: DeskCard,
  detail: DeskDetail,
  words: DeskWords,
  shared: SharedWords,
  act: Act,
): TemplateResult | typeof nothing {
  const { order } = card;
  const asked = new Set(detail.roster.map((row) => row.volunteerId));
  const others = detail.candidates.filter((each) => !asked.has(each.volunteerId));
  const fit = others.filter((each) => each.reason === null).slice(0, 5);
  const hindered = others.filter((each) => each.reason !== null && isOverridable(each.reason)).slice(0, 5);
  if (order.status === 'served' || order.taken >= (order.terms?.seats ?? 0)) return nothing;
  return html`${fit.length > 0 ? html`<h4>${words.offerTo}</h4>` : nothing}
    <ul class="people">
      ${fit.map((each) => html`<li>${known(each, words, shared)} ${offering(card, each, words, act)}</li>`)}
    </ul>
    ${card.mayDispatch && hindered.length > 0 ? exceptions(card, hindered, words, shared, act) : nothing}`;
}

function known(row: CandidateRow, words: DeskWords, shared: SharedWords): TemplateResult {
  return html`<span
    >${row.name} <span class="muted">${words.experience(row.experience)}${between}${shared.hours(row.minutes)}</span></span
  >`;
}

function offering(card: DeskCard, { volunteerId }: CandidateRow, words: DeskWords, act: Act): TemplateResult {
  return html`<button type="button" class="quiet" ?disabled=${card.going} @click=${() => act({ kind: 'offer', volunteerId })}>
    ${words.offer}
  </button>`;
}

/** Whom a rule would refuse that a coordinator may set aside, one step further away and with a reason that is kept. */
function exceptions(
  card: DeskCard,
  rows: readonly CandidateRow[],
  words: DeskWords,
  shared: SharedWords,
  act: Act,
): TemplateResult {
  const id = `except-${card.order.id}`;
  const press = (event: Event, volunteerId: string): void => {
    const { form } = event.currentTarget as HTMLButtonElement;
    if (form) act({ kind: 'except', volunteerId, form: new FormData(form) });
  };
  return html`<details>
    <summary>${words.exception}</summary>
    <div class="field"><label for=${id}>${words.exceptionReason}</label><input id=${id} name="override" maxlength="300" /></div>
    <ul class="people">
      ${rows.map(
        (each) =>
          html`<li>
            <span>${each.name} <span class="muted">${shared.refusals[each.reason ?? '']?.(each.facts)}</span></span>
            <button
              type="button"
              class="quiet"
              ?disabled=${card.going}
              @click=${(event: Event) => press(event, each.volunteerId)}
            >
              ${words.exceptionOffer}
            </button>
          </li>`,
      )}
    </ul>
  </details>`;
}
