/** Every widget in every state, in both languages, in elder mode and in the dark: axe finds nothing. @module */
import { expect } from 'chai';
import { listOrders, ProblemError, readCommunity, readHonourRoll, type Actor } from '@linli/contract';
import { Connection, provide } from '@linli/kit';
import { aNeighbourhood, anActor, anHonourRoll, anOrderView, respond, type MockApi, type Responder } from '@linli/testing';
import './index.ts';

interface Axe {
  run(context: Element, options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
}
declare global {
  interface Window {
    axe: Axe;
  }
}

const tags = [
  'linli-task-board',
  'linli-check-in',
  'linli-dispatch-desk',
  'linli-request-form',
  'linli-sign-up',
  'linli-honour-roll',
];
const looks: Record<string, Record<string, string>> = {
  'zh-CN': { lang: 'zh-CN' },
  'en': { lang: 'en' },
  'elder': { 'lang': 'zh-CN', 'data-linli-mode': 'elder' },
  'dark': { 'lang': 'en', 'data-linli-scheme': 'dark' },
  'bamboo': { 'lang': 'zh-CN', 'data-linli-theme': 'neighbourhood' },
};

const street = aNeighbourhood();
const me = street.volunteer();
const team = 'team-chaoyang';
const forever = (): Promise<never> => new Promise(() => {});
const away = (): never => {
  throw new ProblemError('unavailable');
};

/** What stands for each state: who looks, and what is answered otherwise. */
const states: Record<string, { who: Actor; instead?: readonly Responder[]; settled?: string }> = {
  'loading': { who: anActor('volunteer', { personId: me }), instead: [respond(readCommunity, forever)], settled: '.skeleton' },
  'a visitor': { who: anActor('visitor', { personId: null }) },
  'a volunteer': { who: anActor('volunteer', { personId: me }) },
  'a resident': { who: anActor('resident', { personId: 'resident-1' }) },
  'a coordinator': { who: anActor('coordinator', { personId: 'coordinator-1' }) },
  'an organiser': { who: anActor('organiser', { personId: 'leader-1', organisationId: team }) },
  'empty': {
    who: anActor('volunteer', { personId: me }),
    instead: [
      respond(listOrders, () => ({ orders: [], next: null })),
      respond(readHonourRoll, () => anHonourRoll({ rows: [], total: 0 })),
    ],
  },
  'refused': {
    who: anActor('volunteer', { personId: me }),
    instead: [
      respond(listOrders, () => ({
        orders: [
          anOrderView({
            communityId: street.communityId,
            terms: {
              seats: 1,
              skills: ['driving'],
              trainings: ['mediation'],
              hazardous: true,
              verifiedOnly: true,
              safeguards: '',
            },
          }),
        ],
        next: null,
      })),
    ],
  },
  'failed': { who: anActor('volunteer', { personId: me }), instead: [respond(listOrders, away), respond(readHonourRoll, away)] },
};

before(async function () {
  this.timeout(60_000);
  await new Promise((resolve) => {
    const script = Object.assign(document.createElement('script'), { src: '/node_modules/axe-core/axe.min.js', onload: resolve });
    document.head.append(script);
  });
  await street.openTask({ seats: 3 });
  await street.openTask({ trainings: ['mediation'] });
});

/** Puts all widgets on the page and waits until each has something to say. */
async function show(api: MockApi, look: Record<string, string>, settled = ''): Promise<HTMLElement> {
  const main = document.createElement('main');
  for (const [name, value] of Object.entries(look)) main.setAttribute(name, value);
  main.append(...tags.map((tag) => document.createElement(tag)));
  document.body.replaceChildren(main);
  expect(provide(main, { api, communityId: street.communityId })).to.be.instanceOf(Connection);
  const ready = (): boolean =>
    [...main.children].every((each) => {
      const root = each.shadowRoot;
      return (
        Boolean(root?.querySelector('[part=base]') && root.querySelector('h2, .one, .notice, .skeleton')) &&
        (settled !== '' || !root?.querySelector('.skeleton'))
      );
    });
  for (let frames = 0; frames < 400 && !ready(); frames++) await new Promise((resolve) => setTimeout(resolve, 16));
  return main;
}

describe('every widget, in every state and look', () => {
  for (const [state, { who, instead = [], settled }] of Object.entries(states)) {
    for (const [name, look] of Object.entries(looks)) {
      it(`${state}, ${name}: axe finds nothing`, async function () {
        this.timeout(20_000);
        const api = street.api(who);
        api.use(...instead);
        const main = await show(api, look, settled);
        const { violations } = await window.axe.run(main, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] });
        expect(
          violations.map(
            (each) =>
              `${each.id}: ${each.nodes
                .map((node) => node.html)
                .join(' ')
                .slice(0, 300)}`,
          ),
        ).to.deep.equal([]);
      });
    }
  }
});
