/** The snapshot of a model: scoring it again gives what the model itself would have given. */
import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { national, type FitPart, type FitWeights } from '@linli/core';
import { anOpening, anyNeighbourhood, aVolunteer, context, hour } from '../../test/given.ts';
import {
  assign,
  candidates,
  criteriaByName,
  criteriaOf,
  criterionNames,
  openingOf,
  scoreSnapshot,
  snapshotOf,
  suggestionsOf,
  type MatchSnapshot,
} from '../index.ts';

const anyWeights: fc.Arbitrary<FitWeights> = fc.record(
  Object.fromEntries(criterionNames.map((name) => [name, fc.integer({ min: 0, max: 100 })])) as never,
);

/** A snapshot after it was sent as JSON. */
const sent = (snapshot: MatchSnapshot): MatchSnapshot => JSON.parse(JSON.stringify(snapshot)) as MatchSnapshot;

test('a snapshot that was sent as JSON is assigned as the model it was made of', () => {
  fc.assert(
    fc.property(
      anyNeighbourhood(6, 5),
      anyWeights,
      fc.integer({ min: 1, max: 3 }),
      ({ orders, volunteers }, weights, perVolunteer) => {
        const model = candidates(orders.map(openingOf), volunteers, context, weights);
        const ofModel = assign(model, { perVolunteer });
        const ofSnapshot = assign(scoreSnapshot(sent(snapshotOf(model)), weights, context), { perVolunteer });
        expect(ofSnapshot.value).toBe(ofModel.value);
        expect(ofSnapshot.bound).toBe(ofModel.bound);
        expect(ofSnapshot.offers).toEqual(ofModel.offers);
      },
    ),
    { numRuns: 300 },
  );
});

describe('a snapshot', () => {
  const far = aVolunteer('far', { place: { longitude: 117.21, latitude: 39.12 }, experience: { 'elder-care': 30 } });
  const near = aVolunteer('near', { place: { longitude: 117.2, latitude: 39.12 } });
  const place = { label: '3 号楼', position: { longitude: 117.2, latitude: 39.12 } };

  it('with the weight on distance alone the nearest gets the offer, on skill alone the most experienced', () => {
    const snapshot = snapshotOf(candidates([anOpening('one', {}, { place })], [far, near], context));
    const only = (part: FitPart): FitWeights =>
      Object.fromEntries(criterionNames.map((name) => [name, name === part ? 1 : 0])) as FitWeights;
    const firstBy = (part: FitPart): string | undefined =>
      assign(scoreSnapshot(snapshot, only(part), context)).offers[0]?.volunteerId;
    expect([firstBy('distance'), firstBy('skill')]).toEqual(['near', 'far']);
  });

  it('a pair in the snapshot has the criteria of the pair in the model', () => {
    const model = candidates([anOpening('one', {}, { place })], [far], context);
    const { parts } = snapshotOf(model).pairs[0]!;
    expect(criteriaByName(parts)).toEqual(criteriaOf(model.openings[0]!, model.volunteers[0]!, context));
  });

  it('the snapshot tells when somebody is busy, and not with what', () => {
    const commitments = [{ orderId: 'secret', title: '心理疏导', startsAt: hour(9), endsAt: hour(10), minutes: 60 }];
    const busy = aVolunteer('busy', {}, { commitments });
    const snapshot = snapshotOf(candidates([anOpening('one')], [busy], context));
    expect(snapshot.people).toEqual([{ volunteerId: 'busy', busy: [{ startsAt: hour(9), endsAt: hour(10) }] }]);
    expect(JSON.stringify(snapshot)).not.toMatch(/secret|心理疏导/);
  });

  it('whoever is no candidate for any order is not in the snapshot', () => {
    const child = aVolunteer('child', {}, { bornOn: '2020-01-01' });
    const { people } = snapshotOf(candidates([anOpening('one')], [child, near], context));
    expect(people.map(({ volunteerId }) => volunteerId)).toEqual(['near']);
  });

  it('a pair whose person is not in the snapshot is refused by its index', () => {
    const snapshot = snapshotOf(candidates([anOpening('one')], [near], context));
    const pairs = [...snapshot.pairs, { order: 0, person: 7, parts: snapshot.pairs[0]!.parts }];
    expect(() => scoreSnapshot({ ...snapshot, pairs }, national.matching.weights, context)).toThrow(
      'pair 1: expected an order and a person of the snapshot, found 0 and 7',
    );
  });

  it('a weight that is out of range is refused by its name', () => {
    const snapshot = snapshotOf(candidates([anOpening('one')], [near], context));
    expect(() => scoreSnapshot(snapshot, { ...national.matching.weights, share: -1 }, context)).toThrow('weight share');
  });
});

test('suggestions say how good they are, and by which weights', () => {
  const assignment = assign(candidates([anOpening('one')], [aVolunteer('li')], context));
  const { offers, value, bound, weights, orders } = suggestionsOf(assignment);
  expect(offers).toEqual(assignment.offers);
  expect([value, bound]).toEqual([assignment.value, assignment.value]);
  expect(weights).toEqual(national.matching.weights);
  expect(orders.map(({ id }) => id)).toEqual(['one']);
});
