/** The widgets in an old portal: GBK, a strict policy, the libraries and the damage of their time, in Chromium and Firefox. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type LaunchOptions, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findFirefox } from '../../scripts/testing/machine.mjs';
import { startServer, type Served } from '../property-portal/stage.ts';
import { looksWithin, surroundings } from './inspect.ts';
import { startPortal } from './server.ts';

const widgets = ['task-board', 'request-form', 'check-in', 'dispatch-desk', 'sign-up', 'honour-roll'];
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
let portal: Awaited<ReturnType<typeof startPortal>>;
const folder = mkdtempSync(join(tmpdir(), 'linli-portal-'));

beforeAll(async () => {
  served = await startServer({ LINLI_DATA: folder });
  portal = await startPortal(served.address);
});
afterAll(async () => {
  portal.stop();
  await served.stop();
  rmSync(folder, { recursive: true, force: true });
});

const text = (page: Page, tag: string): Promise<string> =>
  page.$eval(`linli-${tag}`, (element) => element.shadowRoot?.textContent?.replace(/\s+/g, ' ') ?? '');

/** A page of the portal, so tall that every row is in sight; and what its console complained of. */
async function load(browser: Browser, path: string): Promise<{ page: Page; complaints: string[] }> {
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 9000 });
  const complaints: string[] = [];
  page.on('console', (message) => ['error', 'warn'].includes(message.type()) && complaints.push(message.text()));
  page.on('pageerror', (fault) => complaints.push(String(fault)));
  await page.goto(portal.address + path);
  return { page, complaints };
}

/** The same, once every widget has said something. */
async function open(browser: Browser, path: string): Promise<{ page: Page; complaints: string[] }> {
  const loaded = await load(browser, path);
  await loaded.page.waitForFunction(
    (tags: string[]) => tags.every((tag) => document.querySelector(`linli-${tag}`)?.shadowRoot?.querySelector('h2')) && document.querySelector('linli-task-board')?.shadowRoot?.querySelector('.task') !== null, // prettier-ignore
    waiting,
    widgets,
  );
  return loaded;
}

const damages = ['', '?damage=prototype', '?damage=mootools'];
const waiting = { timeout: 20_000, polling: 100 };

/** Whether layui has drawn its arrow: it works when the page is there. */
const isDressed = (): boolean => document.querySelector('.layui-colla-icon') !== null;

/** What libraries within the widgets keep on the window for others of their kind. */
const registers = [
  '__zod_globalConfig',
  'litElementVersions',
  'litHtmlVersions',
  'litPropertyMetadata',
  'reactiveElementVersions',
];

describe.each(engines)('in $browser', (engine) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await puppeteer.launch({ ...engine, headless: true });
  });
  afterAll(() => browser.close());

  test.each(damages)('every widget works, in Chinese, in the portal%s', async (damage) => {
    const { page, complaints } = await open(browser, `/${damage}`);
    const without = await load(browser, `/without${damage}`);
    await without.page.waitForFunction(isDressed, waiting);
    expect(await page.evaluate(() => document.characterSet)).toBe('GBK');
    expect(await page.evaluate(() => 'toJSON' in Array.prototype)).toBe(damage.includes('prototype'));
    expect(await text(page, 'task-board')).toContain('志愿任务');
    expect(await text(page, 'sign-up')).toContain('志愿者注册');
    expect(await text(page, 'honour-roll')).toContain('志愿者荣誉榜');
    // layui asks for `eval` and complains that it may not: what it says by itself is none of ours.
    expect(complaints.filter((each) => !without.complaints.includes(each))).toEqual([]);
    await Promise.all([page.close(), without.page.close()]);
  });

  test.each(damages)('nothing is complained of where no text may become markup: /trusted%s', async (damage) => {
    const { page, complaints } = await open(browser, `/trusted${damage}`);
    expect(await page.evaluate(() => 'jQuery' in window || 'layui' in window)).toBe(false);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('everything in every widget looks as it does on a page without libraries and style sheets', async () => {
    const inPortal = await open(browser, '/');
    const width = await inPortal.page.$eval('.widgets', (each) => each.getBoundingClientRect().width);
    const alone = await open(browser, '/plain');
    await alone.page.$eval('.widgets', (each, found) => ((each as HTMLElement).style.width = `${found}px`), width);
    const here = await inPortal.page.evaluate(looksWithin);
    const there = await alone.page.evaluate(looksWithin);
    expect(Object.keys(here)).toEqual(Object.keys(there));
    expect(Object.keys(here).length).toBeGreaterThan(300);
    const differing = Object.entries(here).flatMap(([path, style]) =>
      Object.entries(style)
        .filter(([name, value]) => there[path]?.[name] !== value)
        .map(([name, value]) => `${path} ${name}: ${value}, alone ${there[path]?.[name]}`),
    );
    expect(differing).toEqual([]);
    await Promise.all([inPortal.page.close(), alone.page.close()]);
  });

  test('the page around is as it is without the widgets, but for their names', async () => {
    const withThem = await open(browser, '/');
    const without = await load(browser, '/without');
    await without.page.waitForFunction(isDressed, waiting);
    const here = await withThem.page.evaluate(surroundings);
    const there = await without.page.evaluate(surroundings);
    expect(here.globals.filter((name) => !there.globals.includes(name)).sort()).toEqual(['Linli', ...registers]);
    expect(here.prototypes).toEqual(there.prototypes);
    expect(here.tree).toEqual(there.tree);
    expect(here.looks).toEqual(there.looks);
    await withThem.page.$eval('#tabs a[href="#notices"]', (tab) => (tab as HTMLElement).click());
    expect(await withThem.page.$eval('#notices', (pane) => pane.className)).toBe('tab-pane active');
    await Promise.all([withThem.page.close(), without.page.close()]);
  });

  test('a claim arrives whole although arrays and strings write themselves as JSON', async () => {
    const { page } = await open(browser, '/?damage=prototype');
    const wanted = engine.browser === 'chrome' ? '司马文静' : '小明（16 岁）';
    const identities = await fetch(`${served.address}/communities/chaoyangli/demonstration/identities`);
    const people = (await identities.json()) as { identities: { name: string; token: string }[] };
    const token = people.identities.find(({ name }) => name === wanted)?.token ?? '';
    await page.evaluate(
      (held) => (window as unknown as { Linli: { identify(held: string): Promise<void> } }).Linli.identify(held),
      token,
    );
    await page.waitForFunction(
      () => [...(document.querySelector('linli-task-board')?.shadowRoot?.querySelectorAll<HTMLButtonElement>('button[part=action]') ?? [])].find((each) => each.textContent?.trim() === '领取任务')?.click() === undefined && document.querySelector('linli-task-board')?.shadowRoot?.textContent?.includes('已领取'), // prettier-ignore
      { timeout: 20_000, polling: 300 },
    );
    await page.close();
  });
});
