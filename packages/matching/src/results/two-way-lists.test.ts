/** The two lists: they agree with what is asked and offered, and nobody is recognised by them. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimsClosed, offer, seatsFree, Skill, viewOf, type ServiceCategory } from '@linli/core';
import { anOpening, anOrder, anyNeighbourhood, aVolunteer, context, hour } from '../../test/given.ts';
import {
  deidentified,
  openingOf,
  twoWayLists,
  TwoWayListsCounter,
  type MatchOpening,
  type MatchVolunteer,
  type PreferredCategories,
  type TwoWayListRows,
} from '../index.ts';

type Fields = Parameters<typeof aVolunteer> extends [string, ...infer Rest] ? Rest : never;

const noPreferences: PreferredCategories = new Map();
const several = (count: number, prefix: string, ...fields: Fields): MatchVolunteer[] =>
  Array.from({ length: count }, (_, n) => aVolunteer(`${prefix}${n}`, ...fields));
const drivers = (count: number): MatchVolunteer[] => several(count, 'd', {}, { skills: ['driving'] });
const listsOf = (
  openings: readonly MatchOpening[],
  volunteers: readonly MatchVolunteer[],
  preferred = noPreferences,
): TwoWayListRows => twoWayLists(openings, volunteers, preferred, context);

it('a de-identified number of people does not tell one from four; nobody stays 0', () => {
  expect([0, 1, 2, 3, 4, 5, 6].map(deidentified)).toEqual([0, null, null, null, null, 5, 6]);
});

describe('demand', () => {
  const takenSeat = { volunteerId: 'x', standing: 'claimed' as const, claimedAt: context.now };

  it('orders and free seats are counted by category, and of these what nobody may take', () => {
    const openings = [
      anOpening('walk', { seats: 2 }),
      anOpening('drive', { seats: 3, skills: ['driving'] }),
      openingOf({ ...anOrder('read', { seats: 4 }, { category: 'arts' }), seats: [takenSeat] }),
    ];
    expect(listsOf(openings, [aVolunteer('a')]).needs).toEqual([
      { what: 'elder-care', orders: 2, seats: 5, unmet: { orders: 1, seats: 3 } },
      { what: 'arts', orders: 1, seats: 3, unmet: { orders: 0, seats: 0 } },
    ]);
  });

  it('an order that is full or may not be claimed any more asks for nothing', () => {
    const begun = { startsAt: hour(-50), endsAt: hour(20) };
    const openings = [openingOf({ ...anOrder('full'), seats: [takenSeat] }), anOpening('begun', {}, begun)];
    expect(listsOf(openings, [])).toEqual({ needs: [], skills: [], kinds: [] });
  });

  it('an order is unmet where the only eligible volunteer declined it or asked for it', () => {
    const openings = [
      { ...anOpening('o'), excluded: ['a'] },
      { ...anOpening('p'), requestedBy: 'a' },
    ];
    expect(listsOf(openings, [aVolunteer('a')]).needs[0]?.unmet).toEqual({ orders: 2, seats: 2 });
  });
});

describe('supply', () => {
  it('volunteers are counted by skill and category beside the free seats that ask for it', () => {
    const openings = [anOpening('o', { seats: 2, skills: ['driving'] })];
    const volunteers = [...drivers(5), ...several(2, 'y')];
    const preferred: PreferredCategories = new Map(
      volunteers.map(({ candidate }) => [candidate.volunteerId, ['elder-care', 'arts']]),
    );
    expect(listsOf(openings, volunteers, preferred)).toMatchObject({
      skills: [{ what: 'driving', seats: 2, volunteers: 5, gap: null }],
      kinds: [
        { what: 'elder-care', seats: 2, volunteers: 7, gap: null },
        { what: 'arts', seats: 0, volunteers: 7, gap: 'unasked' },
      ],
    });
  });

  it('languages and other wishes of residents are in no list', () => {
    const opening = anOpening('o', {}, { wishes: { language: 'yue', sex: 'female' } });
    expect(JSON.stringify(listsOf([opening], several(3, 'y', { languages: ['yue'] })))).not.toMatch(/yue|female/);
  });

  it('a skill is missing where nobody has it, or fewer than the seats that ask for it', () => {
    const rowsOf = (seats: number, people: number) =>
      listsOf([anOpening('o', { seats, skills: ['driving'] })], drivers(people)).skills.map(({ volunteers, gap }) => [
        volunteers,
        gap,
      ]);
    expect(rowsOf(1, 0)).toEqual([[0, 'nobody']]);
    expect(rowsOf(6, 5)).toEqual([[5, 'few']]);
    expect(rowsOf(5, 5)).toEqual([[5, null]]);
  });

  it('a skill of one volunteer and a skill of four have the same row, and the same gap', () => {
    for (const seats of [1, 4, 5]) {
      const [one, four] = [1, 4].map((n) => listsOf([anOpening('o', { seats, skills: ['driving'] })], drivers(n)).skills);
      expect(one).toEqual(four);
      expect(one?.[0]).toMatchObject({ volunteers: null, gap: seats === 5 ? 'few' : null });
    }
  });

  it('the skill that is most missing comes first', () => {
    const openings = [
      anOpening('a', { skills: ['first-aid'] }),
      anOpening('b', { seats: 9, skills: ['cooking'] }),
      anOpening('c', { seats: 2, skills: ['tutoring'] }),
      anOpening('d', { skills: ['driving'] }),
    ];
    const volunteers = [
      ...drivers(6),
      ...several(5, 'c', {}, { skills: ['cooking', 'gardening'] }),
      ...several(6, 'g', {}, { skills: ['calligraphy'] }),
    ];
    const order = ['tutoring', 'first-aid', 'cooking', 'driving', 'calligraphy', 'gardening'];
    expect(listsOf(openings, volunteers).skills.map(({ what }) => what)).toEqual(order);
  });

  it('a volunteer who has left offers nothing', () => {
    const left = several(5, 'l', {}, { skills: ['driving'], status: 'left' });
    expect(listsOf([], left, new Map([['l0', ['arts']]]))).toEqual({ needs: [], skills: [], kinds: [] });
  });
});

describe('any neighbourhood', () => {
  const anyPreferences = fc.infiniteStream(fc.subarray(['elder-care', 'arts', 'health'] as const));
  const sum = (figures: readonly number[]): number => figures.reduce((all, each) => all + each, 0);

  it('the lists agree with its orders and with who may be offered a seat, and tell nobody apart', () => {
    fc.assert(
      fc.property(anyNeighbourhood(5, 6), anyPreferences, ({ orders, volunteers }, stream) => {
        const preferred: PreferredCategories = new Map(
          volunteers.map(({ candidate }) => [candidate.volunteerId, stream.next().value as ServiceCategory[]]),
        );
        const { needs, skills, kinds } = twoWayLists(orders.map(openingOf), volunteers, preferred, context);
        const open = orders
          .map((order) => ({ order, view: viewOf(order, null) }))
          .filter(({ view }) => seatsFree(view) > 0 && !claimsClosed(view, context));
        const mayTake = (order: (typeof orders)[number], { candidate }: MatchVolunteer): boolean =>
          offer(order, candidate, context).ok && !order.waitlist.includes(candidate.volunteerId);
        const unmet = open.filter(({ order }) => !volunteers.some((volunteer) => mayTake(order, volunteer)));
        expect(sum(needs.map((row) => row.orders))).toBe(open.length);
        expect(sum(needs.map(({ seats }) => seats))).toBe(sum(open.map(({ view }) => seatsFree(view))));
        expect(sum(needs.map((row) => row.unmet.orders))).toBe(unmet.length);
        expect(sum(needs.map((row) => row.unmet.seats))).toBe(sum(unmet.map(({ view }) => seatsFree(view))));
        for (const skill of Skill.options) {
          const row = skills.find(({ what }) => what === skill);
          const asking = open.filter(({ order }) => order.terms.skills.includes(skill));
          expect(row?.seats ?? 0).toBe(sum(asking.map(({ view }) => seatsFree(view))));
          const people = volunteers.filter(({ candidate }) => candidate.skills.includes(skill)).length;
          expect(row ? row.volunteers : 0).toBe(deidentified(people));
        }
        for (const row of [...skills, ...kinds]) expect([1, 2, 3, 4]).not.toContain(row.volunteers);
      }),
      { numRuns: 1_000 },
    );
  });

  it('the lists do not depend on the batches in which volunteers are counted', () => {
    fc.assert(
      fc.property(anyNeighbourhood(4, 6), fc.nat(6), ({ orders, volunteers }, first) => {
        const preferred: PreferredCategories = new Map(
          volunteers.map(({ candidate }) => [candidate.volunteerId, ['arts'] as const]),
        );
        const counter = new TwoWayListsCounter(orders.map(openingOf), context);
        for (const batch of [volunteers.slice(0, first), volunteers.slice(first)]) counter.add(batch, preferred);
        expect(counter.lists()).toEqual(twoWayLists(orders.map(openingOf), volunteers, preferred, context));
      }),
      { numRuns: 500 },
    );
  });
});
