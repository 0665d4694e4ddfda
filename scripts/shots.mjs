/**
 * Takes the pictures that people look at: `node scripts/shots.mjs URL FOLDER [name …]`; of the built documentation
 * `node scripts/shots.mjs docs FOLDER [name …]`. @module
 */
import { mkdirSync } from 'node:fs';
import puppeteer from 'puppeteer-core';
import { shootDocs } from './docs/shots.mjs';

const [address = 'http://localhost:8787', folder = address === 'docs' ? '.cache/pictures' : 'docs/pictures', ...only] =
  process.argv.slice(2);
const person = { volunteer: '司马文静', coordinator: '王主任', resident: '张桂英' };

/** Each picture: who looks, how wide, and how. */
const pictures = {
  'portal': { width: 1280, as: 'volunteer' },
  'portal-phone': { width: 360, as: 'volunteer' },
  'portal-en-dark': { width: 1280, as: 'coordinator', language: 'en', press: ['dark'] },
  'portal-elder-phone': { width: 360, as: 'volunteer', press: ['elder'] },
  'portal-resident': { width: 1280, as: 'resident' },
  'archive': { width: 1280, community: 'nyc', language: 'en' },
};

const browser = await puppeteer.launch({
  executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--no-proxy-server'],
});
if (address === 'docs') {
  await shootDocs(browser, folder, only);
  await browser.close();
  process.exit();
}
mkdirSync(folder, { recursive: true });
for (const [name, look] of Object.entries(pictures)) {
  if (only.length > 0 && !only.includes(name)) continue;
  const page = await browser.newPage();
  page.on('pageerror', (fault) => console.log(`${name}: ${fault.message}`));
  page.on('console', (message) => ['error', 'warn'].includes(message.type()) && console.log(`${name}: ${message.text()}`));
  await page.setViewport({ width: look.width, height: 900, deviceScaleFactor: 1 });
  await page.goto(address, { waitUntil: 'networkidle2', timeout: 20_000 }).catch(() => {});
  if (look.community) await page.select('#community', look.community);
  if (look.as) {
    await page.waitForFunction(() => document.querySelectorAll('#person option').length > 1);
    const token = await page.$$eval(
      '#person option',
      (options, who) => options.find((each) => each.textContent.includes(who))?.value,
      person[look.as],
    );
    await page.select('#person', token);
  }
  if (look.language) await page.select('#language', look.language);
  for (const button of look.press ?? []) await page.click(`#${button}`);
  await page.waitForFunction(() => {
    const roots = [...document.querySelectorAll('linli-task-board, linli-honour-roll')].map((each) => each.shadowRoot);
    return roots.every((root) => root?.querySelector('[part=base]') && !root.querySelector('.skeleton'));
  });
  // A picture taken beyond the window would show rows of the board that nobody has scrolled to: empty.
  if (look.width < 500) {
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.setViewport({ width: look.width, height });
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  }
  await page.screenshot({ path: `${folder}/${name}.png` });
  await page.close();
}
await browser.close();
