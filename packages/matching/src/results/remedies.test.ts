/** What would help an order that lacks people: counted by asking the eligibility rules again after one change. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Candidate, Remedy, SuggestedRemedy, Task, Terms } from '@linli/core';
import { anOpening, anOrder, anyNeighbourhood, aVolunteer, context, hour } from '../../test/given.ts';
import { assign } from '../assignment/assign.ts';
import { candidates } from '../candidates/candidates.ts';
import { openingOf, type MatchOpening } from '../model/opening.ts';
import { whyNot } from './explain.ts';
import { remediesOf } from './remedies.ts';

const commitment = { orderId: 'x', title: '四点半课堂', startsAt: hour(15), endsAt: hour(17), minutes: 120 };
const people: readonly Partial<Candidate>[] = [
  { trainings: [] },
  { trainings: ['mediation'], commitments: [commitment] },
  { trainings: ['mediation'], commitments: [commitment] },
  { trainings: [], commitments: [commitment] },
];
const volunteers = people.map((candidate, index) => aVolunteer(`v${index}`, {}, candidate));
const remediesFor = (openings: readonly MatchOpening[]): readonly SuggestedRemedy[] =>
  remediesOf(assign(candidates(openings, volunteers, context)));

/** What helps where there is one volunteer and one order. */
function remediesOfPair(terms: Partial<Terms>, candidate: Partial<Candidate>, task: Partial<Task> = {}): Remedy[] {
  const model = candidates([anOpening('o', terms, task)], [aVolunteer('a', {}, candidate)], context);
  return remediesOf(assign(model)).map(({ change }) => change);
}

describe('remedies', () => {
  it('people are counted by the change that would let them come, the most first, but not who would need two', () => {
    expect(remediesFor([anOpening('o', { trainings: ['mediation'] })])).toEqual([
      { order: 0, change: 'time', people: 2 },
      { order: 0, change: 'training', people: 1 },
    ]);
  });

  it('a remedy is a training, a skill that is not required, insurance, a check, or another time', () => {
    expect(remediesOfPair({ trainings: ['mediation'] }, {})).toEqual(['training']);
    expect(remediesOfPair({ skills: ['driving'] }, {})).toEqual(['skill']);
    expect(remediesOfPair({ hazardous: true }, {})).toEqual(['cover']);
    expect(remediesOfPair({ verifiedOnly: true }, { verification: 'unverified' })).toEqual(['check']);
    expect(remediesOfPair({}, { bornOn: '2012-05-01' })).toEqual(['check']);
    expect(remediesOfPair({}, { commitments: [commitment] })).toEqual(['time']);
  });

  it('against the resident’s wish, the minimum age or the law there is no remedy', () => {
    expect(remediesOfPair({}, {}, { wishes: { sex: 'male' } })).toEqual([]);
    expect(remediesOfPair({ hazardous: true, minimumAge: 90 }, {})).toEqual([]);
  });

  it('an order all of whose seats are offered needs no remedy, and who declined is not counted', () => {
    expect(remediesFor([anOpening('o', { trainings: [] })])).toEqual([]);
    const declined = { ...anOrder('o', { trainings: ['mediation'] }), declinedBy: ['v0', 'v1', 'v2'] };
    expect(remediesFor([openingOf(declined)])).toEqual([]);
  });

  it('a remedy never counts more people than its rule keeps away', () => {
    fc.assert(
      fc.property(anyNeighbourhood(5, 6), ({ orders, volunteers: all }) => {
        const assignment = assign(candidates(orders.map(openingOf), all, context));
        for (const { order, change, people: count } of remediesOf(assignment)) {
          const { id } = assignment.model.openings[order]!.input.order;
          const keptAway = all.filter(({ candidate }) => whyNot(assignment, id, candidate.volunteerId)?.change === change);
          expect(count).toBeGreaterThan(0);
          expect(count).toBeLessThanOrEqual(keptAway.length);
        }
      }),
      { numRuns: 500 },
    );
  });
});
