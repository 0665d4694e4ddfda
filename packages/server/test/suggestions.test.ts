/** Suggestions of the server: who fits what, for whoever may send the offers, and with no more of anybody than that takes. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  checkInVolunteer,
  checkOutVolunteer,
  claimOrder,
  declineSeat,
  listFits,
  offerSeat,
  openOrder,
  confirmOrder,
  requestOrder,
  reviewOrder,
  suggestOffers,
} from '@linli/contract';
import { FitPart, plainTerms, plusMinutes, type OrderView, type Suggestions } from '@linli/core';
import { aTask, communityId, kindOf, openNeighbourhood, type Neighbourhood } from './neighbourhood.ts';

let home: Neighbourhood;
beforeEach(async () => {
  home = await openNeighbourhood();
});
afterEach(() => home.server.close());

const suggested = (day?: string): Promise<Suggestions> =>
  home.as('coordinator').send(suggestOffers, { communityId, ...(day === undefined ? {} : { day }) });
const profile = { skills: [], categories: ['elder-care'] as const, availability: [], publicName: 'full' as const };

/** Somebody has served the resident of the samples once, and was rated. */
async function served(volunteerId: string, rating: number): Promise<void> {
  const { id: orderId } = await home.openTask();
  const one = { communityId, orderId };
  await home.as('volunteer', volunteerId).send(claimOrder, { ...one, volunteerId });
  home.pass(60);
  await home.as('coordinator').send(checkInVolunteer, { ...one, volunteerId });
  home.pass(120);
  await home.as('coordinator').send(checkOutVolunteer, { ...one, volunteerId });
  await home.as('resident').send(reviewOrder, { ...one, rating, comment: '' });
}

/** What speaks for somebody in an order, by name. */
function partsOf({ orders, people, pairs }: Suggestions, orderId: string, volunteerId: string): Record<string, number> {
  const pair = pairs.find(({ order, person }) => orders[order]?.id === orderId && people[person]?.volunteerId === volunteerId);
  return Object.fromEntries(FitPart.options.map((name, index) => [name, pair?.parts[index] ?? -1]));
}

describe('suggestions', () => {
  test('offer an order to whoever knows the resident, and say by which parts', async () => {
    const [known, stranger] = [await home.volunteer({ profile }), await home.volunteer({ profile })];
    await served(known, 5);
    home.pass(1_440);
    const { id } = await home.openTask();
    const found = await suggested();
    expect(found.offers).toMatchObject([{ orderId: id, volunteerId: known }]);
    expect(partsOf(found, id, known)).toMatchObject({
      familiarity: 333,
      preference: 1_000,
      skill: 250,
      share: 900,
      growth: 1_000,
    });
    expect(partsOf(found, id, stranger)).toMatchObject({ familiarity: 0, preference: 500, skill: 0, share: 1_000, growth: 600 });
    expect(found.value).toBe(found.bound);
  });

  test('leave out whom the rules refuse, and names are masked', async () => {
    const able = await home.volunteer({ profile: { ...profile, skills: ['driving'] } });
    await home.volunteer({ profile });
    await home.openTask({ skills: ['driving'] });
    const { people } = await suggested();
    expect(people.map(({ volunteerId }) => volunteerId)).toEqual([able]);
    expect(people[0]?.name).toMatch(/^志\*/u);
    expect(JSON.stringify(people)).not.toMatch(/139\d|1990-05-01|3 号楼/);
  });

  test('after a no go to the next best, and nobody is asked for two things at the same time', async () => {
    const [known, next] = [await home.volunteer({ profile }), await home.volunteer({ profile })];
    await served(known, 5);
    home.pass(1_440);
    const { id: orderId } = await home.openTask();
    const seat = { communityId, orderId, volunteerId: known };
    await home.as('coordinator').send(offerSeat, seat);
    expect((await suggested()).offers).toEqual([]);
    const beside = await home.openTask({}, { title: '同时的另一件事' });
    expect((await suggested()).offers).toMatchObject([{ orderId: beside.id, volunteerId: next }]);
    await home.as('volunteer', known).send(declineSeat, seat);
    const { offers } = await suggested();
    expect(offers).toMatchObject(
      [
        { orderId, volunteerId: next },
        { orderId: beside.id, volunteerId: known },
      ].sort((a, b) => (a.orderId < b.orderId ? -1 : 1)),
    );
  });

  test('are of one day where one is asked for', async () => {
    await home.volunteer({ profile });
    const today = await home.openTask();
    const startsAt = plusMinutes(home.now, 1_440);
    const tomorrow = await home.openTask({}, { startsAt, endsAt: plusMinutes(startsAt, 60) });
    const on = async (day?: string): Promise<string[]> => (await suggested(day)).orders.map(({ id }) => id).sort();
    expect(await on('2026-11-23')).toEqual([today.id]);
    expect(await on('2026-11-24')).toEqual([tomorrow.id]);
    expect(await on('2026-11-26')).toEqual([]);
    expect(await on()).toEqual([today.id, tomorrow.id].sort());
  });

  test('for an organiser are of the orders of their own organisation', async () => {
    await home.volunteer({ profile });
    const [ours, theirs] = [await home.organisation('甲队'), await home.organisation('乙队')];
    const given = async (organisationId: string): Promise<OrderView> => {
      const [desk, task] = [home.as('coordinator'), aTask(home.now)];
      const contact = { name: '张奶奶', mobile: '13800000000' };
      const { id: orderId } = await home.as('resident').send(requestOrder, { communityId, task, contact });
      await desk.send(confirmOrder, { communityId, orderId, task, terms: plainTerms(1) });
      return desk.send(openOrder, { communityId, orderId, organisationId });
    };
    const [mine] = [await given(ours), await given(theirs)];
    await home.openTask();
    const found = await home.as('organiser', 'leader', ours).send(suggestOffers, { communityId });
    expect(found.orders.map(({ id }) => id)).toEqual([mine.id]);
    expect(await kindOf(home.as('volunteer').send(suggestOffers, { communityId }))).toBe('forbidden');
  });

  test('are of the hundred soonest, and say that there are more', async () => {
    const volunteerId = await home.volunteer({ profile });
    const later = (n: number) => ({ startsAt: plusMinutes(home.now, 60 + n), endsAt: plusMinutes(home.now, 180 + n) });
    for (let n = 101; n > 0; n--) await home.openTask({}, { ...later(n), title: `第 ${n} 件` });
    const { orders, more, offers } = await suggested();
    expect(orders).toHaveLength(100);
    expect(orders.map(({ task }) => task.title)).not.toContain('第 101 件');
    expect(more).toBe(true);
    expect(offers).toMatchObject([{ volunteerId }]);
  });

  test('of nothing are nothing', async () => {
    await home.volunteer({ profile });
    expect(await suggested()).toMatchObject({ orders: [], people: [], pairs: [], offers: [], more: false, value: 0, bound: 0 });
  });
});

