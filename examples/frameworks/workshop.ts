/** Where the examples are built as a project elsewhere would build them: from the packed packages, checked and bundled. @module */
import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { preview } from 'vite';
import { installPacks, link, manifestOf, packAll } from '../../scripts/packs.mjs';

const root = new URL('../..', import.meta.url).pathname;
const workshop = join(root, '.cache/examples');

/** Packs our packages, and installs the tarballs for all examples. */
export function openWorkshop(): void {
  rmSync(workshop, { recursive: true, force: true });
  installPacks(packAll(), workshop);
}

/** Copies an example into the workshop, with what else its package.json names; answers with the folder. */
export function bring(name: string): string {
  const [from, to] = [join(root, 'examples', name), join(workshop, name)];
  for (const each of readdirSync(from).filter((file) => file !== 'node_modules' && file !== 'dist'))
    cpSync(join(from, each), join(to, each), { recursive: true });
  const { dependencies = {}, devDependencies = {} } = manifestOf(from) as Record<string, Record<string, string> | undefined>;
  const others = Object.keys({ ...dependencies, ...devDependencies }).filter((each) => !each.startsWith('@linli/'));
  for (const each of others) link(join(from, 'node_modules', each), join(to, 'node_modules', each));
  return to;
}

/** Runs a tool of an example in its folder, as its scripts would; throws with what the tool says. */
function use(folder: string, tool: string, args: readonly string[] = [], env: Readonly<Record<string, string>> = {}): void {
  const options = { cwd: folder, encoding: 'utf8', env: { ...process.env, NODE_ENV: 'production', ...env } } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(folder, 'node_modules', tool), ...args], options);
  if (status !== 0) throw new Error(`${tool} ended with ${status}:\n${stdout}${stderr}`);
}

/** Compiles an example strictly. */
export function check(folder: string, compiler: 'typescript/bin/tsc' | 'vue-tsc/bin/vue-tsc.js'): void {
  use(folder, compiler);
}

/** Bundles an example and serves it; answers with where, and how to stop. */
export async function serveBuilt(folder: string, env: Readonly<Record<string, string>> = {}): Promise<Built> {
  use(folder, 'vite/bin/vite.js', ['build', '--logLevel=warn'], env);
  const server = await preview({ root: folder, logLevel: 'warn', preview: { port: 0, host: '127.0.0.1' } });
  const { port } = server.httpServer.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}/`, stop: () => server.close() };
}

/** An example at an address. */
export interface Built {
  readonly address: string;
  stop(): Promise<void>;
}
