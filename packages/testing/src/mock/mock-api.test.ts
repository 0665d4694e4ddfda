/** The double of the Api port holds both sides to the contract. @module */
import { describe, expect, it } from 'vitest';
import { claimOrder, listOrders, ProblemError, readMe, readOrder, type Change } from '@linli/contract';
import { aMe, anOrderView, now, someOrderViews } from '../samples/index.ts';
import { mockApi } from './mock-api.ts';
import { respond } from './respond.ts';

const communityId = 'chaoyangli';
const claimInput = { communityId, orderId: 'order-1', volunteerId: 'volunteer-1' };

describe('a double of the Api port', () => {
  it('answers with what the test says, and remembers what it was sent', async () => {
    const api = mockApi([respond(listOrders, { orders: someOrderViews(2), next: null }), respond(readMe, aMe())]);
    const { orders } = await api.send(listOrders, { communityId, list: 'open' });
    expect(orders.map(({ id }) => id)).toEqual(['order-1', 'order-2']);
    expect(api.sentTo(listOrders)).toEqual([{ communityId, list: 'open' }]);
    expect(api.calls.map(({ name }) => name)).toEqual(['orders.listOrders']);
  });

  it('refuses an input that the contract does not allow, with the path', async () => {
    const api = mockApi([respond(claimOrder, () => anOrderView())]);
    const sent = api.send(claimOrder, { ...claimInput, orderId: 'No Id!' });
    await expect(sent).rejects.toMatchObject({ kind: 'invalid', problem: { status: 400, issues: [{ path: 'orderId' }] } });
  });

  it('says that a mock has drifted when its answer is not of the contract', async () => {
    const api = mockApi([respond(readOrder, { ...anOrderView(), taken: 1.5 })]);
    await expect(api.send(readOrder, { communityId, orderId: 'order-1' })).rejects.toThrow(/drifted from the contract at taken/);
  });

  it('leaves out what the contract does not know', async () => {
    const api = mockApi([respond(readOrder, { ...anOrderView(), code: '1234' } as never)]);
    expect(await api.send(readOrder, { communityId, orderId: 'order-1' })).not.toHaveProperty('code');
  });

  it('passes on refusals that the endpoint names, and no others', async () => {
    const refusing = (reason: string) => respond(claimOrder, () => Promise.reject(new ProblemError('refused', { reason })));
    const api = mockApi([refusing('full')]);
    await expect(api.send(claimOrder, claimInput)).rejects.toMatchObject({ kind: 'refused', problem: { reason: 'full' } });
    api.use(refusing('too-rainy'));
    await expect(api.send(claimOrder, claimInput)).rejects.toThrow(/too-rainy, which the contract does not name/);
  });

  it('says which endpoint nobody answers', async () => {
    await expect(mockApi([]).send(readMe, { communityId })).rejects.toThrow(/Nobody answers people.readMe/);
  });

  it('answers differently for a while, and then as before', async () => {
    const api = mockApi([respond(readMe, aMe({ name: '王芳' }))]);
    const stop = api.use(respond(readMe, () => Promise.reject(new ProblemError('unavailable', {}, 2))));
    await expect(api.send(readMe, { communityId })).rejects.toMatchObject({ kind: 'unavailable', retryAfter: 2 });
    stop();
    expect(await api.send(readMe, { communityId })).toMatchObject({ name: '王芳' });
  });

  it('an answer is a copy: who changes it changes nothing here', async () => {
    const view = anOrderView();
    const api = mockApi([respond(readOrder, view)]);
    const read = await api.send(readOrder, { communityId, orderId: 'order-1' });
    read.turnedDownBy?.push('somebody');
    expect(view.turnedDownBy).toEqual([]);
  });
});

describe('time in a test', () => {
  it('a held call waits until it is released', async () => {
    const api = mockApi([respond(readMe, aMe())]);
    const held = api.hold(readMe);
    let answered = false;
    const sent = api.send(readMe, { communityId }).then(() => (answered = true));
    await held.reached;
    expect(answered).toBe(false);
    held.release();
    await sent;
    expect(answered).toBe(true);
    await expect(api.send(readMe, { communityId })).resolves.toBeDefined();
  });

  it('a call given up ends at once, also while it is held', async () => {
    const api = mockApi([respond(readMe, aMe())]);
    const [held, giveUp] = [api.hold(readMe), new AbortController()];
    const sent = api.send(readMe, { communityId }, { signal: giveUp.signal });
    await held.reached;
    giveUp.abort();
    await expect(sent).rejects.toMatchObject({ name: 'AbortError' });
    await expect(api.send(readMe, { communityId }, { signal: giveUp.signal })).rejects.toMatchObject({ name: 'AbortError' });
    expect(api.calls).toHaveLength(1);
  });
});

describe('watching', () => {
  const watched = () => {
    const api = mockApi([]);
    const heard: (Change | string)[] = [];
    const stop = api.watch(communityId, { onChange: (change) => heard.push(change), onState: (state) => heard.push(state) });
    return { api, heard, stop };
  };
  const news = { room: 'orders', id: 'order-1', type: 'order-claimed' };

  it('hears of every change once, numbered, until it stops', () => {
    const { api, heard, stop } = watched();
    api.emit(news);
    api.emit({ ...news, type: 'claim-withdrawn' });
    stop();
    api.emit(news);
    expect(heard).toEqual(['live', { ...news, seq: 1, at: now }, { ...news, type: 'claim-withdrawn', seq: 2, at: now }]);
    expect(api.watching).toBe(0);
  });

  it('what happens while the connection is lost is told when it is found', () => {
    const { api, heard } = watched();
    api.connection('lost');
    api.emit(news);
    expect(heard).toEqual(['live', 'lost']);
    api.connection('live');
    expect(heard.slice(2)).toEqual(['live', { ...news, seq: 1, at: now }]);
  });
});
