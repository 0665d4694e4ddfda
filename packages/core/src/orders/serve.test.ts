/** 签到, 签退, 缺席, and the minutes that were really given. @module */
import { describe, expect, it } from 'vitest';
import { after, at, happened, oneSeat, openOrder, reasonOf, seatOf, seenBy, starts, task } from '../../test/given.ts';
import { plusMinutes } from '../kernel/index.ts';
import type { Order } from './order.ts';
import {
  checkIn,
  checkOut,
  confirmMinutes,
  forceCheckOut,
  mayCheckIn,
  reportMissed,
  servedMinutes,
  type Proof,
} from './serve.ts';

const claimed = oneSeat(happened.claimed('ann'));
const serving = oneSeat(happened.claimed('ann'), happened.checkedIn('ann', at(-10)));
const me = { id: 'ann', servingElsewhere: false };
const byCode: Proof = { kind: 'code', code: '4711' };
const checksIn = (order: Order, proof: Proof = byCode, moment = at(0), who = me) =>
  checkIn(order, seenBy(order, who.id), who, proof, moment);
const near = (metres: number, consented = true): Proof => ({
  kind: 'place',
  consented,
  position: { longitude: 117.2, latitude: 39.12 + metres / 111_195 },
});

describe('a volunteer checks in', () => {
  it('with the code shown on site, and the order is being served', () => {
    expect(after(claimed, checksIn(claimed))).toMatchObject({
      status: 'serving',
      seats: [{ standing: 'serving', proof: 'code', checkedInAt: at(0).now }],
    });
    expect(reasonOf(checksIn(claimed, { kind: 'code', code: '4712' }))).toBe('wrong-code');
    expect(reasonOf(checksIn(claimed, { kind: 'code', code: '' }))).toBe('wrong-code');
  });

  it('by being there, within 300 metres, having agreed; the position is kept nowhere', () => {
    const outcome = checksIn(claimed, near(299));
    expect(outcome).toMatchObject({ ok: true, value: { proof: 'place' } });
    expect(JSON.stringify(outcome)).not.toContain('latitude');
    expect(checksIn(claimed, near(302))).toMatchObject({ reason: 'too-far', facts: { metres: 302, radius: 300 } });
    expect(reasonOf(checksIn(claimed, near(0, false)))).toBe('position-consent-needed');
    expect(reasonOf(checksIn(openOrder({}, { place: { label: '社区图书室' } }, happened.claimed('ann')), near(0)))).toBe(
      'place-unknown',
    );
  });

  it('by the word of the organiser', () => {
    expect(checksIn(claimed, { kind: 'organiser' })).toMatchObject({ ok: true, value: { proof: 'organiser' } });
  });

  it('from half an hour before the start until the end', () => {
    expect([-31, -30, 119, 120].map((minutes) => reasonOf(checksIn(claimed, byCode, at(minutes))))).toEqual([
      'too-early',
      'granted',
      'granted',
      'over',
    ]);
    expect(checksIn(claimed, byCode, at(-31))).toMatchObject({ facts: { opensAt: at(-30).now } });
  });

  it('not once the order has ended, although the clock was put back since', () => {
    const ended = oneSeat(happened.claimed('ann'), happened.checkedIn('ben', at(-10)), happened.served());
    expect(reasonOf(mayCheckIn(seenBy(ended, 'ann'), false, at(60)))).toBe('over');
  });

  it('once, at one place at a time, and only with a seat', () => {
    expect(reasonOf(checksIn(serving))).toBe('already-checked-in');
    expect(reasonOf(checksIn(claimed, byCode, at(0), { ...me, servingElsewhere: true }))).toBe('elsewhere');
    for (const order of [
      oneSeat(),
      oneSeat(happened.offered('ann', at(0).now)),
      oneSeat(happened.claimed('ann'), happened.missed('ann')),
    ])
      expect(reasonOf(checksIn(order))).toBe('not-yours');
  });

  it('and the button knows before any proof', () => {
    expect(
      [mayCheckIn(seenBy(claimed, 'ann'), false, at(0)), mayCheckIn(seenBy(claimed, 'ben'), false, at(0))].map(reasonOf),
    ).toEqual(['granted', 'not-yours']);
  });
});

