/** The two buttons of a card at the desk: one that acts at once, and one that asks for a reason first. @module */
import { html, type TemplateResult } from 'lit';
import type { Act, LifecycleAction } from './actions.ts';
import type { DeskCardModel } from './card-model.ts';

/** The form in which a button stands, as it is filled in now. */
export function formAround(event: Event): FormData | undefined {
  const { form } = event.currentTarget as HTMLButtonElement;
  return form ? new FormData(form) : undefined;
}

/** A button that acts with what was filled in on its card. */
export function actionButton(card: DeskCardModel, kind: LifecycleAction, label: string, act: Act, style = ''): TemplateResult {
  const press = (event: Event): void => {
    const form = formAround(event);
    if (form) act({ kind, form });
  };
  return html`<button type="button" class=${style} ?disabled=${card.isPending} @click=${press}>${label}</button>`;
}

/** A no takes one step more than a yes, and asks for the reason. */
export function reasonForm(
  card: DeskCardModel,
  kind: 'decline' | 'turn-down' | 'cancel',
  label: string,
  reasonLabel: string,
  act: Act,
): TemplateResult {
  const id = `why-${card.order.id}`;
  return html`<details>
    <summary>${label}</summary>
    <div class="field"><label for=${id}>${reasonLabel}</label><input id=${id} name="reason" maxlength="300" /></div>
    <div class="two">${actionButton(card, kind, label, act, 'quiet')}</div>
  </details>`;
}
