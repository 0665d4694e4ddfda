/** Offers: the best for all together, without a clash, and again after an answer. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seatIneligibility, viewOf, type Commitment, type StaffedOrder } from '@linli/core';
import { aHelper, aNeed, anOrder, anyNeighbourhood, at, hour } from '../../test/given.ts';
import { assign } from './assign.ts';
import { candidates, type CandidateModel } from '../candidates/candidates.ts';
import { runToCompletion } from './run-to-completion.ts';
import { openingOf, type MatchVolunteer } from '../model/opening.ts';
import type { Offer } from './offers.ts';
import { assignInRounds } from './rounds.ts';
import { assignAsync } from './assign-async.ts';
import { update, type AssignmentChange } from './update.ts';

type Pair = Offer & { readonly order: StaffedOrder };

const commitmentOf = ({ id, task }: StaffedOrder): Commitment[] =>
  task.timing === 'flexible'
    ? []
    : [
        {
          orderId: id,
          title: task.title,
          startsAt: task.startsAt,
          endsAt: task.endsAt,
          minutes: (Date.parse(task.endsAt) - Date.parse(task.startsAt)) / 60_000,
        },
      ];

/** Whether core lets a volunteer have all of these, one after the other. */
function mayHave(orders: readonly StaffedOrder[], { candidate }: MatchVolunteer): boolean {
  const had: Commitment[] = [...candidate.commitments];
  return orders.every((order) => {
    const no = seatIneligibility(viewOf(order, candidate.volunteerId), { ...candidate, commitments: had }, at, undefined);
    had.push(...commitmentOf(order));
    return no === null;
  });
}

function pairsOf(fits: CandidateModel, orders: readonly StaffedOrder[]): Pair[] {
  const { openings: needs, volunteers: helpers, rows } = fits;
  return needs.flatMap(({ input: need }, row) =>
    [...rows.columns.subarray(rows.starts[row], rows.ends[row])].map((helper, n) => ({
      ...{ orderId: need.order.id, volunteerId: helpers[helper]!.input.candidate.volunteerId },
      ...{ score: rows.values[rows.starts[row]! + n]!, order: orders.find(({ id }) => id === need.order.id)! },
    })),
  );
}

/** What the best choice is worth, by trying all. */
function bestOf(fits: CandidateModel, orders: readonly StaffedOrder[], helpers: readonly MatchVolunteer[], perVolunteer: number): number {
  const pairs = pairsOf(fits, orders);
  const choices = helpers.map((helper) => {
    const mine = pairs.filter(({ volunteerId }) => volunteerId === helper.candidate.volunteerId);
    const sets = mine.reduce<Pair[][]>((all, pair) => [...all, ...all.map((set) => [...set, pair])], [[]]);
    return sets.filter(
      (set) =>
        set.length <= perVolunteer &&
        mayHave(
          set.map(({ order }) => order),
          helper,
        ),
    );
  });
  const free = new Map(orders.map(({ id, terms }) => [id, terms.seats]));
  const choose = (index: number): number => {
    if (index === choices.length) return 0;
    let best = 0;
    for (const set of choices[index]!) {
      if (set.some(({ orderId }) => free.get(orderId) === 0)) continue;
      for (const { orderId } of set) free.set(orderId, free.get(orderId)! - 1);
      best = Math.max(best, set.reduce((sum, { score }) => sum + score, 0) + choose(index + 1));
      for (const { orderId } of set) free.set(orderId, free.get(orderId)! + 1);
    }
    return best;
  };
  return choose(0);
}

/** Nobody is offered what they may not have, and nothing is offered to more than it has seats. */
function lawful(
  offers: readonly Offer[],
  orders: readonly StaffedOrder[],
  helpers: readonly MatchVolunteer[],
  perVolunteer: number,
): void {
  for (const helper of helpers) {
    const mine = offers.filter(({ volunteerId }) => volunteerId === helper.candidate.volunteerId);
    expect(mine.length).toBeLessThanOrEqual(perVolunteer);
    expect(
      mayHave(
        mine.map(({ orderId }) => orders.find(({ id }) => id === orderId)!),
        helper,
      ),
    ).toBe(true);
  }
  for (const { id, terms } of orders)
    expect(offers.filter(({ orderId }) => orderId === id).length).toBeLessThanOrEqual(terms.seats);
}

