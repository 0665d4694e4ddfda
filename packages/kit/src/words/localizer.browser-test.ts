/** The language that a widget speaks, where its words come from, and how what it renders is marked. @module */
import { html } from 'lit';
import { expect } from 'chai';
import { settled } from '../../test/fake-api.ts';
import { aProbe, type Probe } from '../../test/probe.ts';
import { defineWords, type Dictionary } from './dictionary.ts';
import { Localizer } from './localizer.ts';

let fetches: string[];
let dictionary: Dictionary<string>;
let page: HTMLElement;

const fetching = (language: string, words: string) => async () => {
  fetches.push(language);
  return { words };
};

/** A probe in the page that says its words, with its localizer. */
function aSpeaker(): { readonly probe: Probe; readonly localizer: Localizer } {
  const probe = aProbe();
  const localizer = new Localizer(probe);
  probe.content = () => html`<section part="base">${localizer.words(dictionary) ?? '…'}</section>`;
  page.append(probe);
  return { probe, localizer };
}
const says = (probe: Probe): string | null => probe.find('section').textContent;

beforeEach(() => {
  fetches = [];
  dictionary = defineWords('您好', fetching('zh-Hant', '您好'), fetching('en', 'hello'), fetching('ar', 'مرحبًا'));
  page = document.createElement('main');
  document.body.replaceChildren(page);
});

describe('the words of a widget', () => {
  it('zh-CN is there at once and never fetched', () => {
    page.lang = 'zh-CN';
    const { probe } = aSpeaker();
    expect([says(probe), fetches]).to.deep.equal(['您好', []]);
  });

  it('another language is fetched when a page asks for it, and the widget is rendered anew', async () => {
    page.lang = 'en-GB';
    const { probe, localizer } = aSpeaker();
    expect([says(probe), localizer.language]).to.deep.equal(['…', 'en']);
    await settled();
    await probe.updateComplete;
    expect(says(probe)).to.equal('hello');
  });

  it('a language that one widget has fetched is there at once for the next', async () => {
    page.lang = 'en';
    aSpeaker();
    await settled();
    const before = fetches.length;
    expect(says(aSpeaker().probe)).to.equal('hello');
    expect(fetches.length).to.equal(before);
  });

  it('two dictionaries in one language are told apart', async () => {
    page.lang = 'en';
    const { localizer } = aSpeaker();
    const other = defineWords('再见', fetching('zh-Hant', '再見'), fetching('en', 'goodbye'), fetching('ar', 'وداعًا'));
    localizer.words(other);
    await settled();
    expect([localizer.words(dictionary), localizer.words(other)]).to.deep.equal(['hello', 'goodbye']);
  });

  it('a widget follows its page to another language', async () => {
    page.lang = 'zh-CN';
    const { probe } = aSpeaker();
    page.lang = 'ar';
    await settled();
    await settled();
    await probe.updateComplete;
    expect(says(probe)).to.equal('مرحبًا');
  });
});

describe('the marks of a language', () => {
  it('what is rendered has the language and direction of its words, whatever those of the page are', async () => {
    page.dir = 'rtl';
    const marks: string[][] = [];
    for (const lang of ['zh-TW', 'ar-EG', 'fr']) {
      page.lang = lang;
      const { probe } = aSpeaker();
      await settled();
      await probe.updateComplete;
      const { lang: marked, dir } = probe.find('section');
      marks.push([marked, dir]);
    }
    expect(marks).to.deep.equal([
      ['zh-Hant', 'ltr'],
      ['ar', 'rtl'],
      ['en', 'ltr'],
    ]);
  });

  it('the content of the tag keeps the language of the page', async () => {
    page.lang = 'en';
    const { probe } = aSpeaker();
    await probe.renderAnew(() => html`<slot></slot>`);
    expect(probe.find('slot').hasAttribute('lang')).to.equal(false);
  });
});
