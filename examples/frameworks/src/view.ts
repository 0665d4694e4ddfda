/** What every framework shows: the same tags, from the same state, with the same listeners. @module */
import type { HonourRoll } from '@linli/honour-roll';
import type { TaskBoard } from '@linli/task-board';
import type { Thing } from './test-element.ts';

/** What the view is made of. */
export interface State {
  readonly text: string;
  readonly isShown: boolean;
  readonly bool: boolean;
  readonly shown: HonourRoll['shown'];
  readonly category: TaskBoard['category'];
  readonly items: readonly string[];
  readonly thing: Thing;
}

/** The view as it begins. */
export const first: State = {
  text: 'one',
  isShown: true,
  bool: true,
  shown: 4,
  category: 'elder-care',
  items: ['a', 'b'],
  thing: { name: 'first' },
};

/** Hears an event of the view, by the name under which the framework listened. */
export type Hear = (event: Event) => void;

/** A framework at work in a page. */
export interface Framework {
  /** Shows another state; resolves once it is in the page. */
  readonly show: (state: State) => Promise<void>;
}

/** Puts the view, at its first state, into a page. */
export type Mount = (container: HTMLElement, hear: Hear) => Promise<Framework>;
