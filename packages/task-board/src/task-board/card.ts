/** A card of the board: time first, then what and where, then the one thing to do. @module */
import { html, nothing, type TemplateResult } from 'lit';
import type { OrderView } from '@linli/core';
import type { ProblemError } from '@linli/contract';
import { clockTime, headOf, seats, sentence, steps, wishes, type Calendar, type SharedWords } from '@linli/kit';
import type { BoardAction } from './action.ts';
import type { BoardWords } from '../words/index.ts';

/** Everything a card shows. */
export interface CardModel {
  readonly order: OrderView;
  readonly action: BoardAction;
  readonly organisation: string | undefined;
  readonly calendar: Calendar;
  readonly going: boolean;
  /** Whether the withdrawal was asked for and waits for a yes. */
  readonly asking: boolean;
  readonly problem: ProblemError | undefined;
  /** What speaks most for it, to the reader; '' where nothing is known. */
  readonly why: string;
}

/** What can be done with a card. */
export type CardDeed = 'claim' | 'wait' | 'leave' | 'decline' | 'ask' | 'keep' | 'withdraw' | 'register';

/** Draws a card. */
export function taskCard(
  card: CardModel,
  words: BoardWords['board'],
  shared: SharedWords,
  act: (deed: CardDeed) => void,
): TemplateResult {
  const { order, calendar, action } = card;
  const { task, terms } = order;
  const training = terms?.trainings[0];
  const head = headOf(task, calendar, shared);
  const mine = order.mine !== null;
  return html`<article class="card task ${mine ? 'mine' : ''}" part="card" aria-labelledby="t-${order.id}">
    <div class="when">
      <i>${head.day}</i><b class=${task.timing === 'flexible' ? 'span' : ''}>${head.time}</b><span>${head.length}</span>
    </div>
    <div class="what">
      <h3 id="t-${order.id}"><bdi>${task.title}</bdi></h3>
      <p class="meta"><bdi>${task.place.label}</bdi>${card.organisation ? html`<bdi>${card.organisation}</bdi>` : nothing}</p>
      <div class="chips">
        ${card.why ? html`<span class="chip good">${card.why}</span>` : nothing}
        <span class="chip">${shared.categories[task.category]}</span>
        ${terms?.skills.map((skill) => html`<span class="chip">${shared.skills[skill]}</span>`)}
        ${training ? html`<span class="chip">${words.needsTraining(shared.trainings[training] ?? '')}</span>` : nothing}
        ${wishes(task, shared)} ${terms?.hazardous ? html`<span class="chip warn">${words.hazardous}</span>` : nothing}
        ${terms?.safeguards ? html`<bdi class="chip">${terms.safeguards}</bdi>` : nothing}
      </div>
    </div>
    <div class="act">
      ${actionPart(card, words, shared, act)}
      ${action.kind === 'claimed' || action.kind === 'serving' ? nothing : seats(order, shared)}
    </div>
    ${mine ? steps(order, shared) : nothing}
    ${card.problem ? html`<p class="why problem" role="alert">${sentence(card.problem, shared)}</p>` : nothing}
  </article>`;
}

type CardButton = (deed: CardDeed, label: string, kind?: string, hint?: string) => TemplateResult;

function buttonOf({ order, going }: CardModel, act: (deed: CardDeed) => void): CardButton {
  return (deed, label, kind = '', hint = '') =>
    html`<button
      class=${kind}
      part="action"
      title=${hint || nothing}
      ?disabled=${going}
      aria-describedby="t-${order.id}"
      @click=${() => act(deed)}
    >
      ${label}
    </button>`;
}

function actionPart(
  card: CardModel,
  words: BoardWords['board'],
  shared: SharedWords,
  act: (deed: CardDeed) => void,
): TemplateResult {
  const { action } = card;
  const button = buttonOf(card, act);
  switch (action.kind) {
    case 'claim':
      return button('claim', words.claim);
    case 'wait':
      return button('wait', words.wait, 'quiet');
    case 'answer':
      return html`${button('claim', words.accept)} ${button('decline', words.decline, 'quiet')}
        <span class="why">${words.heldUntil(clockTime(action.until, card.calendar))}</span>`;
    case 'waiting':
      return html`<span class="muted">${words.waitingNumber(action.number)}</span
        >${button('leave', words.leaveWaitlist, 'plain')}`;
    case 'claimed':
      return claimedPart(card, action, words, button);
    case 'serving':
      return html`<strong class="yours">${words.serving}</strong>`;
    case 'register':
      return action.isFull
        ? button('register', words.wait, 'quiet', words.registerFirst)
        : button('register', words.claim, '', words.registerFirst);
    case 'refused':
      return html`<button aria-disabled="true" aria-describedby="w-${card.order.id}">${words.claim}</button>
        <span class="why" id="w-${card.order.id}">${shared.refusals[action.reason]?.(action.facts)}</span>`;
  }
}

function claimedPart(
  card: CardModel,
  action: BoardAction & { kind: 'claimed' },
  words: BoardWords['board'],
  button: CardButton,
): TemplateResult {
  if (card.asking)
    return html`${action.late ? html`<span class="why" role="status">${words.withdrawLate}</span>` : nothing}
    ${button('withdraw', words.withdrawSure, 'quiet')} ${button('keep', words.keep, 'plain')}`;
  return html`<strong class="yours">${words.claimed}</strong
    >${action.mayWithdraw ? button('ask', words.withdraw, 'plain') : nothing}`;
}
