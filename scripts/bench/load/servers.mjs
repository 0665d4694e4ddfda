/** Servers in processes of their own, and the people who may ask them. @module */
import { spawn } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { communityId } from './stock.mjs';

const secret = 'a secret of the bench that is long enough for anybody';
const coded = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A token as a host would sign it. */
export function tokenOf(personId, roles) {
  const now = Math.floor(Date.now() / 1_000);
  const claims = { sub: personId, community: communityId, roles, aud: 'linli', iat: now, exp: now + 36_000 };
  const signed = `${coded({ alg: 'HS256', typ: 'JWT' })}.${coded(claims)}`;
  return `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`;
}

/** Starts a script and waits until it says where it listens. */
export async function started(args, env = {}) {
  const child = spawn(process.execPath, args, {
    env: { ...process.env, PORT: '0', LINLI_JWT_SECRET: secret, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const port = await new Promise((resolve, reject) => {
    createInterface(child.stdout).on('line', (line) => {
      const said = /(?:localhost:|port )(\d+)/.exec(line);
      if (said) resolve(Number(said[1]));
    });
    child.once('exit', (code) => reject(new Error(`${args[0]} ended with ${code}`)));
  });
  return {
    port,
    /** Resident memory now, in MB. */
    memory: () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? 0) / 1_024,
    async stop() {
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}
