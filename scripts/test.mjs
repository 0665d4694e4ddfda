/** `npm test`: every test, in Node, in the browser, and the whole story. The last line says `N passed, N failed`. @module */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { command, show } from './commands.mjs';
import { countVitest, judged, lastLine, none, sum } from './testing/counts.mjs';
import { prepareMachine } from './testing/machine.mjs';
import { fail, install, root, step, underToolchain } from './toolchain.mjs';

const runs = {
  node: (rest, env) => vitest('node', rest, env),
  browser: (rest, env) => browser(rest, env),
  story: (rest, env) => vitest('story', rest, env),
};

underToolchain('scripts/test.mjs');
const { names, rest } = readArguments(process.argv.slice(2));
install();
let env = {};
step('Looking for Chromium and PostgreSQL', () => (env = prepared()));
build();
let all = none;
for (const name of names) {
  step(`Tests: ${name}`, () => {
    const count = runs[name](rest, env);
    if (count.faults > 0)
      console.log(
        `  ${name}: ${count.faults} outside the tests: a file that did not load, a runner that broke, or no test at all`,
      );
    all = sum(all, count);
  });
}
console.log(lastLine(all));
process.exitCode = all.failed + all.faults > 0 ? 1 : 0;

function prepared() {
  try {
    return prepareMachine();
  } catch (fault) {
    return fail(fault.message);
  }
}

/** `--only=node|browser|story` chooses a run, everything else is handed on to it as a filter of files. */
function readArguments(given) {
  const only = given.find((each) => each.startsWith('--only='))?.slice('--only='.length);
  if (only !== undefined && !(only in runs)) fail(`--only is one of ${Object.keys(runs).join(', ')}, not “${only}”.`);
  const rest = given.filter((each) => !each.startsWith('--only='));
  // A filter seldom fits all runs; with one, and no choice made, it is meant for Node's.
  return { names: only ? [only] : rest.length > 0 ? ['node'] : Object.keys(runs), rest };
}

function vitest(project, rest, env) {
  const file = countFile(`vitest-${project}`);
  const flags = ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`, ...rest];
  const code = show([command('vitest'), ...flags], env);
  const report = readCount(file);
  return judged(report && countVitest(report), code);
}

function browser(rest, env) {
  const file = countFile('browser');
  const filter = rest.length > 0 ? ['--files', ...rest] : [];
  const code = show([command('@web/test-runner', 'wtr'), ...filter], { ...env, LINLI_COUNT: file });
  return judged(readCount(file), code);
}

function countFile(name) {
  const folder = join(root, '.cache');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${name}.json`);
  rmSync(file, { force: true });
  return file;
}

function readCount(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}
