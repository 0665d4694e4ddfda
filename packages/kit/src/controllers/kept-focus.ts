/** Keeps the focus inside a widget when an update disables or removes the element that had it. @module */
import type { ReactiveController } from 'lit';
import type { LinliElement } from '../base/element.ts';

/**
 * When the focused element is disabled or gone after an update, its card takes the focus; where the card is gone too,
 * the notice in its place, or the whole widget. The element gets the focus back once it is enabled again.
 */
export class KeptFocus implements ReactiveController {
  readonly #host: LinliElement;
  /** What had the focus before the update, and the label of the card that it was in. */
  #focused: HTMLElement | undefined;
  #cardLabel = '';
  /** What holds the focus in its stead. */
  #substitute: HTMLElement | undefined;

  constructor(host: LinliElement) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate(): void {
    const active = this.#active();
    if (active && active === this.#substitute) return;
    this.#substitute = undefined;
    this.#focused = active;
    this.#cardLabel = active?.closest('[aria-labelledby]')?.getAttribute('aria-labelledby') ?? '';
  }

  hostUpdated(): void {
    if (!this.#focused) return;
    const isUsable = this.#focused.isConnected && !this.#focused.matches(':disabled');
    const target = isUsable ? this.#focused : this.#findSubstitute();
    if (!target || target === this.#active()) return;
    if (!isUsable) target.tabIndex = -1;
    target.focus({ preventScroll: true });
    this.#substitute = isUsable ? undefined : target;
  }

  #findSubstitute(): HTMLElement | null {
    const root = this.#host.renderRoot;
    const card = this.#cardLabel && root.querySelector<HTMLElement>(`[aria-labelledby="${this.#cardLabel}"]`);
    return card || root.querySelector<HTMLElement>('.notice') || root.querySelector<HTMLElement>('[part=base]');
  }

  #active(): HTMLElement | undefined {
    return ((this.#host.renderRoot as ShadowRoot).activeElement as HTMLElement | null) ?? undefined;
  }
}
