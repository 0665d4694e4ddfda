/** 点单 and 制单: asking, verifying, saying no, calling off. @module */
import { describe, expect, it } from 'vitest';
import { after, at, dayBefore, given, happened, openOrder, oneSeat, reasonOf, starts, task } from '../../test/given.ts';
import { plusMinutes } from '../kernel/index.ts';
import { evolve } from './evolve.ts';
import { cancel, confirm, decline, request } from './request.ts';
import { plainTerms, Task, Terms } from './task.ts';

const asked = (change = {}, moment = dayBefore) => request('order', { task: task(change), by: 'zhang' }, moment);

describe('a resident asks', () => {
  it('and the request keeps who asked, who entered it and where it came from', () => {
    const outcome = request('order', { task: task(), by: 'zhang', enteredBy: '网格员小李', source: 'nyc-service:7' }, dayBefore);
    expect(outcome.ok && evolve(undefined, outcome.value)).toMatchObject({
      status: 'requested',
      requestedBy: 'zhang',
      enteredBy: '网格员小李',
      source: 'nyc-service:7',
    });
  });

  it('and nothing is kept that nobody said', () => {
    const [plain, helped] = [
      asked(),
      request('order', { task: task(), by: 'zhang', enteredBy: '女儿', enteredVia: 'phone' }, dayBefore),
    ];
    const keys = (outcome: typeof plain): string[] => (outcome.ok ? Object.keys(evolve(undefined, outcome.value)).sort() : []);
    const always = ['communityId', 'id', 'requestedAt', 'requestedBy', 'status', 'task'];
    expect(keys(plain)).toEqual(always);
    expect(keys(helped)).toEqual([...always, 'enteredBy', 'enteredVia'].sort());
    expect(plain.ok && Object.keys(plain.value)).not.toContain('enteredVia');
  });

  it('and what is called off still says who entered it, and how, and where it came from', () => {
    const wish = { task: task(), by: 'zhang', enteredBy: '女儿', enteredVia: 'phone' as const, source: 'nyc-service:7' };
    const outcome = request('order', wish, dayBefore);
    if (!outcome.ok) throw new Error(outcome.reason);
    const order = evolve(undefined, outcome.value);
    expect(after(order, cancel(order, { reason: '不需要了', isRequester: true }, dayBefore))).toMatchObject({
      status: 'cancelled',
      enteredBy: '女儿',
      enteredVia: 'phone',
      source: 'nyc-service:7',
      seats: [],
    });
    const plain = given(happened.requested());
    const off = after(plain, cancel(plain, { reason: '不需要了', isRequester: true }, dayBefore));
    for (const unsaid of ['enteredBy', 'enteredVia', 'source', 'terms']) expect(off).not.toHaveProperty(unsaid);
  });

  it('for a time that ends after it starts, also when the two are written in different zones', () => {
    expect(reasonOf(asked({ endsAt: starts }))).toBe('ends-before-start');
    expect(reasonOf(asked({ endsAt: '2026-11-23T06:00:00Z' }))).toBe('ends-before-start');
    expect(reasonOf(asked({ endsAt: '2026-11-23T06:01:00Z' }))).toBe('granted');
  });

  it('for a service over midnight', () => {
    expect(reasonOf(asked({ startsAt: '2026-11-23T22:00:00+08:00', endsAt: '2026-11-24T01:00:00+08:00' }))).toBe('granted');
  });

  it('not for a time that is over; a time that has begun will do', () => {
    expect(reasonOf(asked({}, at(121)))).toBe('already-over');
    expect(reasonOf(asked({}, at(60)))).toBe('granted');
  });

  it('with a title of two characters at least, and keeps every one of them', () => {
    expect(Task.safeParse(task({ title: '陪' })).success).toBe(false);
    expect(Task.parse(task({ title: '陪𠮷' })).title).toBe('陪𠮷');
    expect(Task.safeParse(task({ startsAt: '2026-11-23 14:00' })).success).toBe(false);
  });
});

describe('the community', () => {
  const work = { task: task({ title: '陪诊（已核实）' }), terms: plainTerms(2), code: '4711' };

  it('makes it a work order, the task put right', () => {
    const order = after(given(happened.requested()), confirm(given(happened.requested()), work, dayBefore));
    expect(order).toMatchObject({
      status: 'confirmed',
      task: { title: '陪诊（已核实）' },
      terms: { seats: 2 },
      turnedDownBy: [],
    });
  });

  it('does not confirm times that cannot be', () => {
    const requested = given(happened.requested());
    expect(reasonOf(confirm(requested, { ...work, task: task({ endsAt: plusMinutes(starts, -60) }) }, dayBefore))).toBe(
      'ends-before-start',
    );
    expect(reasonOf(confirm(requested, work, at(200)))).toBe('already-over');
  });

  it('answers once: what is confirmed or declined is not confirmed or declined again', () => {
    const confirmed = given(happened.requested(), happened.confirmed());
    const declined = after(given(happened.requested()), decline(given(happened.requested()), '重复的请求', dayBefore));
    expect(declined).toMatchObject({ status: 'declined', reason: '重复的请求' });
    for (const order of [confirmed, declined]) {
      expect(reasonOf(confirm(order, work, dayBefore))).toBe('not-requested');
      expect(reasonOf(decline(order, '重复', dayBefore))).toBe('not-requested');
    }
  });

  it('asks for one to ten thousand people', () => {
    const seats = (value: number): boolean => Terms.safeParse(plainTerms(value)).success;
    expect([0, 1, 1.5, 10_000, 10_001].map(seats)).toEqual([false, true, false, true, false]);
  });
});

describe('an order is called off', () => {
  const byRequester = { reason: '老人住院了', isRequester: true };
  const byCommunity = { reason: '暴雨预警', isRequester: false };

  it('by either before anybody serves, and keeps who had a seat', () => {
    const claimed = oneSeat(happened.claimed('ann'));
    expect(reasonOf(cancel(given(happened.requested()), byRequester, dayBefore))).toBe('granted');
    expect(after(claimed, cancel(claimed, byRequester, dayBefore))).toMatchObject({
      status: 'cancelled',
      seats: [{ volunteerId: 'ann' }],
      terms: { seats: 1 },
    });
  });

  it('by nobody while somebody serves', () => {
    const serving = oneSeat(happened.claimed('ann'), happened.checkedIn('ann'));
    for (const by of [byRequester, byCommunity]) expect(reasonOf(cancel(serving, by, at(30)))).toBe('already-serving');
  });

  it('by the community alone once somebody has served', () => {
    const order = openOrder({ seats: 2 }, {}, happened.claimed('ann'), happened.checkedIn('ann'), happened.checkedOut('ann', 20));
    expect([reasonOf(cancel(order, byRequester, at(30))), reasonOf(cancel(order, byCommunity, at(30)))]).toEqual([
      'already-serving',
      'granted',
    ]);
  });

  it('not when it is closed', () => {
    const served = oneSeat(
      happened.claimed('ann'),
      happened.checkedIn('ann'),
      happened.checkedOut('ann', 120),
      happened.served(),
    );
    const cancelled = after(oneSeat(), cancel(oneSeat(), byCommunity, dayBefore));
    for (const order of [served, cancelled]) expect(reasonOf(cancel(order, byCommunity, at(200)))).toBe('already-closed');
  });
});
