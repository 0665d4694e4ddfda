/** Stories of what a store owes to whoever writes in it: pages, keys, races, all or nothing. @module */
import { archives, enrolOrganisation } from '@linli/application';
import {
  claimOrder,
  listOrders,
  listVolunteers,
  readCommunity,
  readRoster,
  type Actor,
  type ProblemError,
} from '@linli/contract';
import { expect } from 'vitest';
import { story, problemOf, volunteerIn, type Story } from './street.ts';

/** Each begins in a street of its own. */
export const keepingStories: readonly Story[] = [
  story('volunteers are listed a page at a time, and the cursor goes on where the page ended', async (begin) => {
    const { street, communityId, desk } = await begin();
    const ids: string[] = [];
    for (let n = 0; n < 5; n++) ids.push((await volunteerIn(street)).id);
    const after = [...ids].sort()[1] ?? '';
    const { rows, next } = await street.api(desk).send(listVolunteers, { communityId, after });
    expect([rows.map(({ volunteerId }) => volunteerId), next]).toEqual([[...ids].sort().slice(2), null]);
  }),

  story('a list of orders goes on after the order that the cursor names, also among those that begin together', async (begin) => {
    const { street, communityId, visitor } = await begin();
    const orders = [await street.openTask(), await street.openTask(), await street.openTask()];
    const ids = orders.map(({ id }) => id).sort();
    const after = `${new Date(orders[0]?.task.startsAt ?? '').toISOString()} ${ids[0]}`;
    const page = await street.api(visitor).send(listOrders, { communityId, list: 'open', after });
    expect(page.orders.map(({ id }) => id)).toEqual(ids.slice(1));
  }),

  story(
    'a write that is sent again under its key acts once and is answered the same; another request under it is refused',
    async (begin) => {
      const { street, communityId, desk } = await begin();
      const me = await volunteerIn(street);
      const { id: orderId } = await street.openTask({ seats: 2 });
      const seat = { communityId, orderId, volunteerId: me.id };
      const api = street.application.api(me.actor);
      const first = await api.send(claimOrder, seat, { idempotencyKey: 'one' });
      expect(await api.send(claimOrder, seat, { idempotencyKey: 'one' })).toEqual(first);
      const roster = await street.api(desk).send(readRoster, { communityId, orderId });
      expect(roster.rows).toHaveLength(1);
      const other = api.send(claimOrder, { ...seat, orderId: 'another' }, { idempotencyKey: 'one' });
      await expect(other).rejects.toMatchObject({ kind: 'key-reused' });
    },
  ),

  story('many who want the last seat at the same time: one has it, the others hear that it is full', async (begin) => {
    const { street, communityId } = await begin();
    const people: { id: string; actor: Actor }[] = [];
    for (let n = 0; n < 8; n++) people.push(await volunteerIn(street));
    const { id: orderId } = await street.openTask();
    const ends = await Promise.allSettled(
      people.map(({ id, actor }) => street.application.api(actor).send(claimOrder, { communityId, orderId, volunteerId: id })),
    );
    const reasons = ends.map((end) => (end.status === 'fulfilled' ? 'granted' : (end.reason as ProblemError).problem.reason));
    expect(reasons.sort()).toEqual([...Array.from({ length: 7 }, () => 'full'), 'granted']);
  }),

  story('a write that throws leaves nothing behind: no state, no event, no number of the journal', async (begin) => {
    const { street, communityId, desk } = await begin();
    const head = await street.application.store.headOf(communityId);
    const broken = street.application.write(communityId, desk, async (context) => {
      await enrolOrganisation(context, 'half-way', { name: '半途', kind: 'volunteer-team', categories: [] });
      throw new Error('broken');
    });
    await expect(broken).rejects.toThrow('broken');
    expect((await street.api(desk).send(readCommunity, { communityId })).organisations).toEqual([]);
    expect(await street.application.store.headOf(communityId)).toBe(head);
  }),

  story('a state is saved only where it is still what was loaded, and no id is given twice', async (begin) => {
    const { street, communityId, desk } = await begin();
    const { id } = await volunteerIn(street);
    const stale = street.application.write(communityId, desk, async ({ store }) => {
      const before = (await store.aggregates.load(archives, [id])).get(id);
      if (!before) throw new Error('expected the volunteer');
      const after = { ...before, version: before.version + 1 };
      await store.aggregates.save(archives, [{ id, before, after }]);
      await store.aggregates.save(archives, [{ id, before, after }]);
    });
    await expect(stale).rejects.toMatchObject({ kind: 'conflict' });
    const twice = street.application.write(communityId, desk, async (context) => {
      const draft = { name: '甲队', kind: 'volunteer-team' as const, categories: [] };
      await enrolOrganisation(context, 'team', draft);
      await enrolOrganisation(context, 'team', draft);
    });
    await expect(twice.catch((caught: unknown) => problemOf(street.application, caught))).resolves.toBe('conflict');
  }),
];
