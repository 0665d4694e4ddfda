/** Checks that the tests of the rules notice faults: the scores that are kept belong to these very files, and reach their floors. @module */
import { fingerprint, readScores } from '../mutation/mutation.mjs';

const { fingerprint: seen, scores } = readScores();
const faults = scores
  .filter(({ floor, score }) => score < floor)
  .map(({ name, floor, score }) => `${name}: ${score} % of faults are noticed, expected ${floor}`);
if (seen !== fingerprint())
  faults.push('The rules or their tests have changed since they were looked at: expected `node scripts/mutation/mutation.mjs`');
for (const fault of faults) console.log(fault);
console.log(scores.map(({ name, score }) => `${name} ${score}`).join(', '));
process.exitCode = faults.length > 0 ? 1 : 0;
