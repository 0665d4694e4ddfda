/** The one element that is not ours: it takes what no widget of ours needs, and says events by every kind of name. @module */

/** Anything that is no single value. */
export interface Thing {
  readonly name: string;
}

/** Names of events in every way in which people write them. */
export const eventNames = ['lowercaseevent', 'kebab-event', 'camelEvent', 'CAPSevent', 'PascalEvent'] as const;

/** One way of writing a name. */
export type EventName = (typeof eventNames)[number];

/** An element with fields of every kind, and children of its own in its shadow. */
export class TestElement extends HTMLElement {
  bool = false;
  items: readonly string[] = [];
  thing: Thing | undefined;
  camelCaseThing: Thing | undefined;

  constructor() {
    super();
    const heading = document.createElement('h2');
    heading.textContent = 'In the shadow';
    this.attachShadow({ mode: 'open' }).append(heading, document.createElement('slot'));
  }

  /** Says an event. */
  say(name: EventName): void {
    this.dispatchEvent(new Event(name));
  }
}

customElements.define('test-element', TestElement);

declare global {
  interface HTMLElementTagNameMap {
    'test-element': TestElement;
  }
}
