/** What is looked up inside the page: how everything in the widgets looks, and what the page around them has. Sent to the browser as it stands. @module */

/** Every element inside the widgets, with each property of its computed style; by where it stands. */
export function looksWithin(): Record<string, Record<string, string>> {
  const found: Record<string, Record<string, string>> = {};
  const walk = (root: ShadowRoot | Element, path: string): void => {
    [...root.children].forEach((each, index) => {
      const here = `${path} ${index}:${each.localName}`;
      const style = getComputedStyle(each);
      found[here] = Object.fromEntries([...style].map((name) => [name, style.getPropertyValue(name)]));
      if (each.shadowRoot) walk(each.shadowRoot, here);
      walk(each, here);
    });
  };
  for (const widget of document.querySelectorAll('.widgets > *'))
    if (widget.shadowRoot) walk(widget.shadowRoot, widget.localName);
  return found;
}

/** The names and looks of a page but for its widgets. Sizes are left out: what the widgets hold makes their surroundings grow. */
export function surroundings(): { globals: string[]; prototypes: string[]; tree: string[]; looks: string[] } {
  const sizes = /^(block-size|height|inline-size|width|perspective-origin|transform-origin)$/;
  const own = [...document.querySelectorAll(':not(script)')].filter(
    (each) => !each.localName.startsWith('linli-') && !each.closest('.widgets > *'),
  );
  const looks = own.map((each) => {
    const style = getComputedStyle(each);
    return [...style].map((name) => (sizes.test(name) ? '' : `${name}:${style.getPropertyValue(name)}`)).join(';');
  });
  const prototypes = [Object, Array, String, Function, Promise, Node, Element, HTMLElement, Document, EventTarget].map((each) =>
    Reflect.ownKeys(each.prototype as object)
      .map(String)
      .sort()
      .join(),
  );
  return {
    globals: Object.getOwnPropertyNames(window).filter((name) => !/^\d+$|^jQuery\d+$/.test(name)),
    prototypes,
    tree: own.map((each) => each.outerHTML.split('>')[0] ?? ''),
    looks,
  };
}
