/** Builds every package and the bundles; skips what is up to date. @module */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { install, root, run, step, underToolchain } from './toolchain.mjs';

const stamp = join(root, '.cache', 'built');
const outcome = join(root, 'packages/elements/dist/cdn/linli.js');

/** A hash over the contents of everything that a build reads. */
function fingerprint() {
  const hash = createHash('sha256');
  const folders = readdirSync(join(root, 'packages')).map((name) => join(root, 'packages', name, 'src'));
  const sources = folders.filter((each) => existsSync(each)).flatMap(filesIn);
  const manifests = readdirSync(join(root, 'packages')).map((name) => `packages/${name}/package.json`);
  const makers = ['scripts/manifest', 'scripts/bundle'].flatMap((folder) =>
    readdirSync(join(root, folder)).map((name) => `${folder}/${name}`),
  );
  const others = [...manifests, ...makers, 'rollup.config.mjs', 'tsconfig.json', 'pnpm-lock.yaml'];
  for (const file of [...sources, ...others.map((each) => join(root, each))])
    hash.update(file.slice(root.length)).update(readFileSync(file));
  return hash.digest('hex');
}

function filesIn(folder) {
  const all = readdirSync(folder, { recursive: true })
    .sort()
    .map((each) => join(folder, each));
  return all.filter((each) => statSync(each).isFile() && !each.endsWith('test.ts'));
}

/** Removes from what is built whatever this build has not written: what a source that is gone had left would be packed. */
function removeOlder(began) {
  const folders = readdirSync(join(root, 'packages')).map((name) => join(root, 'packages', name, 'dist'));
  for (const file of folders.filter((each) => existsSync(each)).flatMap(filesIn)) {
    // File systems keep whole seconds at worst.
    if (statSync(file).mtimeMs < began - 1000) rmSync(file);
  }
}

/** Builds, unless nothing has changed since. */
export function build() {
  const now = fingerprint();
  if (existsSync(outcome) && existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return;
  const rollup = [join('node_modules', 'rollup', 'dist', 'bin', 'rollup'), '-c', 'rollup.config.mjs', '--silent'];
  const began = Date.now();
  step('Building packages', () => run(process.execPath, rollup));
  step('Describing widgets', () => run(process.execPath, ['scripts/manifest/write.mjs']));
  step('Bundling for pages', () => run(process.execPath, rollup, { LINLI_BUILD: 'bundles' }));
  removeOlder(began);
  run(process.execPath, ['scripts/bundle/integrity.mjs']);
  mkdirSync(join(root, '.cache'), { recursive: true });
  writeFileSync(stamp, now);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  underToolchain('scripts/build.mjs');
  install();
  build();
}
