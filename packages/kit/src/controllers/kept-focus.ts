/** Keeps the place of whoever works by keyboard: what is rendered away takes no focus with it. @module */
import type { ReactiveController } from 'lit';
import type { LinliElement } from '../base/element.ts';

/**
 * When the element with the focus is disabled or gone after an update, its card takes the focus; where the card is
 * gone too, the notice in its stead, or the whole widget. A button that may be pressed again gets the focus back, and
 * so does a card that comes back.
 */
export class KeptFocus implements ReactiveController {
  readonly #host: LinliElement;
  /** Where the focus was before the update, and which card that was in. */
  #at: HTMLElement | undefined;
  #card = '';
  /** Where we put it instead. */
  #stead: HTMLElement | undefined;

  constructor(host: LinliElement) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate(): void {
    const active = this.#active();
    if (active && active === this.#stead) return;
    this.#stead = undefined;
    this.#at = active;
    this.#card = active?.closest('[aria-labelledby]')?.getAttribute('aria-labelledby') ?? '';
  }

  hostUpdated(): void {
    if (!this.#at) return;
    const isBack = this.#at.isConnected && !this.#at.matches(':disabled');
    const place = isBack ? this.#at : this.#place();
    if (!place || place === this.#active()) return;
    if (!isBack) place.tabIndex = -1;
    place.focus({ preventScroll: true });
    this.#stead = isBack ? undefined : place;
  }

  #place(): HTMLElement | null {
    const root = this.#host.renderRoot;
    const card = this.#card && root.querySelector<HTMLElement>(`[aria-labelledby="${this.#card}"]`);
    return card || root.querySelector<HTMLElement>('.notice') || root.querySelector<HTMLElement>('[part=base]');
  }

  #active(): HTMLElement | undefined {
    return ((this.#host.renderRoot as ShadowRoot).activeElement as HTMLElement | null) ?? undefined;
  }
}
