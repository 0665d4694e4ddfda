/** A server as an operator sees it: ready or not, counted, limited, and gentle when it ends. */
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, request } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SignJWT } from 'jose';
import { registerOrganisation } from '@linli/contract';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { readSettings } from '../src/cli/settings.ts';
import { serve } from '../src/cli/serve.ts';
import { jwt } from '../src/http/authentication.ts';
import { aRegistration, communityId, openNeighbourhood } from './neighbourhood.ts';

const folder = mkdtempSync(join(tmpdir(), 'linli-operations-'));
const secret = 's'.repeat(32);
const root = new URL('../../..', import.meta.url).pathname;
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A port that is free now. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

describe('a server in operation', () => {
  const said: string[] = [];
  let address = '';
  let metrics = 0;
  let stop: () => Promise<void>;
  beforeAll(async () => {
    metrics = await freePort();
    const env = { PORT: '0', LINLI_DATA: folder, LINLI_JWT_SECRET: secret, LINLI_METRICS_PORT: String(metrics) };
    stop = await serve(readSettings({ ...env, LINLI_BEHIND_PROXY: 'yes' }, { tokens: true }), { root }, (line) =>
      said.push(line),
    );
    address = /http:\S+/.exec(said.join(' '))?.[0] ?? '';
  });

  test('is ready, says so, and is counted', async () => {
    expect(await (await fetch(`${address}/readyz`)).json()).toEqual({ ok: true });
    await fetch(`${address}/communities/nowhere`);
    const text = await (await fetch(`http://127.0.0.1:${metrics}/metrics`)).text();
    expect(text).toContain('linli_answers_total{route="organisations.readCommunity",method="GET",status="404"} 1');
    expect(text).toMatch(/^linli_resident_bytes \d+$/m);
    expect((await fetch(`${address}/metrics`)).status).toBe(404);
  });

  test('refuses one address that asks too often, says when to come back, and goes on with the others', async () => {
    const register = (from: string): Promise<Response> =>
      fetch(`${address}/communities/nowhere/volunteers`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'X-Forwarded-For': `made-up, ${from}` },
        body: JSON.stringify({ registration: aRegistration() }),
      });
    const answers = await Promise.all(Array.from({ length: 40 }, () => register('192.0.2.1')));
    const late = answers.filter(({ status }) => status === 429);
    expect(late.length).toBeGreaterThan(20);
    expect(Number(late[0]?.headers.get('Retry-After'))).toBeGreaterThan(0);
    expect((await register('192.0.2.2')).status).toBe(404);
  });

  test('logs what was asked and how it was answered, and nothing of persons', () => {
    const written = said.join('\n').split('\n');
    const lines = written.filter((line) => line.startsWith('{')).map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines).toContainEqual(expect.objectContaining({ route: 'volunteers.registerVolunteer', status: 429, level: 'warn' }));
    for (const word of ['192.0.2', '志愿者', '13900', 'nowhere']) expect(said.join('\n')).not.toContain(word);
  });

  test('ends gently: who is being answered gets the answer, and nobody new', async () => {
    // A body that is still on its way when the server is told to stop.
    const { hostname, port } = new URL(address);
    const slow = request({ hostname, port, path: '/communities/nowhere/volunteers', method: 'POST' });
    slow.setHeader('Content-Type', 'application/json').setHeader('X-Forwarded-For', '192.0.2.9');
    slow.write('{"registration":');
    const [socket] = (await once(slow, 'socket')) as [Socket];
    await once(socket, 'connect');
    await fetch(`${address}/healthz`);
    const answered = once(slow, 'response');
    const stopped = stop();
    slow.end(`${JSON.stringify(aRegistration())}}`);
    const [response] = (await answered) as [{ statusCode: number; resume(): void }];
    response.resume();
    expect(response.statusCode).toBe(404);
    await stopped;
    await expect(fetch(`${address}/healthz`)).rejects.toThrow();
  });
});

test('all that is wrong with the settings is said at once, tokens included', () => {
  const env = {
    PORT: 'x',
    LINLI_METRICS_PORT: '-1',
    LINLI_BEHIND_PROXY: 'maybe',
    LINLI_JWT_SECRET: 'short',
    LINLI_JWT_MAX_AGE: 'soon',
    LINLI_ORIGINS: 'https://portal.example/page',
  };
  expect(() => readSettings(env, { tokens: true })).toThrow(
    [
      'PORT: expected a port number, it is "x"',
      'LINLI_METRICS_PORT: expected a port number, it is "-1"',
      'LINLI_JWT_MAX_AGE: expected whole minutes, it is "soon"',
      'LINLI_ORIGINS: expected origins like https://portal.example, one is "https://portal.example/page"',
      'LINLI_BEHIND_PROXY: expected yes or no, it is "maybe"',
      'LINLI_JWT_SECRET: expected at least 32 characters, or LINLI_JWKS_URL',
    ].join('\n'),
  );
  expect(() => readSettings({ LINLI_JWKS_URL: 'keys' }, { tokens: true })).toThrow('LINLI_JWKS_URL: expected an address');
  expect(() => readSettings({ LINLI_JWKS_URL: 'http://id.example/keys' }, { tokens: true })).toThrow(
    'LINLI_JWKS_URL: expected https',
  );
});

