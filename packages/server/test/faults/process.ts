/** A built server in a process of its own, to be killed and started again on the same port. @module */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

const root = new URL('../../../..', import.meta.url).pathname;

/** The process, and whether it answers. */
export interface Household {
  readonly address: string;
  /** Resolves at once where it answers, else once it has been started again. */
  isUp(): Promise<void>;
  /** `kill -9`, without a word; clients wait from now on. */
  kill(): Promise<void>;
  /** Starts it again; answers with the milliseconds until it answered. */
  start(): Promise<number>;
  stop(): Promise<void>;
}

/** Runs a command of `linli` to its end. */
export async function linli(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<{ readonly code: number | null; readonly said: string }> {
  const child = run('packages/server/dist/cli/linli.js', args, env);
  let said = '';
  const hear = (chunk: Buffer): void => void (said += chunk.toString('utf8'));
  child.stdout?.on('data', hear);
  child.stderr?.on('data', hear);
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, said };
}

/** Starts a demonstration server; the first start loads the sample. */
export async function openHousehold(env: Readonly<Record<string, string>>): Promise<Household> {
  const began = await begin({ ...env, PORT: '0' });
  let { child } = began;
  const { address } = began;
  const port = new URL(address).port;
  let up = Promise.resolve();
  let lift = (): void => {};
  return {
    address,
    isUp: () => up,
    async kill() {
      up = new Promise((resolve) => (lift = resolve));
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
    async start() {
      const at = performance.now();
      ({ child } = await begin({ ...env, PORT: port }));
      const took = performance.now() - at;
      lift();
      return took;
    },
    async stop() {
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

/** Starts a process and waits until it says where it is. */
function begin(env: Readonly<Record<string, string>>): Promise<{ child: ChildProcess; address: string }> {
  const child = run('packages/demo/dist/linli-demo.js', [], env);
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (chunk: Buffer): void => {
      said += chunk.toString('utf8');
      const [address] = /http:\/\/localhost:\d+/.exec(said) ?? [];
      if (address) resolve({ child, address });
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.stderr?.on('data', (chunk: Buffer) => process.stderr.write(chunk));
    child.once('exit', (code) => reject(new Error(`The server ended with ${code}: ${said}`)));
  });
}

function run(command: string, args: readonly string[], env: Readonly<Record<string, string>>): ChildProcess {
  return spawn(process.execPath, [command, ...args], { cwd: root, env: { ...process.env, ...env } });
}
