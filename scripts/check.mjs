/** `npm run check`: all that is checked without running the product. Every check runs, also after one that fails, two at a time. @module */
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from './build.mjs';
import { command, hear } from './commands.mjs';
import { install, root, underToolchain } from './toolchain.mjs';

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

/** What takes longest begins first; the others follow as it goes on. */
const long = ['site', 'lint', 'sizes', 'types', 'shaking', 'format'];
const waiting = [...new Set([...long, ...Object.keys(checks)])];
const failed = [];

/** Takes one check after another until none is left. */
async function checking() {
  for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
    const began = Date.now();
    const { isGood, said } = await hear(checks[name]);
    if (!isGood) failed.push(name);
    console.log(`• ${name}: ${((Date.now() - began) / 1000).toFixed(1)} s`);
    if (said !== '') console.log(said);
  }
}

await Promise.all([checking(), checking()]);
if (failed.length > 0) console.log(`Failed: ${failed.join(', ')}`);
console.log(`${Object.keys(checks).length - failed.length} passed, ${failed.length} failed`);
process.exitCode = failed.length > 0 ? 1 : 0;
