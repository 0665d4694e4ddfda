/** Given and when, for the tests of core: what has happened, and the moment in which something is decided. @module */
import {
  evolve,
  isStaffed,
  national,
  plainTerms,
  plusMinutes,
  viewOf,
  type Candidate,
  type Commitment,
  type Instant,
  type DecisionContext,
  type Order,
  type OrderEvent,
  type OrderView,
  type Outcome,
  type Policy,
  type Seat,
  type StaffedOrder,
  type Task,
  type Terms,
} from '../src/index.ts';

/** Monday, 23 November 2026, two in the afternoon in Shanghai: when the task of the tests begins. Two hours later it ends. */
export const starts: Instant = '2026-11-23T14:00:00+08:00';

/** The moment so many minutes after the task begins; negative is before. */
export function at(minutes: number, policy: Policy = national): DecisionContext {
  return { now: plusMinutes(starts, minutes), policy, community: { id: 'chaoyangli', timeZone: 'Asia/Shanghai' } };
}

/** A day before the task: when everything up to the seats is decided, unless a test says otherwise. */
export const dayBefore = at(-1_440);

/** 陪诊: from two to four. */
export function task(change: Partial<Task> = {}): Task {
  return {
    title: '陪张奶奶去医院复查',
    category: 'elder-care',
    content: '需推轮椅。',
    timing: 'fixed',
    place: { label: '3 号楼', position: { longitude: 117.2, latitude: 39.12 } },
    startsAt: starts,
    endsAt: plusMinutes(starts, 120),
    ...change,
  };
}

/** Somebody born in 1990, verified, with nothing promised. */
export function candidate(volunteerId: string, change: Partial<Candidate> = {}): Candidate {
  return {
    volunteerId,
    bornOn: '1990-05-01',
    sex: 'female',
    status: 'registered',
    verification: 'verified',
    guardianConsent: false,
    skills: [],
    trainings: [],
    insuredUntil: null,
    commitments: [],
    ...change,
  };
}

/** Something promised already, from and to so many minutes after the task begins. */
export function commitment(from: number, to: number, change: Partial<Commitment> = {}): Commitment {
  return {
    orderId: 'other',
    title: '四点半课堂',
    startsAt: plusMinutes(starts, from),
    endsAt: plusMinutes(starts, to),
    minutes: to - from,
    ...change,
  };
}

const about = { orderId: 'order', at: dayBefore.now };

/** What has happened, a day before unless said otherwise. */
export const happened = {
  requested: (change: Partial<Task> = {}): OrderEvent => ({
    ...about,
    type: 'order-requested',
    communityId: 'chaoyangli',
    task: task(change),
    requestedBy: 'zhang',
  }),
  confirmed: (terms: Partial<Terms> = {}, change: Partial<Task> = {}): OrderEvent => ({
    ...about,
    type: 'order-confirmed',
    task: task(change),
    code: '4711',
    terms: { ...plainTerms(1), ...terms },
  }),
  dispatched: (organisationId = 'team'): OrderEvent => ({ ...about, type: 'order-dispatched', organisationId, answerBy: starts }),
  opened: (organisationId: string | null = 'team'): OrderEvent => ({ ...about, type: 'order-opened', organisationId }),
  claimed: (volunteerId: string): OrderEvent => ({ ...about, type: 'order-claimed', volunteerId }),
  waiting: (volunteerId: string): OrderEvent => ({ ...about, type: 'waitlist-joined', volunteerId }),
  offered: (volunteerId: string, until: Instant): OrderEvent => ({
    ...about,
    type: 'seat-offered',
    volunteerId,
    until,
    cause: 'directed',
  }),
  checkedIn: (volunteerId: string, moment = at(0), proof: 'code' | 'place' | 'organiser' = 'code'): OrderEvent => ({
    orderId: 'order',
    at: moment.now,
    type: 'volunteer-checked-in',
    volunteerId,
    proof,
  }),
  checkedOut: (
    volunteerId: string,
    minutes: number,
    evidence: 'checked-in' | 'unconfirmed' = 'checked-in',
    moment = at(minutes),
  ): OrderEvent => ({
    orderId: 'order',
    at: moment.now,
    type: 'volunteer-checked-out',
    volunteerId,
    minutes,
    evidence,
    forced: evidence === 'unconfirmed',
  }),
  missed: (volunteerId: string): OrderEvent => ({
    orderId: 'order',
    at: at(30).now,
    type: 'volunteer-missed',
    volunteerId,
    saidBy: 'leader',
  }),
  served: (): OrderEvent => ({ ...about, type: 'order-served' }),
};

/** The order to which all of this has happened. */
export function given(first: OrderEvent, ...more: readonly OrderEvent[]): Order {
  return more.reduce<Order>(evolve, evolve(undefined, first));
}

/** An order with so many seats, open to everybody, in which this has happened. */
export function openOrder(terms: Partial<Terms>, change: Partial<Task>, ...more: readonly OrderEvent[]): StaffedOrder {
  const order = given(happened.requested(change), happened.confirmed(terms, change), happened.opened(), ...more);
  if (!isStaffed(order)) throw new Error('These events do not leave an order with seats');
  return order;
}

/** An open order of one seat and no conditions, in which this has happened. */
export function oneSeat(...more: readonly OrderEvent[]): StaffedOrder {
  return openOrder({ seats: 1 }, {}, ...more);
}

/** The order as a volunteer sees it. */
export function seenBy(order: Order, volunteerId: string): OrderView {
  return viewOf(order, volunteerId);
}

/** Why it was refused, or that it was granted. */
export function reasonOf(outcome: Outcome<unknown>): string {
  return outcome.ok ? 'granted' : outcome.reason;
}

/** The order after what was granted. A refusal is the test's fault. */
export function after(order: Order, outcome: Outcome<OrderEvent>): Order {
  if (!outcome.ok) throw new Error(`Refused: ${outcome.reason}`);
  return evolve(order, outcome.value);
}

/** The seat of a volunteer. */
export function seatOf(order: Order, volunteerId: string): Seat | undefined {
  return 'seats' in order ? order.seats.find((seat) => seat.volunteerId === volunteerId) : undefined;
}
