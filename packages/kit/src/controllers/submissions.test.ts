/** The writes of a widget: pending, come to nothing, or done; one at a time under each key. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { claimOrder, ProblemError } from '@linli/contract';
import { community, fakeApi } from '../../test/fake-api.ts';
import type { LinliElement } from '../base/element.ts';
import { Connection } from '../connection/connection.ts';
import { Submissions } from './submissions.ts';

const requestUpdate = vi.fn();
const host = { addController: () => {}, requestUpdate } as unknown as LinliElement;
let submissions: Submissions;

/** A write that a test brings to its end. */
function aWrite() {
  let grant = (_answer: string): void => {};
  let refuse = (_problem: unknown): void => {};
  const write = vi.fn(
    () =>
      new Promise<string>((resolve, reject) => {
        grant = resolve;
        refuse = reject;
      }),
  );
  return { write, grant: (answer: string) => grant(answer), refuse: (problem: unknown) => refuse(problem) };
}

beforeEach(() => {
  requestUpdate.mockClear();
  submissions = new Submissions(host, () => undefined);
});

describe('a write', () => {
  test('a write is pending until it is answered, and the widget is updated at both ends', async () => {
    const { write, grant } = aWrite();
    const answer = submissions.run('order-1', write);
    expect([submissions.isPending('order-1'), submissions.isPending('order-2')]).toEqual([true, false]);
    expect(requestUpdate).toHaveBeenCalledOnce();
    grant('done');
    expect(await answer).toBe('done');
    expect(submissions.isPending('order-1')).toBe(false);
    expect(requestUpdate).toHaveBeenCalledTimes(2);
  });

  test('a second write under the same key is not made while the first is pending, and one under another key is', async () => {
    const [first, second, other] = [aWrite(), aWrite(), aWrite()];
    void submissions.run('order-1', first.write);
    void submissions.run('order-2', other.write);
    expect(await submissions.run('order-1', second.write)).toBeUndefined();
    expect(second.write).not.toHaveBeenCalled();
    expect(other.write).toHaveBeenCalledOnce();
  });

  test('a write is sent to the community of the connection', async () => {
    const api = fakeApi();
    const sent = vi.fn(() => 'claimed');
    api.answer(claimOrder, sent);
    const connected = new Submissions(host, () => new Connection(api, community.id));
    expect(await connected.send('order-1', claimOrder, { orderId: 'order-1', volunteerId: 'me' })).toBe('claimed');
    expect(sent).toHaveBeenCalledWith({ communityId: community.id, orderId: 'order-1', volunteerId: 'me' });
  });

  test('nothing is sent by a widget that is not connected', async () => {
    expect(await submissions.send('order-1', claimOrder, { orderId: 'order-1', volunteerId: 'me' })).toBeUndefined();
    expect(submissions.problem('order-1')).toBeUndefined();
  });
});

describe('a write that comes to nothing', () => {
  const refusal = new ProblemError('refused', { reason: 'full' });
  const refused = (): Promise<never> => Promise.reject(refusal);

  test('its problem stays under its key until the next write under that key', async () => {
    expect(await submissions.run('order-1', refused)).toBeUndefined();
    await submissions.run('order-2', async () => 'done');
    expect([submissions.problem('order-1'), submissions.problem('order-2')]).toEqual([refusal, undefined]);
    const again = aWrite();
    void submissions.run('order-1', again.write);
    expect(submissions.problem('order-1')).toBeUndefined();
  });

  test('its problem is forgotten when the widget says so', async () => {
    await submissions.run('order-1', refused);
    requestUpdate.mockClear();
    submissions.clear('order-1');
    expect(submissions.problem('order-1')).toBeUndefined();
    expect(requestUpdate).toHaveBeenCalledOnce();
  });

  test('an error that is no problem of ours is told as a fault', async () => {
    await submissions.run('order-1', () => Promise.reject(new TypeError('broken')));
    expect(submissions.problem('order-1')).toMatchObject({ kind: 'fault', message: 'TypeError: broken' });
  });
});