test('an identity service that is away is a 503, not a 401: its tokens may well hold', async () => {
  const jwksUrl = `http://127.0.0.1:${await freePort()}/jwks.json`;
  const token = await new SignJWT({ roles: ['resident'] })
    .setProtectedHeader({ alg: 'RS256', kid: 'one' })
    .setSubject('a')
    .setAudience('linli')
    .setExpirationTime('1h')
    .sign((await crypto.subtle.generateKey({ name: 'RSASSA-PKCS1-v1_5', modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]), hash: 'SHA-256' }, true, ['sign', 'verify'])).privateKey); // prettier-ignore
  const asked = new Request('http://linli.test/', { headers: { Authorization: `Bearer ${token}` } });
  await expect(jwt({ jwksUrl, audience: 'linli' })(asked)).rejects.toMatchObject({ kind: 'unavailable', retryAfter: 2 });
});

test('first answers are kept for two days, then forgotten', async () => {
  const home = await openNeighbourhood();
  const { application, db } = home.server;
  const keys = async (): Promise<number> => (await db.selectFrom('idempotency_keys').selectAll().execute()).length;
  const draft = { name: '甲队', kind: 'volunteer-team' as const, categories: [] };
  await home.as('coordinator').send(registerOrganisation, { communityId, draft }, { idempotencyKey: 'one' });
  home.pass(2 * 24 * 60);
  expect(await application.forgetKeys()).toBe(0);
  home.pass(1);
  expect(await application.forgetKeys()).toBe(1);
  expect(await keys()).toBe(0);
  await home.server.close();
});

describe('a token that does not hold is nobody’s: 401', () => {
  const key = new TextEncoder().encode(secret);
  const signed = (
    change: (token: SignJWT) => SignJWT,
    header: { alg: string; typ?: string } = { alg: 'HS256' },
  ): Promise<string> =>
    change(new SignJWT({ roles: ['coordinator'], community: 'a' }).setProtectedHeader(header).setSubject('a')).sign(key);
  const right = (token: SignJWT): SignJWT => token.setAudience('linli').setIssuer('host').setIssuedAt().setExpirationTime('1h');
  const unsigned = (token: string): string => `${Buffer.from('{"alg":"none"}').toString('base64url')}.${token.split('.')[1]}.`;
  const actorOf = (token: string): Promise<unknown> =>
    jwt({ secret, audience: 'linli', issuer: 'host' })(
      new Request('http://linli.test/', { headers: { Authorization: `Bearer ${token}` } }),
    );

  test('one that holds is somebody', async () => {
    expect(await actorOf(await signed(right))).toMatchObject({ personId: 'a', communityId: 'a', roles: ['coordinator'] });
  });

  test('one that holds is remembered for a minute at most, and never beyond its end', async () => {
    const authenticate = jwt({ secret, audience: 'linli', issuer: 'host' });
    const token = await signed((each) => right(each).setExpirationTime('30s'));
    const asked = (): Promise<unknown> =>
      authenticate(new Request('http://linli.test/', { headers: { Authorization: `Bearer ${token}` } }));
    expect(await asked()).toMatchObject({ personId: 'a' });
    vi.useFakeTimers({ now: Date.now() + 29_000, toFake: ['Date'] });
    expect(await asked()).toMatchObject({ personId: 'a' });
    vi.setSystemTime(Date.now() + 2_000);
    await expect(asked()).rejects.toMatchObject({ kind: 'unauthenticated' });
    vi.useRealTimers();
  });

  test('one of an access kind holds too', async () => {
    expect(await actorOf(await signed(right, { alg: 'HS256', typ: 'at+jwt' }))).toMatchObject({ personId: 'a' });
  });

  test.each([
    ['unsigned', async () => unsigned(await signed(right))],
    ['of another algorithm', () => signed(right, { alg: 'HS512' })],
    ['altered', async () => (await signed(right)).replace(/\.(.)/, (_, first: string) => `.${first === 'e' ? 'f' : 'e'}`)],
    ['expired', () => signed((token) => right(token).setExpirationTime('-1h'))],
    ['without an end', () => signed((token) => token.setAudience('linli').setIssuer('host'))],
    ['not yet valid', () => signed((token) => right(token).setNotBefore('1h'))],
    ['without a beginning', () => signed((token) => token.setAudience('linli').setIssuer('host').setExpirationTime('1h'))],
    ['older than half a day', () => signed((token) => right(token).setIssuedAt('-13h'))],
    ['of another kind', () => signed(right, { alg: 'HS256', typ: 'logout+jwt' })],
    ['of a sign-in', () => new SignJWT({ roles: ['coordinator'], nonce: 'n' }).setProtectedHeader({ alg: 'HS256' }).setSubject('a').setAudience('linli').setIssuer('host').setIssuedAt().setExpirationTime('1h').sign(key)], // prettier-ignore
    ['for another audience', () => signed((token) => right(token).setAudience('other'))],
    ['of another issuer', () => signed((token) => right(token).setIssuer('other'))],
    ['with a role that is none', () => new SignJWT({ roles: ['king'] }).setProtectedHeader({ alg: 'HS256' }).setSubject('a').setAudience('linli').setIssuer('host').setIssuedAt().setExpirationTime('1h').sign(key)], // prettier-ignore
    ['no token at all', async () => 'not.a.token'],
  ])('%s', async (_, token) => {
    await expect(actorOf(await token())).rejects.toMatchObject({ kind: 'unauthenticated' });
  });
});
