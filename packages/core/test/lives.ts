/** Lives of an order: random wishes of random people at moving times, each decided by the rules, for property tests. @module */
import * as fc from 'fast-check';
import * as core from '../src/index.ts';
import type { Candidate, Moment, Order, OrderEvent, Outcome, StaffedOrder } from '../src/index.ts';
import { at, candidate, commitment, task } from './given.ts';

/** Who wishes; each hinders some of the wishes of the others, and some are hindered by the rules themselves. */
export const people: readonly Candidate[] = [
  candidate('volunteer-a'),
  candidate('volunteer-b', { skills: ['hospital-escort'], insuredUntil: '2026-11-23' }),
  candidate('volunteer-c', { commitments: [commitment(-120, 15)] }),
  candidate('volunteer-d', { bornOn: '2011-03-01', guardianConsent: true }),
  candidate('volunteer-e', { bornOn: '2013-03-01' }),
];
const organisations = ['team', 'women', 'property'];
const ids = people.map(({ volunteerId }) => volunteerId);

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
  readonly settled: readonly { readonly order: Order; readonly moment: Moment }[];
  readonly end: Order;
}

type Wish = (order: Order, moment: Moment) => Outcome<OrderEvent> | undefined;

const staffed = (order: Order, decide: (order: StaffedOrder) => Outcome<OrderEvent>): Outcome<OrderEvent> | undefined =>
  core.isStaffed(order) ? decide(order) : undefined;

const anybody = fc.constantFrom(...people);
const anyId = fc.constantFrom(...ids);
const anyTask = fc.record({
  length: fc.integer({ min: 0, max: 900 }),
  timing: fc.constantFrom('fixed' as const, 'flexible' as const),
});
const anyTerms = fc.record({ seats: fc.integer({ min: 1, max: 3 }), hazardous: fc.boolean(), skilled: fc.boolean() });
const anyProof = fc.oneof(
  fc.constantFrom('4711', '0000').map((code): core.Proof => ({ kind: 'code', code })),
  fc.record({ consented: fc.boolean(), latitude: fc.constantFrom(39.12, 39.5) }).map(({ consented, latitude }): core.Proof => ({
    ...{ kind: 'place', consented, position: { longitude: 117.2, latitude } },
  })),
  fc.constant<core.Proof>({ kind: 'organiser' }),
);

const wishes: readonly fc.Arbitrary<Wish>[] = [
  fc.tuple(anyTask, anyTerms).map(
    ([change, terms]): Wish =>
      (order, moment) =>
        core.confirm(order, { ...work(change, terms), code: '4711' }, moment),
  ),
  fc.constant<Wish>((order, moment) => core.decline(order, '重复的请求', moment)),
  fc.constantFrom(...organisations).map(
    (id): Wish =>
      (order, moment) =>
        core.dispatch(order, id, moment),
  ),
  fc.constant<Wish>((order, moment) => core.takeUp(order, moment)),
  fc.constant<Wish>((order, moment) => core.turnDown(order, '人手不够', moment)),
  fc.constantFrom('team', null).map(
    (id): Wish =>
      (order, moment) =>
        core.open(order, id, moment),
  ),
  fc.boolean().map(
    (isRequester): Wish =>
      (order, moment) =>
        core.cancel(order, { reason: '老人住院了', isRequester }, moment),
  ),
  fc.constant<Wish>((order, moment) => core.review(order, { rating: 5, comment: '谢谢', by: 'zhang' }, moment)),
];
const seatWishes: readonly fc.Arbitrary<Wish>[] = [
  fc.tuple(anybody, fc.constantFrom(undefined, '本人擅长')).map(
    ([who, override]): Wish =>
      (order, moment) =>
        core.claim(core.viewOf(order, who.volunteerId), who, moment, override),
  ),
  anybody.map(
    (who): Wish =>
      (order, moment) =>
        core.joinWaitlist(core.viewOf(order, who.volunteerId), who, moment),
  ),
  fc.tuple(anybody, fc.constantFrom(undefined, '本人擅长')).map(
    ([who, override]): Wish =>
      (order, moment) =>
        staffed(order, (open) => core.offerSeat(open, who, moment, override)),
  ),
  anyId.map(
    (id): Wish =>
      (order, moment) =>
        core.leaveWaitlist(core.viewOf(order, id), id, moment),
  ),
  anyId.map(
    (id): Wish =>
      (order, moment) =>
        core.withdraw(core.viewOf(order, id), id, moment),
  ),
  anyId.map(
    (id): Wish =>
      (order, moment) =>
        core.declineSeat(core.viewOf(order, id), id, moment),
  ),
];
const serviceWishes: readonly fc.Arbitrary<Wish>[] = [
  fc.tuple(anyId, anyProof).map(
    ([id, proof]): Wish =>
      (order, moment) =>
        core.checkIn(order, core.viewOf(order, id), { id, servingElsewhere: false }, proof, moment),
  ),
  anyId.map(
    (id): Wish =>
      (order, moment) =>
        core.checkOut(order, id, moment),
  ),
  anyId.map(
    (id): Wish =>
      (order, moment) =>
        core.forceCheckOut(order, id, moment),
  ),
  fc.tuple(anyId, fc.integer({ min: 0, max: 1_000 })).map(
    ([id, minutes]): Wish =>
      (order, moment) =>
        core.confirmAttendance(order, id, { minutes, note: '本人在场' }, moment),
  ),
  anyId.map(
    (id): Wish =>
      (order, moment) =>
        core.reportMissed(order, id, 'leader', moment),
  ),
];

