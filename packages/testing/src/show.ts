/** One widget on a page of its own, connected to an Api: how every browser test begins. @module */
import type { Api } from '@linli/contract';

/** Connects all widgets inside an element: `provide` of @linli/kit, on which this package does not depend. */
export type Provide = (element: HTMLElement, to: { readonly api: Api; readonly communityId: string }) => unknown;

/**
 * Shows a widget alone on the page and connects it. `attributes` are set on the widget before it is in the page.
 *
 * @example
 * const element = show('linli-check-in', provide, { api: street.api(visitor), communityId: street.communityId });
 */
export function show<Tag extends string>(
  tag: Tag,
  provide: Provide,
  to: Parameters<Provide>[1],
  attributes: Readonly<Record<string, string>> = {},
): Tag extends keyof HTMLElementTagNameMap ? HTMLElementTagNameMap[Tag] : HTMLElement {
  const [page, element] = [document.createElement('main'), document.createElement(tag)];
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  page.append(element);
  document.body.replaceChildren(page);
  provide(page, to);
  return element as ReturnType<typeof show<Tag>>;
}
