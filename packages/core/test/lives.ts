/** Lives of an order: what people wish at moving times, each wish decided by the rules, for property tests. @module */
import * as fc from 'fast-check';
import * as core from '../src/index.ts';
import type { DecisionContext, Order, OrderEvent } from '../src/index.ts';
import { at, task } from './given.ts';
import { anyMeans, anyVerb, apt, people, verbs, type Means, type Verb } from './wishes.ts';

/** What is wished: a verb, or the nth of those that are apt in the state in which the order is. */
interface Wish {
  readonly verb: Verb | number;
  readonly means: Means;
}

/** Minutes pass, at least until some time on the day; then the wishes are tried in turn until one is granted. */
interface Turn {
  readonly pass: number;
  /** Minutes after the task begins. */
  readonly until: number;
  readonly wishes: readonly Wish[];
}

/** What is wished in a life, from so many minutes before the task begins. */
export interface Script {
  readonly beginsAt: number;
  readonly turns: readonly Turn[];
}

/** A step of a life: an event that was granted, or that time made. */
export interface Step {
  readonly before: Order;
  readonly event: OrderEvent;
  readonly after: Order;
}

/** A whole life. `settled` holds, for each moment, the order as time left it, and the moment. */
export interface Life {
  readonly events: readonly OrderEvent[];
  readonly steps: readonly Step[];
  readonly settled: readonly { readonly order: Order; readonly moment: DecisionContext }[];
  readonly end: Order;
}

const anyPass = fc.oneof(
  { arbitrary: fc.constant(0), weight: 24 },
  { arbitrary: fc.constantFrom(1, 10, 20), weight: 12 },
  { arbitrary: fc.constantFrom(60, 119, 120), weight: 3 },
  { arbitrary: fc.integer({ min: 0, max: 1_500 }), weight: 1 },
);
const anyWish: fc.Arbitrary<Wish> = fc.record({ verb: fc.oneof({ arbitrary: fc.nat(30), weight: 4 }, anyVerb), means: anyMeans });
const longAgo = -10_000;
const anyTurn: fc.Arbitrary<Turn> = fc.record({
  pass: anyPass,
  until: fc.oneof({ arbitrary: fc.constant(longAgo), weight: 8 }, fc.constantFrom(-30, -10, 0, 5)),
  wishes: fc.array(anyWish, { minLength: 1, maxLength: 5 }),
});

/** Two lives of three begin with an order that is open already, one with the request alone. */
export const anyScript: fc.Arbitrary<Script> = fc
  .record({
    beginsAt: fc.constantFrom(-1_500, -300, -60, -29),
    opened: fc.option(anyMeans, { freq: 3 }),
    turns: fc.array(anyTurn, { minLength: 6, maxLength: 20, size: 'max' }),
  })
  .map(({ beginsAt, opened, turns }) => ({ beginsAt, turns: opened ? [...opening(opened), ...turns] : turns }));

function opening(means: Means): Turn[] {
  const plain = { ...means, hazardous: false, skilled: false, length: Math.max(1, means.length) };
  return (['confirm', 'open'] as const).map((verb) => ({ pass: 0, until: longAgo, wishes: [{ verb, means: plain }] }));
}

/** What the waitlist is asked with, as a server asks it. */
export function mayTakeAt(moment: DecisionContext): core.CanTakeSeat {
  return (id, order, now) => {
    const who = people.find(({ volunteerId }) => volunteerId === id);
    const view = { ...core.viewOf(order, id), mine: null };
    return who !== undefined && core.seatIneligibility(view, who, { ...moment, now }, undefined) === null;
  };
}

/** Lives a script, settling before and after every wish, as a server does. */
export function live({ beginsAt, turns }: Script): Life {
  const asked = core.request('order', { task: task(), by: 'zhang' }, at(beginsAt));
  if (!asked.ok) throw new Error(asked.reason);
  const events: OrderEvent[] = [asked.value];
  const steps: Step[] = [];
  const settled: { order: Order; moment: DecisionContext }[] = [];
  let order = core.evolve(undefined, asked.value);
  const happen = (event: OrderEvent): void => {
    const after = core.evolve(order, event);
    steps.push({ before: order, event, after });
    events.push(event);
    order = after;
  };
  const settle = (moment: DecisionContext): void => {
    core.settle(order, mayTakeAt(moment), moment).forEach(happen);
    settled.push({ order, moment });
  };
  let minutes = beginsAt;
  for (const { pass, until, wishes } of turns) {
    minutes = Math.max(minutes + pass, until);
    const moment = at(minutes);
    settle(moment);
    const event = firstGranted(order, wishes, moment);
    if (event) happen(event);
    settle(moment);
  }
  return { events, steps, settled, end: order };
}

function firstGranted(order: Order, wishes: Turn['wishes'], moment: DecisionContext): OrderEvent | undefined {
  for (const { verb, means } of wishes) {
    const outcome = verbs[verbFor(order, verb)](order, means, moment);
    if (outcome?.ok) return outcome.value;
  }
  return undefined;
}

function verbFor(order: Order, verb: Verb | number): Verb {
  if (typeof verb === 'string') return verb;
  const likely = apt[order.status];
  return likely[verb % likely.length] ?? 'claim';
}
