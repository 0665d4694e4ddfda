/** Candidates: everybody to whom a seat may be offered, and nobody else; of many, the best among the nearest. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defined, offer } from '@linli/core';
import { anOpening, anyNeighbourhood, aVolunteer, context } from '../../test/given.ts';
import { openingOf } from '../model/opening.ts';
import { criteriaOf, scoreOf } from '../scoring/criteria.ts';
import type { CandidateModel } from './candidate-model.ts';
import { candidates } from './candidates.ts';

/** The pairs of a model as `order volunteer`, with their scores. */
function pairsOf({ openings, volunteers, rows }: CandidateModel): [string, number][] {
  return openings.flatMap(({ input }, row) =>
    [...rows.columns.subarray(rows.starts[row], rows.ends[row])].map((volunteer, n): [string, number] => [
      `${input.order.id} ${volunteers[volunteer]!.input.candidate.volunteerId}`,
      rows.values[rows.starts[row]! + n]!,
    ]),
  );
}

const namesOf = (model: CandidateModel): string[] => pairsOf(model).map(([name]) => name);

describe('candidates', () => {
  it('candidates are exactly those to whom the rules let a seat be offered, each with the score of their criteria', () => {
    fc.assert(
      fc.property(anyNeighbourhood(5, 6), ({ orders, volunteers }) => {
        const model = candidates(orders.map(openingOf), volunteers, context);
        const allowed = orders.flatMap((order) =>
          volunteers
            .map(({ candidate }) => candidate)
            // Whoever is on the waitlist is next already.
            .filter((each) => offer(order, each, context).ok && !order.waitlist.includes(each.volunteerId))
            .map(({ volunteerId }) => `${order.id} ${volunteerId}`),
        );
        expect(namesOf(model).sort()).toEqual(allowed.sort());
        const { starts, ends, columns, values } = model.rows;
        for (const [row, opening] of model.openings.entries())
          for (let entry = starts[row]!; entry < ends[row]!; entry++) {
            const criteria = criteriaOf(opening, model.volunteers[columns[entry]!]!, context);
            expect(values[entry]).toBe(scoreOf(criteria, context.policy.matching.weights));
          }
      }),
      { numRuns: 2_000 },
    );
  });

  it('the highest score comes first, and between equal scores whoever has waited longest', () => {
    const [recent, waiting] = [aVolunteer('a', { lastServedOn: '2026-11-01' }), aVolunteer('z', { lastServedOn: '2026-01-01' })];
    const better = aVolunteer('m', { lastServedOn: '2026-11-02', experience: { 'elder-care': 5 } });
    expect(namesOf(candidates([anOpening('o')], [recent, waiting, better], context))).toEqual(['o m', 'o z', 'o a']);
  });

  it('candidates do not depend on the order in which orders and volunteers are given', () => {
    fc.assert(
      fc.property(anyNeighbourhood(4, 6), fc.infiniteStream(fc.nat()), ({ orders, volunteers }, keys) => {
        const shuffled = <T>(items: readonly T[]): T[] =>
          items
            .map((item) => ({ item, key: Number(keys.next().value) }))
            .sort((a, b) => a.key - b.key)
            .map(({ item }) => item);
        const given = candidates(orders.map(openingOf), volunteers, context);
        const reordered = candidates(shuffled(orders).map(openingOf), shuffled(volunteers), context);
        expect(pairsOf(reordered)).toEqual(pairsOf(given));
      }),
      { numRuns: 500 },
    );
  });

  it('of a crowd the best of the nearest are candidates, of a few with a required skill all, however far they live', () => {
    const at = (east: number) => ({ longitude: 117 + east / 1_000, latitude: 39 });
    const crowd = Array.from({ length: 500 }, (_, n) => aVolunteer(`v${n}`, { place: at(n) }));
    const skilled = [
      aVolunteer('far', { place: at(900) }, { skills: ['driving'] }),
      aVolunteer('unplaced', {}, { skills: ['driving'] }),
    ];
    const place = { label: '楼', position: at(0) };
    const openings = [anOpening('any', {}, { place }), anOpening('drive', { skills: ['driving'] }, { place })];
    const names = namesOf(candidates(openings, [...crowd, ...skilled], context));
    const ofOrder = (id: string): string[] =>
      names.filter((name) => name.startsWith(`${id} `)).map((name) => name.split(' ')[1]!);
    expect(ofOrder('any')).toEqual(Array.from({ length: 40 }, (_, n) => `v${n}`));
    expect(ofOrder('drive').sort()).toEqual(['far', 'unplaced']);
  });

  it('a volunteer who has served the resident before is a candidate, however far they live', () => {
    const crowd = Array.from({ length: 200 }, (_, n) => aVolunteer(`v${n}`, { place: { longitude: 117, latitude: 39 } }));
    const friend = aVolunteer('friend', {
      place: { longitude: 118, latitude: 39 },
      experience: { 'elder-care': 9 },
      recipients: { zhang: { times: 9, rating: 5 } },
    });
    const place = { label: '楼', position: { longitude: 117, latitude: 39 } };
    const names = namesOf(candidates([anOpening('o', {}, { place })], [...crowd, friend], context));
    expect(names[0]).toBe('o friend');
  });

  it('a volunteer who speaks the language that the resident wishes for is a candidate, however many live nearer', () => {
    const crowd = Array.from({ length: 300 }, (_, n) => aVolunteer(`v${n}`, { place: { longitude: 117, latitude: 39 } }));
    const speaker = aVolunteer('z', { languages: ['hak'], place: { longitude: 117.03, latitude: 39 } });
    for (const position of [{ longitude: 117, latitude: 39 }, undefined]) {
      const place = { label: '楼', ...defined({ position }) };
      const openings = ['a', 'b', 'c'].map((id) => anOpening(id, {}, { place, wishes: { language: 'hak' } }));
      const weights = { ...context.policy.matching.weights, language: 40 };
      const names = namesOf(candidates(openings, [...crowd, speaker], context, weights));
      expect(names.filter((name) => name.endsWith(' z'))).toHaveLength(3);
      expect(names.filter((name) => name.startsWith('b '))).toHaveLength(40);
    }
  });

  it('the search goes further away where those nearby are not eligible', () => {
    const near = Array.from({ length: 300 }, (_, n) =>
      aVolunteer(`n${n}`, { place: { longitude: 117, latitude: 39 } }, { sex: 'male' }),
    );
    const far = aVolunteer('far', { place: { longitude: 117.2, latitude: 39 } });
    const place = { label: '楼', position: { longitude: 117, latitude: 39 } };
    const opening = anOpening('o', {}, { place, wishes: { sex: 'female' } });
    expect(namesOf(candidates([opening], [...near, far], context))).toEqual(['o far']);
  });

  it('without orders or without volunteers there are no candidates', () => {
    expect(pairsOf(candidates([], [], context))).toEqual([]);
    expect(pairsOf(candidates([anOpening('o')], [], context))).toEqual([]);
  });
});

