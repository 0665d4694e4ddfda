/** One suite for every store: the same stories give the same answers over memory, an embedded Postgres and a server. @module */
import { archives, enrolOrganisation, grantedOf, keepRecord, type Application, type Store } from '@linli/application';
import {
  checkInVolunteer,
  checkOutVolunteer,
  claimOrder,
  confirmOrder,
  correctPerson,
  endSessions,
  correctRecord,
  declineOrder,
  dispatchOrder,
  erasePerson,
  exportPerson,
  joinWaitlist,
  listCandidates,
  listOrders,
  listRecords,
  listVolunteers,
  offerSeat,
  readCommunity,
  readContact,
  readHonourRoll,
  readMe,
  readOrder,
  readPerson,
  readRoster,
  reviewOrder,
  takeUpOrder,
  verifyVolunteer,
  withdrawClaim,
  type Actor,
  type Change,
  type ProblemError,
} from '@linli/contract';
import { importRecord, type Community, type Instant, type RecordEntry } from '@linli/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../look.ts';
import { neighbourhoodOver, type Neighbourhood } from '../neighbourhood/index.ts';
import { aCommunity, anActor, aRegistration, now, someTerms } from '../samples/index.ts';

/** A street of its own for a story, and who acts in it. */
interface Street {
  readonly street: Neighbourhood;
  readonly communityId: string;
  readonly desk: Actor;
  readonly resident: Actor;
  readonly visitor: Actor;
}
type Begin = (change?: Partial<Community>) => Promise<Street>;

/** Streets that share a store: each story has a community of its own in it. */
async function openStreets(
  open: (clock: () => Instant) => Promise<Store>,
): Promise<{ begin: Begin; close: () => Promise<void> }> {
  const time = { now };
  const store = await open(() => time.now);
  let count = 0;
  const begin: Begin = async (change) => {
    const communityId = `street-${++count}`;
    time.now = now;
    const street = await neighbourhoodOver(store, time, aCommunity({ ...change, id: communityId }));
    const as = (role: 'coordinator' | 'resident' | 'visitor'): Actor => anActor(role, { communityId });
    return { street, communityId, desk: as('coordinator'), resident: as('resident'), visitor: as('visitor') };
  };
  return { begin, close: () => store.close() };
}

async function volunteerIn(street: Neighbourhood, name?: string): Promise<{ id: string; actor: Actor }> {
  const { identity } = aRegistration();
  const named = name && { identity: { ...identity, name, mobile: `138${String(name.length).padStart(8, '0')}` } };
  const id = await street.volunteer(named || {});
  return { id, actor: anActor('volunteer', { communityId: street.communityId, personId: id }) };
}

/** What kind of problem a store's own error is told as. */
function problemOf({ store }: Application, caught: unknown): string {
  const problem = (store.problemOf?.(caught) ?? caught) as ProblemError;
  return problem.kind;
}

const importedRecord: RecordEntry = {
  id: 'elsewhere-1',
  volunteerId: 'nobody',
  orderId: null,
  organisationId: null,
  activity: '楼道清扫',
  category: 'environment',
  place: '3 号楼',
  content: '',
  day: '2026-11-20',
  minutes: 90,
  evidence: 'confirmed',
  corrections: [],
};

