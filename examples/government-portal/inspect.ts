/** What is looked up inside the page: how everything in the widgets looks, and what the page around them has. Sent to the browser as it stands. @module */

/** Things by their name, each as one line: what crosses from the browser is much, and quicker as text. */
export type Lines = Readonly<Record<string, string>>;

/** Every widget, every element inside, and what those draw before, after and beside themselves: all properties of the computed style. */
export function looksWithin(): Lines {
  const found: Record<string, string> = {};
  const note = (each: Element, path: string, pseudo?: string): CSSStyleDeclaration => {
    const style = getComputedStyle(each, pseudo);
    // Sorted, for Chromium has custom properties among them, in any order.
    const lines = [...style].map((name) => `${name}: ${style.getPropertyValue(name)}`);
    found[path + (pseudo ?? '')] = lines.sort().join('\n');
    return style;
  };
  const isDrawn = (each: Element, pseudo: string): boolean =>
    !['none', 'normal', ''].includes(getComputedStyle(each, pseudo).content);
  const look = (each: Element, path: string): void => {
    const style = note(each, path);
    for (const pseudo of ['::before', '::after']) if (isDrawn(each, pseudo)) note(each, path, pseudo);
    if (style.display.includes('list-item')) note(each, path, '::marker');
    if (each.hasAttribute('placeholder')) note(each, path, '::placeholder');
    for (const [name, within] of Object.entries({ '': each, '#': each.shadowRoot }))
      [...(within?.children ?? [])].forEach((child, index) => look(child, `${path}${name} ${index}:${child.localName}`));
  };
  // What stands between a widget's own tags is the page's: it is not looked at.
  for (const widget of document.querySelectorAll('.widgets > *')) {
    note(widget, widget.localName);
    [...(widget.shadowRoot?.children ?? [])].forEach((child, index) =>
      look(child, `${widget.localName} ${index}:${child.localName}`),
    );
  }
  return found;
}

/** The names and looks of a page but for its widgets. Sizes are left out: what the widgets hold makes their surroundings grow. */
export function surroundings(): { globals: string[]; sheets: number; tree: string[]; looks: string[] } {
  const sizes = /^(block-size|height|inline-size|width|perspective-origin|transform-origin)$/;
  const own = [...document.querySelectorAll(':not(script[src^="/linli/"])')].filter((each) => !each.closest('.widgets > *'));
  const looks = own.map((each) => {
    const style = getComputedStyle(each);
    return [...style].map((name) => (sizes.test(name) ? '' : `${name}:${style.getPropertyValue(name)}`)).join(';');
  });
  return {
    globals: Object.getOwnPropertyNames(window).filter((name) => !/^\d+$|^jQuery\d+$/.test(name)),
    sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
    tree: own.map((each) => each.outerHTML.split('>')[0] ?? ''),
    looks,
  };
}

/** Everything that the browser itself brought, with what hangs on it and on its prototype: functions by their source. */
export function builtins(): Lines {
  const found: Record<string, string> = {};
  const source = (value: unknown): string => (typeof value === 'function' ? String(value) : typeof value);
  const note = (name: string, on: object): void => {
    for (const key of Reflect.ownKeys(on)) {
      const property = Object.getOwnPropertyDescriptor(on, key);
      found[`${name}.${String(key)}`] = Object.values(property ?? {})
        .map(source)
        .join();
    }
  };
  const isNative = (value: object): boolean => typeof value !== 'function' || String(value).includes('[native code]');
  for (const [name, property] of Object.entries(Object.getOwnPropertyDescriptors(window))) {
    const value: unknown = property.value;
    if (!/^[A-Z]/.test(name) || name === 'Linli' || Object(value) !== value || !isNative(value as object)) continue;
    note(name, value as object);
    const { prototype } = value as { prototype?: object };
    if (prototype) note(`${name}.prototype`, prototype);
  }
  return found;
}

/** As much of jQuery as is used here. */
interface JQuery {
  (selector: string): { readonly length: number };
  readonly fn: { readonly jquery: string };
  each(list: readonly number[], deed: (index: number, each: number) => void): void;
  get(address: string): Promise<string>;
}

/** Has each of the portal's libraries do something; answers with what came of it. */
export async function useLibraries(): Promise<Readonly<Record<string, string | number | boolean | undefined>>> {
  const { jQuery, layui } = window as unknown as { jQuery: JQuery; layui: { v: string } };
  let sum = 0;
  jQuery.each([1, 2], (_, each) => (sum += each));
  document.querySelector<HTMLElement>('#tabs a[href="#notices"]')?.click();
  document.querySelector<HTMLElement>('.layui-colla-title')?.click();
  const fetched = await jQuery.get('portal.css');
  return {
    jquery: jQuery.fn.jquery,
    layui: layui.v.split('.')[0],
    sum,
    found: jQuery('linli-task-board').length,
    fetched: fetched.includes('letter-spacing'),
    tab: document.querySelector('#notices')?.className,
    item: document.querySelector('.layui-colla-item')?.className,
  };
}

/** What is not the same in two lots, in words. */
export function differences(here: Lines, there: Lines): string[] {
  return [...new Set([...Object.keys(here), ...Object.keys(there)])].flatMap((name) => {
    if (here[name] === there[name]) return [];
    const other = new Set(there[name]?.split('\n'));
    const lines = here[name]?.split('\n').filter((line) => !other.has(line));
    return [`${name}: ${there[name] === undefined ? 'only here' : (lines?.join('; ') ?? 'only there')}`];
  });
}
