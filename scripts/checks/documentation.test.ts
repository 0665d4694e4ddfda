/** The checks of comments and documentation find what they are for. @module */
import { describe, expect, it } from 'vitest';
import { shortened } from '../docs/shorten.mjs';
import { vscodeData, webTypes } from '../manifest/editors.mjs';
import { jsxTypes, vueTypes } from '../manifest/types.mjs';
import { fencesOf, isExcused } from '../samples/fences.mjs';
import { htmlFaults } from '../samples/html.mjs';
import { expectedOf } from '../samples/typescript.mjs';
import { wordFaults } from './pages.mjs';
import { eventsIn, partsIn, tokensIn, unlike } from './widgets.mjs';

describe('comments and code', () => {
  it('name the same things, or each difference is said', () => {
    expect(unlike('x', { said: ['a', 'b'], done: ['b', 'c'] }, 'part', '@csspart')).toEqual([
      'x: @csspart names the part a, which is not in the code',
      'x: the part c does not stand under @csspart',
    ]);
  });

  it('are read by parts, events and tokens with their first default', () => {
    expect(partsIn('<a part="card mine"></a><b part="${x}"></b>')).toEqual(['card', 'mine']);
    expect(eventsIn('new OrderClaimedEvent(order); new CustomThing()')).toEqual(['OrderClaimedEvent']);
    const css = 'a { b: var(--linli-x, mix(in srgb, red 8%)); c: var(\n --linli-x, blue); d: var(--_y, 1) }';
    expect([...tokensIn(css)]).toEqual([['--linli-x', 'mix(in srgb, red 8%)']]);
  });

  it('have a Chinese word each, and no word is left over', () => {
    const said = new Map([['linli-x', ['part base', 'part row']]]);
    expect(wordFaults(said, { 'part base': '整个', 'linli-x part row': '一行' })).toEqual([]);
    expect(wordFaults(said, { 'part base': '整个', 'part gone': '无' })).toEqual([
      'linli-x: no Chinese for part row',
      'docs/.vitepress/words/zh-cn.mjs: nothing is called “part gone” any more',
    ]);
  });
});

describe('samples', () => {
  const page = ['Text, not checked: it fetches.', '```ts nocheck', 'fetch(x);', '```', '', '```html', '<b></b>', '```'].join(
    '\n',
  );

  it('are found with their lines, and excused only with a reason', () => {
    const [first, second] = fencesOf('page.md', page);
    expect([first?.line, first?.code, isExcused(first!)]).toEqual([3, 'fetch(x);', true]);
    expect([second?.language, second?.line]).toEqual(['html', 7]);
    expect(isExcused({ ...first!, before: 'Text.' })).toBe(false);
  });

  it('of HTML name only widgets, attributes and values that are there', () => {
    const widgets = [{ tagName: 'linli-x', attributes: [{ name: 'mode', type: { text: "'elder' | ''" } }] }];
    const faults = (code: string): string[] => htmlFaults({ path: 'page.md', line: 1, code }, widgets) as string[];
    expect(faults('<p data-linli-mode="elder" data-own="1"><linli-x mode="elder" lang="en"></linli-x></p>')).toEqual([]);
    expect(faults('<linli-x mode="loud" size="1"></linli-x>\n<linli-y></linli-y><p data-linli-mood="x"></p><linli-x>')).toEqual([
      'page.md:1: <linli-x> is not closed',
      'page.md:1: <linli-x> has mode="loud", which it does not know',
      'page.md:1: <linli-x> has no attribute size',
      'page.md:2: <linli-y> is no widget',
      'page.md:2: <p> has data-linli-mood, which nobody reads',
      'page.md:2: <linli-x> is not closed',
    ]);
  });

  it('say what they print', () => {
    expect(expectedOf("console.log(maskName('王芳')); // 王*\nconst a = 1; // one")).toEqual(['王*']);
  });
});

describe('the reference', () => {
  it('is cut between words, with no code left open and no cell lost', () => {
    const long = Array.from({ length: 100 }, (_, index) => `\`word-${index}\``).join(' \\| ');
    expect(shortened('short')).toBe('short');
    const row = String(shortened(`| a | ${long} | b |`));
    expect(row.split(/(?<!\\)\|/)).toHaveLength(5);
    expect(row.length).toBeLessThan(530);
    expect((row.split('`').length - 1) % 2).toBe(0);
  });
});

describe('what is made from a manifest', () => {
  const widget = {
    ...{ kind: 'class', name: 'Roll', tagName: 'linli-roll', summary: 'A roll.' },
    members: [
      { kind: 'field', name: 'period', type: { text: "'month' | 'year'" }, description: 'The period.', default: "'year'" },
    ],
    attributes: [{ name: 'period', fieldName: 'period', type: { text: "'month' | 'year'" }, description: 'The period.' }],
    events: [{ name: 'linli-turned', type: { text: 'TurnedEvent' }, description: 'It turned.' }],
    cssParts: [{ name: 'row', description: 'A row.' }],
  };
  const manifest = { modules: [{ declarations: [widget] }] };
  const about = { name: '@linli/roll', version: '1.2.3' };

  it('offers editors the words that an attribute takes, the events and the parts', () => {
    expect(vscodeData(manifest)).toMatchObject({
      tags: [
        {
          description: { value: expect.stringContaining('`linli-turned`: It turned.') as string },
          attributes: [{ name: 'period', values: [{ name: 'month' }, { name: 'year' }] }],
        },
      ],
    });
    const element = {
      js: { events: [{ name: 'linli-turned', description: 'It turned.', type: 'TurnedEvent' }] },
      css: { parts: [{ name: 'row', description: 'A row.' }] },
    };
    expect(webTypes(manifest, about)).toMatchObject({ contributions: { html: { elements: [element] } } });
  });

  it('types tags in JSX and in Vue by the class itself', () => {
    expect(jsxTypes(manifest, about)).toContain("period?: Roll['period'] | undefined;");
    expect(jsxTypes(manifest, about)).toContain("'onlinli-turned'?: ((event: TurnedEvent) => void) | undefined;");
    expect(vueTypes(manifest, about)).toContain("'linli-roll': Tag<Roll, { 'linli-turned': TurnedEvent }, 'period'>;");
  });
});
