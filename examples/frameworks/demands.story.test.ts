/** React, Vue and Preact meet all sixteen demands with our packed widgets, and their types refuse what is wrong. @module */
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../property-portal/stage.ts';
import { demands } from './src/demands.ts';
import { bring, check, openWorkshop, serveBuilt, type Built } from './workshop.ts';

declare global {
  interface Window {
    meet(framework: string, demand: string): Promise<void>;
  }
}

let folder: string;
let built: Built;
let browser: Browser;
let page: Page;
const complaints: string[] = [];

beforeAll(async () => {
  openWorkshop();
  folder = bring('frameworks');
  built = await serveBuilt(folder);
  browser = await openBrowser();
  page = await browser.newPage();
  page.on('pageerror', (fault) => complaints.push(String(fault)));
  page.on('console', (message) => ['error', 'warn'].includes(message.type()) && complaints.push(message.text()));
  await page.goto(built.address);
});
afterAll(async () => {
  await browser.close();
  await built.stop();
});

test('the packed types let pass what is right, and refuse what is wrong', () => {
  check(folder, 'vue-tsc/bin/vue-tsc.js');
});

test('there are sixteen demands', () => {
  expect(Object.keys(demands)).toHaveLength(16);
});

describe.each(['react', 'vue', 'preact'])('%s', (framework) => {
  test.each(Object.keys(demands))('%s', async (demand) => {
    await page.evaluate((...asked) => window.meet(...asked), framework, demand);
  });
});

test('no page has complained', () => {
  expect(complaints).toEqual([]);
});
