/** `npm run check`: all that is checked without running the product. Every check runs, also after one that fails. @module */
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from './build.mjs';
import { command, hear } from './commands.mjs';
import { install, root, step, underToolchain } from './toolchain.mjs';

underToolchain('scripts/check.mjs');
install();
// The sizes are those of what is built.
build();

// This file is read by the machine's own Node too, which may know no globs.
const own = readdirSync(join(root, 'scripts/checks'))
  .filter((name) => name.endsWith('.mjs'))
  .sort()
  .map((name) => `scripts/checks/${name}`);
const checks = {
  format: [command('prettier'), '--check', '--log-level=warn', '.'],
  lint: [command('eslint'), '.'],
  types: [command('typescript', 'tsc'), '--noEmit'],
  unused: [command('knip'), '--no-progress', '--no-config-hints'],
  arrows: [command('dependency-cruiser', 'depcruise'), '--no-progress', 'packages', 'examples', 'scripts'],
  ...Object.fromEntries(own.map((path) => [basename(path, '.mjs'), [path]])),
};

const failed = [];
for (const [name, args] of Object.entries(checks)) {
  step(name, () => {
    const { isGood, said } = hear(args);
    if (said !== '') console.log(said);
    if (!isGood) failed.push(name);
  });
}
if (failed.length > 0) console.log(`Failed: ${failed.join(', ')}`);
console.log(`${Object.keys(checks).length - failed.length} passed, ${failed.length} failed`);
process.exitCode = failed.length > 0 ? 1 : 0;
