/** How a test looks at a widget and works it: waits for what comes, reads it, presses and types. @module */

/** Asks once a frame until there is an answer, and says what never came. */
export async function until<T>(what: () => T | null | undefined | false): Promise<T> {
  for (let frames = 0; frames < 400; frames++) {
    const found = what();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 16));
  }
  throw new Error(`never came: ${what.toString()}`);
}

/** What stands inside a widget. */
export function within<E extends HTMLElement = HTMLElement>(element: Element, selector: string): E | null {
  return element.shadowRoot?.querySelector<E>(selector) ?? null;
}

/** All that stands inside a widget and is such. */
export function allWithin<E extends HTMLElement = HTMLElement>(element: Element, selector: string): E[] {
  return [...(element.shadowRoot?.querySelectorAll<E>(selector) ?? [])];
}

/** Whether such a thing stands inside a widget. Chai takes minutes to print an element; a test asks for this instead. */
export function has(element: Element, selector: string): boolean {
  return within(element, selector) !== null;
}

/** What all the buttons of a widget say. */
export function labels(element: Element): string[] {
  return allWithin(element, 'button').map(said);
}

/** The button that says just this. */
export function button(element: Element, label: string): HTMLButtonElement | undefined {
  return allWithin<HTMLButtonElement>(element, 'button').find((each) => said(each) === label);
}

/** What a widget, or a part of one, says: white space counts once, as on the screen. */
export function said(element: Element | null | undefined): string {
  const text = (element?.shadowRoot ?? element)?.textContent ?? '';
  return text.replace(/\s+/g, ' ').trim();
}

/** Types into the field of a name, or chooses there. */
export function fill(element: Element, name: string, text: string): void {
  const field = within<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>(
    element,
    `:is(input, select, textarea)[name="${name}"]`,
  );
  if (!field) throw new Error(`no field ${name}`);
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Ticks the box, or presses the choice, of a name and value. */
export function choose(element: Element, name: string, value: string): void {
  const choice = within(element, `input[name="${name}"][value="${value}"]`);
  if (!choice) throw new Error(`no choice ${value} of ${name}`);
  choice.click();
}

/** Presses the button that says just this, once it is there. */
export async function press(element: Element, label: string): Promise<void> {
  (await until(() => button(element, label))).click();
}

/** Opens what is one step further away, once it is there. */
export async function unfold(element: Element, label: string): Promise<void> {
  (await until(() => allWithin(element, 'summary').find((each) => said(each) === label))).click();
}
