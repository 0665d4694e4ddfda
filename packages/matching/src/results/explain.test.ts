/** Why, why not, and what would have to change; nothing of it tells of anybody else. */
import { describe, expect, it } from 'vitest';
import type { Candidate, Task, Terms } from '@linli/core';
import { aHelper, aNeed, anOrder, at, hour } from '../../test/given.ts';
import { assign } from '../assignment/assign.ts';
import { candidates } from '../candidates/candidates.ts';
import { explain, unmetOrders, whyNot } from './explain.ts';
import { openingOf, type MatchVolunteer, type MatchOpening } from '../model/opening.ts';

const offered = (needs: readonly MatchOpening[], helpers: readonly MatchVolunteer[], perVolunteer = 1) =>
  assign(candidates(needs, helpers, at), { perVolunteer });

describe('why', () => {
  it('tells the score, what speaks for it first, and the score of the next best', () => {
    const helpers = [
      aHelper('known', { recipients: { zhang: { times: 8, rating: 5 } }, recentMinutes: 1_200 }),
      aHelper('good', { experience: { 'elder-care': 3 } }),
      aHelper('new'),
    ];
    const found = offered([aNeed('o')], helpers);
    const { volunteerId, score } = found.offers[0]!;
    const why = explain(found, 'o', volunteerId);
    expect(volunteerId).toBe('good');
    expect(why.score).toBe(score);
    expect(why.reasons[0]).toEqual({ part: 'skill', value: 500, gave: 100 });
    expect(why.reasons.map(({ points: gave }) => gave)).toEqual([...why.reasons.map(({ points: gave }) => gave)].sort((a, b) => b - a));
    expect(why.nextBest).toBe(explain(found, 'o', 'new').score);
    expect(JSON.stringify(why)).not.toMatch(/known|new|good/);
  });

  it('knows of no next best where there is none', () => {
    expect(explain(offered([aNeed('o')], [aHelper('a')]), 'o', 'a').nextBest).toBeNull();
  });

  it('leaves out what counts for nothing', () => {
    const weights = { ...at.policy.matching.weights, distance: 0 };
    const found = assign(candidates([aNeed('o')], [aHelper('a')], at, weights));
    expect(explain(found, 'o', 'a').reasons.map(({ part }) => part)).not.toContain('distance');
  });
});

describe('why not', () => {
  const alone = (terms: Partial<Terms>, task: Partial<Task>, candidate: Partial<Candidate>) =>
    whyNot(offered([aNeed('o', terms, task)], [aHelper('a', {}, candidate)]), 'o', 'a');

  it('says the rule that stands in the way, and what would have to change', () => {
    const promised = { orderId: 'x', title: '四点半课堂', startsAt: hour(15), endsAt: hour(17), minutes: 120 };
    expect(alone({ trainings: ['mediation'] }, {}, {})).toEqual({
      ...{ reason: 'missing-training', facts: { training: 'mediation' }, change: 'training' },
    });
    expect(alone({ skills: ['driving'] }, {}, {})).toMatchObject({ reason: 'missing-skill', change: 'skill' });
    expect(alone({ hazardous: true }, {}, {})).toMatchObject({ reason: 'insurance-needed', change: 'cover' });
    expect(alone({ verifiedOnly: true }, {}, { verification: 'unverified' })).toMatchObject({ change: 'check' });
    expect(alone({}, {}, { commitments: [promised] })).toMatchObject({ reason: 'clash', change: 'time' });
    expect(alone({}, { wishes: { sex: 'male' } }, {})).toMatchObject({ reason: 'recipient-wishes', change: 'nothing' });
    expect(alone({}, {}, {})).toBeNull();
  });

  it('says that others fit better, with the least score that had a seat', () => {
    const found = offered([aNeed('o')], [aHelper('a', { experience: { 'elder-care': 9 } }), aHelper('b')]);
    expect(whyNot(found, 'o', 'b')).toEqual({
      ...{ reason: 'full', change: 'seat' },
      facts: { score: explain(found, 'o', 'b').score, least: explain(found, 'o', 'a').score },
    });
  });

  it('says that they are offered something else that goes before it', () => {
    const later = { startsAt: hour(15), endsAt: hour(17) };
    const found = offered([aNeed('o'), aNeed('p', {}, later)], [aHelper('a')], 2);
    const [mine] = found.offers;
    expect(whyNot(found, mine?.orderId === 'o' ? 'p' : 'o', 'a')).toMatchObject({ reason: 'elsewhere', change: 'time' });
  });

  it('says that an order is closed, that they were asked already, or that many nearer ones fit', () => {
    const [closed, asked] = [
      { ...anOrder('o'), status: 'served' as const },
      { ...anOrder('o'), declinedBy: ['a'] },
    ];
    expect(whyNot(offered([openingOf(closed)], [aHelper('a')]), 'o', 'a')).toMatchObject({ reason: 'gone' });
    expect(whyNot(offered([openingOf(asked)], [aHelper('a')]), 'o', 'a')).toMatchObject({ reason: 'asked' });
    const crowd = Array.from({ length: 100 }, (_, n) =>
      aHelper(`v${n}`, { place: { longitude: 117 + n / 1_000, latitude: 39 } }),
    );
    const place = { label: '楼', position: { longitude: 117, latitude: 39 } };
    expect(whyNot(offered([aNeed('o', {}, { place })], crowd), 'o', 'v99')).toMatchObject({ reason: 'far', change: 'score' });
  });

  it('asked of an order or a volunteer that was not matched, says so', () => {
    expect(() => whyNot(offered([aNeed('o')], [aHelper('a')]), 'x', 'a')).toThrow('order x: expected one of those');
    expect(() => explain(offered([aNeed('o')], [aHelper('a')]), 'o', 'x')).toThrow('volunteer x: expected one of those');
  });
});

describe('what nobody can meet', () => {
  it('is told by order', () => {
    expect(unmetOrders(candidates([aNeed('o'), aNeed('p', { skills: ['driving'] })], [aHelper('a')], at))).toEqual(['p']);
  });
});
