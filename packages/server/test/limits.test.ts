/** What stands at the edge of what can be kept, listed and listened to. */
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { checkInVolunteer, claimOrder, listOrders, requestOrder, type Change } from '@linli/contract';
import { aRegistration, aTask, communityId, kindOf, openNeighbourhood, type Neighbourhood } from './neighbourhood.ts';

let home: Neighbourhood;
beforeAll(async () => {
  home = await openNeighbourhood();
});
afterAll(() => home.server.close());

const contact = { name: '李', mobile: '13800000001' };

describe('what cannot be kept is refused as such, and is no fault of the server', () => {
  test.each(['2026-01-01T00:00:00Z a\0b', 'Mon a', '2026-01-01T00:00:00Z', '+275760-09-13 x', '2026-02-30T00:00:00Z x'])(
    'the page after %j',
    async (after) => {
      expect(await kindOf(home.as('visitor').send(listOrders, { communityId, list: 'open', after }))).toBe('invalid');
    },
  );

  test('a year that the database does not know', async () => {
    const task = aTask(home.now, { startsAt: '0000-01-01T00:00:00Z' });
    expect(await kindOf(home.as('resident').send(requestOrder, { communityId, task, contact }))).toBe('invalid');
  });

  test('a key that is longer than an index holds, or empty', async () => {
    for (const idempotencyKey of ['', 'k'.repeat(9_000)])
      expect(
        await kindOf(home.as('resident').send(requestOrder, { communityId, task: aTask(home.now), contact }, { idempotencyKey })),
      ).toBe('invalid');
  });

  test('a key as long as the document says, and no longer', async () => {
    const document = (await (await home.server.fetch(new Request('http://linli.test/openapi.json'))).json()) as {
      paths: Record<string, { post: { parameters: { name: string; schema: { maxLength: number } }[] } }>;
    };
    const { parameters } = document.paths['/communities/{communityId}/orders']!.post;
    const longest = parameters.find(({ name }) => name === 'Idempotency-Key')!.schema.maxLength;
    const send = (length: number): Promise<string> =>
      kindOf(
        home
          .as('resident')
          .send(requestOrder, { communityId, task: aTask(home.now), contact }, { idempotencyKey: 'k'.repeat(length) }),
      );
    expect([await send(longest), await send(longest + 1)]).toEqual(['granted', 'invalid']);
  });

  test('a list of a hundred thousand wrong things is answered in a few words', async () => {
    const registration = { ...aRegistration(), consents: Array(100_000).fill(1) };
    const answer = await home.server.fetch(
      new Request(`http://linli.test/communities/${communityId}/volunteers`, {
        ...{ method: 'POST', headers: { 'Content-Type': 'application/json' } },
        body: JSON.stringify({ registration }),
      }),
    );
    expect([answer.status, (await answer.text()).length < 1_000]).toEqual([400, true]);
  });

  test('any offset of ISO 8601 is kept as it was written', async () => {
    const startsAt = '2027-01-01T00:00:00+23:59';
    const task = aTask(home.now, { startsAt, endsAt: '2027-01-01T00:00:00Z' });
    expect(await home.as('resident').send(requestOrder, { communityId, task, contact })).toMatchObject({ task: { startsAt } });
  });
});

test('a service that is over stands among what is done, although nobody has touched it since', async () => {
  const [volunteerId, order] = [await home.volunteer(), await home.openTask({ seats: 2 })];
  const seat = { communityId, orderId: order.id, volunteerId };
  await home.as('volunteer', volunteerId).send(claimOrder, seat);
  home.pass(60);
  await home.as('coordinator').send(checkInVolunteer, seat);
  home.pass(1_440);
  const isIn = async (list: 'open' | 'done'): Promise<boolean> =>
    (await home.as('coordinator').send(listOrders, { communityId, list })).orders.some((each) => each.id === order.id);
  expect([await isIn('open'), await isIn('done')]).toEqual([false, true]);
});

test('what lapsed without anybody waits at no desk', async () => {
  const order = await home.openTask();
  home.pass(1_440);
  const { orders } = await home.as('coordinator').send(listOrders, { communityId, list: 'desk' });
  expect(orders.map((each) => each.id)).not.toContain(order.id);
});

describe('the events of a community', () => {
  const listen = (id: string, headers: Record<string, string> = {}): Promise<Response> =>
    home.server.fetch(new Request(`http://linli.test/communities/${id}/events`, { headers }));

  /** The changes of a stream up to and with number `last`. */
  async function until(last: number, response: Response): Promise<Change[]> {
    const changes: Change[] = [];
    let text = '';
    const decoder = new TextDecoder();
    for await (const bytes of response.body as ReadableStream<Uint8Array>) {
      text += decoder.decode(bytes, { stream: true });
      const blocks = text.split('\n\n');
      text = blocks.pop() ?? '';
      for (const block of blocks) {
        const data = /^data: (\{.*)$/m.exec(block)?.[1];
        if (data !== undefined) changes.push(JSON.parse(data) as Change);
      }
      if ((changes.at(-1)?.seq ?? 0) >= last) break;
    }
    return changes;
  }

  test('of no community are a 404', async () => {
    expect((await listen('nowhere')).status).toBe(404);
  });

  test('are followed for nobody who asks for the headers alone', async () => {
    const timers = vi.spyOn(globalThis, 'setInterval');
    const answer = await home.server.fetch(
      new Request(`http://linli.test/communities/${communityId}/events`, { method: 'HEAD' }),
    );
    expect([answer.status, answer.headers.get('Content-Type'), answer.body]).toEqual([
      200,
      'text/event-stream; charset=utf-8',
      null,
    ]);
    expect(timers).not.toHaveBeenCalled();
    timers.mockRestore();
  });

  test('go on after Last-Event-ID without a gap or a repetition, while twenty write', async () => {
    const { seq } = await home.server.db.selectFrom('communities').select('seq').executeTakeFirstOrThrow();
    const from = Math.max(0, seq - 3);
    const heard = until(seq + 20, await listen(communityId, { 'Last-Event-ID': String(from) }));
    const writers = Array.from({ length: 20 }, (_, n) =>
      home.as('resident', `writer-${n}`).send(requestOrder, { communityId, task: aTask(home.now), contact }),
    );
    await Promise.all(writers);
    const numbers = (await heard).map((change) => change.seq);
    expect(numbers).toEqual(Array.from({ length: seq + 20 - from }, (_, n) => from + 1 + n));
    const again = await until(seq + 20, await listen(communityId, { 'Last-Event-ID': String(seq + 10) }));
    expect(again.map((change) => change.seq)).toEqual(Array.from({ length: 10 }, (_, n) => seq + 11 + n));
  });

  test('tell what changed, and nothing of any person', async () => {
    const changes = await until(1, await listen(communityId, { 'Last-Event-ID': '0' }));
    for (const change of changes) expect(Object.keys(change).sort()).toEqual(['at', 'id', 'room', 'seq', 'type']);
  });
});
