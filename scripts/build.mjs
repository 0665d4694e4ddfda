/** Builds every package and the bundles; skips what is up to date. @module */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
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
  for (const file of [
    ...sources,
    ...[...manifests, 'rollup.config.mjs', 'scripts/bundle/declarations.mjs', 'tsconfig.json', 'pnpm-lock.yaml'].map((each) =>
      join(root, each),
    ),
  ])
    hash.update(file.slice(root.length)).update(readFileSync(file));
  return hash.digest('hex');
}

function filesIn(folder) {
  const all = readdirSync(folder, { recursive: true })
    .sort()
    .map((each) => join(folder, each));
  return all.filter((each) => statSync(each).isFile() && !each.endsWith('test.ts'));
}

/** Builds, unless nothing has changed since. */
export function build() {
  const now = fingerprint();
  if (existsSync(outcome) && existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return;
  const rollup = [join('node_modules', 'rollup', 'dist', 'bin', 'rollup'), '-c', 'rollup.config.mjs', '--silent'];
  step('Building packages', () => run(process.execPath, rollup));
  step('Bundling for pages', () => run(process.execPath, rollup, { LINLI_BUILD: 'bundles' }));
  mkdirSync(join(root, '.cache'), { recursive: true });
  writeFileSync(stamp, now);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  underToolchain('scripts/build.mjs');
  install();
  build();
}
