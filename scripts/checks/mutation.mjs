/** Checks that the tests of the rules notice faults: the scores that are kept belong to these very files, and reach their floors. @module */
import { changedSince, readScores } from '../mutation/mutation.mjs';

const known = readScores();
const { scores } = known;
const faults = scores
  .filter(({ floor, score }) => score < floor)
  .map(({ name, floor, score }) => `${name}: ${score} % of faults are noticed, expected ${floor}`);
const changed = changedSince(known);
if (changed.length > 0)
  faults.push(`Rules or tests of ${changed.join(', ')} have changed: expected \`node scripts/mutation/mutation.mjs\``);
for (const fault of faults) console.log(fault);
console.log(scores.map(({ name, score }) => `${name} ${score}`).join(', '));
process.exitCode = faults.length > 0 ? 1 : 0;
