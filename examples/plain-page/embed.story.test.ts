/** A page elsewhere embeds one version of the scripts, each by its hash, in a real browser: what does not fit its hash is not run. */
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serve } from '../../packages/server/src/cli/serve.ts';
import { readSettings } from '../../packages/server/src/cli/settings.ts';
import { openBrowser } from '../property-portal/stage.ts';

interface Sealed {
  readonly version: string;
  readonly files: Readonly<Record<string, string>>;
  readonly embed: Readonly<Record<'module' | 'classic', readonly string[]>>;
}

const root = new URL('../..', import.meta.url).pathname;
const sealed = JSON.parse(readFileSync(join(root, 'packages/elements/dist/cdn/integrity.json'), 'utf8')) as Sealed;
const folder = mkdtempSync(join(tmpdir(), 'linli-embed-'));

let address = '';
let stop: () => Promise<void>;
let elsewhere: Server;
let page: string;
let browser: Browser;

beforeAll(async () => {
  const settings = readSettings({ PORT: '0', LINLI_DATA: folder, LINLI_JWT_SECRET: 's'.repeat(32) });
  stop = await serve(settings, { root }, (line) => (address = /http:\S+/.exec(line)?.[0] ?? address));
  elsewhere = createServer((_request, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(page);
  }).listen(0);
  await once(elsewhere, 'listening');
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  elsewhere.close();
  await stop();
  rmSync(folder, { recursive: true, force: true });
});

/** The tags of integrity.json, filled in, on a page of another origin; answers with what became of the widget. */
async function embedded(tags: readonly string[]): Promise<{ isRunning: boolean; complaints: string[] }> {
  const filled = tags
    .join('\n')
    .replaceAll('{base}', `${address}/linli`)
    .replace('{server}', address)
    .replace('{community}', 'nowhere');
  page = `<!doctype html><html lang="zh-CN"><link rel="icon" href="data:," />${filled}<linli-task-board></linli-task-board></html>`;
  const tab = await browser.newPage();
  const complaints: string[] = [];
  tab.on('console', (message) => complaints.push(message.text()));
  await tab.goto(`http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/`, { waitUntil: 'load' });
  const isRunning = await tab.evaluate(() => document.querySelector('linli-task-board')?.shadowRoot != null);
  await tab.close();
  return { isRunning, complaints: complaints.filter((each) => each.includes('integrity')) };
}

test.each(['module', 'classic'] as const)('the %s script runs where its hash is right', async (kind) => {
  expect(await embedded(sealed.embed[kind])).toEqual({ isRunning: true, complaints: [] });
});

test.each(Object.entries(sealed.embed).flatMap(([kind, tags]) => tags.map((_tag, index) => ({ kind, tags, index }))))(
  'nothing of the $kind script runs where hash $index is wrong',
  async ({ tags, index }) => {
    const wrong = tags.map((tag, at) => (at === index ? tag.replace('sha384-', 'sha384-A') : tag));
    expect((await embedded(wrong)).isRunning).toBe(false);
  },
);

test('what is served under the version is what was sealed, kept for a year', async () => {
  for (const [name, hash] of Object.entries(sealed.files)) {
    const answer = await fetch(`${address}/linli/${sealed.version}/${name}`);
    const digest = createHash('sha384').update(Buffer.from(await answer.arrayBuffer()));
    expect(`sha384-${digest.digest('base64')}`).toBe(hash);
    expect(answer.headers.get('Cache-Control')).toContain('immutable');
  }
});
