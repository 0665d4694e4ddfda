/** The tools themselves: the right Node and pnpm under every script, whatever the machine has. @module */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { step } from './steps.mjs';

/** The folder of the workspace. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

const isWindows = process.platform === 'win32';
const alreadyBrought = 'LINLI_TOOLCHAIN';

/** Whether a Node version such as `22.12.0` is one that the packages support. */
export function isNodeSupported(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > 22 || (major === 22 && minor >= 12);
}

/** Runs `work` under Node ≥ 22.12 with pnpm 12 at hand, fetching both through npx when the machine lacks one. */
export async function underToolchain(work) {
  if (process.env[alreadyBrought] || (isNodeSupported(process.versions.node) && hasPnpm())) {
    return finish(work);
  }
  console.log(`Node ${process.versions.node} with${hasPnpm() ? '' : 'out'} pnpm 12: fetching Node 24 and pnpm 12 …`);
  const tools = ['-y', '--prefer-offline', '-p', 'node@24', '-p', 'pnpm@12', '--', 'node', ...process.argv.slice(1)];
  process.exitCode = await run('npx', tools, { env: { [alreadyBrought]: '1' } });
}

async function finish(work) {
  process.chdir(root);
  try {
    process.exitCode = (await work()) ?? 0;
  } catch (fault) {
    console.error(`\n${fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}`);
    process.exitCode = 1;
  }
}

function hasPnpm() {
  const answer = spawnSync('pnpm', ['--version'], { encoding: 'utf8', shell: isWindows, cwd: root });
  return answer.status === 0 && Number.parseInt(answer.stdout, 10) >= 12;
}

/** Runs a program to its end, its output shown, signals passed on; resolves to its exit code (130 when ended by a signal). */
export function run(program, args, { env = {}, stdio = 'inherit' } = {}) {
  return new Promise((resolve, reject) => {
    const quoted = isWindows ? args.map((each) => `"${each}"`) : args;
    const child = spawn(program, quoted, { cwd: root, stdio, shell: isWindows, env: { ...process.env, ...env } });
    const pass = (signal) => child.kill(signal);
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, pass);
    child.on('error', reject);
    child.on('close', (code) => {
      for (const signal of ['SIGINT', 'SIGTERM']) process.off(signal, pass);
      resolve(code ?? 130);
    });
  });
}

/** Runs a program quietly; throws with its whole output when it fails. */
export function runQuietly(program, args, { env = {}, cwd = root } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, shell: isWindows, env: { ...process.env, ...env } });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(output);
      else reject(new Error(`\`${program} ${args.join(' ')}\` ended with ${code}:\n${output}`));
    });
  });
}

/** The JavaScript file behind a command of an installed package, to be run by this very Node. */
export function command(packageName, name = packageName) {
  const folder = join(root, 'node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : bin[name]);
}

/** Installs the packages when the lockfile is not the one that was installed last. */
export async function install(label) {
  const flags = ['install', '--frozen-lockfile', '--reporter=append-only'];
  if (isInstalled()) await step(label, 'Packages are installed');
  else {
    // Browsers come from the machine or its distribution, never from a test tool's own download.
    await step(label, 'Installing packages', () => runQuietly('pnpm', flags, { env: { PUPPETEER_SKIP_DOWNLOAD: '1', CI: '1' } }));
  }
}

/** pnpm keeps a copy of the lockfile that it installed last. */
function isInstalled() {
  const installed = join(root, 'node_modules/.pnpm/lock.yaml');
  return existsSync(installed) && readFileSync(installed, 'utf8') === readFileSync(join(root, 'pnpm-lock.yaml'), 'utf8');
}
