/** 领单, 候补, 退领, 婉拒. @module */
import { describe, expect, it } from 'vitest';
import {
  after,
  at,
  candidate,
  dayBefore,
  given,
  happened,
  oneSeat,
  openOrder,
  reasonOf,
  seatOf,
  seenBy,
} from '../../test/given.ts';
import { claim, declineOffer, wait, stopWaiting, withdraw } from './claim.ts';
import type { Order } from './order.ts';

const [ann, ben] = [candidate('ann'), candidate('ben')];
const claims = (order: Order, who = ann, moment = dayBefore) => claim(seenBy(order, who.volunteerId), who, moment);
const joins = (order: Order, who = ann, moment = dayBefore) => wait(seenBy(order, who.volunteerId), who, moment);

describe('a volunteer takes a seat', () => {
  it('of an open order', () => {
    expect(seatOf(after(oneSeat(), claims(oneSeat())), 'ann')).toEqual({
      volunteerId: 'ann',
      standing: 'claimed',
      claimedAt: dayBefore.now,
    });
  });

  it('of one where others serve already, when any time will do', () => {
    const serving = openOrder({ seats: 2 }, { timing: 'flexible' }, happened.claimed('ben'), happened.checkedIn('ben'));
    expect(reasonOf(claims(serving, ann, at(30)))).toBe('granted');
  });

  it('once, also after having been missed', () => {
    expect(reasonOf(claims(oneSeat(happened.claimed('ann'))))).toBe('already-yours');
    const missed = openOrder({ seats: 2 }, { timing: 'flexible' }, happened.claimed('ann'), happened.missed('ann'));
    expect(reasonOf(claims(missed, ann, at(40)))).toBe('already-yours');
  });

  it('while there is one: a full order says how many wait', () => {
    const full = oneSeat(happened.claimed('ben'), happened.waiting('cai'));
    expect(claims(full)).toEqual({ ok: false, reason: 'full', facts: { waiting: 1 } });
  });

  it('until the start of a fixed task, or the end of a flexible one', () => {
    const flexible = openOrder({}, { timing: 'flexible' });
    expect([claims(oneSeat(), ann, at(-1)), claims(oneSeat(), ann, at(0))].map(reasonOf)).toEqual(['granted', 'too-late']);
    expect([claims(flexible, ann, at(119)), claims(flexible, ann, at(120))].map(reasonOf)).toEqual(['granted', 'too-late']);
  });

  it('of nothing that is not open', () => {
    const confirmed = given(happened.requested(), happened.confirmed());
    const served = oneSeat(happened.claimed('ben'), happened.checkedIn('ben'), happened.checkedOut('ben', 60), happened.served());
    for (const order of [given(happened.requested()), confirmed, served]) expect(reasonOf(claims(order))).toBe('not-open');
  });

  it('with an exception that is kept', () => {
    const order = openOrder({ skills: ['sign-language'] }, {});
    const outcome = claim(seenBy(order, 'ann'), ann, dayBefore, '会说当地手语');
    expect(outcome).toMatchObject({ ok: true, value: { type: 'order-claimed', override: '会说当地手语' } });
    expect(reasonOf(claims(order))).toBe('missing-skill');
  });
});

describe('a seat that is held for somebody', () => {
  const until = at(-600);
  const held = oneSeat(happened.offered('ann', until.now));

  it('is theirs until the time is over, and nobody else takes it', () => {
    expect(reasonOf(claims(held, ann, at(-601)))).toBe('granted');
    expect(reasonOf(claims(held, ben, at(-601)))).toBe('full');
    expect(reasonOf(claims(held, ann, until))).toBe('full');
  });

  it('is declined at no cost, and not offered again', () => {
    const declined = after(held, declineOffer(seenBy(held, 'ann'), 'ann', dayBefore));
    expect(declined).toMatchObject({ seats: [], declinedBy: ['ann'] });
    expect(reasonOf(claims(declined))).toBe('granted');
  });

  it('is declined only by whom it was offered to', () => {
    expect(reasonOf(declineOffer(seenBy(held, 'ben'), 'ben', dayBefore))).toBe('not-offered');
    const claimed = oneSeat(happened.claimed('ann'));
    expect(reasonOf(declineOffer(seenBy(claimed, 'ann'), 'ann', dayBefore))).toBe('not-offered');
  });
});

