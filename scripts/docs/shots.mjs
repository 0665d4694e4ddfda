/** Pictures of the built documentation: its pages, and every widget in every state as its example shows it. @module */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { serve } from 'vitepress';
import { root } from '../toolchain.mjs';

const port = 5178;
const address = `http://localhost:${port}`;

/** Pages worth a look, and how wide. */
const pages = {
  'docs-home': { path: '/', width: 1280 },
  'docs-home-phone': { path: '/', width: 360 },
  'docs-embed': { path: '/guide/embed', width: 1280 },
  'docs-theming': { path: '/guide/theming', width: 1280 },
  'docs-board-en': { path: '/en/components/linli-task-board', width: 1280 },
  'docs-reference': { path: '/api/client', width: 1280 },
};
const widgets = ['task-board', 'request-form', 'sign-up', 'check-in', 'dispatch-desk', 'two-way-lists', 'honour-roll'];

/** Takes them all, or those that are named: a page by its name, a widget's states by `states-` and its tag. */
export async function shootDocs(browser, folder, only) {
  await serve({ root: join(root, 'docs'), port });
  mkdirSync(folder, { recursive: true });
  const isAsked = (name) => only.length === 0 || only.includes(name);
  for (const [name, { path, width }] of Object.entries(pages)) {
    if (!isAsked(name)) continue;
    const page = await opened(browser, name, path, width);
    await page.screenshot({ path: `${folder}/${name}.png` });
    await page.close();
  }
  for (const tag of widgets.map((each) => `linli-${each}`)) {
    if (isAsked(`states-${tag}`)) await shootStates(browser, folder, tag);
  }
}

async function opened(browser, name, path, width) {
  const page = await browser.newPage();
  page.on('pageerror', (fault) => console.log(`${name}: ${fault.message}`));
  page.on('console', (message) => message.type() === 'error' && console.log(`${name}: ${message.text()}`));
  page.on('request', (request) => {
    const isOurs = request.url().startsWith(address) || request.url().startsWith('data:');
    if (!isOurs) console.log(`${name}: asks for ${request.url()}, which is elsewhere`);
  });
  await page.setViewport({ width, height: 900, deviceScaleFactor: 1 });
  await page.goto(`${address}${path}${path.endsWith('/') ? '' : '.html'}`, { waitUntil: 'networkidle2' });
  await settled(page);
  return page;
}

/** Waits until every example has arrived where it should be. */
async function settled(page) {
  await page.waitForFunction(() => !document.querySelector('.preview[aria-busy=true]'), { timeout: 10_000 });
}

async function shootStates(browser, folder, tag) {
  const page = await opened(browser, `states-${tag}`, `/components/${tag}`, 1280);
  // The bars of the site stay where they are when the page scrolls: over the picture.
  await page.addStyleTag({ content: '.VPNav, .VPLocalNav { display: none !important; }' });
  const states = await page.$$eval('.live select.states option', (options) => options.map(({ value }) => value).filter(Boolean));
  for (const state of states) {
    await page.select('.live select.states', state);
    await settled(page);
    const fault = await page.$('.live .fault');
    if (fault) console.log(`${tag}: the state ${state} was not reached`);
    const preview = await page.$('.live .preview');
    await preview.screenshot({ path: `${folder}/${tag}.${state}.png` });
  }
  console.log(`${tag}: ${states.join(', ')}`);
  await page.close();
}
