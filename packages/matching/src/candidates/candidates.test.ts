/** Candidates: everybody to whom a seat may be offered, and nobody else; the best and the nearest where there are many. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { offer } from '@linli/core';
import { aHelper, aNeed, anyNeighbourhood, at } from '../../test/given.ts';
import { candidates } from './candidates.ts';
import { openingOf } from '../model/opening.ts';
import { criteriaOf, scoreOf } from '../scoring/criteria.ts';

/** Pairs as words, with their scores. */
function pairs(fits: ReturnType<typeof candidates>): [string, number][] {
  const { openings: needs, volunteers: helpers, rows } = fits;
  return needs.flatMap(({ input: need }, row) =>
    [...rows.columns.subarray(rows.starts[row], rows.ends[row])].map((helper, n): [string, number] => [
      `${need.order.id} ${helpers[helper]!.input.candidate.volunteerId}`,
      rows.values[rows.starts[row]! + n]!,
    ]),
  );
}

describe('the candidates of an order', () => {
  it('are those to whom the rules let a seat be offered, each with the score of their parts', () => {
    fc.assert(
      fc.property(anyNeighbourhood(5, 6), ({ orders, helpers }) => {
        const fits = candidates(orders.map(openingOf), helpers, at);
        const waits = (order: (typeof orders)[number], id: string): boolean => order.waitlist.includes(id);
        const may = orders.flatMap((order) =>
          helpers
            .map(({ candidate }) => candidate)
            // Whoever waits has a place in turn already.
            .filter((each) => offer(order, each, at).ok && !waits(order, each.volunteerId))
            .map(({ volunteerId }) => `${order.id} ${volunteerId}`),
        );
        expect(
          pairs(fits)
            .map(([pair]) => pair)
            .sort(),
        ).toEqual(may.sort());
        for (const [row, need] of fits.openings.entries())
          for (let entry = fits.rows.starts[row]!; entry < fits.rows.ends[row]!; entry++)
            expect(fits.rows.values[entry]).toBe(
              scoreOf(criteriaOf(need, fits.volunteers[fits.rows.columns[entry]!]!, at), at.policy.matching.weights),
            );
      }),
      { numRuns: 2_000 },
    );
  });

  it('come the best first, and at equal scores whoever waited longest', () => {
    const [early, late] = [aHelper('a', { lastServedOn: '2026-11-01' }), aHelper('z', { lastServedOn: '2026-01-01' })];
    const better = aHelper('m', { lastServedOn: '2026-11-02', experience: { 'elder-care': 5 } });
    expect(pairs(candidates([aNeed('o')], [early, late, better], at)).map(([pair]) => pair)).toEqual(['o m', 'o z', 'o a']);
  });

  it('are the same, in whatever order they are told', () => {
    fc.assert(
      fc.property(anyNeighbourhood(4, 6), fc.infiniteStream(fc.nat()), ({ orders, helpers }, chance) => {
        const shuffled = <T>(items: readonly T[]): T[] =>
          items
            .map((item) => ({ item, key: Number(chance.next().value) }))
            .sort((a, b) => a.key - b.key)
            .map(({ item }) => item);
        const [one, other] = [
          candidates(orders.map(openingOf), helpers, at),
          candidates(shuffled(orders).map(openingOf), shuffled(helpers), at),
        ];
        expect(pairs(other)).toEqual(pairs(one));
      }),
      { numRuns: 500 },
    );
  });

  it('of many are the best of the nearest, and of few skilled ones all, however far', () => {
    const spot = (east: number) => ({ longitude: 117 + east / 1_000, latitude: 39 });
    const crowd = Array.from({ length: 500 }, (_, n) => aHelper(`v${n}`, { place: spot(n) }));
    const skilled = [aHelper('far', { place: spot(900) }, { skills: ['driving'] }), aHelper('lost', {}, { skills: ['driving'] })];
    const place = { label: '楼', position: spot(0) };
    const fits = candidates(
      [aNeed('any', {}, { place }), aNeed('drive', { skills: ['driving'] }, { place })],
      [...crowd, ...skilled],
      at,
    );
    const of = (id: string): string[] =>
      pairs(fits).flatMap(([pair]) => (pair.startsWith(`${id} `) ? [pair.split(' ')[1]!] : []));
    expect(of('any')).toEqual(Array.from({ length: 40 }, (_, n) => `v${n}`));
    expect(of('drive').sort()).toEqual(['far', 'lost']);
  });

  it('have who came before among them, however far they live', () => {
    const crowd = Array.from({ length: 200 }, (_, n) => aHelper(`v${n}`, { place: { longitude: 117, latitude: 39 } }));
    const change = { experience: { 'elder-care': 9 }, recipients: { zhang: { times: 9, rating: 5 } }, availability: [] };
    const friend = aHelper('friend', { place: { longitude: 118, latitude: 39 }, ...change });
    const place = { label: '楼', position: { longitude: 117, latitude: 39 } };
    const found = pairs(candidates([aNeed('o', {}, { place })], [...crowd, friend], at));
    expect(found[0]?.[0]).toBe('o friend');
  });

  it('have somebody among them who speaks what the resident wishes, however far down the list', () => {
    const crowd = Array.from({ length: 300 }, (_, n) => aHelper(`v${n}`, { place: { longitude: 117, latitude: 39 } }));
    const speaker = aHelper('z', { languages: ['hak'], place: { longitude: 117.03, latitude: 39 } });
    for (const position of [{ longitude: 117, latitude: 39 }, undefined]) {
      const place = { label: '楼', ...(position ? { position } : {}) };
      const needs = ['a', 'b', 'c'].map((id) => aNeed(id, {}, { place, wishes: { language: 'hak' } }));
      const weights = { ...at.policy.matching.weights, language: 40 };
      const found = pairs(candidates(needs, [...crowd, speaker], at, weights));
      expect(found.filter(([pair]) => pair.endsWith(' z'))).toHaveLength(3);
      expect(found.filter(([pair]) => pair.startsWith('b '))).toHaveLength(40);
    }
  });

  it('are looked for further away where those nearby may not', () => {
    const near = Array.from({ length: 300 }, (_, n) =>
      aHelper(`n${n}`, { place: { longitude: 117, latitude: 39 } }, { sex: 'male' }),
    );
    const far = aHelper('far', { place: { longitude: 117.2, latitude: 39 } });
    const place = { label: '楼', position: { longitude: 117, latitude: 39 } };
    const wished = aNeed('o', {}, { place, wishes: { sex: 'female' } });
    expect(pairs(candidates([wished], [...near, far], at))).toHaveLength(1);
  });
});

