/** Whether a task may be a volunteer's: every reason why not, and which of them nobody may override. @module */
import { describe, expect, it } from 'vitest';
import { at, candidate, commitment, dayBefore, starts, task } from '../../test/given.ts';
import { plusMinutes } from '../kernel/index.ts';
import { dongying, national, type Policy } from '../policy/index.ts';
import type { Candidate } from '../volunteers/index.ts';
import { ineligibility, isOverridable, type Opening } from './eligibility.ts';
import { plainTerms, type Task, type Terms } from './task.ts';

const post = (terms: Partial<Terms> = {}, change: Partial<Task> = {}, requestedByCandidate = false): Opening => ({
  id: 'order',
  task: task(change),
  terms: { ...plainTerms(1), ...terms },
  requestedByCandidate,
});
const someone = (change: Partial<Candidate> = {}): Candidate => candidate('ann', change);
const reason = (of: Opening, who: Candidate, policy: Policy = national, now = -1_440): string | undefined =>
  ineligibility(of, who, at(now, policy))?.reason;

it('nothing hinders an adult who can, is free, and did not ask for it themselves', () => {
  expect(ineligibility(post(), someone(), dayBefore)).toBeNull();
});

/** Each case fails by its one reason; the middle one is the post, the last one the candidate. */
const firm: readonly [string, Opening, Candidate][] = [
  ['has-left', post(), someone({ status: 'left' })],
  ['own-request', post({}, {}, true), someone()],
  ['recipient-wishes', post({}, { wishes: { sex: 'male' } }), someone()],
  ['too-young', post(), someone({ bornOn: '2012-11-24', guardianConsent: true })],
  ['guardian-needed', post(), someone({ bornOn: '2008-11-24' })],
  [
    'adults-only',
    post({ hazardous: true }),
    someone({ bornOn: '2008-11-24', guardianConsent: true, insuredUntil: '2027-01-01' }),
  ],
  ['missing-training', post({ trainings: ['emergency-response'] }), someone({ trainings: ['mediation'] })],
  ['insurance-needed', post({ hazardous: true }), someone({ insuredUntil: '2026-11-22' })],
];
const soft: readonly [string, Opening, Candidate][] = [
  ['missing-skill', post({ skills: ['first-aid', 'driving'] }), someone({ skills: ['first-aid'] })],
  ['verification-needed', post({ verifiedOnly: true }), someone({ verification: 'in-review' })],
  ['clash', post(), someone({ commitments: [commitment(60, 180)] })],
  ['too-little-rest', post(), someone({ commitments: [commitment(149, 180)] })],
  ['too-much-in-a-day', post(), someone({ commitments: [commitment(-360, -60, { minutes: 361 })] })],
];

describe('what stands by law or for safety', () => {
  it.each(firm)('%s: refuses, and no override helps', (expected, of, who) => {
    expect(ineligibility(of, who, dayBefore)?.reason).toBe(expected);
    expect(ineligibility(of, who, dayBefore, '情况特殊')?.reason).toBe(expected);
    expect(isOverridable(expected)).toBe(false);
  });

  it('whom a resident lets in is theirs to say: a wish for a woman is met by women alone', () => {
    const wished = post({}, { wishes: { sex: 'female', language: 'yue' } });
    expect(ineligibility(wished, someone({ sex: 'male' }), dayBefore)).toEqual({
      ok: false,
      reason: 'recipient-wishes',
      facts: { sex: 'female' },
    });
    expect(reason(wished, someone({ sex: 'unstated' }))).toBe('recipient-wishes');
    expect(reason(wished, someone({ sex: 'female' }))).toBeUndefined();
    expect(reason(post({}, { wishes: { language: 'yue' } }), someone({ sex: 'male' }))).toBeUndefined();
  });

  it('in Dongying a guardian is present below 10, whatever was consented', () => {
    const nine = someone({ bornOn: '2016-11-24', guardianConsent: true });
    expect(ineligibility(post(), nine, at(-1_440, dongying), '情况特殊')?.reason).toBe('guardian-present-needed');
    expect(reason(post(), someone({ bornOn: '2016-11-23', guardianConsent: true }), dongying)).toBeUndefined();
    expect(reason(post(), someone({ bornOn: '2020-11-24', guardianConsent: true }), dongying)).toBe('too-young');
  });
});

