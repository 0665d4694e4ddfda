/**
 * Bench: memory while solving, and how long a step takes. `node --expose-gc scripts/bench/matching/heap.mjs [size]`: heap and array
 * buffers of a process that solves a problem, measured after every step. @module
 */
import { execFileSync } from 'node:child_process';
import { solveInSteps } from '../../../packages/matching/src/solver/solve.ts';
import { randomProblem } from './families.mjs';

const [size = '50000', family] = process.argv.slice(2);
const held = () => (({ heapUsed, arrayBuffers }) => (heapUsed + arrayBuffers) / 1e6)(process.memoryUsage());

/** Solves a problem step by step. Garbage is not collected on purpose: it counts until the engine collects it by itself. */
function measured() {
  const { seats, rows } = randomProblem(family, Number(size));
  globalThis.gc();
  const given = held();
  let [peak, steps, longest] = [given, 0, 0];
  for (const work = solveInSteps({ seats, byTaker: rows }); ;) {
    const began = performance.now();
    const { done } = work.next();
    [steps, longest] = [steps + 1, Math.max(longest, performance.now() - began)];
    peak = Math.max(peak, held());
    if (done) break;
  }
  const mb = (value) => `${value.toFixed(0)} MB`;
  return `${family} ${size}: ${mb(given)} before, at most ${mb(peak)}, ${steps} steps, the longest ${longest.toFixed(1)} ms`;
}

if (family) console.log(measured());
else
  for (const each of ['U', 'G', 'T'])
    execFileSync(process.execPath, ['--expose-gc', import.meta.filename, size, each], { stdio: 'inherit' });
