/** `npm test`: every test, in Node, in the browser, and the whole story. The last line says `N passed, N failed`. @module */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { buildIfStale } from './building.mjs';
import { step } from './steps.mjs';
import { countVitest, judged, lastLine, none, sum } from './testing/counts.mjs';
import { prepareMachine } from './testing/machine.mjs';
import { command, install, run, underToolchain } from './toolchain.mjs';

const runs = {
  node: (rest, env) => vitest('node', rest, env),
  browser: (rest, env) => browser(rest, env),
  story: (rest, env) => vitest('story', rest, env),
};

await underToolchain(async () => {
  const { names, rest } = readArguments(process.argv.slice(2));
  const total = 3 + names.length;
  await install(`1/${total}`);
  const env = await step(`2/${total}`, 'Looking for Chromium and PostgreSQL', prepareMachine);
  await buildIfStale(`3/${total}`);
  let all = none;
  for (const [index, name] of names.entries()) {
    await step(`${4 + index}/${total}`, `Tests: ${name}`);
    const count = await runs[name](rest, env);
    if (count.faults > 0) console.log(`      ${name}: ${count.faults} fault(s) outside the tests`);
    all = sum(all, count);
  }
  console.log(lastLine(all));
  return all.failed + all.faults > 0 ? 1 : 0;
});

/** `--only=node|browser|story` chooses a run, everything else is handed on to it as a filter of files. */
function readArguments(given) {
  const only = given.find((each) => each.startsWith('--only='))?.slice('--only='.length);
  if (only !== undefined && !(only in runs)) throw new Error(`--only is one of ${Object.keys(runs).join(', ')}, not “${only}”.`);
  const rest = given.filter((each) => !each.startsWith('--only='));
  // A filter seldom fits all runs; with one, and no choice made, it is meant for Node's.
  return { names: only ? [only] : rest.length > 0 ? ['node'] : Object.keys(runs), rest };
}

async function vitest(project, rest, env) {
  const file = countFile(`vitest-${project}`);
  const flags = ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`, ...rest];
  const code = await run(process.execPath, [command('vitest'), ...flags], { env });
  const report = readCount(file);
  return judged(report && countVitest(report), code);
}

async function browser(rest, env) {
  const file = countFile('browser');
  const filter = rest.length > 0 ? ['--files', ...rest] : [];
  const code = await run(process.execPath, [command('@web/test-runner', 'wtr'), ...filter], { env: { ...env, LINLI_COUNT: file } });
  return judged(readCount(file), code);
}

function countFile(name) {
  mkdirSync('.cache', { recursive: true });
  const file = `.cache/${name}.json`;
  rmSync(file, { force: true });
  return file;
}

function readCount(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}
