/** What surrounds a widget: narrow columns, large text, paper, and people who want less motion. @module */
import { expect } from 'chai';
import { provide } from '@linli/kit';
import { allWithin, arrive, has, show, stage, until, widgetStates, type WidgetState } from '@linli/testing';
import './index.ts';

/** A page as wide as said, with the widget alone, in the state. */
async function shown(
  tag: string,
  state: WidgetState,
  attributes: Readonly<Record<string, string>>,
  width: number,
): Promise<Element> {
  sessionStorage.clear();
  const element = show(tag, provide, await stage(state));
  const page = element.parentElement!;
  for (const [name, value] of Object.entries(attributes)) page.setAttribute(name, value);
  page.style.width = `${width}px`;
  await arrive(element, state);
  return element;
}

/** What stands over the edge of the widget on either side, as a reader would have to scroll for it. */
function over(element: Element): string[] {
  const { left, right } = element.getBoundingClientRect();
  return allWithin(element, '*')
    .filter((each) => each.checkVisibility() && !each.closest('.sr') && each.getClientRects().length > 0)
    .filter((each) => each.getBoundingClientRect().right > right + 1 || each.getBoundingClientRect().left < left - 1)
    .map((each) => `${each.localName}.${each.className}: ${each.textContent?.trim().slice(0, 30)}`);
}

const looks: Readonly<Record<string, readonly [Readonly<Record<string, string>>, string]>> = {
  'Chinese': [{ lang: 'zh-CN' }, ''],
  'English': [{ lang: 'en' }, ''],
  'Arabic': [{ lang: 'ar', dir: 'rtl' }, ''],
  'elder mode': [{ 'lang': 'zh-CN', 'data-linli-mode': 'elder' }, ''],
  'text of 200 %': [{ lang: 'zh-CN' }, '32px'],
};

for (const [tag, states] of Object.entries(widgetStates)) {
  describe(`<${tag}> in a column of 320 px`, () => {
    for (const [look, [attributes, size]] of Object.entries(looks)) {
      it(`every state is shown without scrolling to the side: ${look}`, async () => {
        document.documentElement.style.setProperty('--linli-text-size', size || null);
        for (const [name, state] of Object.entries<WidgetState>(states)) {
          const element = await shown(tag, state, attributes, 320);
          expect(over(element), name).to.deep.equal([]);
        }
        document.documentElement.style.removeProperty('--linli-text-size');
      }).timeout(20_000);
    }
  });
}

describe('on paper', () => {
  it('the board prints every row, and renders only those in sight again afterwards', async () => {
    const element = await shown('linli-task-board', widgetStates['linli-task-board'].ready, { lang: 'zh-CN' }, 640);
    const rows = (): number => allWithin(element, '.row').length;
    const count = Number(/\d+/.exec(element.shadowRoot?.querySelector('h2 small')?.textContent ?? '')?.[0]);
    dispatchEvent(new Event('beforeprint'));
    await until(() => rows() === count);
    dispatchEvent(new Event('afterprint'));
    await until(() => has(element, '.row'));
  });
});

describe('for people who want less motion', () => {
  it('no widget has an animation that the style sheets do not take back', () => {
    const sheets = [...new Set(Object.keys(widgetStates).flatMap((tag) => document.createElement(tag).constructor))];
    for (const widget of sheets as unknown as { elementStyles: readonly { cssText: string }[] }[]) {
      const css = widget.elementStyles.map(({ cssText }) => cssText).join('\n');
      if (/animation:|transition:/.test(css)) expect(css).to.include('prefers-reduced-motion');
    }
  });
});