function work(
  { length, timing }: { length: number; timing: 'fixed' | 'flexible' },
  terms: { seats: number; hazardous: boolean; skilled: boolean },
) {
  const { seats, hazardous, skilled } = terms;
  const asked = task({ timing, endsAt: core.plusMinutes(task().startsAt, length) });
  return { task: asked, terms: { ...core.plainTerms(seats), hazardous, skills: skilled ? (['hospital-escort'] as const) : [] } };
}

/** A wish, and the minutes that pass before it; mostly few, now and then many. */
const anyStep = fc.record({
  wish: fc.oneof(
    ...wishes,
    { arbitrary: fc.oneof(...seatWishes), weight: 12 },
    { arbitrary: fc.oneof(...serviceWishes), weight: 10 },
  ),
  minutes: fc.oneof(
    { arbitrary: fc.constantFrom(0, 1, 20), weight: 6 },
    { arbitrary: fc.constantFrom(60, 119, 120), weight: 2 },
    fc.integer({ min: 0, max: 1_500 }),
  ),
});

/** Lives that get somewhere: most begin with an order that is open already, some with the request alone. */
export const anyLife: fc.Arbitrary<Life> = fc
  .record({
    beginsAt: fc.constantFrom(-1_500, -300, -130, -29),
    opened: fc.option(fc.record({ change: anyTask, terms: anyTerms }), { freq: 6 }),
    steps: fc.array(anyStep, { minLength: 4, maxLength: 28 }),
  })
  .map(({ beginsAt, opened, steps }) => live(beginsAt, opened ? [opening(opened.change, opened.terms), openToAll] : [], steps));

const opening =
  (
    change: { length: number; timing: 'fixed' | 'flexible' },
    terms: { seats: number; hazardous: boolean; skilled: boolean },
  ): Wish =>
  (order, moment) =>
    core.confirm(order, { ...work(change, { ...terms, hazardous: false, skilled: false }), code: '4711' }, moment);
const openToAll: Wish = (order, moment) => core.open(order, 'team', moment);

/** What the waitlist is asked with, as a server asks it. */
export function mayTakeAt(moment: Moment): core.MayTake {
  return (id, order, now) => {
    const who = people.find(({ volunteerId }) => volunteerId === id);
    return (
      who !== undefined &&
      core.seatHindrance({ ...core.viewOf(order, id), mine: null }, who, { ...moment, now }, undefined) === null
    );
  };
}

function live(beginsAt: number, first: readonly Wish[], more: readonly { wish: Wish; minutes: number }[]): Life {
  const asked = core.request('order', { task: task(), by: 'zhang' }, at(beginsAt));
  if (!asked.ok) throw new Error(asked.reason);
  const events: OrderEvent[] = [asked.value];
  const steps: Step[] = [];
  const settled: { order: Order; moment: Moment }[] = [];
  let order = core.evolve(undefined, asked.value);
  const happen = (event: OrderEvent): void => {
    const next = core.evolve(order, event);
    steps.push({ before: order, event, after: next });
    events.push(event);
    order = next;
  };
  const settle = (moment: Moment): void => {
    core.settle(order, mayTakeAt(moment), moment).forEach(happen);
    settled.push({ order, moment });
  };
  let minutes = beginsAt;
  for (const { wish, minutes: pass } of [...first.map((wish) => ({ wish, minutes: 0 })), ...more]) {
    minutes += pass;
    const moment = at(minutes);
    settle(moment);
    const outcome = wish(order, moment);
    if (outcome?.ok) happen(outcome.value);
    settle(moment);
  }
  return { events, steps, settled, end: order };
}
