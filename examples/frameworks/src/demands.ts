/** The sixteen demands of custom-elements-everywhere.com, asked of our widgets: children, properties, attributes, events. @module */
import type { HonourRoll } from '@linli/honour-roll';
import type { TaskBoard } from '@linli/task-board';
import type { EventName, TestElement } from './test-element.ts';
import { first, type Framework } from './view.ts';

/** A framework's view in a page, and what it heard since it was asked last. */
export interface Stage extends Framework {
  heard(): readonly Event[];
}

type Demand = (stage: Stage) => Promise<void> | void;

const values = (): TestElement => find<TestElement>('#values');
const board = (): TaskBoard => find<TaskBoard>('#board');
const roll = (): HonourRoll => find<HonourRoll>('#number');

/** Every demand, by what holds when it is met. */
export const demands: Readonly<Record<string, Demand>> = {
  'an element without children is shown': () => isTrue(find('#bare').shadowRoot?.querySelector('h2')),
  'an element keeps what is in its shadow, also when the view changes': async ({ show }) => {
    const heading = find('#shadow').shadowRoot?.querySelector('h2');
    await show({ ...first, text: 'two' });
    isTrue(heading && find('#shadow').shadowRoot?.contains(heading));
    same(find('#shadow').textContent, 'two');
  },
  'children stand in a widget, and change': async ({ show }) => {
    const slot = find<TaskBoard>('#filled').shadowRoot?.querySelector('slot');
    same(
      slot?.assignedElements().map((each) => each.textContent),
      ['one'],
    );
    await show({ ...first, text: 'two' });
    same(
      slot?.assignedElements().map((each) => each.textContent),
      ['two'],
    );
  },
  'a widget is taken away, and comes back': async ({ show }) => {
    await show({ ...first, isShown: false });
    same(document.querySelector('#toggled'), null);
    await show(first);
    isTrue(find('#toggled').shadowRoot?.childElementCount);
  },
  'a boolean is an attribute or a property': () => isTrue(values().bool || values().hasAttribute('bool')),
  'a number is an attribute or a property': async ({ show }) => {
    same(roll().shown, 4);
    await show({ ...first, shown: 7 });
    same(roll().shown, 7);
  },
  'a string is an attribute or a property': async ({ show }) => {
    same(board().category, 'elder-care');
    await show({ ...first, category: 'environment' });
    same(board().category, 'environment');
  },
  'an event is heard by a listener of the element itself': (stage) => {
    board().dispatchEvent(new Event('linli-registration-wanted'));
    same(names(stage), ['linli-registration-wanted']);
  },
  'an array is a property': async ({ show }) => {
    same(values().items, first.items);
    const items = ['c'];
    await show({ ...first, items });
    isTrue(values().items === items);
  },
  'an object is a property': async ({ show }) => {
    isTrue(values().thing === first.thing);
    const thing = { name: 'second' };
    await show({ ...first, thing });
    isTrue(values().thing === thing);
  },
  'an object is a property with a name in camelCase': () => isTrue(values().camelCaseThing === first.thing),
  'an event in lowercase is heard': (stage) => hears(stage, 'lowercaseevent'),
  'an event in kebab-case is heard, of a widget too': (stage) => {
    hears(stage, 'kebab-event');
    board().dispatchEvent(new Event('linli-order-claimed'));
    same(names(stage), ['linli-order-claimed']);
  },
  'an event in camelCase is heard': (stage) => hears(stage, 'camelEvent'),
  'an event in CAPScase is heard': (stage) => hears(stage, 'CAPSevent'),
  'an event in PascalCase is heard': (stage) => hears(stage, 'PascalEvent'),
};

function hears(stage: Stage, name: EventName): void {
  values().say(name);
  same(names(stage), [name]);
}

function names(stage: Stage): string[] {
  return stage.heard().map(({ type }) => type);
}

function find<E extends HTMLElement>(selector: string): E {
  const found = document.querySelector<E>(selector);
  if (!found) throw new Error(`There is no ${selector}.`);
  return found;
}

function isTrue(value: unknown): void {
  if (!value) throw new Error(`It is ${String(value)}.`);
}

function same(is: unknown, expected: unknown): void {
  const [left, right] = [is, expected].map((each) => JSON.stringify(each));
  if (left !== right) throw new Error(`It is ${left}, expected ${right}.`);
}
