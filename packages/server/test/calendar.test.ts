/** Calendars: what a phone shows is when it is, also after the clocks have changed, and what was called off says so. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  cancelOrder,
  claimOrder,
  confirmOrder,
  endSessions,
  erasePerson,
  joinWaitlist,
  openOrder,
  readCalendarAddress,
  requestOrder,
  withdrawClaim,
  type Actor,
} from '@linli/contract';
import { plainTerms, type Task } from '@linli/core';
import { actor, aTask, communityId, openNeighbourhood, type Neighbourhood } from './neighbourhood.ts';

let home: Neighbourhood;
beforeEach(async () => {
  home = await openNeighbourhood();
});
afterEach(() => home.server.close());

const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  home.server.fetch(new Request(`http://linli.test${path}`, { headers }));

async function feed(path: string): Promise<string> {
  const response = await get(path);
  expect(response.headers.get('Content-Type')).toBe('text/calendar; charset=utf-8');
  return response.text();
}

const addresses = (volunteerId: string): Promise<{ community: string; own: string }> =>
  home.as('volunteer', volunteerId).send(readCalendarAddress, { communityId, volunteerId });

/** Ids are new in every run: in the golden files they are named. */
const named = (text: string, ...ids: string[]): string =>
  ids.reduce((said, id, index) => said.replaceAll('\r\n ', '').replaceAll(id, `order-${index + 1}`), text);

const openTask = (change: Partial<Task>): ReturnType<Neighbourhood['openTask']> => home.openTask({ seats: 2 }, change);

describe('the calendar of a community', () => {
  test('has what is open, and what was called off after it had been', async () => {
    const open = await openTask({
      title: '周末护河，带手套；雨天改期',
      startsAt: '2026-11-28T09:00:00+08:00',
      endsAt: '2026-11-28T11:30:00+08:00',
    });
    const off = await openTask({ title: '跨年义演', startsAt: '2026-12-31T23:00:00+08:00', endsAt: '2027-01-01T00:30:00+08:00' });
    const desk = home.as('coordinator');
    await desk.send(cancelOrder, { communityId, orderId: off.id, reason: '场地检修' });
    const asked = {
      communityId,
      task: aTask(home.now, { title: '还没有核实的请求' }),
      contact: { name: '张奶奶', mobile: '13800000000' },
    };
    const { id: orderId } = await home.as('resident').send(requestOrder, asked);
    await home.as('resident').send(cancelOrder, { communityId, orderId, reason: '不需要了' });
    const text = await feed(`/communities/${communityId}/calendar.ics`);
    expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
    await expect(named(text, open.id, off.id)).toMatchFileSnapshot('calendar/community.ics');
  });

  test('is the same answer until something changes', async () => {
    await openTask({});
    const path = `/communities/${communityId}/calendar.ics`;
    const tag = (await get(path)).headers.get('ETag') ?? '';
    expect((await get(path, { 'If-None-Match': tag })).status).toBe(304);
    await openTask({ title: '又一件事' });
    expect((await get(path, { 'If-None-Match': tag })).status).toBe(200);
    expect((await get('/communities/nowhere/calendar.ics')).status).toBe(404);
  });

  test('says the instant, whatever the clocks of the place do', async () => {
    const elsewhere = 'new-york';
    await home.server.application.found({
      ...{ id: elsewhere, name: 'Queens', nature: 'made-up', timeZone: 'America/New_York', language: 'en' },
      ...{ policyId: 'national-2021', gridCells: [], buildings: [], clockOffset: 0 },
    });
    const starts = [
      '2027-03-13T09:00:00-05:00',
      '2027-03-14T09:00:00-04:00',
      '2027-11-07T09:00:00-05:00',
      '2028-02-29T09:00:00-05:00',
    ];
    const ids: string[] = [];
    for (const startsAt of starts) ids.push(await openIn(elsewhere, startsAt));
    const text = await feed(`/communities/${elsewhere}/calendar.ics`);
    await expect(named(text, ...ids)).toMatchFileSnapshot('calendar/new-york.ics');
  });
});

async function openIn(community: string, startsAt: string): Promise<string> {
  const by = (one: Actor) => home.server.api({ ...one, communityId: community });
  const task = aTask(home.now, { title: 'Soup kitchen', startsAt, endsAt: startsAt.replace('T09', 'T12') });
  const contact = { name: 'Ann', mobile: '+12125550100' };
  const { id: orderId } = await by(actor('resident', 'ann')).send(requestOrder, { communityId: community, task, contact });
  const desk = by(actor('coordinator', 'desk'));
  await desk.send(confirmOrder, { communityId: community, orderId, task, terms: plainTerms(2) });
  await desk.send(openOrder, { communityId: community, orderId, organisationId: null });
  return orderId;
}

describe('the calendar of a volunteer', () => {
  test('has their seats, those they wait for, and those that were called off', async () => {
    const [me, others] = [await home.volunteer(), [await home.volunteer(), await home.volunteer()]];
    const day = (n: number): Partial<Task> => ({
      startsAt: `2026-12-0${n}T14:00:00+08:00`,
      endsAt: `2026-12-0${n}T16:00:00+08:00`,
    });
    const [mine, full, off, back] = [
      await openTask(day(1)),
      await openTask(day(2)),
      await openTask(day(3)),
      await openTask(day(4)),
    ];
    const api = home.as('volunteer', me);
    const seat = (orderId: string, volunteerId = me) => ({ communityId, orderId, volunteerId });
    for (const other of others) await home.as('volunteer', other).send(claimOrder, seat(full.id, other));
    for (const { id } of [mine, off, back]) await api.send(claimOrder, seat(id));
    await api.send(joinWaitlist, seat(full.id));
    await api.send(withdrawClaim, seat(back.id));
    await home.as('coordinator').send(cancelOrder, { communityId, orderId: off.id, reason: '下雨' });
    const text = await feed((await addresses(me)).own);
    await expect(named(text, mine.id, full.id, off.id)).toMatchFileSnapshot('calendar/volunteer.ics');
    for (const hidden of ['13800000000', '张奶奶，', me, ...others]) expect(text).not.toContain(hidden);
  });

  test('is there for whoever has its address only, and has another once sessions were ended', async () => {
    const [me, other] = [await home.volunteer(), await home.volunteer()];
    const { own } = await addresses(me);
    expect((await get(own)).status).toBe(200);
    const missing = await (await get(own.replaceAll(me, 'nobody'))).text();
    for (const path of [own.replace(me, other), own.replace(/key=.*/, ''), `${own}x`]) {
      const answer = await get(path);
      expect([answer.status, await answer.text()]).toEqual([404, missing]);
    }
    await home.as('volunteer', me).send(endSessions, { communityId, personId: me });
    expect((await get(own)).status).toBe(404);
    const renewed = (await addresses(me)).own;
    expect((await get(renewed)).status).toBe(200);
    await home.as('volunteer', me).send(erasePerson, { communityId, personId: me });
    expect((await get(renewed)).status).toBe(404);
  });
});