describe('what is recommended to a volunteer', () => {
  const fitsOf = (volunteerId: string, who = volunteerId) =>
    home.as('volunteer', who).send(listFits, { communityId, volunteerId });
  const later = () => ({ startsAt: plusMinutes(home.now, 3_000), endsAt: plusMinutes(home.now, 3_060) });

  test('are the open orders that they may claim, what fits best first, with what speaks most for it', async () => {
    const me = await home.volunteer({ profile: { ...profile, languages: ['yue'], pledges: ['arts'] } });
    await home.openTask({ skills: ['driving'] });
    const plain = await home.openTask();
    const pledged = await home.openTask({}, { category: 'arts', ...later() });
    const spoken = await home.openTask({}, { ...later(), wishes: { language: 'yue' } });
    const { fits } = await fitsOf(me);
    const reasons = fits.map(({ orderId, reasons: told }) => [orderId, told.map(({ part }) => part)]);
    expect(Object.fromEntries(reasons)).toEqual({ [pledged.id]: ['pledge'], [spoken.id]: ['language'], [plain.id]: [] });
    expect(fits.at(-1)?.orderId).toBe(plain.id);
  });

  test('leave out what is full, what they said no to, and what clashes with what they have promised', async () => {
    const [me, other] = [await home.volunteer({ profile }), await home.volunteer({ profile })];
    const [full, declined, mine] = [await home.openTask(), await home.openTask({}, later()), await home.openTask()];
    await home.as('volunteer', other).send(claimOrder, { communityId, orderId: full.id, volunteerId: other });
    const seat = { communityId, orderId: declined.id, volunteerId: me };
    await home.as('coordinator').send(offerSeat, seat);
    await home.as('volunteer', me).send(declineSeat, seat);
    const beside = await home.openTask();
    expect((await fitsOf(me)).fits.map(({ orderId }) => orderId).sort()).toEqual([mine.id, beside.id].sort());
    await home.as('volunteer', me).send(claimOrder, { communityId, orderId: mine.id, volunteerId: me });
    expect((await fitsOf(me)).fits).toEqual([]);
  });

  test('does not tell who asked: whoever knows the resident is told the same as whoever does not', async () => {
    const [known, stranger] = [await home.volunteer({ profile }), await home.volunteer({ profile })];
    await served(known, 5);
    home.pass(1_440);
    await home.openTask({}, { category: 'events' });
    const told = async (who: string) => (await fitsOf(who)).fits.map(({ reasons }) => reasons);
    expect(await told(known)).toEqual(await told(stranger));
  });

  test('is theirs alone', async () => {
    const [me, other] = [await home.volunteer({ profile }), await home.volunteer({ profile })];
    expect(await kindOf(fitsOf(me, other))).toBe('forbidden');
    expect(await kindOf(home.as('coordinator').send(listFits, { communityId, volunteerId: me }))).toBe('forbidden');
  });
});
