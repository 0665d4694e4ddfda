/** The two lists as a board: they agree with what is asked and offered, and nobody is recognised by them. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ServiceCategory } from '@linli/core';
import { claimsClosed, offer, seatsFree, Skill, viewOf } from '@linli/core';
import { aHelper, aNeed, anOrder, anyNeighbourhood, at, hour } from '../../test/given.ts';
import { deidentified, needOf, twoWayLists, TwoWayListsCounter, type Helper, type PreferredCategories, type Need } from '../index.ts';

const nobody: PreferredCategories = new Map();
const several = (count: number, from: string, ...of: Parameters<typeof aHelper> extends [string, ...infer Rest] ? Rest : never) =>
  Array.from({ length: count }, (_, n) => aHelper(`${from}${n}`, ...of));
const driving = (count: number): Helper[] => several(count, 'd', {}, { skills: ['driving'] });
const boardOf = (needs: readonly Need[], helpers: readonly Helper[], kinds = nobody) => twoWayLists(needs, helpers, kinds, at);

describe('a figure of people', () => {
  it('does not tell one from four; nobody is nobody', () => {
    expect([0, 1, 2, 3, 4, 5, 6].map(deidentified)).toEqual([0, null, null, null, null, 5, 6]);
  });
});

describe('what is asked for', () => {
  it('is told by kind: orders and free seats, and of these what nobody may take', () => {
    const taken = { volunteerId: 'x', standing: 'claimed' as const, claimedAt: at.now };
    const needs = [
      aNeed('walk', { seats: 2 }),
      aNeed('drive', { seats: 3, skills: ['driving'] }),
      needOf({ ...anOrder('read', { seats: 4 }, { category: 'arts' }), seats: [taken] }),
    ];
    expect(boardOf(needs, [aHelper('a')]).needs).toEqual([
      { what: 'elder-care', orders: 2, seats: 5, unmet: { orders: 1, seats: 3 } },
      { what: 'arts', orders: 1, seats: 3, unmet: { orders: 0, seats: 0 } },
    ]);
  });

  it('is nothing once all seats are taken, or they may not be claimed any more', () => {
    const taken = { volunteerId: 'x', standing: 'claimed' as const, claimedAt: at.now };
    const begun = { startsAt: hour(-50), endsAt: hour(20) };
    const needs = [needOf({ ...anOrder('full'), seats: [taken] }), aNeed('begun', {}, begun)];
    expect(boardOf(needs, [])).toEqual({ needs: [], skills: [], kinds: [] });
  });

  it('is nobody’s where whoever could come has said no, or asked for it', () => {
    const needs = [
      { ...aNeed('o'), notAsked: ['a'] },
      { ...aNeed('p'), requestedBy: 'a' },
    ];
    expect(boardOf(needs, [aHelper('a')]).needs[0]?.unmet).toEqual({ orders: 2, seats: 2 });
  });
});

describe('what is offered', () => {
  it('is counted by skill and kind, and beside it the free seats that ask for it', () => {
    const needs = [aNeed('o', { seats: 2, skills: ['driving'] })];
    const helpers = [...driving(5), ...several(2, 'y')];
    const kinds: PreferredCategories = new Map(helpers.map(({ candidate }) => [candidate.volunteerId, ['elder-care', 'arts']]));
    expect(boardOf(needs, helpers, kinds)).toMatchObject({
      skills: [{ what: 'driving', seats: 2, volunteers: 5, gap: null }],
      kinds: [
        { what: 'elder-care', seats: 2, volunteers: 7, gap: null },
        { what: 'arts', seats: 0, volunteers: 7, gap: 'unasked' },
      ],
    });
  });

  it('is never a language: what is spoken behind a door is told to nobody', () => {
    const wished = aNeed('o', {}, { wishes: { language: 'yue', sex: 'female' } });
    expect(JSON.stringify(boardOf([wished], several(3, 'y', { languages: ['yue'] })))).not.toMatch(/yue|female/);
  });

  it('is missing where nobody has it, or fewer than the seats that ask for it', () => {
    const gaps = (seats: number, people: number) =>
      boardOf([aNeed('o', { seats, skills: ['driving'] })], driving(people)).skills.map(({ volunteers, gap }) => [
        volunteers,
        gap,
      ]);
    expect(gaps(1, 0)).toEqual([[0, 'nobody']]);
    expect(gaps(6, 5)).toEqual([[5, 'few']]);
    expect(gaps(5, 5)).toEqual([[5, null]]);
  });

  it('by one or by four looks the same, gap and all', () => {
    for (const seats of [1, 4, 5]) {
      const [one, four] = [1, 4].map((n) => boardOf([aNeed('o', { seats, skills: ['driving'] })], driving(n)).skills);
      expect(one).toEqual(four);
      expect(one?.[0]).toMatchObject({ volunteers: null, gap: seats === 5 ? 'few' : null });
    }
  });

  it('comes with what is most missing first', () => {
    const needs = [
      aNeed('a', { skills: ['first-aid'] }),
      aNeed('b', { seats: 9, skills: ['cooking'] }),
      aNeed('c', { seats: 2, skills: ['tutoring'] }),
      aNeed('d', { skills: ['driving'] }),
    ];
    const helpers = [
      ...driving(6),
      ...several(5, 'c', {}, { skills: ['cooking', 'gardening'] }),
      ...several(6, 'g', {}, { skills: ['calligraphy'] }),
    ];
    expect(boardOf(needs, helpers).skills.map(({ what }) => what)).toEqual([
      ...['tutoring', 'first-aid', 'cooking', 'driving', 'calligraphy', 'gardening'],
    ]);
  });

  it('is nothing of whoever has left', () => {
    const left = several(5, 'l', {}, { skills: ['driving'], status: 'left' });
    expect(boardOf([], left, new Map([['l0', ['arts']]]))).toEqual({ needs: [], skills: [], kinds: [] });
  });
});

describe('any neighbourhood', () => {
  const anyKinds = fc.infiniteStream(fc.subarray(['elder-care', 'arts', 'health'] as const));
  const sum = (figures: readonly number[]): number => figures.reduce((all, each) => all + each, 0);

  it('has lists that agree with its orders, with who may be offered a seat, and tell of nobody', () => {
    fc.assert(
      fc.property(anyNeighbourhood(5, 6), anyKinds, ({ orders, helpers }, stream) => {
        const kinds: PreferredCategories = new Map(
          helpers.map(({ candidate }) => [candidate.volunteerId, stream.next().value as ServiceCategory[]]),
        );
        const { needs, skills, kinds: offered } = twoWayLists(orders.map(needOf), helpers, kinds, at);
        const open = orders.map((order) => ({ order, view: viewOf(order, null) })).filter(({ view }) => seatsFree(view) > 0 && !claimsClosed(view, at)); // prettier-ignore
        const nobodys = open.filter(
          ({ order }) =>
            !helpers.some(({ candidate }) => offer(order, candidate, at).ok && !order.waitlist.includes(candidate.volunteerId)),
        );
        expect(sum(needs.map((each) => each.orders))).toBe(open.length);
        expect(sum(needs.map(({ seats }) => seats))).toBe(sum(open.map(({ view }) => seatsFree(view))));
        expect(sum(needs.map((each) => each.unmet.orders))).toBe(nobodys.length);
        expect(sum(needs.map((each) => each.unmet.seats))).toBe(sum(nobodys.map(({ view }) => seatsFree(view))));
        for (const skill of Skill.options) {
          const row = skills.find(({ what }) => what === skill);
          const asking = open.filter(({ order }) => order.terms.skills.includes(skill));
          expect(row?.seats ?? 0).toBe(sum(asking.map(({ view }) => seatsFree(view))));
          const people = helpers.filter(({ candidate }) => candidate.skills.includes(skill)).length;
          expect(row ? row.volunteers : 0).toBe(deidentified(people));
        }
        for (const { volunteers } of [...skills, ...offered]) expect([1, 2, 3, 4]).not.toContain(volunteers);
      }),
      { numRuns: 1_000 },
    );
  });

  it('has the same lists, in whatever parts its volunteers come', () => {
    fc.assert(
      fc.property(anyNeighbourhood(4, 6), fc.nat(6), ({ orders, helpers }, first) => {
        const kinds: PreferredCategories = new Map(helpers.map(({ candidate }) => [candidate.volunteerId, ['arts'] as const]));
        const count = new TwoWayListsCounter(orders.map(needOf), at);
        for (const part of [helpers.slice(0, first), helpers.slice(first)]) count.add(part, kinds);
        expect(count.lists()).toEqual(twoWayLists(orders.map(needOf), helpers, kinds, at));
      }),
      { numRuns: 500 },
    );
  });
});
