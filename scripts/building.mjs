/** Building every package, and knowing whether that is needed. @module */
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { step } from './steps.mjs';
import { root } from './toolchain.mjs';

const stamp = join(root, '.cache/build');
const inputs = [
  'packages/*/src/**/*',
  'packages/*/package.json',
  'scripts/bundle/*',
  'scripts/building.mjs',
  'rollup.config.mjs',
  'tsconfig.json',
  'pnpm-lock.yaml',
];

/** Builds every package unless the last build was made from these very sources. */
export async function buildIfStale(label) {
  if (isBuilt()) await step(label, 'Build is up to date');
  else await step(label, 'Building', () => build());
}

/** Builds every package in the order of their dependencies; `tell` hears the name and the milliseconds of each. */
export async function build(tell = () => {}) {
  rmSync(stamp, { force: true });
  const sources = fingerprint();
  const [{ rollup }, { default: configs, packagesToBuild }] = await Promise.all([import('rollup'), import('../rollup.config.mjs')]);
  for (const { folder } of packagesToBuild) rmSync(join(folder, 'dist'), { recursive: true, force: true });
  for (const config of configs) {
    const began = performance.now();
    const bundle = await rollup(config);
    for (const output of [config.output].flat()) await bundle.write(output);
    await bundle.close();
    tell(config.output.banner ?? config.output.dir ?? config.output.file, performance.now() - began);
  }
  mkdirSync(join(root, '.cache'), { recursive: true });
  writeFileSync(stamp, sources);
}

function isBuilt() {
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== fingerprint()) return false;
  return globSync('packages/*/src/index.ts', { cwd: root }).every((index) => existsSync(join(root, index.replace(/src.index\.ts$/, 'dist/index.js'))));
}

/** Of the content, for a checkout or a copy gives files new times. */
function fingerprint() {
  const hash = createHash('sha256').update(process.versions.node);
  const files = globSync(inputs, { cwd: root, withFileTypes: true }).filter((entry) => entry.isFile());
  for (const path of files.map((entry) => join(entry.parentPath, entry.name)).sort()) {
    hash.update(`${path.slice(root.length)}\0`).update(readFileSync(path));
  }
  return hash.digest('hex');
}
