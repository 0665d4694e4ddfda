/** Every widget in every state under a policy that allows nothing inline and no text as markup: nothing is held against it. @module */
import { expect } from 'chai';
import { looks, until, widgetStates, type WidgetState } from '@linli/testing';
import type { StrictPage } from '../test/strict-page.ts';

let frame: HTMLIFrameElement;

before(async () => {
  frame = Object.assign(document.createElement('iframe'), { src: '/strict.html', width: '640', height: '800' });
  document.body.replaceChildren(frame);
  await until(() => frame.contentWindow?.strict !== undefined);
});
after(() => frame.remove());

const page = (): StrictPage => frame.contentWindow?.strict as StrictPage;

it('the policy is in force: it reports a style attribute, and text as markup where Trusted Types are known', async () => {
  const held = await page().offend();
  const knowsTrustedTypes = 'trustedTypes' in window;
  expect(held.map((each) => each.split(' ')[0])).to.deep.equal([
    'style-src-attr',
    ...(knowsTrustedTypes ? ['require-trusted-types-for'] : []),
  ]);
});

for (const [tag, states] of Object.entries(widgetStates)) {
  describe(`<${tag}> under a strict policy`, () => {
    for (const [look, attributes] of Object.entries(looks)) {
      it(`the policy reports no violation in any state, ${look}`, async () => {
        for (const [name, state] of Object.entries<WidgetState>(states)) {
          expect(await page().show(tag, state, attributes), name).to.deep.equal([]);
        }
      }).timeout(20_000);
    }
  });
}
