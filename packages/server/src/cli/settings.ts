/** What the command reads from its arguments and the environment; all faults in one message. @module */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabasePlace } from '../database/database.ts';
import type { JwtSettings } from '../http/authentication.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Settings of the command. */
export interface Settings {
  readonly port: number;
  readonly place: DatabasePlace;
  readonly dataKey: Uint8Array;
  /** The file in which the key is kept, where the environment does not say it. */
  readonly keyFile: string | undefined;
  readonly jwt: JwtSettings;
  /** Where Prometheus reads, on this machine only; without one, nothing is told. */
  readonly metricsPort: number | undefined;
  /** Pages that may ask; without a list, any may. */
  readonly origins: readonly string[] | undefined;
  /** Whether the last `X-Forwarded-For` is from a proxy of ours: without one, anybody could write it. */
  readonly isBehindProxy: boolean;
}

/** What the settings are read for. Who serves people needs their tokens; a demonstration has a folder of its own. */
export interface SettingsUse {
  readonly tokens?: boolean;
  readonly demo?: boolean;
}

/** Reads the environment, or throws one error that names everything that is not as expected. */
export function readSettings(env: Environment, use: SettingsUse = {}): Settings {
  const faults: string[] = [];
  const portOf = (name: string): number | undefined => {
    const port = Number(env[name]);
    if (env[name] === undefined) return undefined;
    if (!Number.isInteger(port) || port < 0 || port > 65_535)
      faults.push(`${name}: expected a port number, it is "${env[name]}"`);
    return port;
  };
  const [port = 8787, metricsPort] = [portOf('PORT'), portOf('LINLI_METRICS_PORT')];
  const maxAge = maxAgeIn(env, faults);
  const origins = originsIn(env, faults);
  const proxy = env['LINLI_BEHIND_PROXY'] ?? 'no';
  if (!['yes', 'no'].includes(proxy)) faults.push(`LINLI_BEHIND_PROXY: expected yes or no, it is "${proxy}"`);
  const url = env['DATABASE_URL'];
  if (url !== undefined && !/^postgres(ql)?:\/\//.test(url)) faults.push('DATABASE_URL: expected postgres://…');
  const key = env['LINLI_DATA_KEY'];
  if (key !== undefined && !/^[0-9a-f]{64,}$/i.test(key)) faults.push('LINLI_DATA_KEY: expected at least 64 hexadecimal digits');
  if (url !== undefined && key === undefined)
    faults.push('LINLI_DATA_KEY: expected with DATABASE_URL, since there is no data folder to keep one in');
  if (use.tokens) faults.push(...tokenFaults(env));
  if (faults.length > 0) throw new Error(faults.join('\n'));
  const folder = env['LINLI_DATA'] ?? (use.demo ? '.linli-demo' : '.linli');
  return {
    port,
    metricsPort,
    origins,
    isBehindProxy: proxy === 'yes',
    place: url === undefined ? { folder } : { url },
    dataKey: key === undefined ? keyIn(folder) : Buffer.from(key, 'hex'),
    keyFile: key === undefined ? join(folder, 'data.key') : undefined,
    jwt: {
      secret: env['LINLI_JWT_SECRET'],
      jwksUrl: env['LINLI_JWKS_URL'],
      audience: env['LINLI_JWT_AUDIENCE'] ?? 'linli',
      issuer: env['LINLI_JWT_ISSUER'],
      maxAge,
    },
  };
}

function maxAgeIn(env: Environment, faults: string[]): number | undefined {
  const said = env['LINLI_JWT_MAX_AGE'];
  if (said === undefined) return undefined;
  const minutes = Number(said);
  if (!Number.isInteger(minutes) || minutes <= 0) faults.push(`LINLI_JWT_MAX_AGE: expected whole minutes, it is "${said}"`);
  return minutes;
}

function originsIn(env: Environment, faults: string[]): readonly string[] | undefined {
  const origins = env['LINLI_ORIGINS']?.split(',').map((each) => each.trim());
  const wrong = origins?.find((each) => !URL.canParse(each) || new URL(each).origin !== each);
  if (wrong !== undefined) faults.push(`LINLI_ORIGINS: expected origins like https://portal.example, one is "${wrong}"`);
  return origins;
}

function tokenFaults(env: Environment): string[] {
  const [secret, keys] = [env['LINLI_JWT_SECRET'], env['LINLI_JWKS_URL']];
  if (keys !== undefined && !URL.canParse(keys)) return ['LINLI_JWKS_URL: expected an address like https://id.example/jwks.json'];
  if (keys !== undefined && !isSafe(new URL(keys)))
    return ['LINLI_JWKS_URL: expected https, for whoever answers there says who everybody is'];
  if (keys === undefined && (secret?.length ?? 0) < 32)
    return ['LINLI_JWT_SECRET: expected at least 32 characters, or LINLI_JWKS_URL'];
  return [];
}

/** Over TLS, or from this very machine. */
function isSafe({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' || ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
}

/** The key of an embedded database: made once, readable by its owner only. */
function keyIn(folder: string): Uint8Array {
  const file = join(folder, 'data.key');
  mkdirSync(folder, { recursive: true });
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' });
  return Buffer.from(readFileSync(file, 'utf8'), 'hex');
}
