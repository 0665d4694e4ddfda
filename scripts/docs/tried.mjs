/** The built documentation in a browser: examples can be edited, the playground restyles, and axe finds nothing. @module */
import { createReadStream, existsSync, statSync } from 'node:fs';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { extname, join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { findChromium } from '../testing/machine.mjs';

const widgets = ['task-board', 'request-form', 'sign-up', 'check-in', 'dispatch-desk', 'two-way-lists', 'honour-roll'];
const components = widgets.map((name) => `/components/linli-${name}`);
const read = ['/', '/en/', '/guide/embed', '/en/guide/server', ...components, ...components.map((path) => `/en${path}`)];
const types = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml' };
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** Tries the site in `folder`; gives what is wrong, and how many pages were read. */
export async function tried(folder) {
  const server = createServer((request, response) => send(folder, request, response)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const browser = await puppeteer.launch({ executablePath: findChromium(), args: ['--no-sandbox', '--no-proxy-server'] });
  const faults = [];
  const open = (path) => opened(browser, `http://127.0.0.1:${server.address().port}${path}`, path, faults);
  for (const path of read) faults.push(...(await axeFaults(await open(path), path)));
  faults.push(...(await editorFaults(await open(components[0]))));
  faults.push(...(await playgroundFaults(await open('/guide/theming'))));
  await browser.close();
  server.close();
  return { faults, pages: read.length + 2 };
}

/** Files as any web server sends them, with addresses that leave `.html` out. */
function send(folder, { url }, response) {
  const path = join(folder, decodeURIComponent(new URL(url, 'http://docs.test').pathname));
  const file = [path, `${path}.html`, join(path, 'index.html')].find((each) => existsSync(each) && statSync(each).isFile());
  if (!file) return response.writeHead(404).end();
  response.writeHead(200, { 'Content-Type': types[extname(file)] ?? 'application/octet-stream' });
  return createReadStream(file).pipe(response);
}

async function opened(browser, address, path, faults) {
  const page = await browser.newPage();
  page.on('pageerror', (fault) => faults.push(`${path}: ${fault.message}`));
  page.on('console', (line) => line.type() === 'error' && faults.push(`${path}: ${line.text()} ${line.location().url ?? ''}`));
  await page.goto(address, { waitUntil: 'networkidle2' });
  await page.waitForFunction(() => !document.querySelector('.preview[aria-busy=true]'), { polling: 100 });
  return page;
}

async function axeFaults(page, path) {
  await page.addScriptTag({ path: axe });
  const found = await page.evaluate(async (runOnly) => {
    // The search button is VitePress's own: its label leaves out the key that stands in it.
    const { violations } = await window.axe.run({ exclude: ['.DocSearch-Button'] }, { runOnly });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ html }) => html).join(' ').slice(0, 200)}`); // prettier-ignore
  }, rules);
  await page.close();
  return found.map((each) => `${path}: axe: ${each}`);
}

/** What somebody types into an example stands beside it, and answers. */
async function editorFaults(page) {
  const came = (what, test) => page.waitForFunction(test, { polling: 100, timeout: 10_000 }).then(() => [], () => [`the editor: ${what}`]); // prettier-ignore
  await page.$eval('.live textarea', (field) => {
    field.value = '<linli-honour-roll period="month"></linli-honour-roll>';
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  const shown = await came('what is typed is not shown', () => {
    const roll = document.querySelector('.live .preview linli-honour-roll');
    return roll?.shadowRoot?.querySelector("button[aria-pressed='true']") !== null && roll !== null;
  });
  await page.select('.live select.states', 'empty');
  const states = await came('the states are not those of what is typed', () =>
    document.querySelector('.live .preview linli-honour-roll')?.shadowRoot?.querySelector('[part=empty]'),
  );
  await page.close();
  return [...shown, ...states];
}

/** A value typed into the playground is what the widgets then have, and what there is to take away. */
async function playgroundFaults(page) {
  await page.waitForFunction(() => document.querySelector('.playground linli-honour-roll')?.shadowRoot?.querySelector('h2'), {
    polling: 100,
  });
  await page.type('.playground input[type=text][aria-label="--linli-color-accent"]', 'rgb(1, 2, 3)');
  const { css, colour } = await page.evaluate(() => ({
    css: document.querySelector('.playground pre')?.textContent ?? '',
    colour: getComputedStyle(document.querySelector('.playground linli-honour-roll')).getPropertyValue('--linli-color-accent'),
  }));
  await page.close();
  return css.includes('--linli-color-accent: rgb(1, 2, 3);') && colour === 'rgb(1, 2, 3)'
    ? []
    : [`the playground: typed rgb(1, 2, 3), the widget has ${colour}, and there is to take away: ${css}`];
}
