/** Colours of the reader's own choosing: what is chosen, what can be pressed and where one stands do not hang on ours. @module */
import { expect } from 'chai';
import { executeServerCommand } from '@web/test-runner-commands';
import { provide } from '@linli/kit';
import { allWithin, arrive, show, stage, widgetStates, type WidgetState } from '@linli/testing';
import './index.ts';

const ask = (isWanted: boolean): Promise<boolean> => executeServerCommand<boolean, boolean>('forced-colours', isWanted);
const isForced = await ask(true);

/** The widget in the state, alone. */
async function shown(tag: string, state: WidgetState): Promise<Element> {
  sessionStorage.clear();
  const element = show(tag, provide, await stage(state));
  await arrive(element, state);
  return element;
}

const inSight = (element: Element, selector: string): Element[] =>
  allWithin(element, selector).filter((each) => each.checkVisibility() && !each.closest('.sr'));
const named = (each: Element): string => `${each.localName}.${each.className} ${each.textContent?.trim().slice(0, 20)}`;

/** Edges that nobody sees: no width, or the colour of what lies within. */
function withoutEdge(element: Element): string[] {
  return inSight(element, 'button, input:not([type=checkbox], [type=radio], [type=file]), select, textarea')
    .filter((each) => {
      const style = getComputedStyle(each);
      return parseFloat(style.borderTopWidth) < 1 || style.borderTopColor === style.backgroundColor;
    })
    .map(named);
}

/** Buttons that are pressed and look as those that are not. */
function likeTheOthers(element: Element): string[] {
  const look = (each: Element): string => `${getComputedStyle(each).backgroundColor} ${getComputedStyle(each).color}`;
  const others = new Set(inSight(element, "button[aria-pressed='false']").map(look));
  return inSight(element, "button[aria-pressed='true']")
    .filter((each) => others.has(look(each)))
    .map(named);
}

/** Controls that show nothing when the keyboard stands on them. */
function withoutFocus(element: Element): string[] {
  return inSight(element, 'button:enabled, input:enabled, select, textarea, a[href], summary')
    .filter((each) => {
      (each as HTMLElement).focus({ focusVisible: true });
      const { outlineStyle, outlineWidth } = getComputedStyle(each);
      return outlineStyle === 'none' || parseFloat(outlineWidth) < 2;
    })
    .map(named);
}

if (isForced) {
  after(() => ask(false));

  for (const [tag, states] of Object.entries(widgetStates)) {
    describe(`<${tag}> in colours of the reader's own`, () => {
      for (const [name, state] of Object.entries<WidgetState>(states)) {
        it(`edges, what is chosen and the focus are seen in the state ${name}`, async () => {
          const element = await shown(tag, state);
          expect(matchMedia('(forced-colors: active)').matches).to.equal(true);
          expect({ edge: withoutEdge(element), chosen: likeTheOthers(element), focus: withoutFocus(element) }).to.deep.equal({
            edge: [],
            chosen: [],
            focus: [],
          });
        });
      }
    });
  }

  it('the dots of steps and seats keep their colours, because they are pictures', async () => {
    const element = await shown('linli-task-board', widgetStates['linli-task-board'].ready);
    const page = getComputedStyle(document.body).backgroundColor;
    const dots = [...inSight(element, '.steps .done'), ...inSight(element, '.steps .now')].map(
      (each) => getComputedStyle(each, '::before').backgroundColor,
    );
    expect(dots).not.to.include(page);
    for (const seats of inSight(element, '.seats i')) expect(getComputedStyle(seats).backgroundImage).to.include('gradient');
  });
}
