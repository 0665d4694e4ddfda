/** Changes after an assignment: the offers are as good as new ones, and earlier assignments keep theirs. */
import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { anOpening, anyNeighbourhood, aVolunteer, context, hour } from '../../test/given.ts';
import { candidates } from '../candidates/candidates.ts';
import { openingOf } from '../model/opening.ts';
import { assign } from './assign.ts';
import type { Assignment } from './offers.ts';
import { update, type AssignmentChange } from './update.ts';

const anyChange = fc.record({
  kind: fc.constantFrom('declined', 'withdrawn', 'cancelled', 'added'),
  order: fc.nat(99),
  volunteer: fc.nat(99),
});

function changeOf(
  kind: string,
  newId: string,
  orderId: string | undefined,
  volunteerId: string | undefined,
): AssignmentChange | undefined {
  if (kind === 'added') return { kind, opening: anOpening(newId, { seats: 2 }, { startsAt: hour(9), endsAt: hour(11) }) };
  if (kind === 'withdrawn') return volunteerId === undefined ? undefined : { kind, volunteerId };
  if (orderId === undefined || volunteerId === undefined) return undefined;
  return kind === 'cancelled' ? { kind, orderId } : { kind: 'declined', orderId, volunteerId };
}

/** Offers as pairs of order and volunteer. */
const offered = ({ offers }: Assignment): string[] => offers.map(({ orderId, volunteerId }) => `${orderId} ${volunteerId}`);

test.each([1, 2, 3])('with at most %i orders each, offers after any changes are worth what new ones would be', (perVolunteer) => {
  fc.assert(
    fc.property(anyNeighbourhood(4, 5), fc.array(anyChange, { maxLength: 4 }), ({ orders, volunteers }, changes) => {
      const options = { perVolunteer, nodeLimit: 1_000 };
      let current = assign(candidates(orders.map(openingOf), volunteers, context), options);
      for (const [n, { kind, order, volunteer }] of changes.entries()) {
        const orderId = orders[order % orders.length]?.id;
        const volunteerId = volunteers[volunteer % volunteers.length]?.candidate.volunteerId;
        const change = changeOf(kind, `new-${n}`, orderId, volunteerId);
        if (!change) continue;
        current = update(current, change);
        expect(current.value).toBe(assign(current.model, options).value);
        expect(current.offers.reduce((sum, { score }) => sum + score, 0)).toBe(current.value);
      }
    }),
    { numRuns: 500 },
  );
});

describe('a declined offer', () => {
  it('the next best gets the seat, and who declined remains a candidate for other orders', () => {
    const volunteers = [
      aVolunteer('first', { experience: { 'elder-care': 9 } }),
      aVolunteer('second', { experience: { 'elder-care': 4 } }),
      aVolunteer('third'),
    ];
    const evening = { startsAt: hour(18), endsAt: hour(20) };
    const openings = [anOpening('o'), anOpening('p', {}, evening)];
    const before = assign(candidates(openings, volunteers, context), { perVolunteer: 1 });
    expect(offered(before)).toEqual(['o first', 'p second']);
    const after = update(before, { kind: 'declined', orderId: 'o', volunteerId: 'first' });
    expect(offered(after)).toEqual(['o second', 'p first']);
  });

  it('an order that everybody declined is offered to nobody, also with several orders each', () => {
    const evening = { startsAt: hour(18), endsAt: hour(20) };
    const openings = [anOpening('o'), anOpening('p', {}, evening)];
    let current = assign(candidates(openings, [aVolunteer('first'), aVolunteer('second')], context), { perVolunteer: 2 });
    for (const volunteerId of ['first', 'second']) current = update(current, { kind: 'declined', orderId: 'o', volunteerId });
    expect(current.offers.map(({ orderId }) => orderId)).toEqual(['p']);
  });
});

describe('earlier assignments', () => {
  it('an assignment that was updated keeps its offers and cannot be updated again', () => {
    const before = assign(candidates([anOpening('o')], [aVolunteer('a'), aVolunteer('b')], context), { perVolunteer: 1 });
    const [volunteerId] = before.offers.map((offer) => offer.volunteerId);
    update(before, { kind: 'declined', orderId: 'o', volunteerId: volunteerId! });
    expect(before.offers.map((offer) => offer.volunteerId)).toEqual([volunteerId]);
    expect(() => update(before, { kind: 'withdrawn', volunteerId: 'b' })).toThrow('was updated before');
  });

  it('offers that are read only after an update are still those of before it', () => {
    const model = candidates([anOpening('o')], [aVolunteer('a'), aVolunteer('b')], context);
    const first = assign(model, { perVolunteer: 1 });
    const second = update(first, { kind: 'added', opening: anOpening('p') });
    const third = update(second, { kind: 'declined', orderId: 'p', volunteerId: 'b' });
    expect(offered(third)).toEqual(['o b', 'p a']);
    expect(second.offers.map(({ score }) => score)).toEqual(third.offers.map(({ score }) => score));
  });

  it.each([1, 2])('a model can be assigned and updated again after an update (%i orders each)', (perVolunteer) => {
    const model = candidates([anOpening('o')], [aVolunteer('a'), aVolunteer('b')], context);
    update(assign(model, { perVolunteer: 1 }), { kind: 'added', opening: anOpening('p') });
    const again = update(assign(model, { perVolunteer }), { kind: 'added', opening: anOpening('q') });
    expect(again.offers).toHaveLength(2);
  });
});

it('a change of an order or a volunteer that was not matched is refused, and so is adding an order twice', () => {
  const before = assign(candidates([anOpening('o')], [aVolunteer('a')], context), { perVolunteer: 1 });
  expect(() => update(before, { kind: 'declined', orderId: 'x', volunteerId: 'a' })).toThrow('order x: expected one of those');
  expect(() => update(before, { kind: 'withdrawn', volunteerId: 'x' })).toThrow('volunteer x: expected one of those');
  expect(() => update(before, { kind: 'added', opening: anOpening('o') })).toThrow(
    'order o: expected one that is not assigned already',
  );
});
