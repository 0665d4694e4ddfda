/** Bench: bytes of every entry of ours beside peers for the same job, after gzip 9 and brotli 11. `node scripts/bench/size/size.mjs` @module */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { gzipBytes, loadedBytes } from '../../checks/sizes.mjs';
import { root } from '../../toolchain.mjs';
import { bundled, fetchPeers, peerFile, versions } from '../peers.mjs';

const all = (...ids) => ids.map((id) => `export * from '${id}';`).join('\n');
const three = ['sign-up', 'task-board', 'honour-roll'];
const tags = {
  'linli-sign-up': 'sign-up',
  'linli-request-form': 'sign-up',
  'linli-task-board': 'task-board',
  'linli-dispatch-desk': 'task-board',
  'linli-check-in': 'task-board',
  'linli-two-way-lists': 'task-board',
  'linli-honour-roll': 'honour-roll',
};
const tag = (name) => `@linli/${tags[name]}/${name}`;

/** Ours, as a careful host would bundle it. */
const ours = {
  'claim of core': "export { claim } from '@linli/core';",
  'client': all('@linli/client'),
  ...Object.fromEntries(Object.keys(tags).map((name) => [`<${name}>`, all(tag(name))])),
  ...Object.fromEntries(three.map((name) => [`${name}/all.js`, all(`@linli/${name}/all`)])),
  'board, sign-up form and client': all(tag('linli-task-board'), tag('linli-sign-up'), '@linli/client'),
  'three tags and client': all(...three.map((name) => tag(`linli-${name}`)), '@linli/client'),
};

const version = (name) => versions[name];
const shoelace = ['input', 'select', 'option', 'checkbox', 'button', 'textarea', 'radio-group', 'radio'];
const material = ['textfield/outlined-text-field', 'select/outlined-select', 'select/select-option', 'checkbox/checkbox'];
const vaadin = ['text-field', 'text-area', 'select', 'checkbox', 'radio-group', 'button', 'grid'].map(
  (name) => `@vaadin/${name}`,
);
const virtualizer = '@lit-labs/virtualizer';

/** Peers: what a form and a long list take, and the style sheets without which they do not work. */
const peers = [
  {
    name: `Shoelace ${version('@shoelace-style/shoelace')} controls, virtualizer ${version(virtualizer)}`,
    code: all(...shoelace.map((name) => `@shoelace-style/shoelace/dist/components/${name}/${name}.js`), virtualizer),
    css: ['@shoelace-style/shoelace/dist/themes/light.css'],
  },
  {
    name: `Material Web ${version('@material/web')} controls and list, virtualizer ${version(virtualizer)}`,
    code: all(
      ...[...material, 'radio/radio', 'button/filled-button', 'list/list', 'list/list-item'].map(
        (id) => `@material/web/${id}.js`,
      ),
      virtualizer,
    ),
  },
  { name: `Vaadin ${version('@vaadin/grid')} controls and grid`, code: all(...vaadin) },
  {
    name: `survey-core and survey-js-ui ${version('survey-core')}, Tabulator ${version('tabulator-tables')}`,
    code: `export { Model } from 'survey-core';
      export { renderSurvey } from 'survey-js-ui';
      export { Tabulator, FilterModule } from 'tabulator-tables';`,
    css: ['survey-core/survey-core.fontless.min.css', 'tabulator-tables/dist/css/tabulator.min.css'],
  },
];

function brotliBytes(text) {
  return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}

/** Each file is compressed by itself, as it travels. */
function sizesOf(texts) {
  const sum = (bytes) => texts.reduce((total, text) => total + bytes(text), 0);
  return [sum(gzipBytes), sum(brotliBytes)];
}

/** The texts of an entry and of all that it loads statically. */
function loadedTexts(entry, read) {
  const loaded = new Set();
  loadedBytes(entry, read, loaded);
  return [...loaded].map(read);
}

async function bundledTexts(code) {
  const output = await bundled(code);
  const texts = new Map(output.map((chunk) => [chunk.fileName, chunk.code]));
  return loadedTexts(output[0].fileName, (name) => texts.get(name));
}

/** Style sheets are shortened as ours are: no comments, no indentation. */
const shortCss = (path) =>
  readFileSync(peerFile(path), 'utf8')
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1');

const row = (name, [gzip, brotli], note = '') =>
  console.log(`| ${name} | ${gzip.toLocaleString('en')} | ${brotli.toLocaleString('en')} |${note}`);

fetchPeers();
console.log('| | gzip 9 | brotli 11 |\n|---|---|---|');
for (const [name, code] of Object.entries(ours)) row(name, sizesOf(await bundledTexts(code)));
for (const name of ['linli.js', 'linli.classic.js']) {
  const path = join(root, 'packages/elements/dist/cdn', name);
  row(name, sizesOf(loadedTexts(path, (each) => readFileSync(each, 'utf8'))));
}
for (const { name, code, css = [] } of peers) {
  const [scripts, sheets] = [await bundledTexts(code), css.map(shortCss)];
  row(name, sizesOf([...scripts, ...sheets]), css.length > 0 ? ` of which css ${sizesOf(sheets).join(' / ')}` : '');
}
