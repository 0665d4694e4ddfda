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

const rounds = Number(process.argv[2] ?? 23);
const peers = { 'tabulator-tables': '6.5.3', '@vaadin/grid': '25.3.0', 'ag-grid-community': '36.2.0' };
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
    plugins: [packages, nodeResolve({ browser: true, modulePaths: [join(folder, 'node_modules')] }), shortTemplates(), minify()],
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
const browser = await puppeteer.launch({
  executablePath: findChromium(),
  args: ['--no-sandbox', '--no-proxy-server'],
});
const page = await browser.newPage();
await page.setViewport({ width: 1280, height: 2400 });
const metrics = await page.createCDPSession();
await metrics.send('Performance.enable', { timeDomain: 'threadTicks' });
await page.exposeFunction('busy', async () => {
  const answer = await metrics.send('Performance.getMetrics');
  return answer.metrics.find((each) => each.name === 'TaskDuration').value;
});
await page.goto(`http://127.0.0.1:${port}/`);
await page.waitForFunction(() => window.bench);
// One after the other, so that nobody pays for the garbage of another.
const seen = await page.evaluate(async (rounds) => {
  const fresh = () => {
    document.body.replaceChildren();
    return document.body.appendChild(document.createElement('div'));
  };
  const { nothing, linli, floor, ...peers } = window.bench;
  const seen = { 'floor': [], 'linli-task-board': [], 'itself': [] };
  for (let round = 0; round < rounds; round++) {
    const { markup, sheets, ...ours } = await linli(fresh());
    seen['linli-task-board'].push(ours);
    seen.floor.push(await floor(fresh(), markup, sheets));
    seen.itself.push(await nothing());
  }
  for (const [name, peer] of Object.entries(peers)) {
    seen[name] = [];
    for (let round = 0; round < rounds; round++) seen[name].push(await peer(fresh()));
  }
  return seen;
}, rounds);
await browser.close();
server.close();

const warm = (name) => seen[name].slice(Math.min(3, rounds - 1));
const itself = median(warm('itself'));
console.log(
  `${rounds} rounds in one page; ms of the page's own thread, and as ratios to the floor: medians after three to warm up, first round`,
);
for (const name of Object.keys(seen).filter((each) => each !== 'itself')) {
  const cells = ['paint', 'change', 'filter'].map((key) => {
    const of = (who) => median(warm(who).map((round) => round[key])) - itself;
    const cold = (seen[name][0][key] - itself) / (seen.floor[0][key] - itself);
    return `${key} ${of(name).toFixed(2)} (${(of(name) / of('floor')).toFixed(2)}, first ${cold.toFixed(2)})`;
  });
  console.log(`${name.padEnd(18)} ${cells.join('  ')}`);
}
