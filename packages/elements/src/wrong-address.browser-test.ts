/** A page that connects to the wrong place: its owner is told what to do, and what stands inside the tag stays readable. @module */
import { expect } from 'chai';
import { until } from '@linli/testing';
import { connectFromTag, connectTo } from './connect.ts';
import './index.ts';

const tags = ['task-board', 'check-in', 'dispatch-desk', 'request-form', 'sign-up', 'two-way-lists', 'honour-roll'];

/** Every widget, with a telephone number inside. */
function page(): readonly HTMLElement[] {
  const widgets = tags.map((tag) => {
    const widget = document.createElement(`linli-${tag}`);
    widget.append('居委会电话 010-12345678');
    return widget;
  });
  document.body.replaceChildren(...widgets);
  return widgets;
}
const isInSight = (widget: HTMLElement): boolean => {
  const slot = widget.shadowRoot?.querySelector('slot');
  return slot?.assignedNodes()[0]?.textContent === '居委会电话 010-12345678' && slot.closest('[hidden]') === null;
};
/** A script tag as a page writes it. */
function tagWith(dataset: Readonly<Record<string, string>>): HTMLElement {
  const tag = document.createElement('script');
  Object.assign(tag.dataset, dataset);
  return tag;
}

describe('a page that connects to the wrong place', () => {
  const said: string[] = [];
  const { warn } = console;
  before(() => {
    console.warn = (line: string): unknown => said.push(line);
  });
  after(() => {
    console.warn = warn;
  });

  it('a data-api that is no address is reported in the console, and the content of the tags is shown', () => {
    const widgets = page();
    connectFromTag(tagWith({ api: 'http://[', community: 'chaoyangli' }));
    expect(said.filter((line) => line.includes('data-api is "http://["'))).to.have.length(1);
    expect(widgets.filter(isInSight)).to.have.length(tags.length);
  });

  it('an attribute that the script tag lacks is reported in the console', () => {
    connectFromTag(tagWith({ api: '/' }));
    expect(said.at(-1)).to.contain('data-community');
  });

  it('the owner is told to check data-api where another server answers', async () => {
    const widgets = page();
    await connectTo(new URL('/nowhere/', location.href).href, 'chaoyangli');
    await until(() => widgets.every((each) => each.shadowRoot?.textContent?.includes('data-api')));
    expect(widgets.filter(isInSight)).to.have.length(tags.length);
  });

  it('the owner is told to check address, CORS and policy where nobody answers', async () => {
    const widgets = page();
    await connectTo('http://127.0.0.1:9/', 'chaoyangli');
    await until(() => widgets.every((each) => each.shadowRoot?.textContent?.includes('connect-src')));
    expect(widgets.every((each) => each.shadowRoot?.textContent?.includes('http://127.0.0.1:9 '))).to.equal(true);
    expect(widgets.filter(isInSight)).to.have.length(tags.length);
  });
});
