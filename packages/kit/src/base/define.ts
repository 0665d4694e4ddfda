/** Registers a widget; two versions of Linli on one page warn and do not crash. @module */

/** Registers `element` under `tag`, unless somebody was first. */
export function define(tag: string, element: CustomElementConstructor): void {
  const known = customElements.get(tag);
  if (!known) customElements.define(tag, element);
  else if (known !== element) console.warn(`<${tag}> is registered already: another version of Linli is on this page.`);
}
