/** Who is compared: the page and the scripts of each, bundled and minified by the same means. @module */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { minify, shortTemplates } from '../../../rollup.config.mjs';
import { errands } from '../../../packages/server/dist/sample/errands.js';
import { bundleOf } from '../../bundle/host.mjs';
import { root } from '../../toolchain.mjs';
import { fetchPeers, peerFile, versions as others } from '../peers.mjs';
import { communityId, file } from './site.mjs';

export const versions = { 'ag-grid-community': '36.2.0', '@vaadin/grid': others['@vaadin/grid'] };
const folder = join(root, '.cache', 'bench', 'start');
const here = join(root, 'scripts', 'bench', 'start', 'pages');
const cdn = join(root, 'packages', 'elements', 'dist', 'cdn');

/** ag-grid in a folder of its own, for npm removes from a folder what it was not asked for. */
export function fetchAll() {
  fetchPeers();
  const manifest = join(folder, 'node_modules', 'ag-grid-community', 'package.json');
  const wanted = versions['ag-grid-community'];
  if (existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).version === wanted) return;
  mkdirSync(folder, { recursive: true });
  const how = ['--no-save', '--no-package-lock', '--ignore-scripts', `ag-grid-community@${wanted}`];
  execFileSync('npm', ['install', '--prefix', folder, ...how], { stdio: 'inherit', shell: process.platform === 'win32' });
}

/** Our packages as they are built; a tag by itself is an entry of its package. */
const ours = {
  name: 'ours',
  resolveId(id) {
    const [, name, entry = 'index'] = /^@linli\/([a-z-]+)(?:\/([a-z-]+))?$/.exec(id) ?? [];
    return name ? join(root, `packages/${name}/dist/${entry}.js`) : null;
  },
};

const tags = {
  ...{ board: '<linli-task-board></linli-task-board>', form: '<linli-request-form></linli-request-form>' },
  where: {
    title: 'linli-task-board >>> .row h3',
    deed: 'linli-task-board >>> .row [part=action]',
    form: 'linli-request-form >>> input',
  },
};

/** What stands on each page, and where its first row, its deed and its first field are. */
export const contenders = {
  'floor': { where: { title: '#board td:nth-child(2)', deed: '#board button', form: '#form input' } },
  'linli': { ...tags, script: 'linli.js' },
  'linli-tags': tags,
  'vaadin': {
    height: 37 * 21,
    where: {
      title: 'vaadin-grid >>> #items tr td:nth-child(2) slot',
      deed: 'vaadin-grid >>> #items tr td:nth-child(6) slot >>> button',
      form: 'vaadin-text-field input',
    },
  },
  'ag-grid': {
    height: 42 * 21,
    where: { title: '[row-index="0"] [col-id=title]', deed: '[row-index="0"] button', form: '#form input' },
  },
};

/** A page of two columns, in which everything is in sight at once. The clock starts right before the script's tag. */
function pageOf(name, { board = '', form = '', height = 0, where }, script) {
  const looks = { ...where, words: errands[0].title };
  const data = Object.entries(looks).map(([key, value]) => `data-${key}='${value}'`);
  const usable = readFileSync(join(here, 'usable.js'), 'utf8');
  return `<!doctype html><html lang="zh-CN" ${data.join(' ')}><meta charset="utf-8"><title>${name}</title>
<style>body{display:grid;grid-template-columns:800px 420px}#form label,#form vaadin-text-field{display:block}
${height ? `#board,vaadin-grid{height:${height}px}` : ''}</style>
<div id="board">${board}</div><div id="form">${form}</div>
<script>${usable.replaceAll('</', '<\\/')}</script>
<script type="module" src="/${name}/${script}" data-api="/" data-community="${communityId}" data-token="held"></script></html>`;
}

/** The scripts of a contender by their names, the page's own first: as built for pages, or as a host's bundler makes them. */
async function scriptsOf(name, { script }) {
  if (script) {
    const others = readdirSync(cdn).filter((each) => each.endsWith('.js') && !each.includes('classic') && each !== script);
    return [script, ...others].map((each) => [each, readFileSync(join(cdn, each), 'utf8')]);
  }
  const modulePaths = [peerFile('.'), join(folder, 'node_modules')];
  const plugins = [ours, nodeResolve({ browser: true, modulePaths }), shortTemplates(), minify()];
  const chunks = await bundleOf(`import ${JSON.stringify(join(here, `${name}.js`))};`, plugins);
  return chunks.map((chunk) => [chunk.fileName, chunk.code]);
}

/** Everything that the site serves for the contenders. */
export async function filesOf() {
  const files = {};
  for (const [name, contender] of Object.entries(contenders)) {
    const scripts = await scriptsOf(name, contender);
    files[`/${name}/`] = file('text/html', pageOf(name, contender, scripts[0][0]));
    for (const [script, code] of scripts) files[`/${name}/${script}`] = file('text/javascript', code);
  }
  return files;
}
