/** What the bench of size compares with: peers, fetched when it runs, and bundled as ours are. @module */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { minify, shortTemplates } from '../../rollup.config.mjs';
import { bundleOf } from '../bundle/host.mjs';
import { root } from '../toolchain.mjs';

const vaadin = ['grid', 'text-field', 'text-area', 'select', 'checkbox', 'radio-group', 'button'];

/** The newest of each; survey-core is the newest that its own UI takes. */
export const versions = {
  '@shoelace-style/shoelace': '2.20.1',
  '@lit-labs/virtualizer': '2.1.1',
  '@material/web': '2.5.0',
  ...Object.fromEntries(vaadin.map((name) => [`@vaadin/${name}`, '25.3.0'])),
  'survey-core': '2.5.38',
  'survey-js-ui': '2.5.38',
  'tabulator-tables': '6.5.3',
};

const folder = join(root, '.cache', 'bench', 'beside');

/** The path of a file of a peer. */
export const peerFile = (path) => join(folder, 'node_modules', path);

const isThere = ([name, version]) => {
  const manifest = peerFile(`${name}/package.json`);
  return existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).version === version;
};

/** The peers are fetched when the bench runs, so that nobody installs them for nothing. */
export function fetchPeers() {
  if (Object.entries(versions).every(isThere)) return;
  mkdirSync(folder, { recursive: true });
  const wanted = Object.entries(versions).map(([name, version]) => `${name}@${version}`);
  execFileSync('npm', ['install', '--prefix', folder, '--no-save', '--no-package-lock', '--ignore-scripts', ...wanted], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
}

/** `@linli/name` and `@linli/name/entry` are what is built. */
const ours = {
  name: 'ours',
  resolveId(id) {
    const [, name, entry = 'index'] = /^@linli\/([a-z-]+)(?:\/([a-z-]+))?$/.exec(id) ?? [];
    return name ? join(root, `packages/${name}/dist/${entry}.js`) : null;
  },
};

/** The minified chunks of a page whose script is `code`, the entry first; ours and peers alike. */
export function bundled(code) {
  const peers = nodeResolve({ browser: true, modulePaths: [join(folder, 'node_modules')] });
  return bundleOf(code, [ours, peers, shortTemplates(), minify()]);
}
