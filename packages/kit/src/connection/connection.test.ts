/** What the widgets of a page share: when it is loaded, when it is loaded again, and who hears of it. */
import { describe, expect, test, vi } from 'vitest';
import { ProblemError, readCommunity, readMe } from '@linli/contract';
import { community, fakeApi, now, resident, settled, type FakeApi } from '../../test/fake-api.ts';
import { Connection } from './connection.ts';

const connectionTo = (api: FakeApi): Connection => new Connection(api, community.id);
const loads = (api: FakeApi): number => api.calls.filter((name) => name === readCommunity.name).length;
const away = (): never => {
  throw new ProblemError('unavailable');
};

describe('a connection', () => {
  test('community and person are loaded once the first widget subscribes, and once for all of them', async () => {
    const api = fakeApi(resident);
    const connection = connectionTo(api);
    expect([api.calls, connection.view, connection.me]).toEqual([[], undefined, undefined]);
    for (let widgets = 0; widgets < 3; widgets++) connection.subscribe(() => {});
    await connection.whenLoaded();
    expect(api.calls).toEqual([readCommunity.name, readMe.name]);
    expect([connection.view?.community.id, connection.me?.personId]).toEqual([community.id, resident.personId]);
  });

  test('changes are watched from the first widget to the last, and again from the next one', () => {
    const api = fakeApi();
    const connection = connectionTo(api);
    const [first, second] = [connection.subscribe(() => {}), connection.subscribe(() => {})];
    first();
    expect(api.watching).toBe(1);
    second();
    expect(api.watching).toBe(0);
    connection.subscribe(() => {});
    expect(api.watching).toBe(1);
  });

  test('every listener hears a change, and none that has unsubscribed', async () => {
    const api = fakeApi();
    const connection = connectionTo(api);
    const [stays, goes] = [vi.fn(), vi.fn()];
    connection.subscribe(stays);
    const leave = connection.subscribe(goes);
    await connection.whenLoaded();
    leave();
    [stays, goes].forEach((each) => each.mockClear());
    api.emit({ type: 'order-claimed' });
    expect(stays).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ type: 'order-claimed' }));
    expect(goes).not.toHaveBeenCalled();
  });
});

describe('the time of a community', () => {
  test('the time runs on from when the community was loaded', async () => {
    const clock = vi.spyOn(performance, 'now').mockReturnValue(1_000);
    const connection = connectionTo(fakeApi());
    await connection.whenLoaded();
    clock.mockReturnValue(61_000);
    expect(connection.now()).toBe(new Date(Date.parse(now) + 60_000).toISOString());
    expect(connection.decisionContext()).toMatchObject({ now: connection.now(), community });
    clock.mockRestore();
  });

  test('decisions have no context before the community is loaded', () => {
    expect(connectionTo(fakeApi()).decisionContext()).toBeUndefined();
  });
});

describe('what is loaded again', () => {
  test('a refresh during a load is followed by one more load, however many ask for it', async () => {
    const api = fakeApi();
    const connection = connectionTo(api);
    const release = api.hold(readMe);
    const first = connection.refresh();
    void connection.refresh();
    void connection.refresh();
    release();
    await first;
    await settled();
    expect(loads(api)).toBe(2);
  });

  test('a change of the clock or of organisations loads the community again, any other only for a person', async () => {
    const rooms = ['demonstration', 'organisations', 'orders'];
    const after = async (api: FakeApi): Promise<number[]> => {
      const connection = connectionTo(api);
      connection.subscribe(() => {});
      await connection.whenLoaded();
      const counts = [];
      for (const room of rooms) {
        const before = loads(api);
        api.emit({ room });
        await settled();
        counts.push(loads(api) - before);
      }
      return counts;
    };
    expect(await after(fakeApi())).toEqual([1, 1, 0]);
    expect(await after(fakeApi(resident))).toEqual([1, 1, 1]);
  });
});

describe('a community that cannot be loaded', () => {
  test('whoever waits is told why, and the next who waits tries again', async () => {
    const api = fakeApi();
    api.answer(readMe, away);
    const connection = connectionTo(api);
    await expect(connection.whenLoaded()).rejects.toMatchObject({ kind: 'unavailable' });
    expect(connection.problem?.kind).toBe('unavailable');
    api.answer(readMe, () => resident);
    await connection.whenLoaded();
    expect([connection.me?.personId, connection.problem]).toEqual([resident.personId, undefined]);
  });

  test('the community is loaded as soon as the connection is live again, and listeners hear of it', async () => {
    const api = fakeApi();
    api.answer(readCommunity, away);
    const connection = connectionTo(api);
    const heard = vi.fn();
    connection.subscribe(heard);
    await settled();
    api.connection('lost');
    expect([connection.isLive, loads(api)]).toEqual([false, 1]);
    api.answer(readCommunity, () => ({ community, organisations: [], policy: {}, now }));
    heard.mockClear();
    api.connection('live');
    await settled();
    expect([connection.isLive, connection.view?.community, connection.problem]).toEqual([true, community, undefined]);
    expect(heard).toHaveBeenCalledWith(undefined);
  });

  test('what is no problem of ours, thrown by the port of a host, is told as a fault', async () => {
    const api = fakeApi();
    api.answer(readMe, () => {
      throw new TypeError('no such portal');
    });
    await expect(connectionTo(api).whenLoaded()).rejects.toMatchObject({ kind: 'fault', message: 'TypeError: no such portal' });
  });
});
