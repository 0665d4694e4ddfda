/** A card of the board: its time first, then what and where, then the one thing to do. @module */
import { html, nothing, type TemplateResult } from 'lit';
import type { OrderView } from '@linli/core';
import type { ProblemError } from '@linli/contract';
import { clockTime, problemText, seats, steps, taskTimes, wishes, type Page } from '@linli/kit';
import type { AvailableAction, CardAction } from './action.ts';
import type { BoardWords } from './words/index.ts';

/** Everything that a card shows. */
export interface CardModel {
  readonly order: OrderView;
  readonly action: AvailableAction;
  /** The name of the organisation that runs the order. */
  readonly organisation: string | undefined;
  readonly isPending: boolean;
  /** Whether a withdrawal was started, and has to be confirmed. */
  readonly isWithdrawing: boolean;
  readonly problem: ProblemError | undefined;
  /** Why it fits the reader; empty where that is not known. */
  readonly why: string;
}

type BoardPage = Page<BoardWords>;
type Act = (action: CardAction) => void;

/** Draws a card. */
export function taskCard(card: CardModel, page: BoardPage, act: Act): TemplateResult {
  const { order, action } = card;
  const { words, shared, calendar } = page;
  const { task, terms } = order;
  const training = terms?.trainings[0];
  const times = taskTimes(task, calendar, shared);
  const isMine = order.mine !== null;
  return html`<article class="card task ${isMine ? 'mine' : ''}" part="card" aria-labelledby="t-${order.id}">
    <div class="when">
      <i>${times.day}</i><b class=${task.timing === 'flexible' ? 'span' : ''}>${times.time}</b><span>${times.length}</span>
    </div>
    <div class="what">
      <h3 id="t-${order.id}"><bdi>${task.title}</bdi></h3>
      <p class="meta"><bdi>${task.place.label}</bdi>${card.organisation ? html`<bdi>${card.organisation}</bdi>` : nothing}</p>
      <div class="chips">
        ${card.why ? html`<span class="chip good">${card.why}</span>` : nothing}
        <span class="chip">${shared.categories[task.category]}</span>
        ${terms?.skills.map((skill) => html`<span class="chip">${shared.skills[skill]}</span>`)}
        ${training ? html`<span class="chip">${words.needsTraining(shared.trainings[training])}</span>` : nothing}
        ${wishes(task, shared)} ${terms?.hazardous ? html`<span class="chip warn">${words.hazardous}</span>` : nothing}
        ${terms?.safeguards ? html`<bdi class="chip">${terms.safeguards}</bdi>` : nothing}
      </div>
    </div>
    <div class="act">
      ${actionPart(card, page, act)} ${action.kind === 'claimed' || action.kind === 'serving' ? nothing : seats(order, shared)}
    </div>
    ${isMine ? steps(order, shared) : nothing}
    ${card.problem ? html`<p class="why problem" role="alert">${problemText(card.problem, page)}</p>` : nothing}
  </article>`;
}

type Button = (action: CardAction, label: string, style?: string, title?: string) => TemplateResult;

function buttonOf({ order, isPending }: CardModel, act: Act): Button {
  return (action, label, style = '', title = '') =>
    html`<button
      class=${style}
      part="action"
      title=${title || nothing}
      ?disabled=${isPending}
      aria-describedby="t-${order.id}"
      @click=${() => act(action)}
    >
      ${label}
    </button>`;
}

function actionPart(card: CardModel, { words, refusals, calendar }: BoardPage, act: Act): TemplateResult {
  const { order, action } = card;
  const button = buttonOf(card, act);
  switch (action.kind) {
    case 'claim':
      return button('claim', words.claim);
    case 'wait':
      return button('wait', words.wait, 'quiet');
    case 'answer':
      return html`${button('claim', words.accept)} ${button('decline', words.decline, 'quiet')}
        <span class="why">${words.heldUntil(clockTime(action.until, calendar))}</span>`;
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
      return html`<button aria-disabled="true" aria-describedby="w-${order.id}">${words.claim}</button>
        <span class="why" id="w-${order.id}">${refusals[action.reason]?.(action.facts)}</span>`;
  }
}

function claimedPart(
  card: CardModel,
  action: AvailableAction & { kind: 'claimed' },
  words: BoardWords,
  button: Button,
): TemplateResult {
  if (card.isWithdrawing)
    return html`${action.isLate ? html`<span class="why" role="status">${words.withdrawLate}</span>` : nothing}
    ${button('withdraw', words.withdrawSure, 'quiet')} ${button('keep', words.keep, 'plain')}`;
  return html`<strong class="yours">${words.claimed}</strong
    >${action.mayWithdraw ? button('start-withdrawal', words.withdraw, 'plain') : nothing}`;
}
