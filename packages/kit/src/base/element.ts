/** The base of every element: it neither takes from the page around it nor gives to it what is not asked for. @module */
import { LitElement, type CSSResult, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { oneOf } from './attributes.ts';
import { surroundings, type Surroundings } from './surroundings.ts';

const modes = ['', 'elder', 'plain'] as const;
const themes = ['', 'civic', 'neighbourhood'] as const;

const styleSheets = new WeakMap<CSSResult, CSSStyleSheet>();

/** Lit asks the global `Document` whether sheets can be adopted; MooTools replaces that global, so we make them ourselves. */
function styleSheetOf(result: CSSResult): CSSStyleSheet {
  let styleSheet = styleSheets.get(result);
  if (!styleSheet) {
    styleSheet = new CSSStyleSheet();
    styleSheet.replaceSync(result.cssText);
    styleSheets.set(result, styleSheet);
  }
  return styleSheet;
}

/**
 * What all elements have in common. Language, mode, theme and scheme come from the nearest ancestor that names them
 * (`lang`, `data-linli-mode`, `data-linli-theme`, `data-linli-scheme`); the own attributes win.
 *
 * @csspart base - The whole widget.
 * @csspart empty - Shown where there is nothing yet: what is missing, and what to do next.
 * @csspart failed - Shown where something could not be loaded: what went wrong, and a button to try again.
 * @cssprop {<color>} [--linli-color-ink=#1d2326] - Text.
 * @cssprop {<color>} [--linli-color-ink-2=#566067] - Text of second rank.
 * @cssprop {<color>} [--linli-color-ink-3=#6b757b] - Text of third rank, and of disabled buttons.
 * @cssprop {<color>} [--linli-color-line=#e3e1db] - Lines between things.
 * @cssprop {<color>} [--linli-color-edge=#858d92] - Edges of fields and choices.
 * @cssprop {<color>} [--linli-color-paper=#fff] - Background of cards and fields.
 * @cssprop {<color>} [--linli-color-wash=#f7f5f0] - Background of the widget.
 * @cssprop {<color>} [--linli-color-accent=#b8322a] - Buttons, links, important text; `#1f6f53` in the bamboo theme.
 * @cssprop {<color>} [--linli-color-on-accent=#fff] - Text on the accent.
 * @cssprop {<color>} [--linli-color-accent-wash=color-mix(in srgb, var(--_accent) 8%, var(--_paper))] - Background of chosen options, and of fields with an issue.
 * @cssprop {<color>} [--linli-color-good=#1f7a5a] - Success, and what belongs to the reader.
 * @cssprop {<color>} [--linli-color-good-wash=#e9f4ef] - Background of success.
 * @cssprop {<color>} [--linli-color-warn=#8a5a00] - Warnings, and why something cannot be done.
 * @cssprop {<color>} [--linli-color-warn-wash=#fdf3dd] - Background of warnings.
 * @cssprop {<color>} [--linli-color-gold=#b98a2f] - Stars, and edges on the honour roll.
 * @cssprop {<color>} [--linli-color-gold-ink=#8a6414] - The first rank.
 * @cssprop {<length>} [--linli-radius=14px] - Corners of cards.
 * @cssprop {<length>} [--linli-radius-control=10px] - Corners of buttons and fields.
 * @cssprop {<font-family>} [--linli-font='PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', system-ui, sans-serif] - Typefaces; Latin ones come first where the language is not Chinese.
 * @cssprop {<font-family>} [--linli-font-numerals='DIN Alternate', 'Bahnschrift', var(--_font)] - Typefaces of times and hours.
 * @cssprop {<length>} [--linli-text-size=16px] - Size of text.
 * @cssprop {<length>} [--linli-text-size-elder=20px] - Size of text in elder mode.
 * @cssprop {<length>} [--linli-margin=0] - Space around the widget.
 * @cssprop {<length>} [--linli-inline-size=auto] - Width of the widget.
 */
export abstract class LinliElement extends LitElement {
  /** `elder` (长辈版) shows one task per screen, larger and spoken; empty takes it from the page. */
  @property({ reflect: true }) mode: 'elder' | 'plain' | '' = '';

  /** `civic` (朱红) or `neighbourhood` (竹绿); empty takes it from the page. */
  @property({ reflect: true }) theme: 'civic' | 'neighbourhood' | '' = '';

  /** What the page says around the widget: language, mode, theme, scheme. @internal */
  surroundings: Surroundings = surroundings.of(this);

  #stopWatching?: () => void;

  protected get isElder(): boolean {
    const own = oneOf(this, 'mode', this.mode, modes, '');
    return (own || oneOf(this, 'data-linli-mode', this.surroundings.mode, modes, '')) === 'elder';
  }

  protected override createRenderRoot(): ShadowRoot {
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    const { elementStyles } = this.constructor as typeof LitElement;
    root.adoptedStyleSheets = elementStyles.map((style) => styleSheetOf(style as CSSResult));
    return root;
  }

  override connectedCallback(): void {
    this.surroundings = surroundings.of(this);
    this.#stopWatching = surroundings.watch(() => {
      this.surroundings = surroundings.of(this);
      this.requestUpdate();
    });
    super.connectedCallback();
    // React, Vue and old scripts read the tree at once: the first render does not wait for a microtask.
    if (!this.hasUpdated) this.performUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopWatching?.();
  }

  protected override willUpdate(_changed: PropertyValues): void {
    const own = oneOf(this, 'theme', this.theme, themes, '');
    const around = oneOf(this, 'data-linli-theme', this.surroundings.theme, themes, '');
    this.toggleAttribute('data-elder', this.isElder);
    this.toggleAttribute('data-dark', this.surroundings.dark);
    this.toggleAttribute('data-bamboo', (own || around) === 'neighbourhood');
  }
}
