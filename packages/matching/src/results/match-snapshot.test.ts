/** The sheet of a desk: whoever weighs it anew finds what whoever made it would have found. */
import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { national, type FitWeights } from '@linli/core';
import { aHelper, aNeed, anyNeighbourhood, at, hour } from '../../test/given.ts';
import {
  assign,
  candidates,
  criteriaByName,
  needOf,
  partNames,
  partsOf,
  snapshotOf,
  suggestionsOf,
  scoreSnapshot,
  type MatchSnapshot,
} from '../index.ts';

const weights: fc.Arbitrary<FitWeights> = fc.record(
  Object.fromEntries(partNames.map((name) => [name, fc.integer({ min: 0, max: 100 })])) as never,
);

/** A sheet as it comes out of the wire. */
const travelled = (sheet: MatchSnapshot): MatchSnapshot => JSON.parse(JSON.stringify(sheet)) as MatchSnapshot;

test('a sheet that travelled is assigned as the fits that it was made of', () => {
  fc.assert(
    fc.property(anyNeighbourhood(6, 5), weights, fc.integer({ min: 1, max: 3 }), ({ orders, helpers }, chosen, perVolunteer) => {
      const fits = candidates(orders.map(needOf), helpers, at, chosen);
      const [made, weighedAnew] = [
        assign(fits, { perVolunteer }),
        assign(scoreSnapshot(travelled(snapshotOf(fits)), chosen, at), { perVolunteer }),
      ];
      expect(weighedAnew.value).toBe(made.value);
      expect(weighedAnew.bound).toBe(made.bound);
      expect(weighedAnew.offers).toEqual(made.offers);
    }),
    { numRuns: 300 },
  );
});

describe('a sheet', () => {
  const far = aHelper('far', { place: { longitude: 117.21, latitude: 39.12 }, experience: { 'elder-care': 30 } });
  const near = aHelper('near', { place: { longitude: 117.2, latitude: 39.12 } });
  const place = { label: '3 号楼', position: { longitude: 117.2, latitude: 39.12 } };

  it('weighed by distance alone offers to the nearest, by skill alone to the most skilled', () => {
    const sheet = snapshotOf(candidates([aNeed('one', {}, { place })], [far, near], at));
    const alone = (part: (typeof partNames)[number]): FitWeights =>
      Object.fromEntries(partNames.map((name) => [name, name === part ? 1 : 0])) as FitWeights;
    const first = (part: (typeof partNames)[number]): string | undefined =>
      assign(scoreSnapshot(sheet, alone(part), at)).offers[0]?.volunteerId;
    expect([first('distance'), first('skill')]).toEqual(['near', 'far']);
  });

  it('holds the parts of every pair by their names', () => {
    const fits = candidates([aNeed('one', {}, { place })], [far], at);
    expect(criteriaByName(snapshotOf(fits).pairs[0]!.parts)).toEqual(partsOf(fits.openings[0]!, fits.volunteers[0]!, at));
  });

  it('tells when somebody is taken, and not what for', () => {
    const commitments = [{ orderId: 'secret', title: '心理疏导', startsAt: hour(9), endsAt: hour(10), minutes: 60 }];
    const busy = aHelper('busy', {}, { commitments });
    const sheet = snapshotOf(candidates([aNeed('one')], [busy], at));
    expect(sheet.people).toEqual([{ volunteerId: 'busy', busy: [{ startsAt: hour(9), endsAt: hour(10) }] }]);
    expect(JSON.stringify(sheet)).not.toMatch(/secret|心理疏导/);
  });

  it('leaves out whoever is no candidate of anything', () => {
    const child = aHelper('child', {}, { bornOn: '2020-01-01' });
    expect(snapshotOf(candidates([aNeed('one')], [child, near], at)).people.map((each) => each.volunteerId)).toEqual(['near']);
  });

  it('with a pair that names nobody is refused, and says which', () => {
    const sheet = snapshotOf(candidates([aNeed('one')], [near], at));
    const pairs = [...sheet.pairs, { order: 0, person: 7, parts: sheet.pairs[0]!.parts }];
    expect(() => scoreSnapshot({ ...sheet, pairs }, national.matching.weights, at)).toThrow(
      'pair 1: expected an order and a person of the sheet, found 0 and 7',
    );
  });

  it('is not weighed with what is no weight', () => {
    const sheet = snapshotOf(candidates([aNeed('one')], [near], at));
    expect(() => scoreSnapshot(sheet, { ...national.matching.weights, share: -1 }, at)).toThrow('weight share');
  });
});

test('suggestions say how good they are, and by which weights', () => {
  const assignment = assign(candidates([aNeed('one')], [aHelper('li')], at));
  const { offers, value, bound, weights: by, orders } = suggestionsOf(assignment);
  expect({ offers, value, bound, by }).toEqual({
    ...{ offers: assignment.offers, value: assignment.value, bound: assignment.value },
    by: national.matching.weights,
  });
  expect(orders.map(({ id }) => id)).toEqual(['one']);
});
