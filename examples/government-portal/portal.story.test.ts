/** The widgets in an old portal: GBK, a strict policy, the libraries and the damage of their time, in Chromium and Firefox. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type LaunchOptions, type Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { findFirefox } from '../../scripts/testing/machine.mjs';
import { startServer, type Served } from '../property-portal/stage.ts';
import { builtins, differences, looksWithin, surroundings, useLibraries } from './inspect.ts';
import { awaitTask, tokenOf } from './people.ts';
import { startPortal } from './server.ts';

const firefox = findFirefox();
const engines: readonly LaunchOptions[] = [
  {
    browser: 'chrome',
    executablePath: process.env['CHROME_PATH'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--no-proxy-server'],
  },
  ...(firefox ? [{ browser: 'firefox' as const, executablePath: firefox, args: [] }] : []),
];

let served: Served;
let community: string;
let portal: Awaited<ReturnType<typeof startPortal>>;
const folder = mkdtempSync(join(tmpdir(), 'linli-portal-'));

beforeAll(async () => {
  served = await startServer({ LINLI_DATA: folder });
  community = `${served.address}/communities/chaoyangli`;
  portal = await startPortal(served.address);
  await awaitTask(community, '司马文静');
});
afterAll(async () => {
  portal.stop();
  await served.stop();
  rmSync(folder, { recursive: true, force: true });
});

const damages = ['', '?damage=prototype', '?damage=mootools'];
const waiting = { timeout: 20_000, polling: 100 };

/** How many elements each widget has at least, once it has said what it has to say to nobody in particular. */
const everyWidget = {
  'task-board': 300,
  'request-form': 4,
  'check-in': 4,
  'dispatch-desk': 4,
  'sign-up': 100,
  'two-way-lists': 50,
  'honour-roll': 50,
};

/** Who looks, and what they have before them: between them they see every widget at work. */
const lookers = [
  { who: 'nobody in particular', has: everyWidget },
  { who: '王主任', has: { ...everyWidget, 'request-form': 50, 'dispatch-desk': 200 } },
  { who: '司马文静', has: { ...everyWidget, 'check-in': 10, 'sign-up': 15 } },
];

/**
 * What libraries within the widgets keep on the window, and on `Symbol`, for others of their kind.
 * Nobody's page has a use for these names; everything else that differs is a fault.
 */
const registers = [
  '__zod_globalConfig',
  'litElementVersions',
  'litHtmlVersions',
  'litPropertyMetadata',
  'reactiveElementVersions',
];

interface Opened {
  readonly page: Page;
  /** What the console complained of. */
  readonly complaints: string[];
}

const opened: Page[] = [];

/** A page of the portal, so tall that every row is in sight. */
async function load(browser: Browser, path: string): Promise<Opened> {
  const page = await browser.newPage();
  opened.push(page);
  await page.setViewport({ width: 1280, height: 9000 });
  const complaints: string[] = [];
  page.on('console', (message) => ['error', 'warn'].includes(message.type()) && complaints.push(message.text()));
  page.on('pageerror', (fault) => complaints.push(String(fault)));
  await page.goto(portal.address + path);
  return { page, complaints };
}

/** The portal by itself, once its libraries have drawn what is theirs. */
async function openWithout(browser: Browser, damage = ''): Promise<Opened> {
  const loaded = await load(browser, `/without${damage}`);
  await loaded.page.waitForFunction(isDressed, waiting);
  return loaded;
}

/** A page with widgets, once each has said something. */
async function open(browser: Browser, path: string): Promise<Opened> {
  const loaded = await load(browser, path);
  await haveAll(loaded.page, everyWidget);
  return loaded;
}

async function haveAll(page: Page, least: Readonly<Record<string, number>>): Promise<void> {
  const haveThem = (wanted: Record<string, number>): boolean =>
    Object.entries(wanted).every(
      ([tag, count]) => (document.querySelector(`linli-${tag}`)?.shadowRoot?.querySelectorAll('*').length ?? 0) >= count,
    );
  await page.waitForFunction(haveThem, waiting, least);
}

/** Whether layui has drawn its arrow: it works when the page is there. */
const isDressed = (): boolean => document.querySelector('.layui-colla-icon') !== null;

const text = (page: Page, tag: string): Promise<string> =>
  page.$eval(`linli-${tag}`, (element) => element.shadowRoot?.textContent?.replace(/\s+/g, ' ') ?? '');

async function actAs(page: Page, who: string): Promise<void> {
  await page.evaluate(
    (token) => (window as unknown as { Linli: { identify(token: string): Promise<void> } }).Linli.identify(token),
    await tokenOf(community, who),
  );
}