describe('what a coordinator may override', () => {
  it.each(soft)('%s: refuses, and an override with a reason helps', (expected, of, who) => {
    expect(ineligibility(of, who, dayBefore)?.reason).toBe(expected);
    expect(ineligibility(of, who, dayBefore, '情况特殊')).toBeNull();
    expect(isOverridable(expected)).toBe(true);
  });

  it('is said after what nobody may: an override never hides a firm reason', () => {
    for (const [expected, of, who] of firm) {
      const worse = { ...who, verification: 'failed' as const, commitments: [commitment(0, 120)] };
      expect(ineligibility({ ...of, terms: { ...of.terms, verifiedOnly: true } }, worse, dayBefore, '情况特殊')?.reason).toBe(
        expected,
      );
    }
  });

  it('needs a reason: an empty one is none', () => {
    expect(ineligibility(post({ skills: ['driving'] }), someone(), dayBefore, '')?.reason).toBe('missing-skill');
  });
});

describe('age', () => {
  it('is that on the day of service, not of the claim', () => {
    const turns14 = someone({ bornOn: '2012-11-23', guardianConsent: true });
    expect(reason(post(), turns14, national, -2_880)).toBeUndefined();
    expect(ineligibility(post(), someone({ bornOn: '2012-11-24', guardianConsent: true }), dayBefore)?.facts).toEqual({
      age: 13,
      minimum: 14,
    });
  });

  it('is reckoned on the community’s day: half past midnight in Shanghai is a day later than in London', () => {
    const night = { startsAt: '2026-11-22T16:30:00Z', endsAt: '2026-11-22T18:00:00Z' };
    expect(reason(post({}, night), someone({ bornOn: '2008-11-23' }), national, -2_880)).toBeUndefined();
  });

  it('of a task for any time is that of today, once it has begun', () => {
    const ongoing = post({}, { timing: 'flexible', startsAt: '2024-01-01T00:00:00+08:00', endsAt: '2027-01-01T00:00:00+08:00' });
    expect(reason(ongoing, someone({ bornOn: '2008-06-01' }))).toBeUndefined();
    expect(reason(ongoing, someone({ bornOn: '2009-06-01' }))).toBe('guardian-needed');
  });

  it('may be asked for above the law, never below it', () => {
    expect(reason(post({ minimumAge: 40 }), someone())).toBe('too-young');
    expect(reason(post({ minimumAge: 6 }), someone({ bornOn: '2016-01-01', guardianConsent: true }))).toBe('too-young');
  });

  it('of somebody born on 29 February is grown on 1 March', () => {
    const born = someone({ bornOn: '2008-02-29' });
    const on = (day: string): string | undefined =>
      reason(post({}, { startsAt: `${day}T14:00:00+08:00`, endsAt: `${day}T16:00:00+08:00` }), born, national, -500_000);
    expect([on('2026-02-28'), on('2026-03-01')]).toEqual(['guardian-needed', undefined]);
  });
});

describe('insurance', () => {
  it('covers the last day of service', () => {
    expect(reason(post({ hazardous: true }), someone({ insuredUntil: '2026-11-23' }))).toBeUndefined();
    const overnight = { startsAt: '2026-11-23T22:00:00+08:00', endsAt: '2026-11-24T06:00:00+08:00' };
    expect(reason(post({ hazardous: true }, overnight), someone({ insuredUntil: '2026-11-23' }))).toBe('insurance-needed');
  });

  it('a service that ends at midnight ends on the day before', () => {
    const evening = { startsAt: '2026-11-23T22:00:00+08:00', endsAt: '2026-11-24T00:00:00+08:00' };
    expect(reason(post({ hazardous: true }, evening), someone({ insuredUntil: '2026-11-23' }))).toBeUndefined();
  });

  it('is asked for every task where the policy says so', () => {
    const strict = { ...national, insurance: 'every' as const };
    expect([reason(post(), someone(), strict), reason(post(), someone({ insuredUntil: '2026-12-31' }), strict)]).toEqual([
      'insurance-needed',
      undefined,
    ]);
  });
});

