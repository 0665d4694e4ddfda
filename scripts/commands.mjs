/** The commands of installed packages, run by this very Node and heard out whether they succeed or fail. @module */
import { execFile, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './toolchain.mjs';

/** The JavaScript file behind a command of an installed package. */
export function command(packageName, name = packageName) {
  const folder = join(root, 'node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : bin[name]);
}

/** Runs a script to its end with its output shown; answers with its exit code, 130 when a signal ended it. */
export function show(args, env = {}, cwd = root) {
  const { status } = spawnSync(process.execPath, args, {
    cwd,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  return status ?? 130;
}

/** Runs a script to its end, beside others; answers with whether it succeeded and all that it said. */
export function hear(args) {
  return new Promise((answer) => {
    execFile(process.execPath, args, { cwd: root, maxBuffer: 2 ** 26 }, (fault, stdout, stderr) =>
      answer({ isGood: fault === null, said: `${stdout}${stderr}`.trim() }),
    );
  });
}