describe('figures that cannot be', () => {
  const weights = at.policy.matching.weights;
  it.each([NaN, -1, 101, 0.5])('are refused as weights: %d', (skill) => {
    expect(() => candidates([], [], at, { ...weights, skill })).toThrow(
      `weight skill: expected a whole number from 0 to 100, found ${skill}`,
    );
  });

  it.each([
    ['minutesLately', { minutesLately: -60 }, 'minutes, 0 or more, found -60'],
    ['minutesLately', { minutesLately: NaN }, 'minutes, 0 or more, found NaN'],
    ['place', { place: { latitude: NaN, longitude: 117 } }, 'degrees, found NaN, 117'],
    ['place', { place: { latitude: 39, longitude: 181 } }, 'degrees, found 39, 181'],
    ['experience of arts', { experience: { arts: -1 } }, 'times, 0 or more, found -1'],
    ['times with a recipient', { recipients: { zhang: { times: -1, rating: null } } }, '0 or more, found -1'],
    ['rating', { recipients: { zhang: { times: 1, rating: 6 } } }, '1 to 5, found 6'],
  ])('are refused of a volunteer: %s', (what, change, expected) => {
    expect(() => candidates([], [aHelper('a', change)], at)).toThrow(`volunteer a, ${what}: expected ${expected}`);
  });
});

describe('lists that are none', () => {
  it('are refused: an order or a volunteer twice, an order without seats', () => {
    expect(() => candidates([aNeed('o'), aNeed('o')], [], at)).toThrow(
      'order 1: expected every order once, found o, which is order 0 already',
    );
    expect(() => candidates([], [aHelper('a'), aHelper('b'), aHelper('a')], at)).toThrow(
      'volunteer 2: expected every volunteer once',
    );
    const { order, ...rest } = aNeed('o');
    const { terms: _, ...without } = order;
    expect(() => candidates([{ ...rest, order: without }], [], at)).toThrow('order o: expected terms with at least one seat');
  });

  it('that are empty have no candidates', () => {
    expect(pairs(candidates([], [], at))).toEqual([]);
    expect(pairs(candidates([aNeed('o')], [], at))).toEqual([]);
  });
});
