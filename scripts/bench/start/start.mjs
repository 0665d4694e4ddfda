/** Bench: from the script's tag to a usable board and form, cold, on a slowed processor. `node scripts/bench/start/start.mjs [rounds] [slowdown] [latency]` @module */
import puppeteer from 'puppeteer-core';
import { findChromium } from '../../testing/machine.mjs';
import { contenders, fetchAll, filesOf, versions } from './contenders.mjs';
import { openSite } from './site.mjs';

const [rounds = 15, slowdown = 4, latency = 0] = process.argv.slice(2).map(Number);

/** One cold load: a context of its own, which has seen nothing, and nothing cached. */
async function load(browser, address) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const faults = [];
  page.on('pageerror', (fault) => faults.push(String(fault)));
  await page.setViewport({ width: 1280, height: 2400 });
  await page.setCacheEnabled(false);
  const session = await page.createCDPSession();
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency,
    downloadThroughput: -1,
    uploadThroughput: -1,
  });
  let bytes = 0;
  session.on('Network.dataReceived', ({ encodedDataLength }) => (bytes += encodedDataLength));
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.goto(address);
  const late = new Promise((_, reject) => setTimeout(reject, 60_000, new Error(`${address} is never usable: ${faults}`)).unref());
  const measured = await Promise.race([page.evaluate(() => window.measured), late]);
  await context.close();
  return { ...measured, bytes };
}

/** All contenders in turn, so that what disturbs the machine disturbs all; the first round fills the browser's own caches. */
async function measure(browser, origin) {
  const seen = Object.fromEntries(Object.keys(contenders).map((name) => [name, []]));
  for (let round = 0; round <= rounds; round++) {
    for (const name of Object.keys(contenders)) {
      const measured = await load(browser, `${origin}/${name}/`);
      if (round > 0) seen[name].push(measured);
    }
  }
  return seen;
}

const share = (values, part) => values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))];

function report(seen) {
  const of = (name, key, part) =>
    share(
      seen[name].map((each) => each[key]),
      part,
    );
  console.log('| | usable, median | p95 | board | form | first paint | bytes | median ms |\n|---|---|---|---|---|---|---|---|');
  for (const name of Object.keys(seen)) {
    const ratio = (key, part) => (of(name, key, part) / of('floor', key, part)).toFixed(2);
    const ratios = [ratio('usable', 0.5), ratio('usable', 0.95), ratio('board', 0.5), ratio('form', 0.5), ratio('paint', 0.5)];
    const [bytes, ms] = [of(name, 'bytes', 0.5).toLocaleString('en'), of(name, 'usable', 0.5).toFixed(0)];
    console.log(`| ${[name, ...ratios, bytes, ms].join(' | ')} |`);
  }
}

fetchAll();
const site = await openSite(await filesOf());
const browser = await puppeteer.launch({ executablePath: findChromium(), args: ['--no-sandbox', '--no-proxy-server'] });
const peers = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
console.log(
  `${await browser.version()}, ${peers.join(', ')}; ${rounds} cold loads each, processor slowed ${slowdown}×, ${latency} ms`,
);
try {
  report(await measure(browser, site.origin));
  if (site.asked.size > 0) throw new Error(`Asked for, and not there: ${[...site.asked].join(', ')}`);
} finally {
  await browser.close();
  site.close();
}
