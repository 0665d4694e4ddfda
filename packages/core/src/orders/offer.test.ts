/** Seats offered to a person: directed, or from the waitlist; held, and passed on by themselves. @module */
import { describe, expect, it } from 'vitest';
import { after, at, candidate, dayBefore, happened, oneSeat, openOrder, reasonOf, seatOf, seenBy } from '../../test/given.ts';
import { claim, declineOffer, withdraw } from './claim.ts';
import { evolve } from './evolve.ts';
import { offer, type CanTakeSeat } from './offer.ts';
import type { Order, StaffedOrder } from './order.ts';
import { settle } from './settle.ts';
import { seatsTaken } from './views.ts';

const everybody: CanTakeSeat = () => true;
const ann = candidate('ann');
const settled = (order: Order, minutes: number, mayTake: CanTakeSeat = everybody): Order =>
  settle(order, mayTake, at(minutes)).reduce<Order>(evolve, order);
const standings = (order: Order): string[] =>
  'seats' in order ? order.seats.map((seat) => `${seat.volunteerId} ${seat.standing}`) : [];

describe('an organisation asks one volunteer', () => {
  it('and the seat is held for two hours, at the latest until the start', () => {
    const untilOf = (minutes: number): unknown => {
      const outcome = offer(oneSeat(), ann, at(minutes));
      return outcome.ok && 'until' in outcome.value && outcome.value.until;
    };
    expect(untilOf(-600)).toBe(at(-480).now);
    expect(Date.parse(String(untilOf(-60)))).toBe(Date.parse(at(0).now));
  });

  it('with a seat that counts as taken', () => {
    const offered = after(oneSeat(), offer(oneSeat(), ann, dayBefore));
    expect(seatsTaken(offered as StaffedOrder)).toBe(1);
    expect(reasonOf(offer(offered as StaffedOrder, candidate('ben'), dayBefore))).toBe('full');
  });

  it('once: who was asked, or has declined, is not asked again', () => {
    const offered = after(oneSeat(), offer(oneSeat(), ann, dayBefore));
    const declined = after(offered, declineOffer(seenBy(offered, 'ann'), 'ann', dayBefore));
    for (const order of [offered, declined]) expect(reasonOf(offer(order as StaffedOrder, ann, dayBefore))).toBe('already-asked');
  });

  it('by the same rules as a claim, with an exception where one may be made', () => {
    const skilled = openOrder({ skills: ['sign-language'] }, {});
    expect(reasonOf(offer(skilled, ann, dayBefore))).toBe('missing-skill');
    expect(offer(skilled, ann, dayBefore, '会说当地手语')).toMatchObject({ ok: true, value: { override: '会说当地手语' } });
    expect(reasonOf(offer(skilled, candidate('kid', { bornOn: '2014-01-01' }), dayBefore, '家长同行'))).toBe('too-young');
    expect(reasonOf(offer(oneSeat(happened.claimed('ann')), ann, dayBefore))).toBe('already-yours');
  });

  it('also from the waitlist, who then waits no more', () => {
    const order = openOrder({ seats: 2 }, {}, happened.claimed('ben'), happened.waiting('ann'));
    expect(after(order, offer(order, ann, dayBefore))).toMatchObject({
      waitlist: [],
      seats: [{ standing: 'claimed' }, { standing: 'offered', cause: 'directed' }],
    });
  });
});

describe('the waitlist moves by itself', () => {
  const waiting = oneSeat(happened.claimed('ann'), happened.waiting('ben'), happened.waiting('cai'), happened.waiting('dan'));
  const given = after(waiting, withdraw(seenBy(waiting, 'ann'), 'ann', at(-600)));

  it('a seat given back is held for the first who waits, for two hours', () => {
    const order = settled(given, -600);
    expect(order).toMatchObject({
      seats: [{ volunteerId: 'ben', standing: 'offered', cause: 'waitlist', until: at(-480).now }],
      waitlist: ['cai', 'dan'],
    });
    expect(after(order, claim(seenBy(order, 'ben'), candidate('ben'), at(-500)))).toMatchObject({
      seats: [{ volunteerId: 'ben', standing: 'claimed' }],
    });
  });

  it('who does not answer is passed over at the minute at which the time ran out, however late that is seen', () => {
    const order = settled(given, -600);
    expect(standings(settled(order, -481))).toEqual(['ben offered']);
    const events = settle(order, everybody, at(-100));
    expect(events.map(({ type, at: when }) => [type, when])).toEqual([
      ['offer-expired', at(-480).now],
      ['seat-offered', at(-480).now],
      ['offer-expired', at(-360).now],
      ['seat-offered', at(-360).now],
      ['offer-expired', at(-240).now],
    ]);
    expect(settled(order, -100)).toMatchObject({ seats: [], waitlist: [], declinedBy: ['ben', 'cai', 'dan'] });
  });

  it('whom the rules keep off the seat now is passed over, and keeps their place', () => {
    const order = settled(given, -600, (id) => id !== 'ben');
    expect(order).toMatchObject({ seats: [{ volunteerId: 'cai' }], waitlist: ['ben', 'dan'] });
  });

  it('as many are asked as there are seats', () => {
    const order = openOrder({ seats: 2 }, {}, happened.waiting('ben'), happened.waiting('cai'), happened.waiting('dan'));
    expect(standings(settled(order, -600))).toEqual(['ben offered', 'cai offered']);
  });

  it('nobody is asked once a seat cannot be taken any more', () => {
    expect(settled(given, 0)).toMatchObject({ seats: [], waitlist: ['ben', 'cai', 'dan'] });
  });

  it('the seat of somebody who was missed is offered on, when any time will do', () => {
    const order = openOrder(
      { seats: 1 },
      { timing: 'flexible' },
      happened.claimed('ann'),
      happened.waiting('ben'),
      happened.missed('ann'),
    );
    const next = settled(order, 30);
    expect([seatOf(next, 'ann')?.standing, seatOf(next, 'ben')?.standing]).toEqual(['missed', 'offered']);
    expect(seatsTaken(next as StaffedOrder)).toBe(1);
  });
});