describe.each([1, 2, 3])('offers, at most %i for one volunteer', (perVolunteer) => {
  it('are worth as much as the best that could be tried, and keep every rule', () => {
    fc.assert(
      fc.property(anyNeighbourhood(5, 4), ({ orders, helpers }) => {
        const fits = candidates(orders.map(openingOf), helpers, at);
        const { offers, value, bound } = assign(fits, { perVolunteer, nodeLimit: 1_000 });
        lawful(offers, orders, helpers, perVolunteer);
        expect(offers.reduce((sum, { score }) => sum + score, 0)).toBe(value);
        expect(value).toBe(bestOf(fits, orders, helpers, perVolunteer));
        expect(bound).toBe(value);
      }),
      { numRuns: 3_500 },
    );
  });

  it('in rounds, as very many are found, keep every rule too, and the bound is true', () => {
    fc.assert(
      fc.property(anyNeighbourhood(5, 4), ({ orders, helpers }) => {
        const fits = candidates(orders.map(openingOf), helpers, at);
        const { offers, value, bound } = runToCompletion(assignInRounds(fits, perVolunteer));
        lawful(offers, orders, helpers, perVolunteer);
        expect(offers.reduce((sum, { score }) => sum + score, 0)).toBe(value);
        const best = bestOf(fits, orders, helpers, perVolunteer);
        expect(value).toBeLessThanOrEqual(best);
        expect(bound).toBeGreaterThanOrEqual(best);
        if (value === 0) expect(best).toBe(0);
      }),
      { numRuns: 500 },
    );
  });

  it('are the same in whatever order orders and volunteers are told', () => {
    fc.assert(
      fc.property(anyNeighbourhood(5, 5), ({ orders, helpers }) => {
        const [one, other] = [
          assign(candidates(orders.map(openingOf), helpers, at), { perVolunteer }),
          assign(candidates([...orders].reverse().map(openingOf), [...helpers].reverse(), at), { perVolunteer }),
        ];
        expect(other.offers).toEqual(one.offers);
      }),
      { numRuns: 500 },
    );
  });

  it('after a change are worth what new ones would be', () => {
    const anyChange = fc.record({
      kind: fc.constantFrom('declined', 'withdrawn', 'cancelled', 'added'),
      order: fc.nat(99),
      helper: fc.nat(99),
    });
    fc.assert(
      fc.property(anyNeighbourhood(4, 5), fc.array(anyChange, { maxLength: 4 }), ({ orders, helpers }, wishes) => {
        let now = assign(candidates(orders.map(openingOf), helpers, at), { perVolunteer, nodeLimit: 1_000 });
        for (const [n, wish] of wishes.entries()) {
          const [orderId, volunteerId] = [
            orders[wish.order % orders.length]?.id,
            helpers[wish.helper % helpers.length]?.candidate.volunteerId,
          ];
          const change = changeOf(wish.kind, `new-${n}`, orderId, volunteerId);
          if (!change) continue;
          now = update(now, change);
          expect(now.value).toBe(assign(now.model, { perVolunteer, nodeLimit: 1_000 }).value);
          expect(now.offers.reduce((sum, { score }) => sum + score, 0)).toBe(now.value);
        }
      }),
      { numRuns: 500 },
    );
  });
});

function changeOf(kind: string, id: string, orderId: string | undefined, volunteerId: string | undefined): AssignmentChange | undefined {
  if (kind === 'added') return { kind, opening: aNeed(id, { seats: 2 }, { startsAt: hour(9), endsAt: hour(11) }) };
  if (kind === 'withdrawn') return volunteerId === undefined ? undefined : { kind, volunteerId };
  if (orderId === undefined || volunteerId === undefined) return undefined;
  return kind === 'cancelled' ? { kind, orderId } : { kind: 'declined', orderId, volunteerId };
}

describe('between equals', () => {
  it('whoever waited longest is offered it', () => {
    const helpers = [aHelper('a', { lastServedOn: '2026-11-01' }), aHelper('b', { lastServedOn: '2026-10-01' }), aHelper('c')];
    const offered = (seats: number): string[] =>
      assign(candidates([aNeed('o', { seats })], helpers, at), { perVolunteer: 1 }).offers.map(({ volunteerId }) => volunteerId);
    expect([offered(1), offered(2), offered(5)]).toEqual([['c'], ['c', 'b'], ['c', 'b', 'a']]);
  });
});

