/** Assignment: the offers with the highest sum of scores that keep every rule. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openingOf, type MatchVolunteer } from '../index.ts';
import { candidates } from '../candidates/candidates.ts';
import { anOpening, anyNeighbourhood, aVolunteer, context } from '../../test/given.ts';
import { expectLawful, optimumOf } from '../../test/optimum.ts';
import { assign } from './assign.ts';
import { assignInRounds } from './rounds.ts';
import { runToCompletion } from './run-to-completion.ts';

describe.each([1, 2, 3])('with at most %i orders for one volunteer', (perVolunteer) => {
  it('the offers are worth as much as the best that could be tried, and keep every rule', () => {
    fc.assert(
      fc.property(anyNeighbourhood(5, 4), ({ orders, volunteers }) => {
        const model = candidates(orders.map(openingOf), volunteers, context);
        const { offers, value, bound } = assign(model, { perVolunteer, nodeLimit: 1_000 });
        expectLawful(offers, orders, volunteers, perVolunteer);
        expect(offers.reduce((sum, { score }) => sum + score, 0)).toBe(value);
        expect(value).toBe(optimumOf(model, orders, volunteers, perVolunteer));
        expect(bound).toBe(value);
      }),
      { numRuns: 3_500 },
    );
  });

  it('offers found in rounds keep every rule too, and their bound is never below the optimum', () => {
    fc.assert(
      fc.property(anyNeighbourhood(5, 4), ({ orders, volunteers }) => {
        const model = candidates(orders.map(openingOf), volunteers, context);
        const { offers, value, bound } = runToCompletion(assignInRounds(model, perVolunteer));
        expectLawful(offers, orders, volunteers, perVolunteer);
        expect(offers.reduce((sum, { score }) => sum + score, 0)).toBe(value);
        const optimum = optimumOf(model, orders, volunteers, perVolunteer);
        expect(value).toBeLessThanOrEqual(optimum);
        expect(bound).toBeGreaterThanOrEqual(optimum);
        if (value === 0) expect(optimum).toBe(0);
      }),
      { numRuns: 500 },
    );
  });

  it('the offers do not depend on the order in which orders and volunteers are given', () => {
    fc.assert(
      fc.property(anyNeighbourhood(5, 5), ({ orders, volunteers }) => {
        const offersFor = (reorder: <T>(items: readonly T[]) => T[]) =>
          assign(candidates(reorder(orders).map(openingOf), reorder(volunteers), context), { perVolunteer }).offers;
        expect(offersFor((items) => [...items].reverse())).toEqual(offersFor((items) => [...items]));
      }),
      { numRuns: 500 },
    );
  });
});

it('between equal scores whoever has waited longest gets the offer', () => {
  const volunteers: MatchVolunteer[] = [
    aVolunteer('a', { lastServedOn: '2026-11-01' }),
    aVolunteer('b', { lastServedOn: '2026-10-01' }),
    aVolunteer('c'),
  ];
  const offeredWith = (seats: number): string[] =>
    assign(candidates([anOpening('o', { seats })], volunteers, context), { perVolunteer: 1 }).offers.map(
      ({ volunteerId }) => volunteerId,
    );
  expect([offeredWith(1), offeredWith(2), offeredWith(5)]).toEqual([['c'], ['c', 'b'], ['c', 'b', 'a']]);
});

it.each([0, -1, 1.5, NaN])('a limit of %d orders for one volunteer is refused', (perVolunteer) => {
  const model = candidates([anOpening('o')], [aVolunteer('a')], context);
  expect(() => assign(model, { perVolunteer })).toThrow('perVolunteer: expected a whole number above 0');
});
