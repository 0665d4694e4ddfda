/** `npm run release`: versions, builds, tests what can be tested here, packs, and says what it would publish. It publishes nothing. @module */
import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';
import { command } from './commands.mjs';
import { manifestOf, packAll } from './packs.mjs';
import { fail, install, root, run, step, underToolchain } from './toolchain.mjs';

/** Packages in an order in which each comes after those of ours that it needs. */
export function inOrder(packages) {
  const [placed, waiting] = [[], [...packages]];
  while (waiting.length > 0) {
    const isFree = ({ needs }) => needs.every((name) => !waiting.some((each) => each.name === name));
    const next = waiting.findIndex(isFree);
    if (next === -1) throw new Error(`They need each other: ${waiting.map(({ name }) => name).join(', ')}`);
    placed.push(...waiting.splice(next, 1));
  }
  return placed;
}

/** Changesets that wait for a release. */
function changesets() {
  return readdirSync(join(root, '.changeset')).filter((name) => name.endsWith('.md') && name !== 'README.md');
}

/** What is released is what is committed: a release begins with nothing lying about. */
function askForCleanTree() {
  const changed = execFileSync('git', ['status', '--porcelain'], { cwd: root, encoding: 'utf8' }).trim();
  if (changed !== '') fail(`A release begins with everything committed. There are changes:\n${changed}`);
}

/** New versions and changelogs from the changesets, and a lockfile that knows them. */
function version() {
  if (changesets().length === 0) return console.log('  No changeset waits: the versions stay.');
  run(process.execPath, [command('@changesets/cli', 'changeset'), 'version']);
  run('pnpm', ['install', '--lockfile-only']);
}

function sayPlan() {
  const packs = packAll().map((pack) => {
    const { dependencies = {} } = manifestOf(join(root, 'packages', pack.folder));
    return { ...pack, needs: Object.keys(dependencies).filter((name) => name.startsWith('@linli/')) };
  });
  console.log('\nThis would be published, in this order:');
  for (const { name, version: number, tarball, files } of inOrder(packs)) {
    const kilobytes = Math.round(statSync(tarball).size / 1024);
    console.log(
      `  npm publish --access public ${relative(root, tarball)}   # ${name}@${number}, ${files.length} files, ${kilobytes} kB`,
    );
  }
  console.log('Before: commit the versions. After: `npx changeset git-tag`, and push with the tags. Nothing was published.');
}

function release() {
  askForCleanTree();
  step('Versions', version);
  install();
  build();
  step('Checks', () => run(process.execPath, ['scripts/check.mjs']));
  step('Packing', sayPlan);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  underToolchain('scripts/release.mjs');
  release();
}