describe('the waitlist', () => {
  const full = oneSeat(happened.claimed('ben'));

  it('is for full orders, in the order of coming', () => {
    expect(reasonOf(joins(oneSeat()))).toBe('seats-left');
    const waiting = after(
      oneSeat(happened.claimed('ben'), happened.waiting('cai')),
      joins(oneSeat(happened.claimed('ben'), happened.waiting('cai'))),
    );
    expect([seenBy(waiting, 'cai').mine, seenBy(waiting, 'ann').mine]).toEqual([
      { standing: 'waiting', number: 1 },
      { standing: 'waiting', number: 2 },
    ]);
  });

  it('takes nobody twice, nobody who has a seat or an offer, and nobody whom the rules keep off a seat', () => {
    expect(reasonOf(joins(oneSeat(happened.claimed('ben'), happened.waiting('ann'))))).toBe('already-waiting');
    expect(reasonOf(joins(full, ben))).toBe('already-yours');
    expect(reasonOf(joins(oneSeat(happened.offered('ann', at(-60).now))))).toBe('already-yours');
    expect(reasonOf(joins(full, candidate('kid', { bornOn: '2014-01-01' })))).toBe('too-young');
    expect(reasonOf(joins(full, ann, at(0)))).toBe('too-late');
  });

  it('is left by whoever takes a seat that has come free', () => {
    const waiting = oneSeat(happened.waiting('ann'), happened.waiting('ben'));
    expect(after(waiting, claims(waiting))).toMatchObject({ waitlist: ['ben'], seats: [{ volunteerId: 'ann' }] });
  });

  it('is left freely, by those who are on it', () => {
    const waiting = oneSeat(happened.claimed('ben'), happened.waiting('ann'));
    expect(after(waiting, stopWaiting(seenBy(waiting, 'ann'), 'ann', dayBefore))).toMatchObject({ waitlist: [] });
    expect(reasonOf(stopWaiting(seenBy(waiting, 'ben'), 'ben', dayBefore))).toBe('not-waiting');
  });
});

describe('a seat is given back', () => {
  const claimed = oneSeat(happened.claimed('ann'));
  const withdraws = (order: Order, moment = dayBefore) => withdraw(seenBy(order, 'ann'), 'ann', moment);

  it('and is free again; within two hours of the start it is marked as late', () => {
    expect(after(claimed, withdraws(claimed))).toMatchObject({ seats: [] });
    expect(
      [at(-121), at(-120), at(-119), at(10)]
        .map((moment) => withdraws(claimed, moment))
        .map((each) => each.ok && 'late' in each.value && each.value.late),
    ).toEqual([false, false, true, true]);
  });

  it('not when the time is over: whoever did not come was missed', () => {
    expect([withdraws(claimed, at(119)), withdraws(claimed, at(120)), withdraws(claimed, at(5_000))].map(reasonOf)).toEqual([
      'granted',
      'over',
      'over',
    ]);
  });

  it('not by somebody who serves, has served, was missed, or has none', () => {
    const serving = oneSeat(happened.claimed('ann'), happened.checkedIn('ann'));
    const served = oneSeat(happened.claimed('ann'), happened.checkedIn('ann'), happened.checkedOut('ann', 60));
    expect([serving, served].map((order) => reasonOf(withdraws(order, at(60))))).toEqual(['already-serving', 'already-serving']);
    const missed = oneSeat(happened.claimed('ann'), happened.missed('ann'));
    expect([missed, oneSeat(), oneSeat(happened.offered('ann', at(-60).now))].map((order) => reasonOf(withdraws(order)))).toEqual(
      ['not-yours', 'not-yours', 'not-yours'],
    );
  });
});
