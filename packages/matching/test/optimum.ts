/** The optimal offers of a small neighbourhood by trying everything, and whether offers keep the rules of core. @module */
import { seatIneligibility, viewOf, type Commitment, type StaffedOrder, type SuggestedOffer } from '@linli/core';
import { expect } from 'vitest';
import type { CandidateModel, MatchVolunteer } from '../src/index.ts';
import { context } from './given.ts';

type Pair = SuggestedOffer & { readonly order: StaffedOrder };

function commitmentsOf({ id, task }: StaffedOrder): Commitment[] {
  const { title, startsAt, endsAt, timing } = task;
  const minutes = (Date.parse(endsAt) - Date.parse(startsAt)) / 60_000;
  return timing === 'flexible' ? [] : [{ orderId: id, title, startsAt, endsAt, minutes }];
}

/** Whether core lets a volunteer take all of these orders, one after another. */
function mayTakeAll(orders: readonly StaffedOrder[], { candidate }: MatchVolunteer): boolean {
  const commitments: Commitment[] = [...candidate.commitments];
  return orders.every((order) => {
    const refusal = seatIneligibility(viewOf(order, candidate.volunteerId), { ...candidate, commitments }, context, undefined);
    commitments.push(...commitmentsOf(order));
    return refusal === null;
  });
}

function pairsOf({ openings, volunteers, rows }: CandidateModel, orders: readonly StaffedOrder[]): Pair[] {
  return openings.flatMap(({ input }, row) =>
    [...rows.columns.subarray(rows.starts[row], rows.ends[row])].map((volunteer, n) => ({
      orderId: input.order.id,
      volunteerId: volunteers[volunteer]!.input.candidate.volunteerId,
      score: rows.values[rows.starts[row]! + n]!,
      order: orders.find(({ id }) => id === input.order.id)!,
    })),
  );
}

/** The value of the best offers, by trying all sets of orders for every volunteer. */
export function optimumOf(
  model: CandidateModel,
  orders: readonly StaffedOrder[],
  volunteers: readonly MatchVolunteer[],
  perVolunteer: number,
): number {
  const pairs = pairsOf(model, orders);
  const choices = volunteers.map((volunteer) => {
    const own = pairs.filter(({ volunteerId }) => volunteerId === volunteer.candidate.volunteerId);
    const sets = own.reduce<Pair[][]>((all, pair) => [...all, ...all.map((set) => [...set, pair])], [[]]);
    const isAllowed = (set: readonly Pair[]): boolean =>
      mayTakeAll(
        set.map(({ order }) => order),
        volunteer,
      );
    return sets.filter((set) => set.length <= perVolunteer && isAllowed(set));
  });
  const freeSeats = new Map(orders.map(({ id, terms }) => [id, terms.seats]));
  const choose = (index: number): number => {
    if (index === choices.length) return 0;
    let best = 0;
    for (const set of choices[index]!) {
      if (set.some(({ orderId }) => freeSeats.get(orderId) === 0)) continue;
      for (const { orderId } of set) freeSeats.set(orderId, freeSeats.get(orderId)! - 1);
      best = Math.max(best, set.reduce((sum, { score }) => sum + score, 0) + choose(index + 1));
      for (const { orderId } of set) freeSeats.set(orderId, freeSeats.get(orderId)! + 1);
    }
    return best;
  };
  return choose(0);
}

/** Expects that nobody is offered what they may not take, and no order is offered to more than it has seats. */
export function expectLawful(
  offers: readonly SuggestedOffer[],
  orders: readonly StaffedOrder[],
  volunteers: readonly MatchVolunteer[],
  perVolunteer: number,
): void {
  for (const volunteer of volunteers) {
    const own = offers.filter(({ volunteerId }) => volunteerId === volunteer.candidate.volunteerId);
    expect(own.length).toBeLessThanOrEqual(perVolunteer);
    const ownOrders = own.map(({ orderId }) => orders.find(({ id }) => id === orderId)!);
    expect(mayTakeAll(ownOrders, volunteer)).toBe(true);
  }
  for (const { id, terms } of orders)
    expect(offers.filter(({ orderId }) => orderId === id).length).toBeLessThanOrEqual(terms.seats);
}
