/** 服务记录: entered from what happened, corrected in the open. @module */
import { describe, expect, it } from 'vitest';
import { at, happened, oneSeat, openOrder, reasonOf } from '../../test/given.ts';
import { national } from '../policy/index.ts';
import { correctMinutes, enterRecord } from './enter.ts';
import { evolveRecord, ServiceRecord } from './record.ts';

const served = oneSeat(happened.claimed('ann'), happened.checkedIn('ann'), happened.checkedOut('ann', 95));

function entered(order = served): ServiceRecord {
  const outcome = enterRecord('record', order, 'ann', '李建国', at(130));
  if (!outcome.ok) throw new Error(outcome.reason);
  return evolveRecord(undefined, outcome.value);
}

describe('a record', () => {
  it('has what 67号令 art. 7 asks: name, date, place, content, minutes, unit, leader', () => {
    const record = entered();
    expect(ServiceRecord.parse(record)).toEqual(record);
    expect(record).toMatchObject({
      activity: '陪张奶奶去医院复查',
      day: '2026-11-23',
      place: '3 号楼',
      content: '需推轮椅。',
      minutes: 95,
      organisationId: 'team',
      leader: '李建国',
      evidence: 'checked-in',
      category: 'elder-care',
    });
  });

  it('is of the day on which the service began where the community is', () => {
    const night = { startsAt: '2026-11-23T23:30:00+08:00', endsAt: '2026-11-24T01:00:00+08:00' };
    const order = openOrder(
      {},
      night,
      happened.claimed('ann'),
      happened.checkedIn('ann', at(560)),
      happened.checkedOut('ann', 60, 'checked-in', at(640)),
    );
    expect(entered(order).day).toBe('2026-11-23');
  });

  it('is of the new day when somebody came early to a service that began at midnight', () => {
    const midnight = { startsAt: '2026-12-01T00:00:00+08:00', endsAt: '2026-12-01T02:00:00+08:00' };
    const early = { ...at(0), now: '2026-11-30T23:45:00+08:00' };
    const leaves = { ...at(0), now: midnight.endsAt };
    const came = [
      happened.claimed('ann'),
      happened.checkedIn('ann', early),
      happened.checkedOut('ann', 120, 'checked-in', leaves),
    ];
    expect(entered(openOrder({}, midnight, ...came)).day).toBe('2026-12-01');
  });

  it('is entered of nobody who has not served, and of no minutes that nobody stands for', () => {
    const forced = oneSeat(happened.claimed('ann'), happened.checkedIn('ann'), happened.checkedOut('ann', 0, 'unconfirmed'));
    expect(reasonOf(enterRecord('record', forced, 'ann', undefined, at(130)))).toBe('unconfirmed');
    expect(reasonOf(enterRecord('record', served, 'ben', undefined, at(130)))).toBe('not-served');
    expect(
      reasonOf(enterRecord('record', oneSeat(happened.claimed('ann'), happened.missed('ann')), 'ann', undefined, at(130))),
    ).toBe('not-served');
  });

  it('begins with its entry', () => {
    const corrected = correctMinutes(entered(), { minutes: 60, reason: '提前离开', by: 'leader' }, served, at(300));
    expect(() => corrected.ok && evolveRecord(undefined, corrected.value)).toThrow(/before record-entered/);
  });
});

describe('a correction', () => {
  const correct = (minutes: number, record = entered(), policy = national) =>
    correctMinutes(record, { minutes, reason: '提前离开', by: 'leader' }, served, at(300, policy));

  it('keeps what was there before, why, and who', () => {
    const [first, second] = [correct(60), correct(70)];
    if (!first.ok || !second.ok) throw new Error('both may be');
    const once = evolveRecord(entered(), first.value);
    expect(once).toMatchObject({
      minutes: 60,
      corrections: [{ from: 95, to: 60, reason: '提前离开', by: 'leader', at: at(300).now }],
    });
    const again = correct(0, once);
    expect(again.ok && evolveRecord(once, again.value)).toMatchObject({
      minutes: 0,
      corrections: [{ to: 60 }, { from: 60, to: 0 }],
    });
  });

  it('goes up to the planned span and no farther', () => {
    expect([correct(120), correct(121)].map(reasonOf)).toEqual(['granted', 'more-than-served']);
    expect(correct(121)).toMatchObject({ facts: { atMost: 120 } });
  });

  it('that changes nothing is none', () => {
    expect(reasonOf(correct(95))).toBe('unchanged');
  });
});