describe('time promised already', () => {
  const busy = (from: number, to: number, change = {}): Candidate => someone({ commitments: [commitment(from, to, change)] });

  it('half an hour of rest is enough, before and after', () => {
    expect([reason(post(), busy(-90, -30)), reason(post(), busy(150, 200))]).toEqual([undefined, undefined]);
    expect([reason(post(), busy(-90, -29)), reason(post(), busy(120, 200))]).toEqual(['too-little-rest', 'too-little-rest']);
  });

  it('a service inside another, around it, or the very same, clashes; the words name it', () => {
    for (const [from, to] of [
      [30, 60],
      [-60, 300],
      [0, 120],
      [119, 121],
    ] as const)
      expect(reason(post(), busy(from, to))).toBe('clash');
    expect(ineligibility(post(), busy(0, 120), dayBefore)?.facts).toEqual({
      title: '四点半课堂',
      startsAt: plusMinutes(starts, 0),
    });
  });

  it('a task does not clash with itself, nor one for any time with anything', () => {
    expect(reason(post(), busy(0, 120, { orderId: 'order' }))).toBeUndefined();
    expect(reason(post({}, { timing: 'flexible' }), busy(0, 120))).toBeUndefined();
  });

  it('eight hours fill a day; the next day is another', () => {
    expect([reason(post(), busy(-390, -30)), reason(post(), busy(-391, -30))]).toEqual([undefined, 'too-much-in-a-day']);
    expect(reason(post(), busy(-1_440, -940, { minutes: 500 }))).toBeUndefined();
    expect(reason(post({}, { endsAt: plusMinutes(starts, 600) }), someone())).toBeUndefined();
  });
});

describe('a refusal says what it would take', () => {
  const facts = (of: Opening, who: Candidate, policy: Policy = national): unknown =>
    ineligibility(of, who, at(-1_440, policy))?.facts;

  it.each<[string, unknown, Opening, Candidate, Policy?]>([
    ['the age there is and the one that is needed', { age: 13, minimum: 14 }, post(), someone({ bornOn: '2012-11-24' })],
    [
      'the age from which danger is allowed',
      { age: 17, minimum: 18 },
      post({ hazardous: true }),
      someone({ bornOn: '2008-11-24', guardianConsent: true }),
    ],
    ['from when a guardian need not agree', { age: 17, from: 18 }, post(), someone({ bornOn: '2008-11-24' })],
    [
      'from when a guardian need not be there',
      { age: 9, from: 10 },
      post(),
      someone({ bornOn: '2016-11-24', guardianConsent: true }),
      dongying,
    ],
    ['the training', { training: 'emergency-response' }, post({ trainings: ['emergency-response'] }), someone()],
    ['the skill', { skill: 'driving' }, post({ skills: ['first-aid', 'driving'] }), someone({ skills: ['first-aid'] })],
    [
      'what it clashes with',
      { title: '四点半课堂', startsAt: plusMinutes(starts, 60) },
      post(),
      someone({ commitments: [commitment(60, 180)] }),
    ],
    [
      'what is too near, and the rest between',
      { title: '四点半课堂', minutes: 30 },
      post(),
      someone({ commitments: [commitment(149, 180)] }),
    ],
    [
      'the minutes of the day and its limit',
      { minutes: 481, atMost: 480 },
      post(),
      someone({ commitments: [commitment(-360, -60, { minutes: 361 })] }),
    ],
  ])('%s', (_, expected, of, who, policy) => {
    expect(facts(of, who, policy)).toEqual(expected);
  });

  it('danger is for those who are eighteen on the day of service', () => {
    const dangerous = post({ hazardous: true });
    const insured = { guardianConsent: true, insuredUntil: '2027-01-01' };
    expect(reason(dangerous, someone({ ...insured, bornOn: '2008-11-23' }))).toBeUndefined();
    expect(reason(dangerous, someone({ ...insured, bornOn: '2008-11-24' }))).toBe('adults-only');
  });

  it('a check is asked of those only who take a task that asks it', () => {
    expect(reason(post(), someone({ verification: 'in-review' }))).toBeUndefined();
    expect(reason(post({ verifiedOnly: true }), someone())).toBeUndefined();
  });
});
