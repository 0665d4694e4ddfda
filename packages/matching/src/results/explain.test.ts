/** Why a volunteer is offered an order, why not, and what would have to change; nothing of it tells of anybody else. */
import { describe, expect, it } from 'vitest';
import type { Candidate, Task, Terms } from '@linli/core';
import { anOpening, anOrder, aVolunteer, context, hour } from '../../test/given.ts';
import { assign } from '../assignment/assign.ts';
import type { Assignment } from '../assignment/offers.ts';
import { candidates } from '../candidates/candidates.ts';
import { openingOf, type MatchOpening } from '../model/opening.ts';
import type { MatchVolunteer } from '../model/volunteer.ts';
import { explain, unmetOrders, whyNot } from './explain.ts';

const assignmentOf = (openings: readonly MatchOpening[], volunteers: readonly MatchVolunteer[], perVolunteer = 1): Assignment =>
  assign(candidates(openings, volunteers, context), { perVolunteer });

describe('explain', () => {
  it('an explanation tells the score, the strongest reasons first, and the score of the next best, and names nobody', () => {
    const volunteers = [
      aVolunteer('known', { recipients: { zhang: { times: 8, rating: 5 } }, recentMinutes: 1_200 }),
      aVolunteer('good', { experience: { 'elder-care': 3 } }),
      aVolunteer('new'),
    ];
    const assignment = assignmentOf([anOpening('o')], volunteers);
    const { volunteerId, score } = assignment.offers[0]!;
    const explanation = explain(assignment, 'o', volunteerId);
    expect(volunteerId).toBe('good');
    expect(explanation.score).toBe(score);
    expect(explanation.reasons[0]).toEqual({ part: 'skill', value: 500, points: 100 });
    const points = explanation.reasons.map((reason) => reason.points);
    expect(points).toEqual([...points].sort((a, b) => b - a));
    expect(explanation.nextBest).toBe(explain(assignment, 'o', 'new').score);
    expect(JSON.stringify(explanation)).not.toMatch(/known|new|good/);
  });

  it('where nobody else is a candidate there is no next best score', () => {
    expect(explain(assignmentOf([anOpening('o')], [aVolunteer('a')]), 'o', 'a').nextBest).toBeNull();
  });

  it('a criterion without weight is no reason', () => {
    const weights = { ...context.policy.matching.weights, distance: 0 };
    const assignment = assign(candidates([anOpening('o')], [aVolunteer('a')], context, weights));
    expect(explain(assignment, 'o', 'a').reasons.map(({ part }) => part)).not.toContain('distance');
  });
});

describe('whyNot', () => {
  const ofOnePair = (terms: Partial<Terms>, task: Partial<Task>, candidate: Partial<Candidate>) =>
    whyNot(assignmentOf([anOpening('o', terms, task)], [aVolunteer('a', {}, candidate)]), 'o', 'a');

  it('an eligibility rule that refuses is the reason, with what would have to change', () => {
    const commitment = { orderId: 'x', title: '四点半课堂', startsAt: hour(15), endsAt: hour(17), minutes: 120 };
    expect(ofOnePair({ trainings: ['mediation'] }, {}, {})).toEqual({
      reason: 'missing-training',
      facts: { training: 'mediation' },
      change: 'training',
    });
    expect(ofOnePair({ skills: ['driving'] }, {}, {})).toMatchObject({ reason: 'missing-skill', change: 'skill' });
    expect(ofOnePair({ hazardous: true }, {}, {})).toMatchObject({ reason: 'insurance-needed', change: 'cover' });
    expect(ofOnePair({ verifiedOnly: true }, {}, { verification: 'unverified' })).toMatchObject({ change: 'check' });
    expect(ofOnePair({}, {}, { commitments: [commitment] })).toMatchObject({ reason: 'clash', change: 'time' });
    expect(ofOnePair({}, { wishes: { sex: 'male' } }, {})).toMatchObject({ reason: 'recipient-wishes', change: 'nothing' });
    expect(ofOnePair({}, {}, {})).toBeNull();
  });

  it('where others fit better, the lowest score that got a seat is told', () => {
    const assignment = assignmentOf([anOpening('o')], [aVolunteer('a', { experience: { 'elder-care': 9 } }), aVolunteer('b')]);
    expect(whyNot(assignment, 'o', 'b')).toEqual({
      reason: 'full',
      change: 'seat',
      facts: { score: explain(assignment, 'o', 'b').score, least: explain(assignment, 'o', 'a').score },
    });
  });

  it('where another order at the same time is offered, the reason is that they are elsewhere', () => {
    const overlapping = { startsAt: hour(15), endsAt: hour(17) };
    const assignment = assignmentOf([anOpening('o'), anOpening('p', {}, overlapping)], [aVolunteer('a')], 2);
    const [offer] = assignment.offers;
    expect(whyNot(assignment, offer?.orderId === 'o' ? 'p' : 'o', 'a')).toMatchObject({ reason: 'elsewhere', change: 'time' });
  });

  it('an order that is closed takes nobody, and whoever declined was asked already', () => {
    const closed = { ...anOrder('o'), status: 'served' as const };
    const declined = { ...anOrder('o'), declinedBy: ['a'] };
    expect(whyNot(assignmentOf([openingOf(closed)], [aVolunteer('a')]), 'o', 'a')).toMatchObject({ reason: 'gone' });
    expect(whyNot(assignmentOf([openingOf(declined)], [aVolunteer('a')]), 'o', 'a')).toMatchObject({ reason: 'asked' });
  });

  it('whoever lives further away than enough others who fit is too far', () => {
    const crowd = Array.from({ length: 100 }, (_, n) =>
      aVolunteer(`v${n}`, { place: { longitude: 117 + n / 1_000, latitude: 39 } }),
    );
    const place = { label: '楼', position: { longitude: 117, latitude: 39 } };
    const assignment = assignmentOf([anOpening('o', {}, { place })], crowd);
    expect(whyNot(assignment, 'o', 'v99')).toMatchObject({ reason: 'far', change: 'score' });
  });
});

it('an order or a volunteer that was not matched is refused by its id', () => {
  const assignment = assignmentOf([anOpening('o')], [aVolunteer('a')]);
  expect(() => whyNot(assignment, 'x', 'a')).toThrow('order x: expected one of those');
  expect(() => explain(assignment, 'o', 'x')).toThrow('volunteer x: expected one of those');
});

it('unmet orders are those for which no volunteer is eligible', () => {
  const openings = [anOpening('o'), anOpening('p', { skills: ['driving'] })];
  expect(unmetOrders(candidates(openings, [aVolunteer('a')], context))).toEqual(['p']);
});
