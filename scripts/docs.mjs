/** `pnpm docs:build` and `pnpm docs:dev`: the documentation site, from the sources as they are. @module */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { command } from './commands.mjs';
import { fail, install, root, run, step, underToolchain } from './toolchain.mjs';

/** What each word does after the tables are written. */
const ways = {
  build: () => (reference(), site('build')),
  dev: () => (reference(), site('dev')),
  // The same site in another place, and without the reference.
  check: () => {
    rmSync(join(root, '.cache/site'), { recursive: true, force: true });
    run(process.execPath, [command('vitepress'), 'build', 'docs', '--outDir', join(root, '.cache/site')], {
      LINLI_REFERENCE: 'none',
    });
  },
};

const [what = 'build'] = process.argv.slice(2);
if (!(what in ways)) fail(`scripts/docs.mjs: one of ${Object.keys(ways).join(', ')}, not “${what}”.`);

underToolchain('scripts/docs.mjs');
install();
step('Describing widgets', () =>
  // The states of widgets are TypeScript that Node reads as it stands.
  node('--experimental-strip-types', '--no-warnings', '-C', '@linli/source', 'scripts/docs/generate.mjs'),
);
ways[what]();

function reference() {
  step('Reading the reference', () => {
    node(command('typedoc'), '--options', 'scripts/docs/typedoc.config.mjs');
    node('scripts/docs/shorten.mjs');
  });
}

function site(way) {
  node(command('vitepress'), way, 'docs');
}

function node(...args) {
  run(process.execPath, args);
}
