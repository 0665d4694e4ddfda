/** A bare element for the tests of controllers: it renders what a test says, and counts how often. @module */
import { html, type TemplateResult } from 'lit';
import { LinliElement } from '../src/base/element.ts';

/** The element; a test may extend it. */
export class Probe extends LinliElement {
  updates = 0;
  content: () => TemplateResult = () => html`<section part="base"></section>`;

  override render(): TemplateResult {
    this.updates += 1;
    return this.content();
  }

  /** The focused element inside, or what a selector finds. */
  focused(): Element | null {
    return this.shadowRoot?.activeElement ?? null;
  }

  find<E extends HTMLElement = HTMLElement>(selector: string): E {
    const found = this.shadowRoot?.querySelector<E>(selector);
    if (!found) throw new Error(`no ${selector}`);
    return found;
  }

  /** Renders anew, with other content if there is any. */
  async renderAnew(content = this.content): Promise<void> {
    this.content = content;
    this.requestUpdate();
    await this.updateComplete;
  }
}

customElements.define('test-probe', Probe);

/** A probe that is not in the page yet. */
export function aProbe(): Probe {
  return new Probe();
}

/** A probe alone in the page. */
export function aProbeInThePage(): Probe {
  const probe = aProbe();
  document.body.replaceChildren(probe);
  return probe;
}
