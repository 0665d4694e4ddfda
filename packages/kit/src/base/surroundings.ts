/** What the page says around a widget: language, mode, theme, light or dark. @module */

/** What a widget takes from its nearest ancestors. */
export interface Surroundings {
  /** A BCP 47 tag as the page writes it; `zh-CN` where it writes none. */
  readonly language: string;
  readonly mode: string;
  readonly theme: string;
  readonly dark: boolean;
}

const attributes = ['lang', 'data-linli-mode', 'data-linli-theme', 'data-linli-scheme'];
const watchers = new Set<() => void>();
let observer: MutationObserver | undefined;

/** The nearest value of an attribute, also across shadow roots. */
function nearest(element: Element, attribute: string): string {
  for (let current: Element | null = element; current;) {
    const found = current.closest(`[${attribute}]`);
    if (found) return found.getAttribute(attribute) ?? '';
    const root: Node = current.getRootNode();
    current = root instanceof ShadowRoot ? root.host : null;
  }
  return '';
}

function prefersDark(): MediaQueryList {
  return matchMedia('(prefers-color-scheme: dark)');
}

function notify(): void {
  for (const watcher of watchers) watcher();
}

/** Reads the surroundings of an element, and calls watchers when those of any may have changed. */
export const surroundings = {
  of(element: Element): Surroundings {
    if (typeof document === 'undefined') return { language: 'zh-CN', mode: '', theme: '', dark: false };
    const scheme = nearest(element, 'data-linli-scheme');
    return {
      language: nearest(element, 'lang') || 'zh-CN',
      mode: nearest(element, 'data-linli-mode'),
      theme: nearest(element, 'data-linli-theme'),
      // Old portals are light only: dark is for pages that say so.
      dark: scheme === 'dark' || (scheme === 'auto' && prefersDark().matches),
    };
  },
  watch(watcher: () => void): () => void {
    if (!observer) {
      observer = new MutationObserver(notify);
      observer.observe(document, { attributes: true, subtree: true, attributeFilter: attributes });
      prefersDark().addEventListener('change', notify);
    }
    watchers.add(watcher);
    return () => watchers.delete(watcher);
  },
};
