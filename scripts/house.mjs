/** What there is in the house, read from the tree: packages, their layers, the tags of widgets, the rooms. Nothing is listed twice. @module */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * Every package, those that others stand on first. A package says in its package.json on which `layer` it stands: it may import
 * packages of lower layers that it depends on, and no others.
 */
export const packages = readdirSync(join(root, 'packages'))
  .filter((name) => existsSync(join(root, 'packages', name, 'package.json')))
  .map(describe)
  .sort((a, b) => a.layer - b.layer || (a.name < b.name ? -1 : 1));

function describe(name) {
  const manifest = JSON.parse(readFileSync(join(root, 'packages', name, 'package.json'), 'utf8'));
  const { layer, isBuilt = !manifest.private } = manifest.linli ?? {};
  if (!Number.isInteger(layer)) throw new Error(`packages/${name}/package.json: expected "linli": { "layer": a whole number }`);
  return {
    name,
    layer,
    isBuilt,
    isPublished: !manifest.private,
    dependencies: Object.keys(manifest.dependencies ?? {}).flatMap((each) => /^@linli\/(.+)$/.exec(each)?.[1] ?? []),
    tags: tagsIn(name),
  };
}

/** The tags of a package: what each `src/linli-….ts` registers. */
function tagsIn(name) {
  const source = join(root, 'packages', name, 'src');
  if (!existsSync(source)) return [];
  return readdirSync(source)
    .flatMap((file) => /^(linli-[a-z-]+)\.ts$/.exec(file)?.[1] ?? [])
    .filter((tag) => tag !== 'linli-classic' && existsSync(join(source, 'all.ts')));
}

/** Packages that are built, each after what it stands on. */
export const builtPackages = packages.filter(({ isBuilt }) => isBuilt);

/** Packages that hold widgets. */
export const widgetPackages = packages.filter(({ tags }) => tags.length > 0);

/** Every tag, with its package. */
export const tags = widgetPackages.flatMap((each) => each.tags.map((tag) => ({ tag, package: each.name })));

/** The rooms in their order, as contract names them; `kernel` and `policy` stand before them all. */
export const rooms = ['kernel', 'policy', ...namesIn('packages/contract/src/kernel/rooms.ts')];

function namesIn(path) {
  const list = /roomNames = \[([^\]]*)\]/.exec(readFileSync(join(root, path), 'utf8'))?.[1] ?? '';
  return [...list.matchAll(/'([a-z-]+)'/g)].map(([, name]) => name);
}

/**
 * What else may stand at the top of a package's `src` beside rooms: folders by package. Whatever is neither is not in the house.
 */
export const folders = {
  application: ['commands', 'memory', 'store'],
  demo: ['nyc', 'sample'],
  matching: ['assignment', 'candidates', 'model', 'results', 'scoring', 'solver'],
  server: ['cli', 'database', 'exchange', 'http', 'journal', 'rooms', 'store'],
  testing: ['mock', 'neighbourhood', 'samples', 'states', 'suite'],
};
