/** Bench: the board with 10,000 tasks in Chromium, as ratios to innerHTML of the 20 rows in sight. `node scripts/bench/board/board.mjs [rounds]` @module */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import puppeteer from 'puppeteer-core';
import { rollup } from 'rollup';
import { minify, shortTemplates } from '../../../rollup.config.mjs';
import { findChromium } from '../../testing/machine.mjs';
import { root } from '../../toolchain.mjs';

const rounds = Number(process.argv[2] ?? 9);
const peers = { 'tabulator-tables': '6.5.3' };
const folder = join(root, '.cache', 'bench');

/** The peers are fetched when the bench runs, so that nobody installs them for nothing. */
function fetchPeers() {
  mkdirSync(folder, { recursive: true });
  const wanted = Object.entries(peers).map(([name, version]) => `${name}@${version}`);
  if (Object.keys(peers).every((name) => existsSync(join(folder, 'node_modules', name)))) return;
  execFileSync('npm', ['install', '--prefix', folder, '--no-save', '--no-package-lock', '--ignore-scripts', ...wanted], {
    stdio: 'inherit',
  });
}

async function script() {
  const packages = {
    name: 'packages',
    resolveId: (id) =>
      id === '@linli/task-board/all'
        ? join(root, 'packages/task-board/dist/all.js')
        : /^@linli\/(\w+)$/.exec(id)?.[1] && join(root, `packages/${id.slice(7)}/dist/index.js`),
  };
  const bundle = await rollup({
    input: join(root, 'scripts/bench/board/page.js'),
    plugins: [packages, nodeResolve({ browser: true }), shortTemplates(), minify()],
    onwarn() {},
  });
  const { output } = await bundle.generate({ format: 'es', inlineDynamicImports: true });
  return output[0].code;
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

fetchPeers();
const code = await script();
const files = {
  '/': [
    'text/html',
    '<!doctype html><meta charset="utf-8"><link rel="stylesheet" href="/tabulator.css"><script src="/tabulator.js"></script><script type="module" src="/page.js"></script><body></body>',
  ],
  '/page.js': ['text/javascript', code],
  '/tabulator.js': ['text/javascript', readFileSync(join(folder, 'node_modules/tabulator-tables/dist/js/tabulator.min.js'))],
  '/tabulator.css': ['text/css', readFileSync(join(folder, 'node_modules/tabulator-tables/dist/css/tabulator.min.css'))],
};
const server = createServer((request, response) => {
  const [type, body] = files[request.url] ?? ['text/plain', ''];
  response.setHeader('Content-Type', `${type}; charset=utf-8`).end(body);
}).listen(0, '127.0.0.1');
await once(server, 'listening');
const { port } = server.address();
const browser = await puppeteer.launch({ executablePath: findChromium(), args: ['--no-sandbox', '--no-proxy-server'] });
const seen = {};
for (let round = 0; round < rounds; round++) {
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  await page.goto(`http://127.0.0.1:${port}/`);
  await page.waitForFunction(() => window.bench);
  const figures = await page.evaluate(async () => {
    const fresh = () => {
      document.body.replaceChildren();
      return document.body.appendChild(document.createElement('div'));
    };
    // Once to warm up, once to measure: a first paint pays for the compiler too.
    await window.bench.linli(fresh());
    const ours = await window.bench.linli(fresh());
    await window.bench.floor(fresh(), ours.markup, ours.sheets);
    const floor = await window.bench.floor(fresh(), ours.markup, ours.sheets);
    await window.bench.tabulator(fresh());
    const tabulator = await window.bench.tabulator(fresh());
    const { paint, change, filter } = ours;
    return {
      'floor': floor,
      'linli-task-board': { paint, change, filter },
      'Tabulator': tabulator,
      'rows': ours.markup.length,
    };
  });
  await page.close();
  for (const [name, figure] of Object.entries(figures)) (seen[name] ??= []).push(figure);
}
await browser.close();
server.close();
console.log(`${rounds} rounds, medians in ms and as ratios to the floor; rows in the floor: ${seen.rows[0]}`);
for (const name of Object.keys(seen).filter((each) => each !== 'rows')) {
  const of = (key) => median(seen[name].map((each) => each[key]));
  const ratio = (key) => (of(key) / median(seen.floor.map((each) => each[key]))).toFixed(2);
  console.log(
    `${name.padEnd(18)} paint ${of('paint').toFixed(2)} (${ratio('paint')})  change ${of('change').toFixed(2)} (${ratio('change')})  filter ${of('filter').toFixed(2)} (${ratio('filter')})`,
  );
}
