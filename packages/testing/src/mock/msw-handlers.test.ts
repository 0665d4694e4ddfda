/** The mock over HTTP speaks as the server does: paths, methods, problems, and changes as a stream. @module */
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { claimOrder, fillPath, ProblemError, readCommunity, readOrder, reviewOrder, type Endpoint } from '@linli/contract';
import { demonstrationEndpoints, endpoints } from '@linli/contract/registry';
import { aCommunityView, anOrderView } from '../samples/index.ts';
import { createFeed } from './feed.ts';
import { mswHandlers } from './msw-handlers.ts';
import { respond } from './respond.ts';

const baseUrl = 'http://linli.test/api/';
const feed = createFeed(() => '2026-11-23T02:00:00.000Z');
const responders = [
  respond(readOrder, ({ orderId }) => anOrderView({ id: orderId })),
  respond(readCommunity, aCommunityView()),
  respond(claimOrder, ({ volunteerId }) => {
    if (volunteerId === 'late') throw new ProblemError('refused', { reason: 'full', facts: { waiting: 2 } });
    if (volunteerId === 'waiting') throw new ProblemError('unavailable', {}, 7);
    if (volunteerId === 'away') throw new ProblemError('offline');
    return anOrderView({ taken: 1, mine: { standing: 'claimed' } });
  }),
];
const server = setupServer(...mswHandlers(responders, baseUrl, feed));
beforeAll(() => server.listen({ onUnhandledFrame: 'error' }));
afterEach(() => feed.connection('live'));
afterAll(() => server.close());

const claims = '/communities/chaoyangli/orders/order-1/claims';
const post = (path: string, body: string): Promise<Response> =>
  fetch(`http://linli.test/api${path}`, { method: 'POST', body, headers: { 'Content-Type': 'application/json' } });
const claimFor = (volunteerId: string): Promise<Response> => post(claims, JSON.stringify({ volunteerId }));

describe('the mock over HTTP', () => {
  it('takes the input from path and body, and answers in JSON', async () => {
    const response = await claimFor('volunteer-1');
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ id: 'order-1', mine: { standing: 'claimed' } });
    const read = await fetch('http://linli.test/api/communities/chaoyangli/orders/order-42');
    expect(await read.json()).toMatchObject({ id: 'order-42' });
  });

  it('a refusal is a 409 problem with its reason and figures', async () => {
    const response = await claimFor('late');
    expect(response.status).toBe(409);
    expect(response.headers.get('Content-Type')).toBe('application/problem+json');
    expect(await response.json()).toMatchObject({ type: 'urn:linli:problem:refused', reason: 'full', facts: { waiting: 2 } });
  });

  it('a server that is busy says when to come again, and one that is away does not answer', async () => {
    expect((await claimFor('waiting')).headers.get('Retry-After')).toBe('7');
    await expect(claimFor('away')).rejects.toThrow();
  });

  it('an input that does not fit is a 400 with the path, and so is a body that is no JSON', async () => {
    const wrong = await post(claims, JSON.stringify({ volunteerId: 'volunteer-1', hurry: true }));
    expect(wrong.status).toBe(400);
    expect(await wrong.json()).toMatchObject({ issues: [{ expected: 'no field hurry' }] });
    expect((await post(claims, '{"volunteerId":')).status).toBe(400);
  });

  it('an endpoint that nobody answers says so', async () => {
    const { path } = fillPath(reviewOrder.path, { communityId: 'chaoyangli', orderId: 'order-1' });
    const response = await post(path, JSON.stringify({ rating: 5, comment: '' }));
    expect(response.status).toBe(500);
    expect(await response.json()).toMatchObject({ detail: expect.stringContaining('Nobody answers orders.review') as string });
  });

  it.each([...endpoints, ...demonstrationEndpoints].map((each): [string, Endpoint] => [each.name, each]))(
    'knows the way to %s',
    async (_, endpoint) => {
      const { path } = fillPath(endpoint.path, {
        communityId: 'c',
        orderId: 'o',
        volunteerId: 'v',
        recordId: 'r',
        purpose: 'service',
      });
      const response = await fetch(`http://linli.test/api${path}`, { method: endpoint.method });
      expect([200, 400, 500]).toContain(response.status);
    },
  );
});

/** Reads a stream until it has as many changes as asked. */
async function changesOf(response: Response, count: number): Promise<unknown[]> {
  const reader = (response.body as ReadableStream<Uint8Array>).getReader();
  const decoder = new TextDecoder();
  const changes: unknown[] = [];
  for (let text = ''; changes.length < count;) {
    const { value, done } = await reader.read();
    if (done) break;
    const blocks = (text + decoder.decode(value, { stream: true })).split('\n\n');
    text = blocks.pop() ?? '';
    changes.push(
      ...blocks.filter((block) => block.startsWith('id:')).map((block) => JSON.parse(block.split('data: ')[1] ?? '') as unknown),
    );
  }
  await reader.cancel();
  return changes;
}

describe('changes over HTTP', () => {
  const events = (headers: Record<string, string> = {}): Promise<Response> =>
    fetch('http://linli.test/api/communities/chaoyangli/events', { headers });
  const news = { room: 'orders', id: 'order-1', type: 'order-claimed' };

  it('come as a stream, each with its number, and who left is forgotten', async () => {
    const response = await events();
    expect(response.headers.get('Content-Type')).toBe('text/event-stream');
    const [first, second] = [feed.emit(news), feed.emit({ ...news, type: 'waitlist-joined' })];
    expect(await changesOf(response, 2)).toEqual([first, second]);
    expect(feed.watching).toBe(0);
  });

  it('go on from the last one that was heard', async () => {
    const [heard, missed] = [feed.emit(news), feed.emit({ ...news, id: 'order-2' })];
    const response = await events({ 'Last-Event-ID': String(heard.seq) });
    expect(await changesOf(response, 1)).toEqual([missed]);
  });

  it('a lost connection ends the stream, and none can be had while it is lost', async () => {
    const response = await events();
    feed.connection('lost');
    expect(await changesOf(response, 1)).toEqual([]);
    await expect(events()).rejects.toThrow();
  });
});
