/** The widgets in an old portal: GBK, a strict policy, and the damage that old libraries do, in Chromium and Firefox. */
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type LaunchOptions, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findFirefox } from '../../scripts/testing/machine.mjs';
import { startServer, type Served } from '../property-portal/stage.ts';
import { gbk } from './gbk.ts';

const here = new URL('.', import.meta.url).pathname;
const scripts = join(here, '../../packages/elements/dist/cdn');
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
let portal: Server;
let address = '';
const folder = mkdtempSync(join(tmpdir(), 'linli-portal-'));

/** The portal's files, as an old server sends them: the page in GBK, under a policy that allows nothing inline. */
function file(path: string, damage: string): readonly [string, Uint8Array] {
  if (path === '/') return ['text/html', gbk(readFileSync(join(here, 'index.html'), 'utf8').replace('{server}', served.address))];
  if (path === '/portal.css') return ['text/css', gbk(readFileSync(join(here, 'portal.css'), 'utf8'))];
  if (path === '/damage.js') return ['text/javascript', damage ? readFileSync(join(here, `${damage}.js`)) : new Uint8Array()];
  if (path === '/linli/linli.classic.js') return ['text/javascript', readFileSync(join(scripts, 'linli.classic.js'))];
  return ['image/x-icon', new Uint8Array()];
}

beforeAll(async () => {
  served = await startServer({ LINLI_DATA: folder });
  const policy = `default-src 'self'; connect-src ${served.address}; object-src 'none'; require-trusted-types-for 'script'; trusted-types lit-html`;
  portal = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://portal.test');
    const damage = /damage=(\w+)/.exec(request.headers.referer ?? '')?.[1] ?? '';
    const [type, body] = file(pathname, damage);
    response.writeHead(200, { 'Content-Type': type, 'Content-Security-Policy': policy }).end(body);
  }).listen(0, '127.0.0.1');
  await once(portal, 'listening');
  address = `http://127.0.0.1:${(portal.address() as { port: number }).port}/`;
});
afterAll(async () => {
  portal.close();
  await served.stop();
  rmSync(folder, { recursive: true, force: true });
});

const text = (page: Page, tag: string): Promise<string> =>
  page.$eval(`linli-${tag}`, (element) => element.shadowRoot?.textContent?.replace(/\s+/g, ' ') ?? '');

/** The portal with the damage, once every widget has said something; and what the console complained of. */
async function open(browser: Browser, damage: string): Promise<{ page: Page; complaints: string[] }> {
  const page = await browser.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => ['error', 'warn'].includes(message.type()) && complaints.push(message.text()));
  page.on('pageerror', (fault) => complaints.push(String(fault)));
  await page.goto(`${address}?damage=${damage}`);
  await page.waitForFunction(
    (tags: string[]) => tags.every((tag) => document.querySelector(`linli-${tag}`)?.shadowRoot?.querySelector('h2')) && document.querySelector('linli-task-board')?.shadowRoot?.querySelector('.task') !== null, // prettier-ignore
    { timeout: 20_000, polling: 100 },
    widgets,
  );
  return { page, complaints };
}

describe.each(engines)('in $browser', (engine) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await puppeteer.launch({ ...engine, headless: true });
  });
  afterAll(() => browser.close());

  test.each(['', 'prototype', 'mootools'])('every widget works, in Chinese, without a complaint; damage: %j', async (damage) => {
    const { page, complaints } = await open(browser, damage);
    expect(await page.evaluate(() => document.characterSet)).toBe('GBK');
    expect(await page.evaluate(() => 'toJSON' in Array.prototype)).toBe(damage === 'prototype');
    expect(await text(page, 'task-board')).toContain('志愿任务');
    expect(await text(page, 'sign-up')).toContain('志愿者注册');
    expect(await text(page, 'honour-roll')).toContain('志愿者荣誉榜');
    const colour = await page.$eval('linli-task-board', (board) => getComputedStyle(board.shadowRoot?.querySelector('select') ?? board).color); // prettier-ignore
    expect(colour).toBe('rgb(29, 35, 38)');
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('a claim arrives whole although arrays and strings write themselves as JSON', async () => {
    const { page } = await open(browser, 'prototype');
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
