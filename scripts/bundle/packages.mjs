/** The packages of the workspace: which there are, what each one shows, and in which order they build. @module */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { root } from '../toolchain.mjs';

/** Every package that has sources, those without dependencies first. */
export function packages() {
  const all = globSync('packages/*/package.json', { cwd: root })
    .map((path) => describe(dirname(join(root, path))))
    .filter(({ folder }) => existsSync(join(folder, 'src/index.ts')))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  return inOrder(all);
}

function describe(folder) {
  const { name, exports, bin = {}, dependencies = {} } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const shown = Object.values(exports).flatMap((target) => target['@linli/source'] ?? []);
  const commands = Object.values(typeof bin === 'string' ? { [name]: bin } : bin).map((path) => path.replace(/dist\/(.*)\.js$/, 'src/$1.ts'));
  const entries = [...new Set([...shown, ...commands].map((path) => join(folder, path)))].filter((path) => existsSync(path));
  return { name, folder, entries, dependencies: Object.keys(dependencies), short: basename(folder) };
}

/** Sorted so that a package comes after all that it depends on; throws on a circle. */
export function inOrder(all) {
  const sorted = [];
  while (sorted.length < all.length) {
    const waiting = all.filter((each) => !sorted.includes(each));
    const names = new Set(waiting.map(({ name }) => name));
    const next = waiting.find(({ dependencies }) => !dependencies.some((name) => names.has(name)));
    if (!next) throw new Error(`Packages depend on each other in a circle: ${[...names].join(', ')}`);
    sorted.push(next);
  }
  return sorted;
}
