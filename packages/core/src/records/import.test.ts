/** 补录与导入: what is entered from elsewhere is true, whole, and not doubled. @module */
import { describe, expect, it } from 'vitest';
import { at, reasonOf } from '../../test/given.ts';
import { importRecord } from './import.ts';
import { evolveRecord, ServiceRecord } from './record.ts';
import { correctMinutes } from './enter.ts';

const record = (change: Partial<ServiceRecord> = {}): ServiceRecord => ({
  id: 'r1',
  communityId: 'chaoyangli',
  volunteerId: 'ann',
  orderId: null,
  activity: '护河',
  category: 'environment',
  day: '2026-10-01',
  place: '护城河',
  content: '',
  minutes: 90,
  evidence: 'retroactive',
  proof: '签到表照片',
  organisationId: null,
  recordedAt: '2026-10-02T08:00:00Z',
  corrections: [],
  ...change,
});
const known = { isVolunteer: true, minutesThatDay: 0 };
const reason = (change: Partial<ServiceRecord>, of = known): string => reasonOf(importRecord(record(change), of, at(0)));

describe('a record from elsewhere', () => {
  it('is entered as it was kept, with its evidence and its corrections', () => {
    const corrections = [{ from: 120, to: 90, reason: '提前离开', by: 'desk', at: '2026-10-03T08:00:00Z' }];
    const outcome = importRecord(record({ corrections }), known, at(0));
    if (!outcome.ok) throw new Error(outcome.reason);
    expect(outcome.value).toMatchObject({ type: 'record-entered', recordId: 'r1', at: at(0).now });
    expect(ServiceRecord.parse(evolveRecord(undefined, outcome.value))).toEqual(record({ corrections }));
  });

  it('is of a volunteer, of a day that has come, and of some minutes', () => {
    expect(reason({}, { ...known, isVolunteer: false })).toBe('no-volunteer');
    expect([reason({ day: '2026-11-23' }), reason({ day: '2026-11-24' })]).toEqual(['granted', 'not-yet']);
    expect([reason({ minutes: 0 }), reason({ minutes: 1 })]).toEqual(['nothing-served', 'granted']);
    const corrections = [{ from: 90, to: 0, reason: '没有来', by: 'desk', at: '2026-10-03T08:00:00Z' }];
    expect(reason({ minutes: 0, corrections })).toBe('granted');
  });

  it('is recorded now, where nobody says when it was', () => {
    const { recordedAt: _, communityId: __, ...entry } = record();
    expect(importRecord(entry, known, at(0))).toMatchObject({
      value: { record: { communityId: 'chaoyangli', recordedAt: at(0).now } },
    });
  });

  it('needs a proof where it was entered afterwards, and somebody who stands for it', () => {
    const { proof: _, ...without } = record();
    expect(reasonOf(importRecord(without, known, at(0)))).toBe('proof-needed');
    expect(reasonOf(importRecord({ ...without, evidence: 'confirmed' }, known, at(0)))).toBe('granted');
    expect(reason({ evidence: 'unconfirmed' })).toBe('unconfirmed');
  });

  it('adds no more to a day than anybody may promise for one; a single long service is no sum', () => {
    const beside = (minutesThatDay: number, minutes: number): unknown =>
      importRecord(record({ minutes }), { ...known, minutesThatDay }, at(0));
    expect(importRecord(record({ minutes: 90, evidence: 'confirmed' }), { ...known, minutesThatDay: 391 }, at(0)).ok).toBe(true);
    expect(importRecord(record({ minutes: 90, evidence: 'confirmed' }), { ...known, minutesThatDay: 1_351 }, at(0)).ok).toBe(
      false,
    );
    expect(beside(390, 90)).toMatchObject({ ok: true });
    expect(beside(391, 90)).toEqual({ ok: false, reason: 'too-much-in-a-day', facts: { minutes: 481, atMost: 480 } });
    expect(beside(0, 481)).toMatchObject({ ok: true });
    expect(beside(0, 1_440)).toMatchObject({ ok: true });
    expect(beside(0, 1_441)).toEqual({ ok: false, reason: 'too-much-in-a-day', facts: { minutes: 1_441, atMost: 1_440 } });
  });

  it('is corrected never above what was entered first', () => {
    const to = (minutes: number, of = record()): string =>
      reasonOf(correctMinutes(of, { minutes, reason: '核对', by: 'desk' }, null, at(0)));
    expect([to(89), to(90), to(91)]).toEqual(['granted', 'unchanged', 'more-than-served']);
    const lowered = record({ minutes: 60, corrections: [{ from: 90, to: 60, reason: '核对', by: 'desk', at: at(0).now }] });
    expect([to(90, lowered), to(91, lowered)]).toEqual(['granted', 'more-than-served']);
  });
});
