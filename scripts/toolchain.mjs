/** Node and pnpm of the right age, on a machine that has only some Node and npm. @module */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the repository. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

const [major, minor] = process.versions.node.split('.').map(Number);
const isNodeFit = major > 22 || (major === 22 && minor >= 12);
const shell = process.platform === 'win32';

/** Runs a command, its output shown; ends this process if it fails. */
export function run(name, args, env = {}) {
  const { status, error } = spawnSync(name, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env }, shell });
  if (error) fail(`${name}: ${error.message}`);
  if (status !== 0) process.exit(status ?? 1);
}

/** Says what is wrong, and ends. */
export function fail(message) {
  console.error(message);
  process.exit(1);
}

/** Says a step, does it, and says how long it took. */
export function step(name, what) {
  const began = Date.now();
  console.log(`• ${name} …`);
  what();
  console.log(`  ${name}: ${((Date.now() - began) / 1000).toFixed(1)} s`);
}

function hasPnpm() {
  const { status, stdout } = spawnSync('pnpm', ['--version'], { cwd: root, encoding: 'utf8', shell });
  return status === 0 && Number(stdout.split('.')[0]) >= 12;
}

/** Goes on under Node 24 and pnpm 12: brings them with npx where this machine has others. */
export function underToolchain(script) {
  if (isNodeFit && hasPnpm()) return;
  if (process.env.LINLI_TOOLCHAIN) fail(`Node ${process.versions.node}: expected Node 22.12 or later with pnpm 12.`);
  console.log('• Fetching Node 24 and pnpm 12 (this machine has others) …');
  const words = ['node', script, ...process.argv.slice(2)].map((word) => JSON.stringify(word)).join(' ');
  const env = { ...process.env, LINLI_TOOLCHAIN: '1' };
  const { status } = spawnSync('npx', ['-y', '-p', 'node@24', '-p', 'pnpm@12', '-c', words], {
    cwd: root,
    stdio: 'inherit',
    env,
    shell,
  });
  process.exit(status ?? 1);
}

/** Installs what the lockfile says, unless that was done. */
export function install() {
  const stamp = join(root, 'node_modules', '.linli-installed');
  const lock = readFileSync(join(root, 'pnpm-lock.yaml'), 'utf8');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  const args = ['install', '--frozen-lockfile', '--reporter=append-only'];
  step('Installing packages', () => run('pnpm', args, { PUPPETEER_SKIP_DOWNLOAD: '1', CI: 'true' }));
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, lock);
}
