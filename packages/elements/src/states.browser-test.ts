/** Every widget in every state, in three languages, in elder mode, in the dark and in bamboo: axe finds nothing. @module */
import { expect } from 'chai';
import { provide } from '@linli/kit';
import { arrive, looks, show, stage, widgetStates, type WidgetState } from '@linli/testing';
import './index.ts';

interface Axe {
  run(context: Element, options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
}
declare global {
  interface Window {
    axe: Axe;
  }
}

const rules = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] };

before(async function () {
  this.timeout(60_000);
  await new Promise((resolve) => {
    const script = Object.assign(document.createElement('script'), { src: '/node_modules/axe-core/axe.min.js', onload: resolve });
    document.head.append(script);
  });
});

/** A page with the widget alone, in the state and the look. */
async function shown(tag: string, state: WidgetState, look: Readonly<Record<string, string>>): Promise<HTMLElement> {
  // Forms keep drafts; each state begins anew.
  sessionStorage.clear();
  const element = show(tag, provide, await stage(state));
  const main = element.parentElement!;
  for (const [name, value] of Object.entries(look)) main.setAttribute(name, value);
  await arrive(element, state);
  return main;
}

for (const [tag, states] of Object.entries(widgetStates)) {
  describe(`<${tag}> in every state and look`, () => {
    for (const [name, state] of Object.entries<WidgetState>(states)) {
      for (const [look, attributes] of Object.entries(looks)) {
        it(`axe finds nothing in the state ${name}, ${look}`, async () => {
          const main = await shown(tag, state, attributes);
          const { violations } = await window.axe.run(main, rules);
          const faults = violations.map(
            ({ id, nodes }) =>
              `${id}: ${nodes
                .map(({ html }) => html)
                .join(' ')
                .slice(0, 300)}`,
          );
          expect(faults).to.deep.equal([]);
        });
      }
    }
  });
}
