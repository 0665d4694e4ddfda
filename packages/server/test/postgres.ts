/** A private Postgres cluster in a temporary folder, for tests: made, used, and gone. @module */
import { execFileSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A running cluster. */
export interface Cluster {
  /** The address of a new, empty database. */
  newDatabase(): string;
  stop(): void;
  start(): void;
  remove(): void;
}

/** Where initdb and pg_ctl are: on the path, or where Debian puts them. */
function binaries(): string | undefined {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).map((version) => join(debian, version, 'bin')) : [];
  return [...versions.sort().reverse(), ...(process.env['PATH'] ?? '').split(':')].find((folder) =>
    existsSync(join(folder, 'initdb')),
  );
}

type Run = (tool: string, ...args: string[]) => void;

/** Runs Postgres's own programs; they refuse to run as root, and then user postgres runs them. */
function runner(bin: string, folder: string): Run {
  const asRoot = process.getuid?.() === 0;
  if (asRoot) chownSync(folder, id('-u'), id('-g'));
  return (tool, ...args) => {
    const command = [join(bin, tool), ...args];
    const [file = '', ...rest] = asRoot ? ['runuser', '-u', 'postgres', '--', ...command] : command;
    execFileSync(file, rest, { stdio: 'pipe', cwd: folder });
  };
}

/** Makes a cluster on a free loopback port, for so many connections. */
export async function makeCluster(connections = 60): Promise<Cluster> {
  const bin = process.env['PG_BIN'] ?? binaries();
  if (!bin) throw new Error('initdb was not found: install PostgreSQL (Debian: postgresql-15).');
  const folder = mkdtempSync(join(tmpdir(), 'linli-postgres-'));
  const [run, port, data] = [runner(bin, folder), await freePort(), join(folder, 'data')];
  run('initdb', '-D', data, '-U', 'linli', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync');
  const settings = `-p ${port} -h 127.0.0.1 -k ${folder} -c max_connections=${connections}`;
  const start = (): void => run('pg_ctl', '-D', data, '-w', '-l', join(folder, 'log'), '-o', settings, 'start');
  const stop = (): void => run('pg_ctl', '-D', data, '-w', '-m', 'immediate', 'stop');
  start();
  let count = 0;
  return {
    start,
    stop,
    newDatabase() {
      count += 1;
      run('createdb', '-h', '127.0.0.1', '-p', String(port), '-U', 'linli', `linli${count}`);
      return `postgres://linli@127.0.0.1:${port}/linli${count}`;
    },
    remove() {
      stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function id(flag: '-u' | '-g'): number {
  return Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