describe('a refusal', () => {
  it('is learned as not this, and the next best gets the seat', () => {
    const helpers = [
      aHelper('first', { experience: { 'elder-care': 9 } }),
      aHelper('second', { experience: { 'elder-care': 4 } }),
      aHelper('third'),
    ];
    const other = { startsAt: hour(18), endsAt: hour(20) };
    const before = assign(candidates([aNeed('o'), aNeed('p', {}, other)], helpers, at), { perVolunteer: 1 });
    expect(before.offers.map(({ orderId, volunteerId }) => [orderId, volunteerId])).toEqual([
      ['o', 'first'],
      ['p', 'second'],
    ]);
    const after = update(before, { kind: 'declined', orderId: 'o', volunteerId: 'first' });
    expect(after.offers.map(({ orderId, volunteerId }) => [orderId, volunteerId])).toEqual([
      ['o', 'second'],
      ['p', 'first'],
    ]);
    expect(before.offers.map(({ volunteerId }) => volunteerId)).toEqual(['first', 'second']);
    expect(() => update(before, { kind: 'withdrawn', volunteerId: 'third' })).toThrow('was updated before');
  });

  it('is not this with several orders each, either, even where nobody else is left', () => {
    const helpers = [aHelper('first'), aHelper('second')];
    const later = { startsAt: hour(18), endsAt: hour(20) };
    let now = assign(candidates([aNeed('o'), aNeed('p', {}, later)], helpers, at), { perVolunteer: 2 });
    for (const volunteerId of ['first', 'second']) now = update(now, { kind: 'declined', orderId: 'o', volunteerId });
    expect(now.offers.map(({ orderId }) => orderId)).toEqual(['p']);
  });

  it('leaves what was offered before as it was, and lists that are matched again find as many', () => {
    const fits = candidates([aNeed('o')], [aHelper('a'), aHelper('b')], at);
    const first = assign(fits, { perVolunteer: 1 });
    const second = update(first, { kind: 'added', opening: aNeed('p') });
    const third = update(second, { kind: 'declined', orderId: 'p', volunteerId: 'b' });
    expect(third.offers.map(({ orderId, volunteerId }) => [orderId, volunteerId])).toEqual([
      ['o', 'b'],
      ['p', 'a'],
    ]);
    expect(second.offers.map(({ score }) => score)).toEqual(third.offers.map(({ score }) => score));
    for (const perVolunteer of [1, 2]) {
      const other = update(assign(fits, { perVolunteer }), { kind: 'added', opening: aNeed('q') });
      expect(other.offers).toHaveLength(2);
    }
  });

  it('of nobody, or of nothing, is refused itself', () => {
    const before = assign(candidates([aNeed('o')], [aHelper('a')], at), { perVolunteer: 1 });
    expect(() => update(before, { kind: 'declined', orderId: 'x', volunteerId: 'a' })).toThrow('order x: expected one of those');
    expect(() => update(before, { kind: 'withdrawn', volunteerId: 'x' })).toThrow('volunteer x: expected one of those');
    expect(() => update(before, { kind: 'added', opening: aNeed('o') })).toThrow(
      'order o: expected one that is not assigned already',
    );
  });
});

describe('solving beside other work', () => {
  const many = Array.from({ length: 3_000 }, (_, n) => aHelper(`v${n}`));
  const orders = Array.from({ length: 2_000 }, (_, n) =>
    anOrder(`o${n}`, {}, { startsAt: hour(8 + (n % 9)), endsAt: hour(9.5 + (n % 9)) }),
  );
  const fits = candidates(orders.map(openingOf), many, at);

  it('comes to the same', async () => {
    const pause = (): Promise<void> => Promise.resolve();
    expect((await assignAsync(fits, { perVolunteer: 1, pause })).offers).toEqual(assign(fits, { perVolunteer: 1 }).offers);
  });

  it('ends as soon as it is not wanted any more', async () => {
    const stop = new AbortController();
    let turns = 0;
    const pause = async (): Promise<void> => {
      if ((turns += 1) === 2) stop.abort(new Error('not wanted'));
    };
    await expect(assignAsync(fits, { perVolunteer: 2, pause, signal: stop.signal })).rejects.toThrow('not wanted');
    expect(turns).toBe(2);
    await expect(assignAsync(fits, { pause, signal: stop.signal })).rejects.toThrow('not wanted');
  });

  it.each([0, -1, 1.5, NaN])('takes no %d orders for one volunteer', (perVolunteer) => {
    expect(() => assign(fits, { perVolunteer })).toThrow('perVolunteer: expected a whole number above 0');
  });
});