describe.each(engines)('in $browser', (engine) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await puppeteer.launch({ ...engine, headless: true });
  });
  afterAll(() => browser.close());
  // Also after a failure: each page holds a connection to the server, and a browser has few of them.
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((page) => page.close()));
  });

  test.each(damages)('every widget works, in Chinese, in the portal%s', async (damage) => {
    const portal = await open(browser, `/${damage}`);
    const without = await openWithout(browser, damage);
    expect(await portal.page.evaluate(() => document.characterSet)).toBe('GBK');
    expect(await portal.page.evaluate(() => 'toJSON' in Array.prototype)).toBe(damage.includes('prototype'));
    expect(await text(portal.page, 'task-board')).toContain('志愿任务');
    expect(await text(portal.page, 'sign-up')).toContain('志愿者注册');
    expect(await text(portal.page, 'honour-roll')).toContain('志愿者荣誉榜');
    // layui asks for `eval`, jQuery tries an inline handler, and both may not: the widgets add nothing, not even one more of the same.
    const complaints = (): string[] => portal.complaints.toSorted();
    await expect.poll(complaints, { timeout: 5_000 }).toEqual(without.complaints.toSorted());
  });

  test.each(damages)('nothing is complained of where no text may become markup: /trusted%s', async (damage) => {
    const trusted = await open(browser, `/trusted${damage}`);
    expect(await trusted.page.evaluate(() => 'jQuery' in window || 'layui' in window)).toBe(false);
    expect(trusted.complaints).toEqual([]);
  });

  test.each(lookers)(
    'to $who everything in every widget looks as on a page without libraries and style sheets',
    async (looker) => {
      const inPortal = await open(browser, '/');
      const alone = await open(browser, '/plain');
      for (const { page } of [inPortal, alone]) {
        if (looker.has !== everyWidget) await actAs(page, looker.who);
        await haveAll(page, looker.has);
      }
      // What is still under way on one page comes; what differs in its look stays different.
      const compare = async (): Promise<string[]> => {
        const width = await inPortal.page.$eval('.widgets', (each) => each.getBoundingClientRect().width);
        await alone.page.$eval('.widgets', (each, found) => ((each as HTMLElement).style.width = `${found}px`), width);
        return differences(await inPortal.page.evaluate(looksWithin), await alone.page.evaluate(looksWithin));
      };
      await expect.poll(compare, { timeout: 30_000, interval: 200 }).toEqual([]);
    },
  );

  test('the page around is as it is without the widgets, but for their names', async () => {
    const portal = await open(browser, '/');
    await portal.page.waitForFunction(isDressed, waiting);
    const without = await openWithout(browser);
    const [here, there] = await Promise.all([portal, without].map(({ page }) => page.evaluate(surroundings)));
    expect(here?.globals.filter((name) => !there?.globals.includes(name)).sort()).toEqual(['Linli', ...registers]);
    expect({ ...here, globals: [] }).toEqual({ ...there, globals: [] });
  });

  test('what the browser brought is as it was', async () => {
    const portal = await open(browser, '/');
    const without = await openWithout(browser);
    const here = await portal.page.evaluate(builtins);
    expect(Object.keys(here).length).toBeGreaterThan(5_000);
    expect(differences(here, await without.page.evaluate(builtins))).toEqual(['Symbol.metadata: only here']);
  });

  test.each(damages)('jQuery, Bootstrap and layui do as much as without the widgets in the portal%s', async (damage) => {
    const portal = await open(browser, `/${damage}`);
    await portal.page.waitForFunction(isDressed, waiting);
    const without = await openWithout(browser, damage);
    const done = await portal.page.evaluate(useLibraries);
    expect(done).toEqual(await without.page.evaluate(useLibraries));
    // What Prototype does to arrays is too much for layui: the portal's own script does not come to its tabs, with widgets or without.
    const tab = damage === '?damage=prototype' ? 'tab-pane' : 'tab-pane active';
    expect(done).toEqual({
      jquery: '1.12.4',
      layui: '2',
      sum: 3,
      found: 1,
      fetched: true,
      tab,
      item: 'layui-colla-item layui-show',
    });
  });

  test('a claim arrives whole although arrays and strings write themselves as JSON', async () => {
    const portal = await open(browser, '/?damage=prototype');
    await actAs(portal.page, engine.browser === 'chrome' ? '司马文静' : '小明（16 岁）');
    const claim = await portal.page.waitForSelector('linli-task-board >>> button[part=action]::-p-text(领取任务)', waiting);
    const card = await claim?.evaluateHandle((button) => button.closest('.task'));
    await claim?.evaluate((button) => (button as HTMLElement).click());
    await portal.page.waitForFunction((each) => each?.textContent?.includes('已领取'), waiting, card);
  });
});
