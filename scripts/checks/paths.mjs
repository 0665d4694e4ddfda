/** Check: every source file that the documentation names is there. @module */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packages } from '../house.mjs';
import { root } from '../toolchain.mjs';
import { asCheck } from '../report.mjs';

const texts = ['*.md', 'docs/**/*.md', 'packages/*/README.md', 'examples/**/*.md'];
const tops = [...packages.map(({ name }) => name), 'scripts', 'docs', 'examples'];
/** A path in backticks: from the root, or from `packages` with the package first. Media types have no extension. */
const named = new RegExp(`\`((?:packages/)?(?:${tops.join('|')})/[\\w./@-]+\\.(?:ts|mjs|js|md|json|html|service|conf))\``, 'g');

/** The paths in a text that name nothing. What a build makes is not looked for. */
export function missingPaths(text, isThere) {
  const paths = [...text.matchAll(named)].map(([, path]) => path).filter((path) => !/(^|\/)dist\//.test(path));
  return [...new Set(paths)].filter((path) => !isThere(path));
}

asCheck(import.meta, () => {
  const isThere = (path) => [path, join('packages', path)].some((each) => existsSync(join(root, each)));
  const files = globSync(texts, { cwd: root, exclude: (name) => ['node_modules', 'dist', '.vitepress'].includes(name) });
  const faults = files.flatMap((file) =>
    missingPaths(readFileSync(join(root, file), 'utf8'), isThere).map((path) => `${file} names ${path}, which is not there`),
  );
  return { faults, figures: `${files.length} texts` };
});
