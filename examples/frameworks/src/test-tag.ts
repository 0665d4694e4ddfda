/** The test element in JSX, by the same rule as our tags: a property is a property, an event is `on` and its name. @module */
import type { EventName, TestElement } from './test-element.ts';
import type { Hear } from './view.ts';

/** The properties that the view sets. */
export type Fields = 'bool' | 'items' | 'thing' | 'camelCaseThing';

/** What the tag takes. */
export type TestTag = { children?: unknown; id?: string | undefined; key?: string | number | null | undefined } & Partial<
  Pick<TestElement, Fields>
> &
  Partial<Record<`on${EventName}`, Hear>>;
