/** The Api over HTTP: what a client may send, and what it hears. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connect } from '@linli/client';
import {
  claimOrder,
  isProblemError,
  listOrders,
  readOrder,
  requestOrder,
  type Actor,
  type Change,
  type Role,
} from '@linli/contract';
import { endpoints } from '@linli/contract/registry';
import { actor, aTask, communityId, openNeighbourhood, type Neighbourhood } from './neighbourhood.ts';

let home: Neighbourhood;
beforeAll(async () => {
  home = await openNeighbourhood();
});
afterAll(() => home.server.close());

function tokenOf(who: Actor): string {
  return Buffer.from(JSON.stringify(who)).toString('base64');
}

function ask(path: string, init: RequestInit & { as?: Role } = {}): Promise<Response> {
  const headers = new Headers(init.headers);
  if (init.as) headers.set('Authorization', `Bearer ${tokenOf(actor(init.as, `${init.as}-1`))}`);
  if (init.body && !headers.has('Content-Type')) headers.set('Content-Type', 'application/json');
  return home.server.fetch(new Request(`http://linli.test${path}`, { ...init, headers }));
}

const orders = `/communities/${communityId}/orders`;
const contact = { name: '李', mobile: '13800000001' };
const post = (body: unknown, init: RequestInit = {}): Promise<Response> =>
  ask(orders, { method: 'POST', as: 'resident', body: typeof body === 'string' ? body : JSON.stringify(body), ...init });

async function problem(
  response: Response,
): Promise<{ status: number; issues?: { path: string; expected: string }[]; type: string }> {
  expect(response.headers.get('Content-Type')).toBe('application/problem+json');
  return (await response.json()) as never;
}

describe('what is sent wrongly is refused with what was expected', () => {
  test('a missing or wrong field: 400 with its path', async () => {
    const { status, issues } = await problem(
      await post({ task: { ...aTask(home.now), title: '' }, contact: { ...contact, mobile: '12' } }),
    );
    expect(status).toBe(400);
    expect(issues).toEqual([
      { path: 'task.title', expected: 'at-least-2' },
      { path: 'contact.mobile', expected: 'mobile' },
    ]);
  });

  test('a field that nobody asked for', async () => {
    const answer = await problem(await post({ task: aTask(home.now), contact, roles: ['coordinator'] }));
    expect(answer.issues).toEqual([{ path: '', expected: 'no field roles' }]);
  });

  test('malformed JSON, another charset, another type, a list', async () => {
    for (const [body, headers] of [
      ['{"task":', {}],
      ['{}', { 'Content-Type': 'application/json; charset=gbk' }],
      ['task=1', { 'Content-Type': 'application/x-www-form-urlencoded' }],
      ['[]', {}],
    ] as const)
      expect((await problem(await post(body, { headers }))).status).toBe(400);
  });

  test('bytes that are not UTF-8, NUL, and half a surrogate pair', async () => {
    const gbk = new Uint8Array([0x7b, 0x22, 0xb1, 0xa8, 0x22, 0x3a, 0x31, 0x7d]);
    expect((await problem(await ask(orders, { method: 'POST', as: 'resident', body: gbk }))).status).toBe(400);
    for (const title of ['报\0名名', '报名\uD842'])
      expect((await problem(await post({ task: { ...aTask(home.now), title }, contact }))).issues?.[0]).toEqual({
        path: 'task.title',
        expected: 'whole-text',
      });
  });

  test('a body above 256 kB: 413', async () => {
    expect((await problem(await post(JSON.stringify({ filler: 'x'.repeat(300_000) })))).status).toBe(413);
  });

  test('an unknown community, order or path: 404', async () => {
    for (const path of ['/communities/nowhere', `${orders}/no-such-order`, '/nothing'])
      expect((await problem(await ask(path, { as: 'resident' }))).status).toBe(404);
  });

  test('nobody: 401; the wrong role: 403 without telling more', async () => {
    const decline = { method: 'POST', body: JSON.stringify({ reason: 'x' }) };
    expect((await problem(await ask(`${orders}/some-order/decline`, decline))).status).toBe(401);
    const answer = await problem(await ask(`${orders}/some-order/decline`, { ...decline, as: 'resident' }));
    expect(answer).toEqual({ type: 'urn:linli:problem:forbidden', title: 'forbidden', status: 403 });
  });
});

describe('what is written is kept to the code point', () => {
  test.each([
    '欧阳·𠮷川',
    '👩‍👩‍👧 家',
    '\u202e倒',
    '<img src=x onerror=alert(1)>',
    'ئۇيغۇر',
    'བོད་',
    '葛\u{e0100}',
    "'; drop table orders; --",
  ])('%s', async (title) => {
    const response = await post({ task: { ...aTask(home.now), title: `${title}的事` }, contact });
    const { id } = (await response.json()) as { id: string };
    const read = (await (await ask(`${orders}/${id}`, { as: 'resident' })).json()) as { task: { title: string } };
    expect(read.task.title).toBe(`${title}的事`);
  });
});

describe('a write sent again', () => {
  const send = (key: string, title: string): Promise<Response> =>
    post({ task: { ...aTask('2026-11-23T02:00:00Z'), title }, contact }, { headers: { 'Idempotency-Key': key } });

  test('acts once, and gives the first answer again', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => send('key-one', '只要一次')));
    const bodies = await Promise.all(answers.map((each) => each.text()));
    expect(new Set(bodies).size).toBe(1);
    const { orders: mine } = await home.as('resident').send(listOrders, { communityId, list: 'mine' });
    expect(mine.filter((order) => order.task.title === '只要一次')).toHaveLength(1);
  });

  test('is refused where the key was used for something else', async () => {
    await send('key-two', '第一件');
    expect((await problem(await send('key-two', '第二件'))).status).toBe(422);
  });
});

describe('who may do what, for every endpoint and every role', () => {
  const roles: Role[] = ['visitor', 'resident', 'volunteer', 'organiser', 'coordinator', 'auditor', 'administrator'];

  test.each(endpoints.map((endpoint) => [endpoint.name, endpoint] as const))('%s', async (_, endpoint) => {
    const path = endpoint.path
      .replace(':communityId', communityId)
      .replace(':purpose', 'position')
      .replace(/:\w+/g, 'nobody-here');
    for (const role of roles) {
      const init = endpoint.method === 'GET' ? {} : { body: '{}' };
      const { status } = await ask(path, { method: endpoint.method, ...init, ...(role === 'visitor' ? {} : { as: role }) });
      const acts: Role[] = role === 'volunteer' ? ['visitor', 'resident', 'volunteer'] : ['visitor', role];
      const scopes = acts.map((each) => endpoint.allow[each]).filter((scope) => scope !== undefined);
      if (scopes.length === 0) expect([role, status]).toEqual([role, role === 'visitor' ? 401 : 403]);
      else if (scopes.includes('any')) expect([role, status === 401 || status === 403]).toEqual([role, false]);
    }
  });
});

describe('the OpenAPI document', () => {
  test('tells every endpoint, with its reasons of refusal', async () => {
    const document = (await (await ask('/openapi.json')).json()) as {
      openapi: string;
      paths: Record<string, Record<string, { operationId: string }>>;
    };
    expect(document.openapi).toBe('3.1.0');
    const told = Object.values(document.paths).flatMap((path) => Object.values(path).map((operation) => operation.operationId));
    expect(told).toEqual(expect.arrayContaining(endpoints.map((endpoint) => endpoint.name)));
    expect(JSON.stringify(document.paths[`/communities/{communityId}/orders/{orderId}/claims`])).toContain('too-little-rest');
  });
});

describe('through the client', () => {
  const api = (role: Role, id: string) =>
    connect({
      baseUrl: 'http://linli.test',
      token: tokenOf(actor(role, id)),
      fetch: (input, init) => home.server.fetch(new Request(input, init)),
    });

  test('a claim is granted, and a refusal comes with its reason', async () => {
    const [first, second] = [await home.volunteer(), await home.volunteer()];
    const order = await home.openTask();
    const one = { communityId, orderId: order.id };
    expect(await api('volunteer', first).send(claimOrder, { ...one, volunteerId: first })).toMatchObject({ taken: 1 });
    const caught: unknown = await api('volunteer', second)
      .send(claimOrder, { ...one, volunteerId: second })
      .catch((fault: unknown) => fault);
    expect(isProblemError(caught) && [caught.kind, caught.problem.reason]).toEqual(['refused', 'full']);
    expect(await api('volunteer', first).send(readOrder, one)).toMatchObject({ mine: { standing: 'claimed' } });
  });

  test('a site that is no Linli server is said so', async () => {
    const page = connect({
      baseUrl: 'http://other.test',
      fetch: async () => new Response('<h1>hello</h1>', { headers: { 'Content-Type': 'text/html' } }),
    });
    const caught: unknown = await page.send(listOrders, { communityId, list: 'open' }).catch((fault: unknown) => fault);
    expect(isProblemError(caught) && caught.problem.reason).toBe('not-linli');
  });

  test('an answer that went missing is asked for again under the same key, and nothing is doubled', async () => {
    let lost = 0;
    const shaky = connect({
      baseUrl: 'http://linli.test',
      token: tokenOf(actor('resident', 'resident-shaky')),
      fetch: async (input, init) => {
        const response = await home.server.fetch(new Request(input, init));
        if (lost++ === 0) throw new TypeError('fetch failed');
        return response;
      },
    });
    await shaky.send(requestOrder, { communityId, task: aTask(home.now), contact });
    const { orders: mine } = await home.as('resident', 'resident-shaky').send(listOrders, { communityId, list: 'mine' });
    expect(mine).toHaveLength(1);
  });

  test('changes arrive once and in order, also from twenty writers at the same time', async () => {
    const heard: Change[] = [];
    let stop = (): void => {};
    const live = new Promise<void>((resolve) => {
      stop = api('resident', 'listener').watch(communityId, {
        onChange: (change) => heard.push(change),
        onState: (state) => state === 'live' && resolve(),
      });
    });
    await live;
    const asked = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        home.as('resident', `writer-${n}`).send(requestOrder, { communityId, task: aTask(home.now), contact }),
      ),
    );
    await expect
      .poll(() => heard.filter((change) => change.type === 'order-requested').length, { timeout: 5_000 })
      .toBeGreaterThanOrEqual(20);
    stop();
    const numbers = heard.map((change) => change.seq);
    expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
    expect(heard.map((change) => change.id)).toEqual(expect.arrayContaining(asked.map((order) => order.id)));
  });
});
