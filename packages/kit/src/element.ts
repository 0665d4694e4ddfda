/** The base of every widget: a good guest in somebody else's page. @module */
import { LitElement, type CSSResult, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { surroundings, type Surroundings } from './surroundings.ts';

const sheets = new WeakMap<CSSResult, CSSStyleSheet>();

/** Lit asks the global `Document` whether sheets can be adopted; MooTools replaces that global, so we make them ourselves. */
function sheetOf(result: CSSResult): CSSStyleSheet {
  let sheet = sheets.get(result);
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(result.cssText);
    sheets.set(result, sheet);
  }
  return sheet;
}

/**
 * What all widgets have in common. Language, mode, theme and scheme come from the nearest ancestor that names them
 * (`lang`, `data-linli-mode`, `data-linli-theme`, `data-linli-scheme`); the own attributes win.
 */
export abstract class LinliElement extends LitElement {
  /** `elder` (长辈版) shows one task per screen, larger and spoken; empty takes it from the page. */
  @property({ reflect: true }) mode: 'elder' | 'plain' | '' = '';

  /** `civic` (朱红) or `neighbourhood` (竹绿); empty takes it from the page. */
  @property({ reflect: true }) theme: 'civic' | 'neighbourhood' | '' = '';

  /** Where the page puts the widget: language, mode, theme, scheme. @internal */
  surroundings: Surroundings = surroundings.of(this);

  #leave?: () => void;

  protected get isElder(): boolean {
    return (this.mode || this.surroundings.mode) === 'elder';
  }

  protected override createRenderRoot(): ShadowRoot {
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    const { elementStyles } = this.constructor as typeof LitElement;
    root.adoptedStyleSheets = elementStyles.map((style) => sheetOf(style as CSSResult));
    return root;
  }

  override connectedCallback(): void {
    this.surroundings = surroundings.of(this);
    this.#leave = surroundings.watch(() => {
      this.surroundings = surroundings.of(this);
      this.requestUpdate();
    });
    super.connectedCallback();
    // React, Vue and old scripts read the tree at once: the first render does not wait for a microtask.
    if (!this.hasUpdated) this.performUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leave?.();
  }

  protected override willUpdate(_changed: PropertyValues): void {
    this.toggleAttribute('data-elder', this.isElder);
    this.toggleAttribute('data-dark', this.surroundings.dark);
    this.toggleAttribute('data-bamboo', (this.theme || this.surroundings.theme) === 'neighbourhood');
  }
}
