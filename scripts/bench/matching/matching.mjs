/**
 * Bench: exact assignment compared with every exact solver on npm. `npm run build && node scripts/bench/matching/matching.mjs
 * [seconds]`: milliseconds to solve, each in a process of its own that is stopped after so many seconds. @module
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { contenders, folder, versions } from './contenders.mjs';

const [timeLimit = 120] = process.argv.slice(2).map(Number);
const sizes = {
  U: [1_000, 5_000, 20_000, 50_000],
  G: [1_000, 5_000, 20_000, 50_000],
  T: [1_000, 5_000, 20_000, 50_000],
  D: [200, 500, 1_000, 2_000],
};

if (!Object.keys(versions).every((name) => existsSync(join(folder, 'node_modules', name)))) {
  mkdirSync(folder, { recursive: true });
  const wanted = Object.entries(versions).map(([name, version]) => `${name}@${version}`);
  execFileSync('npm', ['install', '--prefix', folder, '--no-save', '--no-package-lock', '--ignore-scripts', ...wanted], {
    stdio: 'inherit',
  });
}

/** The answer of a solver, or why there is none. */
function run(name, family, size) {
  const args = ['--max-old-space-size=6000', join(import.meta.dirname, 'one.mjs'), name, family, String(size)];
  try {
    return JSON.parse(
      execFileSync(process.execPath, args, { timeout: timeLimit * 1_000, stdio: ['ignore', 'pipe', 'ignore'] }).toString(),
    );
  } catch (caught) {
    return { failed: caught.code === 'ETIMEDOUT' ? `over ${timeLimit} s` : 'failed' };
  }
}

const tooSlow = new Set();
for (const [family, of] of Object.entries(sizes))
  for (const size of of) {
    const ours = run('linli', family, size);
    const row = { 'linli ms': ours.ms?.toFixed(1), 'peak MB': ours.peak?.toFixed(0) };
    for (const name of Object.keys(contenders).filter((each) => each !== 'linli')) {
      // A solver that was too slow for one size is not run for a larger one.
      if (tooSlow.has(`${name} ${family}`)) continue;
      const other = run(name, family, size);
      if (other.failed) tooSlow.add(`${name} ${family}`);
      const isWrong = other.value !== undefined && other.value !== ours.value;
      row[name] =
        other.failed ??
        `${other.ms.toFixed(0)} ms, ${(other.ms / ours.ms).toFixed(0)} x${isWrong ? `, wrong: ${other.value} of ${ours.value}` : ''}`;
    }
    console.log(`${family} ${size}`, JSON.stringify(row));
  }
