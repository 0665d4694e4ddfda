/** How a check speaks: its faults one a line, then its figures; exit code 1 with faults. @module */
import { fileURLToPath } from 'node:url';

/** Runs a check when its file was started by itself, and not when a test imports it. */
export async function asCheck({ url }, check) {
  if (process.argv[1] !== fileURLToPath(url)) return;
  const { faults, figures } = await check();
  for (const fault of faults) console.log(fault);
  console.log(figures);
  if (faults.length > 0) process.exitCode = 1;
}
