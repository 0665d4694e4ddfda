/** What would help an order that lacks people: counted by asking the same rules again, as if one thing were otherwise. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Candidate, Task, Terms } from '@linli/core';
import { aHelper, aNeed, anOrder, anyNeighbourhood, at, hour } from '../../test/given.ts';
import { assign } from '../assignment/assign.ts';
import { candidates } from '../candidates/candidates.ts';
import { whyNot } from './explain.ts';
import { openingOf, type MatchOpening } from '../model/opening.ts';
import { remediesOf } from './remedies.ts';

const promised = { orderId: 'x', title: '四点半课堂', startsAt: hour(15), endsAt: hour(17), minutes: 120 };
const people: readonly Partial<Candidate>[] = [
  { trainings: [] },
  { trainings: ['mediation'], commitments: [promised] },
  { trainings: ['mediation'], commitments: [promised] },
  { trainings: [], commitments: [promised] },
];
const helpers = people.map((each, index) => aHelper(`v${index}`, {}, each));
const remedies = (needs: readonly MatchOpening[]) => remediesOf(assign(candidates(needs, helpers, at)));

/** What helps where one person stands before one order. */
function alone(terms: Partial<Terms>, candidate: Partial<Candidate>, task: Partial<Task> = {}) {
  return remediesOf(assign(candidates([aNeed('o', terms, task)], [aHelper('a', {}, candidate)], at))).map(({ change }) => change);
}

describe('what would help an order that lacks people', () => {
  it('is counted by change, the most first; whoever lacks two things is not counted', () => {
    expect(remedies([aNeed('o', { trainings: ['mediation'] })])).toEqual([
      { order: 0, change: 'time', people: 2 },
      { order: 0, change: 'training', people: 1 },
    ]);
  });

  it('is a training, a skill that is not asked for, cover, a check, or another time', () => {
    expect(alone({ trainings: ['mediation'] }, {})).toEqual(['training']);
    expect(alone({ skills: ['driving'] }, {})).toEqual(['skill']);
    expect(alone({ hazardous: true }, {})).toEqual(['cover']);
    expect(alone({ verifiedOnly: true }, { verification: 'unverified' })).toEqual(['check']);
    expect(alone({}, { bornOn: '2012-05-01' })).toEqual(['check']);
    expect(alone({}, { commitments: [promised] })).toEqual(['time']);
  });

  it('is nothing where the resident’s wish, age or the law stand in the way', () => {
    expect(alone({}, {}, { wishes: { sex: 'male' } })).toEqual([]);
    expect(alone({ hazardous: true, minimumAge: 90 }, {})).toEqual([]);
  });

  it('is not asked where every seat is offered, nor of those who said no', () => {
    expect(remedies([aNeed('o', { trainings: [] })])).toEqual([]);
    const declined = { ...anOrder('o', { trainings: ['mediation'] }), declinedBy: ['v0', 'v1', 'v2'] };
    expect(remedies([openingOf(declined)])).toEqual([]);
  });

  it('never counts more than those who may not come by that very rule', () => {
    fc.assert(
      fc.property(anyNeighbourhood(5, 6), ({ orders, helpers: all }) => {
        const found = assign(candidates(orders.map(openingOf), all, at));
        for (const { order, change, people: count } of remediesOf(found)) {
          const { id } = found.model.openings[order]!.input.order;
          const kept = all.filter(({ candidate }) => whyNot(found, id, candidate.volunteerId)?.change === change);
          expect(count).toBeGreaterThan(0);
          expect(count).toBeLessThanOrEqual(kept.length);
        }
      }),
      { numRuns: 500 },
    );
  });
});
