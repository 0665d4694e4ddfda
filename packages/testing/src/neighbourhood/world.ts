/** What is in the neighbourhood, and how orders change in it. @module */
import {
  candidateOf,
  evolve,
  isStaffed,
  minutesBetween,
  seatIneligibility,
  settle,
  viewOf,
  type Candidate,
  type Commitment,
  type Community,
  type Id,
  type Instant,
  type LedgerEntry,
  type CanTakeSeat,
  type DecisionContext,
  type Order,
  type OrderEvent,
  type OrderView,
  type Organisation,
  type Outcome,
  type PersonEvent,
  type Policy,
  type Registration,
  type ServiceRecord,
  type Volunteer,
} from '@linli/core';
import { ProblemError, type Actor, type InputOf, type requestOrder } from '@linli/contract';
import type { Feed } from '../mock/index.ts';

/** Everything that is so. */
export interface World {
  now: Instant;
  readonly community: Community;
  readonly policy: Policy;
  readonly feed: Feed;
  readonly organisations: Map<Id, Organisation>;
  readonly volunteers: Map<Id, Person>;
  readonly orders: Map<Id, Order>;
  readonly contacts: Map<Id, InputOf<typeof requestOrder>['contact']>;
  readonly records: Map<Id, ServiceRecord>;
  readonly ledger: LedgerEntry[];
  /** What happened to identities. */
  readonly people: PersonEvent[];
  /** What follows from an event of an order: records, and what they earn. */
  readonly afterOrderEvent: (world: World, order: Order, event: OrderEvent) => void;
  /** A new id: `order-3`. */
  newId(noun: string): Id;
}

/** A volunteer; without an identity once it was erased. */
export interface Person {
  archive: Volunteer;
  readonly identity: Registration['identity'] | undefined;
  readonly guardian?: Registration['guardian'];
}

/** Somebody acting in the world. */
export interface Acting {
  readonly world: World;
  readonly actor: Actor;
}

/** The moment of the world. */
export function momentOf(world: World): DecisionContext {
  return { now: world.now, policy: world.policy, community: world.community };
}

/** What was granted; a refusal becomes the 409 that tells its reason. */
export function grantedBy<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new ProblemError('refused', {
    reason: outcome.reason,
    facts: { ...outcome.facts },
    detail: `refused: ${outcome.reason}`,
  });
}

/** An order as it is now; without one, the 404. */
export function orderNow(world: World, orderId: Id): Order {
  const order = world.orders.get(orderId);
  if (!order) throw new ProblemError('not-found');
  return dueIn(world, order).reduce<Order>(evolve, order);
}

/** Decides on an order, keeps what became of it, and tells those who watch. */
export function change({ world, actor }: Acting, orderId: Id, decide: (order: Order) => Outcome<OrderEvent>): OrderView {
  const stored = world.orders.get(orderId);
  if (!stored) throw new ProblemError('not-found');
  const due = dueIn(world, stored);
  const before = due.reduce<Order>(evolve, stored);
  const event = grantedBy(decide(before));
  const after = evolve(before, event);
  const late = dueIn(world, after);
  const order = late.reduce<Order>(evolve, after);
  world.orders.set(orderId, order);
  for (const each of [...due, event, ...late]) {
    world.feed.emit({ room: 'orders', id: orderId, type: each.type, at: each.at });
    world.afterOrderEvent(world, order, each);
  }
  return viewOf(order, actor.personId);
}

/** Standings of a seat that is promised. */
export const promising: readonly string[] = ['claimed', 'serving', 'served'];

/** A volunteer as the rules see them, with what they have promised; without one, the 404. */
export function candidateIn(world: World, volunteerId: Id, standings = promising): Candidate {
  const volunteer = world.volunteers.get(volunteerId);
  if (!volunteer?.identity) throw new ProblemError('not-found', { detail: 'No volunteer of this id.' });
  return candidateOf(volunteer.archive, volunteer.identity, commitmentsOf(world, volunteerId, standings));
}

/** The order in which a volunteer is checked in. */
export function servingIn(world: World, volunteerId: Id): Id | null {
  const orders = [...world.orders.values()].filter(isStaffed);
  const serving = orders.find(({ seats }) =>
    seats.some((seat) => seat.volunteerId === volunteerId && seat.standing === 'serving'),
  );
  return serving?.id ?? null;
}

function commitmentsOf(world: World, volunteerId: Id, standings: readonly string[]): Commitment[] {
  return [...world.orders.values()]
    .filter(isStaffed)
    .filter(
      ({ task, seats }) =>
        task.timing === 'fixed' && seats.some((seat) => seat.volunteerId === volunteerId && standings.includes(seat.standing)),
    )
    .map(({ id: orderId, task: { title, startsAt, endsAt } }) => ({
      orderId,
      title,
      startsAt,
      endsAt,
      minutes: minutesBetween(startsAt, endsAt),
    }));
}

function dueIn(world: World, order: Order): OrderEvent[] {
  const mayTake: CanTakeSeat = (volunteerId, then, now) => {
    if (!world.volunteers.get(volunteerId)?.identity) return false;
    const view = { ...viewOf(then, volunteerId), mine: null };
    return seatIneligibility(view, candidateIn(world, volunteerId), { ...momentOf(world), now }, undefined) === null;
  };
  return settle(order, mayTake, momentOf(world));
}
