/** What people write stands in every widget as they wrote it: kept to the code point, never executed, never too wide. @module */
import { expect } from 'chai';
import { listOrders, readCommunity, readHonourRoll, readMe, readTwoWayLists, type Api } from '@linli/contract';
import { provide } from '@linli/kit';
import {
  aCandidate,
  aCommunityView,
  anActor,
  aNeighbourhood,
  anHonourRoll,
  anOrderView,
  anOrganisation,
  aTask,
  aVolunteer,
  fill,
  has,
  hoursFromNow,
  show,
  someTerms,
  someTwoWayLists,
  until,
  within,
} from '@linli/testing';
import './index.ts';

const naughty: Readonly<Record<string, string>> = {
  'emoji of four people': '👨‍👩‍👧‍👦 家',
  'a flag and a skin tone': '🇨🇳 👍🏽',
  'the character 𠮷': '𠮷田',
  'a rarer character': '𪚥𬺰𰻞',
  'an ideographic variation': '邉\u{E0102}邉\u{E0101}',
  ...Object.fromEntries(
    [...'·•・‧∙⋅･．ꞏ'].map((dot) => [`a name with U+${dot.codePointAt(0)?.toString(16)}`, `古丽娜尔${dot}买买提`]),
  ),
  'Uyghur': 'پاتىگۈل ئابدۇراخمان',
  'Tibetan': 'བཀྲ་ཤིས་ཕུན་ཚོགས།',
  'Arabic': 'محمد بن عبد الله',
  'Mongolian': 'ᠮᠣᠩᠭᠣᠯ',
  'zero width': 'a\u200bb\u200dc\u2060d\ufeffe',
  'a bidi override': '\u202egnp.exe\u202c 报名',
  'combining marks': 'Z̵̧̛͎̩͓̘̈́̌a̷l̸g̵o̶',
  'ten thousand characters': '长'.repeat(5_000) + 'x'.repeat(5_000),
  'markup': '<b onmouseover="window.hacked=1">粗</b>',
  'a script': '<script>window.hacked=1</script>',
  'an image': '"><img src=x onerror="window.hacked=1">',
  'an address': 'javascript:window.hacked=1',
  'templates': '${7*7} {{7*7}} <%= 7*7 %> &amp;&lt;',
  'SQL': "Robert'); DROP TABLE orders;--",
  'a table’s formula': '=1+1|cmd',
  'white space': '前\t中\n后',
};

/** Everything that a host's own port may say, unchecked, with the text in every place for text. */
function saying(text: string): Readonly<Record<string, unknown>> {
  const me = 'volunteer-1';
  const task = aTask({
    title: text,
    content: text,
    place: { label: text },
    startsAt: hoursFromNow(0.2),
    endsAt: hoursFromNow(2),
  });
  const order = { task, terms: someTerms({ safeguards: text, seats: 3 }), requestedByMe: true, taken: 1 };
  const mine = anOrderView({ ...order, mine: { standing: 'claimed' } });
  const asked = anOrderView({ ...order, id: 'order-2', status: 'declined', reason: text });
  const view = aCommunityView();
  const organisation = anOrganisation({ draft: { ...anOrganisation().draft, name: text } });
  const row = { name: text, minutes: 95, stars: 1, categories: [], mine: false };
  const archive = { archive: aVolunteer(), candidate: aCandidate({ volunteerId: me }), minutes: 0, points: 0, servingIn: null };
  return {
    [readCommunity.name]: { ...view, community: { ...view.community, name: text }, organisations: [organisation] },
    [listOrders.name]: { orders: [mine, asked], next: null },
    [readHonourRoll.name]: anHonourRoll({ rows: [1, 4].map((rank) => ({ ...row, rank })), total: 2 }),
    [readTwoWayLists.name]: someTwoWayLists(),
    [readMe.name]: { personId: me, name: text, roles: ['resident', 'volunteer', 'coordinator'], volunteer: archive },
  };
}

/** The widget in a column as narrow as a phone, given what the port says. */
function shown(tag: string, text: string, attributes: Readonly<Record<string, string>> = {}): Element {
  sessionStorage.clear();
  const answers = saying(text);
  const api: Api = { send: async ({ name }) => answers[name] as never, watch: () => () => {} };
  const element = show(tag, provide, { api, communityId: 'chaoyangli' }, attributes);
  element.parentElement!.style.width = '320px';
  return element;
}

/** Whether the very text is one of those inside; tabs and line breaks of markup around it do not count. */
function stands(element: Element, text: string): boolean {
  const walker = document.createTreeWalker(element.shadowRoot as ShadowRoot, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) if (node.nodeValue?.includes(text)) return true;
  return false;
}

function wide(element: Element): string[] {
  return [...(element.shadowRoot?.querySelectorAll<HTMLElement>('[part=base], [part=card], article, .entry') ?? [])]
    .filter((each) => each.scrollWidth > each.clientWidth + 1)
    .map((each) => `${each.className || each.localName}: ${each.scrollWidth} in ${each.clientWidth}`);
}

const widgets: readonly (readonly [string, string, Readonly<Record<string, string>>])[] = [
  ['linli-task-board', '.task', {}],
  ['linli-task-board', '.one', { mode: 'elder' }],
  ['linli-check-in', '.entry', {}],
  ['linli-request-form', '[part=base] form', {}],
  ['linli-two-way-lists', '[part=row]', {}],
  ['linli-honour-roll', '[part=row]', {}],
];

for (const [tag, seen, attributes] of widgets) {
  describe(`<${tag}${attributes['mode'] ? ' mode=elder' : ''}>`, () => {
    for (const [name, text] of Object.entries(naughty)) {
      it(`a widget shows ${name} as it was written`, async () => {
        const element = shown(tag, text, attributes);
        await until(() => has(element, seen));
        // The roll breaks long names after their dot, with an element that copies as nothing.
        const whole = element.shadowRoot?.textContent ?? '';
        expect(stands(element, text) || whole.includes(text)).to.equal(true);
        expect(wide(element)).to.deep.equal([]);
        expect('hacked' in window).to.equal(false);
      });
    }
  });
}

describe('<linli-dispatch-desk>', () => {
  for (const [name, text] of Object.entries(naughty)) {
    it(`a widget shows ${name} as it was written`, async () => {
      const element = shown('linli-dispatch-desk', text);
      const pile = await until(() => [...(element.shadowRoot?.querySelectorAll<HTMLElement>('.pill') ?? [])].find((each) => each.textContent?.includes('招募'))); // prettier-ignore
      pile.click();
      await until(() => has(element, '.entry'));
      expect(stands(element, text)).to.equal(true);
      expect(wide(element)).to.deep.equal([]);
      expect('hacked' in window).to.equal(false);
    });
  }
});

const street = aNeighbourhood();

/** A form of its own, on a page that was just loaded. */
function form(): Element {
  return show('linli-request-form', provide, { api: street.api(anActor('resident')), communityId: street.communityId });
}

describe('what is typed into <linli-request-form>', () => {
  for (const [name, text] of Object.entries(naughty)) {
    it(`a draft keeps ${name} as it was, also over a reload`, async () => {
      sessionStorage.clear();
      const line = text.replace(/[\n\t]/g, ' ');
      const element = form();
      await until(() => has(element, 'form'));
      fill(element, 'what', line);
      const again = form();
      await until(() => within<HTMLInputElement>(again, 'input[name=what]')?.value === line);
      expect('hacked' in window).to.equal(false);
    });
  }
});
