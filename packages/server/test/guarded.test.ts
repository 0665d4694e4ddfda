/** What HTTP adds to the rules: forms that machines do not send, codes that nobody guesses, pages that may ask, TLS that stays. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Actor } from '@linli/contract';
import { plusMinutes } from '@linli/core';
import { createServer, type Server } from '@linli/server';
import { actor, aRegistration, communityId, openNeighbourhood, type Neighbourhood } from './neighbourhood.ts';

let home: Neighbourhood;
let server: Server;
beforeEach(async () => {
  home = await openNeighbourhood();
  // The same database behind another door: guarded, and open to one page only.
  const { db } = home.server;
  server = createServer({
    database: { db, shared: false, close: async () => {} },
    authenticate: async (request) => {
      const token = request.headers.get('Authorization')?.replace('Bearer ', '');
      return token === undefined ? undefined : (JSON.parse(token) as Actor);
    },
    dataKey: new Uint8Array(32).fill(7),
    clock: () => home.now,
    origins: ['https://portal.example'],
    isGuarded: true,
  });
});
afterEach(() => home.server.close());

const call = (method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Response> =>
  server.fetch(
    new Request(`http://linli.test/communities/${communityId}${path}`, {
      method,
      headers: { ...headers, ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }),
  );
const as = (who: Actor): Record<string, string> => ({ Authorization: `Bearer ${JSON.stringify(who)}` });
const pass = (seconds: number): void => void (home.now = plusMinutes(home.now, seconds / 60));

test('a visitor registers with the ticket of a form that was open for a while, once; somebody in particular needs none', async () => {
  const register = (ticket?: string, headers = {}): Promise<Response> =>
    call(
      'POST',
      '/volunteers',
      { registration: aRegistration(), ...(ticket === undefined ? {} : { pass: { ticket } }) },
      headers,
    );
  const { ticket } = (await (await call('GET', '/form-ticket')).json()) as { ticket: string };
  const refused = await register(ticket);
  expect([refused.status, refused.headers.get('Retry-After')]).toEqual([429, '5']);
  expect((await register()).status).toBe(429);
  pass(5);
  expect((await register(ticket)).status).toBe(200);
  expect((await register(ticket)).status).toBe(429);
  expect((await register(undefined, as(actor('resident', 'zhang')))).status).toBe(200);
  expect((await register(undefined, as(actor('coordinator', 'desk')))).status).toBe(200);
});

test('a repetition under the same key gives the first answer, though the ticket was used', async () => {
  const { ticket } = (await (await call('GET', '/form-ticket')).json()) as { ticket: string };
  pass(5);
  const body = { registration: aRegistration(), pass: { ticket } };
  const [first, second] = [
    await call('POST', '/volunteers', body, { 'Idempotency-Key': 'one' }),
    await call('POST', '/volunteers', body, { 'Idempotency-Key': 'one' }),
  ];
  expect([first.status, second.status, await second.text()]).toEqual([200, 200, await first.text()]);
});

test('a check-in code is guessed five times by one person at one place, then not for a while; others go on', async () => {
  const [me, other] = [await home.volunteer(), await home.volunteer()];
  const [order, elsewhere] = [await home.openTask({ seats: 2 }), await home.openTask()];
  const guess = (orderId: string, who: string, code: string): Promise<Response> =>
    call('POST', `/orders/${orderId}/check-ins`, { volunteerId: who, code }, as(actor('volunteer', who)));
  const claim = (who: string): Promise<Response> =>
    call('POST', `/orders/${order.id}/claims`, { volunteerId: who }, as(actor('volunteer', who)));
  expect([(await claim(me)).status, (await claim(other)).status]).toEqual([200, 200]);
  home.pass(60);
  const codes: number[] = [];
  for (let n = 0; n < 6; n++) codes.push((await guess(order.id, me, '000000')).status);
  expect(codes).toEqual([409, 409, 409, 409, 409, 429]);
  expect((await guess(elsewhere.id, me, '000000')).status).toBe(409);
  expect((await guess(order.id, other, '000000')).status).toBe(409);
});

test('pages that may ask are those of the list', async () => {
  const origin = async (from: string): Promise<unknown> => {
    const { headers } = await call('GET', '', undefined, { Origin: from });
    return [headers.get('Access-Control-Allow-Origin'), headers.get('Vary')];
  };
  expect(await origin('https://portal.example')).toEqual(['https://portal.example', 'Origin']);
  expect(await origin('https://elsewhere.example')).toEqual([null, 'Origin']);
  const missing = await call('GET', '/orders/nothing', undefined, { Origin: 'https://elsewhere.example' });
  expect([missing.status, missing.headers.get('Access-Control-Allow-Origin')]).toEqual([404, null]);
  const { headers } = await home.server.fetch(new Request(`http://linli.test/communities/${communityId}`));
  expect(headers.get('Access-Control-Allow-Origin')).toBe('*');
});

test('whoever came by TLS comes by TLS again; text says in which letters it is written', async () => {
  expect((await call('GET', '')).headers.get('Strict-Transport-Security')).toBeNull();
  const { headers } = await call('GET', '', undefined, { 'X-Forwarded-Proto': 'https' });
  expect(headers.get('Strict-Transport-Security')).toBe('max-age=63072000');
  const stream = await call('GET', '/events');
  expect(stream.headers.get('Content-Type')).toBe('text/event-stream; charset=utf-8');
  await stream.body?.cancel();
});

test('what was sealed before there was a mark is opened still', async () => {
  const seal = home.server.application.services.encryption;
  const sealed = seal.seal('11010519491231002X');
  expect(sealed).toMatch(/^v1\./);
  expect([seal.open(sealed), seal.open(sealed.slice(3))]).toEqual(['11010519491231002X', '11010519491231002X']);
});