describe('input that is not valid', () => {
  const weights = context.policy.matching.weights;

  it.each([NaN, -1, 101, 0.5])('the weight %d is refused', (skill) => {
    expect(() => candidates([], [], context, { ...weights, skill })).toThrow(
      `weight skill: expected a whole number from 0 to 100, found ${skill}`,
    );
  });

  it.each([
    ['recentMinutes', { recentMinutes: -60 }, 'minutes, 0 or more, found -60'],
    ['recentMinutes', { recentMinutes: NaN }, 'minutes, 0 or more, found NaN'],
    ['place', { place: { latitude: NaN, longitude: 117 } }, 'degrees, found NaN, 117'],
    ['place', { place: { latitude: 39, longitude: 181 } }, 'degrees, found 39, 181'],
    ['experience of arts', { experience: { arts: -1 } }, 'times, 0 or more, found -1'],
    ['times with a recipient', { recipients: { zhang: { times: -1, rating: null } } }, '0 or more, found -1'],
    ['rating', { recipients: { zhang: { times: 1, rating: 6 } } }, '1 to 5, found 6'],
  ])('a volunteer whose %s is out of range is refused', (figure, fields, expected) => {
    expect(() => candidates([], [aVolunteer('a', fields)], context)).toThrow(`volunteer a, ${figure}: expected ${expected}`);
  });

  it('an order or a volunteer that is given twice is refused', () => {
    expect(() => candidates([anOpening('o'), anOpening('o')], [], context)).toThrow(
      'order 1: expected every order once, found o, which is order 0 already',
    );
    expect(() => candidates([], [aVolunteer('a'), aVolunteer('b'), aVolunteer('a')], context)).toThrow(
      'volunteer 2: expected every volunteer once',
    );
  });

  it('an order without terms is refused', () => {
    const { order, ...rest } = anOpening('o');
    const { terms: _, ...withoutTerms } = order;
    expect(() => candidates([{ ...rest, order: withoutTerms }], [], context)).toThrow(
      'order o: expected terms with at least one seat',
    );
  });
});
