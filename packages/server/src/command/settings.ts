/** What the command reads from its arguments and the environment; all faults in one message. @module */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabasePlace } from '../kernel/database.ts';
import type { JwtSettings } from '../kernel/identity.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Settings of the command. */
export interface Settings {
  readonly port: number;
  readonly place: DatabasePlace;
  readonly dataKey: Uint8Array;
  readonly jwt: JwtSettings;
}

/** Reads the environment, or throws one error that names everything that is not as expected. */
export function readSettings(env: Environment): Settings {
  const faults: string[] = [];
  const port = Number(env['PORT'] ?? 8787);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) faults.push(`PORT: expected a port number, it is "${env['PORT']}"`);
  const url = env['DATABASE_URL'];
  if (url !== undefined && !/^postgres(ql)?:\/\//.test(url)) faults.push('DATABASE_URL: expected postgres://…');
  const key = env['LINLI_DATA_KEY'];
  if (key !== undefined && !/^[0-9a-f]{64,}$/i.test(key)) faults.push('LINLI_DATA_KEY: expected at least 64 hexadecimal digits');
  if (url !== undefined && key === undefined)
    faults.push('LINLI_DATA_KEY: expected with DATABASE_URL, since there is no data folder to keep one in');
  if (faults.length > 0) throw new Error(faults.join('\n'));
  const folder = env['LINLI_DATA'] ?? '.linli';
  return {
    port,
    place: url === undefined ? { folder } : { url },
    dataKey: key === undefined ? keyIn(folder) : Buffer.from(key, 'hex'),
    jwt: {
      secret: env['LINLI_JWT_SECRET'],
      jwksUrl: env['LINLI_JWKS_URL'],
      audience: env['LINLI_JWT_AUDIENCE'] ?? 'linli',
      issuer: env['LINLI_JWT_ISSUER'],
    },
  };
}

/** The key of an embedded database: made once, readable by its owner only. */
function keyIn(folder: string): Uint8Array {
  const file = join(folder, 'data.key');
  mkdirSync(folder, { recursive: true });
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' });
  return Buffer.from(readFileSync(file, 'utf8'), 'hex');
}
