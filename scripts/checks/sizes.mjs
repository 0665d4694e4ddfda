/** Check: the gzip size of everything that a page may load is exactly the one committed. `--write` commits to new ones. @module */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { minify, shortTemplates } from '../../rollup.config.mjs';
import { bundleOf } from '../bundle/host.mjs';
import { tags, widgetPackages } from '../house.mjs';
import { root } from '../toolchain.mjs';
import { asCheck } from '../report.mjs';

const file = join(root, 'scripts/checks/sizes.json');
const widgets = widgetPackages.map(({ name }) => name);
const all = (name) => join(root, `packages/${name}/dist/all.js`);

const built = (each) => join(root, `packages/${each.package}/dist/${each.tag}.js`);
/** The widgets that bear the names of their packages. */
const namesakes = tags.filter((each) => each.tag === `linli-${each.package}`);

/** What a careful host bundles by itself, and the built files that it takes for it. */
const bundles = {
  ...Object.fromEntries(tags.map((each) => [each.tag, [built(each)]])),
  ...Object.fromEntries(widgets.map((name) => [name, [all(name)]])),
  'three packages and client': [...widgets.map(all), join(root, 'packages/client/dist/index.js')],
  'three tags and client': [...namesakes.map(built), join(root, 'packages/client/dist/index.js')],
};
const scripts = ['linli.js', 'linli.classic.js'];

/** How sizes differ from the committed ones, as sentences; smaller is a difference too, so that a gain is kept. */
export function differences(measured, committed) {
  const names = [...new Set([...Object.keys(committed), ...Object.keys(measured)])];
  return names.flatMap((name) => {
    const [is, was] = [measured[name], committed[name]];
    if (is === was) return [];
    if (is === undefined) return [`${name}: committed with ${was} B, but it is not built any more`];
    if (was === undefined) return [`${name}: ${is} B, not committed yet`];
    return [`${name}: ${is} B, committed ${was} B (${is > was ? '+' : '−'}${Math.abs(is - was)})`];
  });
}

/** Bytes after gzip at its best. */
export function gzipBytes(text) {
  return gzipSync(text, { level: 9 }).length;
}

/** The bytes of a file and of all that it imports statically; what is imported only when needed does not count. */
export function loadedBytes(path, read, loaded = new Set()) {
  if (loaded.has(path)) return 0;
  loaded.add(path);
  const text = read(path);
  const imports = [...text.matchAll(/\b(?:from|import)\s*["'](\.\/[^"']+)["']/g)].map((found) => join(dirname(path), found[1]));
  return imports.reduce((bytes, each) => bytes + loadedBytes(each, read, loaded), gzipBytes(text));
}

async function measured() {
  const sizes = {};
  for (const [name, files] of Object.entries(bundles)) {
    if (files.every((path) => existsSync(path))) sizes[name] = await bundledBytes(files);
  }
  for (const name of scripts) {
    const path = join(root, 'packages/elements/dist/cdn', name);
    if (existsSync(path)) sizes[name] = loadedBytes(path, (each) => readFileSync(each, 'utf8'));
  }
  return sizes;
}

async function bundledBytes(files) {
  const entry = files.map((path) => `export * from ${JSON.stringify(path)};`).join('\n');
  const output = await bundleOf(entry, [shortTemplates(), minify()]);
  const texts = new Map(output.map(({ fileName, code }) => [fileName, code]));
  return loadedBytes(output[0].fileName, (name) => texts.get(name));
}

asCheck(import.meta, async () => {
  const sizes = await measured();
  if (process.argv.includes('--write')) writeFileSync(file, `${JSON.stringify(sizes, null, 2)}\n`);
  const faults = differences(sizes, existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {});
  if (faults.length > 0) {
    faults.push('Built with `npm run build`? If the change is meant, commit to it: node scripts/checks/sizes.mjs --write');
  }
  return {
    faults,
    figures:
      Object.entries(sizes)
        .map(([name, bytes]) => `${name} ${bytes} B`)
        .join(', ') || 'Nothing is built yet',
  };
});