describe('a volunteer checks out', () => {
  const minutesOf = (minutes: number, from = at(-10)): unknown => {
    const outcome = checkOut(oneSeat(happened.claimed('ann'), happened.checkedIn('ann', from)), 'ann', at(minutes));
    return outcome.ok && 'minutes' in outcome.value && outcome.value.minutes;
  };

  it('and the minutes count between planned start and end, not before and not after', () => {
    expect([minutesOf(45), minutesOf(120), minutesOf(125), minutesOf(45, at(20))]).toEqual([45, 120, 120, 25]);
  });

  it('before the start with no minutes, never with negative ones', () => {
    expect([minutesOf(-5), minutesOf(-30), minutesOf(0)]).toEqual([0, 0, 0]);
  });

  it('with evidence by what they proved', () => {
    const word = oneSeat(happened.claimed('ann'), happened.checkedIn('ann', at(0), 'organiser'));
    expect(checkOut(serving, 'ann', at(60))).toMatchObject({ value: { evidence: 'checked-in', forced: false } });
    expect(checkOut(word, 'ann', at(60))).toMatchObject({ value: { evidence: 'confirmed' } });
  });

  it('only when checked in', () => {
    expect(
      [checkOut(claimed, 'ann', at(60)), checkOut(serving, 'ben', at(60)), checkOut(oneSeat(), 'ann', at(60))].map(reasonOf),
    ).toEqual(['not-checked-in', 'not-checked-in', 'not-checked-in']);
  });

  it('after a service over midnight with all of it', () => {
    const night = task({ startsAt: '2026-11-23T22:00:00+08:00', endsAt: '2026-11-24T00:00:00+08:00' });
    expect(servedMinutes(night, night.startsAt, '2026-11-24T00:00:00+08:00', at(0))).toBe(120);
    const into = { ...night, endsAt: '2026-11-24T02:00:00+08:00' };
    expect(servedMinutes(into, '2026-11-23T23:30:00+08:00', '2026-11-24T01:00:00+08:00', at(0))).toBe(90);
  });

  it('with no more than a day’s limit', () => {
    const long = task({ endsAt: plusMinutes(starts, 2_000) });
    expect(servedMinutes(long, starts, plusMinutes(starts, 1_900), at(0))).toBe(480);
  });
});

describe('a forgotten check-out', () => {
  const forced = after(serving, forceCheckOut(serving, 'ann', at(90)));

  it('is closed without inventing a minute', () => {
    expect(seatOf(forced, 'ann')).toMatchObject({ standing: 'served', minutes: 0, evidence: 'unconfirmed' });
    expect(reasonOf(forceCheckOut(claimed, 'ann', at(90)))).toBe('not-checked-in');
  });

  it('counts what the organisation stands for, at most from check-in to where it was closed', () => {
    expect(confirmMinutes(forced, 'ann', { minutes: 91, note: '本人在场' }, at(300))).toMatchObject({
      reason: 'more-than-served',
      facts: { atMost: 90 },
    });
    const confirmed = after(forced, confirmMinutes(forced, 'ann', { minutes: 90, note: '本人在场' }, at(300)));
    expect(seatOf(confirmed, 'ann')).toMatchObject({ minutes: 90, evidence: 'confirmed' });
    expect(reasonOf(confirmMinutes(confirmed, 'ann', { minutes: 60, note: '再改' }, at(310)))).toBe('nothing-to-confirm');
  });

  it('only it is confirmed: what was checked out is corrected in the record', () => {
    const left = oneSeat(happened.claimed('ann'), happened.checkedIn('ann'), happened.checkedOut('ann', 60));
    for (const order of [left, claimed, oneSeat()])
      expect(reasonOf(confirmMinutes(order, 'ann', { minutes: 1, note: '在场' }, at(300)))).toBe('nothing-to-confirm');
  });
});

describe('somebody did not come', () => {
  it('and who said so is kept', () => {
    expect(seatOf(after(claimed, reportMissed(claimed, 'ann', 'leader', at(10))), 'ann')).toEqual({
      volunteerId: 'ann',
      standing: 'missed',
      saidBy: 'leader',
      at: at(10).now,
    });
  });

  it('which cannot be said before the start, nor of somebody who came or had no seat', () => {
    expect([at(-1), at(0)].map((moment) => reasonOf(reportMissed(claimed, 'ann', 'leader', moment)))).toEqual([
      'too-early',
      'granted',
    ]);
    expect(
      [reportMissed(serving, 'ann', 'leader', at(10)), reportMissed(claimed, 'ben', 'leader', at(10))].map(reasonOf),
    ).toEqual(['not-claimed', 'not-claimed']);
  });
});
