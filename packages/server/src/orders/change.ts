/** Changing orders: what time did meanwhile, the decision, and what it brings about at once. @module */
import {
  evolve,
  isStaffed,
  seatIneligibility,
  settle,
  viewOf,
  type Candidate,
  type Id,
  type CanTakeSeat,
  type Order,
  type OrderEvent,
  type OrderView,
} from '@linli/core';
import { isProblemError, ProblemError } from '@linli/contract';
import { byTime, happened, type Work } from '../kernel/work.ts';
import { candidatesOf, commitmentOf } from './candidates.ts';
import { loadAll, saveAll, type Loaded } from './store.ts';

/** What time alone has made of an order since it was saved. */
export async function settled(work: Work, order: Order): Promise<OrderEvent[]> {
  const people = isStaffed(order) ? await candidatesOf(work, order.waitlist) : new Map<Id, Candidate>();
  return settle(order, mayTakeAmong(people, work), work.at);
}

/** Who of a waitlist may be given a seat that has come free, by the same rules as a claim. */
function mayTakeAmong(people: ReadonlyMap<Id, Candidate>, work: Work): CanTakeSeat {
  return (volunteerId, now, at) => {
    const candidate = people.get(volunteerId);
    if (!candidate) return false;
    const view = { ...viewOf(now, volunteerId), mine: null };
    return seatIneligibility(view, candidate, { ...work.at, now: at }, undefined) === null;
  };
}

/** A change of an order that is wished for, and of whom its decision has to know. */
export interface Change {
  readonly work: Work;
  readonly orderId: Id;
  readonly volunteerIds?: readonly Id[];
  /** Decides from the order as it is now; a refusal is thrown. */
  readonly decide: (order: Order, people: ReadonlyMap<Id, Candidate>) => OrderEvent;
}

/** Appends what is decided to an order and saves what became of it. */
export async function change(work: Work, orderId: Id, decide: Change['decide']): Promise<OrderView> {
  const [settled] = await changeAll([{ work, orderId, decide }]);
  if (settled?.status === 'fulfilled') return settled.value;
  throw settled?.reason;
}

/**
 * Makes changes one after the other, in one transaction; each is granted or refused by itself, and sees what came of
 * those before it. All are read once, and saved once.
 */
export async function changeAll(changes: readonly Change[]): Promise<readonly PromiseSettledResult<OrderView>[]> {
  const [first] = changes;
  if (!first) return [];
  const loaded = await loadAll(
    first.work,
    changes.map(({ orderId }) => orderId),
  );
  const waiting = [...loaded.values()].flatMap(({ order }) => (isStaffed(order) ? order.waitlist : []));
  const people = await candidatesOf(first.work, [...waiting, ...changes.flatMap(({ volunteerIds }) => volunteerIds ?? [])]);
  const now = new Map(loaded);
  const lives = changes.map((each) => attempted(() => live(each, now, people)));
  await saveAll(first.work, loaded, now);
  for (const [index, life] of lives.entries()) if (life.status === 'fulfilled') await tell(changes[index] as Change, life.value);
  return lives.map((life, index) => {
    if (life.status === 'rejected') return life;
    return { status: 'fulfilled', value: viewOf(life.value.after, (changes[index] as Change).work.actor.personId) };
  });
}

/** What one change made of its order, and the events of it: what time had done, the decision, what it brings about. */
interface Life {
  readonly after: Order;
  readonly version: number;
  readonly events: readonly { readonly event: OrderEvent; readonly byTime: boolean }[];
}

function live({ work, orderId, decide }: Change, now: Map<Id, Loaded>, people: Map<Id, Candidate>): Life {
  const was = now.get(orderId);
  if (!was) throw new ProblemError('not-found');
  const mayTake = mayTakeAmong(people, work);
  const due = settle(was.order, mayTake, work.at);
  const before = due.reduce<Order>(evolve, was.order);
  const event = decide(before, people);
  const changed = evolve(before, event);
  const late = settle(changed, mayTake, work.at);
  const after = late.reduce<Order>(evolve, changed);
  const events = [...due, event, ...late].map((each) => ({ event: each, byTime: each !== event }));
  now.set(orderId, { order: after, version: was.version + events.length });
  if (event.type === 'order-claimed') promise(people, event.volunteerId, after);
  return { after, version: was.version, events };
}

/** Whoever has taken a seat has promised it, for all that is decided after. */
function promise(people: Map<Id, Candidate>, volunteerId: Id, order: Order): void {
  const candidate = people.get(volunteerId);
  const made = commitmentOf(order);
  if (candidate && made) people.set(volunteerId, { ...candidate, commitments: [...candidate.commitments, made] });
}

async function tell({ work, orderId }: Change, { after, version, events }: Life): Promise<void> {
  events.forEach(({ event, byTime: isTime }, index) => {
    happened(work, { room: 'orders', id: orderId, version: version + index + 1, event }, isTime ? byTime : undefined);
  });
  for (const { event } of events) for (const follow of work.house.afterOrderEvents) await follow(work, after, event);
}

/** A refusal is an answer; anything else ends the whole. */
function attempted<T>(what: () => T): PromiseSettledResult<T> {
  try {
    return { status: 'fulfilled', value: what() };
  } catch (caught) {
    if (isProblemError(caught)) return { status: 'rejected', reason: caught };
    throw caught;
  }
}
