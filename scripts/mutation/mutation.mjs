/**
 * Small faults put into the rules, one after the other, to see whether a test notices: `node scripts/mutation/mutation.mjs`.
 * What comes of it is kept in `scores.json` with a fingerprint of the rules and their tests. @module
 */
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { command, show } from '../commands.mjs';
import { root, underToolchain } from '../toolchain.mjs';

const scoresFile = join(root, 'scripts/mutation/scores.json');

/** What is looked at in each package. */
const looked = {
  core: ['src/**/*.ts', '!src/**/*.test.ts'],
  contract: ['src/kernel/authorisation.ts', 'src/kernel/actor.ts', 'src/volunteers/register.ts', 'src/orders/access.ts'],
};

const inRoom = (room) => (file) => file.startsWith(`core/src/${room}/`);
const isOneOf =
  (...files) =>
  (file) =>
    files.includes(file);

/** What is looked at together, and the share of faults, in percent, that tests have to notice. */
const groups = [
  { name: 'orders', floor: 90, has: inRoom('orders') },
  { name: 'eligibility', floor: 90, has: isOneOf('core/src/orders/eligibility.ts') },
  { name: 'ledgers', floor: 90, has: isOneOf('core/src/incentives/ledger.ts', 'core/src/incentives/award.ts') },
  { name: 'consent', floor: 90, has: inRoom('volunteers') },
  { name: 'authorisation', floor: 90, has: (file) => file.startsWith('contract/') },
  ...['kernel', 'policy', 'organisations', 'records', 'incentives'].map((room) => ({ name: room, floor: 80, has: inRoom(room) })),
];

/** Where the rules of each package and their tests are. */
const folders = { core: ['packages/core/src', 'packages/core/test'], contract: ['packages/contract/src'] };

/** A hash over the rules of a package and their tests. */
export function fingerprint(name) {
  const files = folders[name].flatMap((folder) => filesIn(join(root, folder)));
  const hash = createHash('sha256');
  for (const file of files.sort()) hash.update(relative(root, file)).update(readFileSync(file));
  return hash.digest('hex');
}

/** The packages whose rules or tests have changed since they were looked at. */
export const changedSince = ({ fingerprints }) => Object.keys(folders).filter((name) => fingerprints[name] !== fingerprint(name));

function filesIn(folder) {
  const all = readdirSync(folder, { recursive: true }).map((each) => join(folder, each));
  return all.filter((each) => statSync(each).isFile());
}

/** What was seen last. */
export const readScores = () => JSON.parse(readFileSync(scoresFile, 'utf8'));

/** Runs Stryker over one package; answers with each fault's file and end. */
function look(name, folder) {
  const report = join(folder, `${name}.json`);
  const settings = join(folder, `${name}.config.json`);
  const configFile = join(root, 'scripts/mutation/vitest.config.mjs');
  writeFileSync(
    settings,
    JSON.stringify({
      ...{ testRunner: 'vitest', plugins: ['@stryker-mutator/vitest-runner'], vitest: { configFile }, mutate: looked[name] },
      // A fault in what is made once, when a file is read, cannot be switched on for one test.
      ...{ coverageAnalysis: 'perTest', ignoreStatic: true, concurrency: 2, tempDirName: '.mutation', cleanTempDir: 'always' },
      ...{ reporters: ['json', 'clear-text'], jsonReporter: { fileName: report } },
      clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
    }),
  );
  const cwd = join(root, 'packages', name);
  const failed = show([command('@stryker-mutator/core', 'stryker'), 'run', settings], { LINLI_RUNS: '100' }, cwd) !== 0;
  if (failed) throw new Error(`Stryker failed in ${name}.`);
  const { files } = JSON.parse(readFileSync(report, 'utf8'));
  return Object.entries(files).flatMap(([file, { mutants }]) =>
    mutants.map(({ status }) => ({ file: `${name}/${file}`, status })),
  );
}

function scoresOf(faults) {
  return groups.map(({ name, floor, has }) => {
    const here = faults.filter(({ file }) => has(file));
    const count = (...ends) => here.filter(({ status }) => ends.includes(status)).length;
    const [noticed, missed] = [count('Killed', 'Timeout'), count('Survived', 'NoCoverage')];
    return { name, floor, noticed, missed, score: Math.floor((1_000 * noticed) / (noticed + missed)) / 10 };
  });
}

/** Looks at packages anew, and keeps what was seen of the others. */
function lookAnew(names, known, folder) {
  const before = Object.fromEntries(names.map((name) => [name, fingerprint(name)]));
  const scores = scoresOf(names.flatMap((name) => look(name, folder))).filter(({ noticed, missed }) => noticed + missed > 0);
  if (names.some((name) => fingerprint(name) !== before[name]))
    throw new Error('The rules or their tests have changed meanwhile: look again.');
  const kept = known.scores.map((score) => scores.find(({ name }) => name === score.name) ?? score);
  return { fingerprints: { ...known.fingerprints, ...before }, scores: kept };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  underToolchain('scripts/mutation/mutation.mjs');
  const folder = mkdtempSync(join(tmpdir(), 'linli-mutation-'));
  try {
    // A package that is as it was need not be looked at again: that takes minutes.
    const result = lookAnew(changedSince(readScores()), readScores(), folder);
    console.table(result.scores);
    writeFileSync(scoresFile, `${JSON.stringify(result, null, 2)}\n`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
