/** Registers a widget; two versions of Linli on one page warn and do not crash. @module */

/** Registers `element` under `tag`, unless the tag is taken already. */
export function define(tag: string, element: CustomElementConstructor): void {
  const registered = customElements.get(tag);
  if (!registered) customElements.define(tag, element);
  else if (registered !== element) {
    console.warn(`<${tag}> is registered already: another version of Linli is on this page.`);
  }
}