/** The stories that every store lives alike. `open` gives an empty store, and is called once. */
export function storeSuite(name: string, open: (clock: () => Instant) => Promise<Store>): void {
  describe(`the application over ${name}`, () => {
    let begin: Begin;
    let close: () => Promise<void>;
    beforeAll(async () => ({ begin, close } = await openStreets(open)));
    afterAll(() => close());

    it('lives the whole story, from the request to the honour roll', async () => {
      const { street, communityId, desk, resident } = await begin();
      const team = await street.organisation();
      const me = await volunteerIn(street, '古丽娜尔·买买提');
      const seat = { communityId, orderId: (await street.requestedTask()).id, volunteerId: me.id };
      const { orderId } = seat;
      const { task } = await street.api(desk).send(readOrder, { communityId, orderId });
      await street.api(desk).send(confirmOrder, { communityId, orderId, task, terms: someTerms() });
      await street.api(desk).send(dispatchOrder, { communityId, orderId, organisationId: team });
      await street.api(anActor('organiser', { communityId, organisationId: team })).send(takeUpOrder, { communityId, orderId });
      const mine = street.api(me.actor);
      expect((await mine.send(claimOrder, seat)).mine).toEqual({ standing: 'claimed' });
      street.pass(240);
      await mine.send(checkInVolunteer, { ...seat, code: '1234' });
      expect((await mine.send(readMe, { communityId })).volunteer?.servingIn).toBe(orderId);
      street.pass(95);
      expect(await mine.send(checkOutVolunteer, seat)).toMatchObject({
        status: 'served',
        mine: { minutes: 95, evidence: 'checked-in' },
      });
      await street.api(resident).send(reviewOrder, { communityId, orderId, rating: 5, comment: '非常耐心，谢谢！' });
      expect((await mine.send(readHonourRoll, { communityId, period: 'month' })).rows).toEqual([
        { rank: 1, name: '古丽娜尔·买买提', minutes: 95, stars: 0, categories: ['elder-care'], mine: true },
      ]);
      expect((await mine.send(readMe, { communityId })).volunteer).toMatchObject({ minutes: 95, points: 95, servingIn: null });
      expect((await mine.send(listRecords, { communityId, volunteerId: me.id })).records).toMatchObject([
        { leader: '李建国', minutes: 95 },
      ]);
    });

    it('tells those who watch what happened, once and in order', async () => {
      const { street, communityId, visitor } = await begin();
      const me = await volunteerIn(street);
      const { id: orderId } = await street.openTask();
      const heard: Change[] = [];
      let isLive = false;
      street.application.api(visitor).watch(communityId, {
        onChange: (change) => heard.push(change),
        onState: (state) => (isLive = state === 'live'),
      });
      await until(() => isLive);
      await street.api(me.actor).send(claimOrder, { communityId, orderId, volunteerId: me.id });
      await street.api(me.actor).send(withdrawClaim, { communityId, orderId, volunteerId: me.id });
      await until(() => heard.length === 2);
      expect(heard.map(({ type }) => type)).toEqual(['order-claimed', 'claim-withdrawn']);
      expect(heard[1]?.seq).toBe((heard[0]?.seq ?? 0) + 1);
    });

    it('a seat given back is offered to the first who waits, and passes on when nobody answers', async () => {
      const { street, communityId, desk } = await begin();
      const [first, second, third] = [await volunteerIn(street), await volunteerIn(street), await volunteerIn(street)];
      const { id: orderId } = await street.openTask();
      await street.api(first.actor).send(claimOrder, { communityId, orderId, volunteerId: first.id });
      for (const { actor, id } of [second, third])
        await street.api(actor).send(joinWaitlist, { communityId, orderId, volunteerId: id });
      await street.api(first.actor).send(withdrawClaim, { communityId, orderId, volunteerId: first.id });
      const seen = async ({ actor }: { actor: Actor }) =>
        (await street.api(actor).send(readOrder, { communityId, orderId })).mine?.standing;
      expect([await seen(second), await seen(third)]).toEqual(['offered', 'waiting']);
      street.pass(120);
      expect([await seen(second), await seen(third)]).toEqual([undefined, 'offered']);
      await street.api(third.actor).send(claimOrder, { communityId, orderId, volunteerId: third.id });
      const again = street.api(desk).send(offerSeat, { communityId, orderId, volunteerId: second.id });
      await expect(again).rejects.toMatchObject({ problem: { reason: 'already-asked' } });
    });

    it('people see what concerns them, and may do what their role allows', async () => {
      const { street, communityId, desk, resident, visitor } = await begin();
      const me = await volunteerIn(street);
      const { id: requested } = await street.requestedTask();
      const { id: orderId } = await street.openTask();
      const lists = async (actor: Actor, list: 'open' | 'mine' | 'desk') =>
        (await street.api(actor).send(listOrders, { communityId, list })).orders.map(({ id }) => id);
      expect(await lists(me.actor, 'open')).toEqual([orderId]);
      expect(await lists(resident, 'mine')).toEqual([orderId, requested]);
      expect(await lists(desk, 'desk')).toEqual([requested, orderId]);
      await expect(lists(me.actor, 'desk')).rejects.toMatchObject({ kind: 'forbidden' });
      await expect(lists(visitor, 'mine')).rejects.toMatchObject({ kind: 'unauthenticated' });
      const mine = street.api(me.actor);
      await expect(mine.send(readOrder, { communityId, orderId: requested })).rejects.toMatchObject({ kind: 'not-found' });
      await expect(mine.send(declineOrder, { communityId, orderId: requested, reason: '重复' })).rejects.toMatchObject({
        kind: 'forbidden',
      });
      await expect(mine.send(claimOrder, { communityId, orderId, volunteerId: 'somebody-else' })).rejects.toMatchObject({
        kind: 'forbidden',
      });
      await expect(mine.send(readContact, { communityId, orderId })).rejects.toMatchObject({ kind: 'forbidden' });
      await mine.send(claimOrder, { communityId, orderId, volunteerId: me.id });
      expect(await mine.send(readContact, { communityId, orderId })).toEqual({
        name: '张桂英',
        mobile: '13800000000',
        door: '301',
      });
      await expect(mine.send(readCommunity, { communityId: 'elsewhere' })).rejects.toMatchObject({ kind: 'not-found' });
    });

    it('candidates stand with their reason, those who may take it first; the roster shows who came', async () => {
      const { street, communityId, desk } = await begin();
      const skilled = await volunteerIn(street);
      const unskilled = await street.volunteer({ profile: { ...aRegistration().profile, skills: [] } });
      const { id: orderId } = await street.openTask({ skills: ['hospital-escort'] });
      const { rows } = await street.api(desk).send(listCandidates, { communityId, orderId });
      expect(rows.map(({ volunteerId, reason }) => [volunteerId, reason])).toEqual([
        [skilled.id, null],
        [unskilled, 'missing-skill'],
      ]);
      await street.api(desk).send(offerSeat, { communityId, orderId, volunteerId: skilled.id });
      const roster = await street.api(desk).send(readRoster, { communityId, orderId });
      expect(roster).toMatchObject({ code: '1234', rows: [{ standing: 'offered', name: '陈小明' }] });
      expect((await street.api(desk).send(listVolunteers, { communityId })).rows.map(({ name }) => name)).toEqual([
        '陈*明',
        '陈*明',
      ]);
    });

    it('a person has a file, which staff read with a reason; corrected they are checked again, erased their minutes stay', async () => {
      const { street, communityId, desk } = await begin();
      const me = await volunteerIn(street, '古丽');
      const [mine, asked] = [street.api(me.actor), { communityId, personId: me.id }];
      await street.api(desk).send(readPerson, { ...asked, reason: '核对保险' });
      const file = await mine.send(exportPerson, asked);
      expect(file).toMatchObject({ identity: { name: '古丽' }, readings: [{ reason: '核对保险' }] });
      const { identity } = aRegistration();
      expect(await mine.send(correctPerson, { ...asked, identity })).toEqual({ verification: 'in-review' });
      const { id: orderId } = await street.openTask();
      await street.api(desk).send(verifyVolunteer, { communityId, volunteerId: me.id, verification: 'verified' });
      await mine.send(claimOrder, { communityId, orderId, volunteerId: me.id });
      await expect(mine.send(erasePerson, asked)).rejects.toMatchObject({ problem: { reason: 'still-promised' } });
      await mine.send(withdrawClaim, { communityId, orderId, volunteerId: me.id });
      await mine.send(erasePerson, asked);
      expect(await mine.send(exportPerson, asked)).toMatchObject({ archive: { status: 'left' } });
      expect((await street.api(desk).send(listVolunteers, { communityId })).rows).toEqual([]);
      await expect(street.api(desk).send(readPerson, { ...asked, reason: '核对' })).rejects.toMatchObject({ kind: 'not-found' });
    });

    it('whoever has ended their sessions signs in anew', async () => {
      const { street, communityId } = await begin();
      const me = await volunteerIn(street);
      const before = street.api({ ...me.actor, issuedAt: street.now });
      street.pass(1);
      await before.send(endSessions, { communityId, personId: me.id });
      await expect(before.send(readMe, { communityId })).rejects.toMatchObject({ kind: 'unauthenticated' });
      street.pass(1);
      expect(await street.api({ ...me.actor, issuedAt: street.now }).send(readMe, { communityId })).toMatchObject({
        personId: me.id,
      });
    });

    it('a corrected record moves hours and points by the difference', async () => {
      const { street, communityId, desk } = await begin({ policyId: 'hailin-2020' });
      const me = await volunteerIn(street);
      const { id: orderId } = await street.openTask();
      const seat = { communityId, orderId, volunteerId: me.id };
      await street.api(me.actor).send(claimOrder, seat);
      street.pass(240);
      await street.api(desk).send(checkInVolunteer, seat);
      street.pass(60);
      await street.api(desk).send(checkOutVolunteer, seat);
      const [record] = (await street.api(desk).send(listRecords, { communityId, volunteerId: me.id })).records;
      await street.api(desk).send(correctRecord, { communityId, recordId: record?.id ?? '', minutes: 45, reason: '提前离开' });
      expect((await street.api(me.actor).send(readMe, { communityId })).volunteer).toMatchObject({ minutes: 45, points: 45 });
    });

    it('a record that came from elsewhere is corrected up to what was entered', async () => {
      const { street, communityId, desk } = await begin();
      const me = await volunteerIn(street);
      const entry = { ...importedRecord, volunteerId: me.id };
      await street.application.write(communityId, desk, (context) => {
        const known = { isVolunteer: true, minutesThatDay: 0 };
        return keepRecord(context, grantedOf(importRecord(entry, known, context.decision)));
      });
      const about = { communityId, recordId: entry.id, reason: '核对原始台账' };
      const more = street.api(desk).send(correctRecord, { ...about, minutes: 91 });
      await expect(more).rejects.toMatchObject({ problem: { reason: 'more-than-served', facts: { atMost: 90 } } });
      expect(await street.api(desk).send(correctRecord, { ...about, minutes: 60 })).toMatchObject({ minutes: 60 });
    });

    it('records are listed by the day they were served on, latest first, however they were entered', async () => {
      const { street, communityId, desk } = await begin();
      const { id: volunteerId } = await volunteerIn(street);
      for (const [id, day] of [
        ['r-1', '2026-11-10'],
        ['r-2', '2026-11-20'],
        ['r-3', '2026-11-15'],
      ] as const)
        await street.application.write(communityId, desk, (context) => {
          const known = { isVolunteer: true, minutesThatDay: 0 };
          const entered = importRecord({ ...importedRecord, id, day, volunteerId }, known, context.decision);
          return keepRecord(context, grantedOf(entered));
        });
      const { records } = await street.api(desk).send(listRecords, { communityId, volunteerId });
      expect(records.map(({ id }) => id)).toEqual(['r-2', 'r-3', 'r-1']);
    });

    it('volunteers are listed a page at a time, and the cursor goes on where the page ended', async () => {
      const { street, communityId, desk } = await begin();
      const ids: string[] = [];
      for (let n = 0; n < 5; n++) ids.push((await volunteerIn(street)).id);
      const after = [...ids].sort()[1] ?? '';
      const { rows, next } = await street.api(desk).send(listVolunteers, { communityId, after });
      expect([rows.map(({ volunteerId }) => volunteerId), next]).toEqual([[...ids].sort().slice(2), null]);
    });

    it('a list of orders goes on after the order that the cursor names, also among those that begin together', async () => {
      const { street, communityId, visitor } = await begin();
      const orders = [await street.openTask(), await street.openTask(), await street.openTask()];
      const ids = orders.map(({ id }) => id).sort();
      const after = `${new Date(orders[0]?.task.startsAt ?? '').toISOString()} ${ids[0]}`;
      const page = await street.api(visitor).send(listOrders, { communityId, list: 'open', after });
      expect(page.orders.map(({ id }) => id)).toEqual(ids.slice(1));
    });

    it('a write that is sent again under its key acts once and is answered the same; another request under it is refused', async () => {
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
    });

    it('many who want the last seat at the same time: one has it, the others hear that it is full', async () => {
      const { street, communityId } = await begin();
      const people: { id: string; actor: Actor }[] = [];
      for (let n = 0; n < 8; n++) people.push(await volunteerIn(street));
      const { id: orderId } = await street.openTask();
      const ends = await Promise.allSettled(
        people.map(({ id, actor }) => street.application.api(actor).send(claimOrder, { communityId, orderId, volunteerId: id })),
      );
      const reasons = ends.map((end) => (end.status === 'fulfilled' ? 'granted' : (end.reason as ProblemError).problem.reason));
      expect(reasons.sort()).toEqual([...Array.from({ length: 7 }, () => 'full'), 'granted']);
    });

    it('a write that throws leaves nothing behind: no state, no event, no number of the journal', async () => {
      const { street, communityId, desk } = await begin();
      const head = await street.application.store.headOf(communityId);
      const broken = street.application.write(communityId, desk, async (context) => {
        await enrolOrganisation(context, 'half-way', { name: '半途', kind: 'volunteer-team', categories: [] });
        throw new Error('broken');
      });
      await expect(broken).rejects.toThrow('broken');
      expect((await street.api(desk).send(readCommunity, { communityId })).organisations).toEqual([]);
      expect(await street.application.store.headOf(communityId)).toBe(head);
    });

    it('a state is saved only where it is still what was loaded, and no id is given twice', async () => {
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
    });
  });
}
