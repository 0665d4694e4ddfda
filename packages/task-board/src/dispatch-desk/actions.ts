/** What may be done at the desk, and the two ways to say it: a button, and a button that asks why. @module */
import { html, type TemplateResult } from 'lit';
import type { OrderView, Organisation } from '@linli/core';
import type { CandidateRow, ProblemError, RosterRow } from '@linli/contract';
import type { Calendar } from '@linli/kit';
import type { BoardWords } from '../words/index.ts';

/** What the desk has found out about an order on request. */
export interface DeskDetail {
  readonly code: string;
  readonly roster: readonly RosterRow[];
  readonly candidates: readonly CandidateRow[];
}

/** Everything a card shows. */
export interface DeskCard {
  readonly order: OrderView;
  readonly organisations: readonly Organisation[];
  readonly detail: DeskDetail | undefined;
  readonly mayDispatch: boolean;
  readonly calendar: Calendar;
  readonly going: boolean;
  readonly problem: ProblemError | undefined;
}

/** Steps of the road, and the way off it. */
export type RoadDeed = 'confirm' | 'decline' | 'dispatch' | 'open' | 'take-up' | 'turn-down' | 'cancel';

/** What may be done at the desk. Texts and choices are read from the card's form. */
export type DeskDeed =
  | { readonly kind: RoadDeed; readonly form: FormData }
  | { readonly kind: 'look' }
  | { readonly kind: 'offer' | 'missed' | 'force'; readonly volunteerId: string }
  /** An exception for somebody whom a rule would refuse, with its reason. */
  | { readonly kind: 'except' | 'attend'; readonly volunteerId: string; readonly form: FormData };

/** Hears what is to be done. */
export type Act = (deed: DeskDeed) => void;
/** The words of the desk. */
export type DeskWords = BoardWords['desk'];

/** A button that hands its card's form to the deed. */
export function button(card: DeskCard, kind: RoadDeed, label: string, act: Act, quiet = false): TemplateResult {
  const press = (event: Event): void => {
    const { form } = event.currentTarget as HTMLButtonElement;
    if (form) act({ kind, form: new FormData(form) });
  };
  return html`<button type="button" class=${quiet ? 'quiet' : ''} ?disabled=${card.going} @click=${press}>${label}</button>`;
}

/** A no is one step further away than a yes, and asks why. */
export function reason(
  card: DeskCard,
  kind: 'decline' | 'turn-down' | 'cancel',
  label: string,
  hint: string,
  act: Act,
): TemplateResult {
  const id = `why-${card.order.id}`;
  return html`<details>
    <summary>${label}</summary>
    <div class="field"><label for=${id}>${hint}</label><input id=${id} name="reason" maxlength="300" /></div>
    <div class="two">${button(card, kind, label, act, true)}</div>
  </details>`;
}
