/** Everything that may be wished of an order, by whom, and with what: data, so that a failing test prints it. @module */
import * as fc from 'fast-check';
import * as core from '../src/index.ts';
import type { Candidate, DecisionContext, Order, OrderEvent, Outcome, StaffedOrder } from '../src/index.ts';
import { candidate, commitment, task } from './given.ts';

/** Who wishes. Some are hindered by skill, cover, promise or age, so that the rules have something to refuse. */
export const people: readonly Candidate[] = [
  candidate('volunteer-a'),
  candidate('volunteer-b', { skills: ['hospital-escort'], insuredUntil: '2026-11-23' }),
  candidate('volunteer-c', { commitments: [commitment(-120, 15)] }),
  candidate('volunteer-d', { bornOn: '2011-03-01', guardianConsent: true }),
  candidate('volunteer-e', { bornOn: '2013-03-01' }),
];

/** With what a wish is made; each verb takes of it what it needs. */
export interface Means {
  readonly who: number;
  readonly organisationId: string;
  readonly length: number;
  readonly timing: 'fixed' | 'flexible';
  readonly seats: number;
  readonly hazardous: boolean;
  readonly skilled: boolean;
  readonly override: string | undefined;
  readonly proof: core.Proof;
  readonly minutes: number;
}

type Decided = Outcome<OrderEvent> | undefined;
type Decide = (order: Order, means: Means, moment: DecisionContext) => Decided;

const personOf = ({ who }: Means): Candidate => people[who] ?? candidate('volunteer-a');
const idOf = (means: Means): string => personOf(means).volunteerId;
const seenBy = (order: Order, means: Means): core.OrderView => core.viewOf(order, idOf(means));
const staffed = (order: Order, decide: (order: StaffedOrder) => Decided): Decided =>
  core.isStaffed(order) ? decide(order) : undefined;

function workOf({ length, timing, seats, hazardous, skilled }: Means): { task: core.Task; terms: core.Terms; code: string } {
  const skills = skilled ? (['hospital-escort'] as const) : [];
  const asked = task({ timing, endsAt: core.plusMinutes(task().startsAt, length) });
  return { task: asked, terms: { ...core.plainTerms(seats), hazardous, skills }, code: '4711' };
}

/** Every decision on an order, under its verb. */
export const verbs = {
  confirm: (order, means, moment) => core.confirm(order, workOf(means), moment),
  decline: (order, _, moment) => core.decline(order, '重复的请求', moment),
  dispatch: (order, { organisationId }, moment) => core.dispatch(order, organisationId, moment),
  takeUp: (order, _, moment) => core.takeUp(order, moment),
  turnDown: (order, _, moment) => core.turnDown(order, '人手不够', moment),
  open: (order, { organisationId }, moment) => core.open(order, organisationId, moment),
  cancel: (order, { hazardous: isRequester }, moment) => core.cancel(order, { reason: '老人住院了', isRequester }, moment),
  claim: (order, means, moment) => core.claim(seenBy(order, means), personOf(means), moment, means.override),
  joinWaitlist: (order, means, moment) => core.wait(seenBy(order, means), personOf(means), moment),
  leaveWaitlist: (order, means, moment) => core.stopWaiting(seenBy(order, means), idOf(means), moment),
  offerSeat: (order, means, moment) => staffed(order, (open) => core.offer(open, personOf(means), moment, means.override)),
  declineSeat: (order, means, moment) => core.declineOffer(seenBy(order, means), idOf(means), moment),
  withdraw: (order, means, moment) => core.withdraw(seenBy(order, means), idOf(means), moment),
  checkIn: (order, means, moment) =>
    core.checkIn(order, seenBy(order, means), { id: idOf(means), servingElsewhere: false }, means.proof, moment),
  checkOut: (order, means, moment) => core.checkOut(order, idOf(means), moment),
  forceCheckOut: (order, means, moment) => core.forceCheckOut(order, idOf(means), moment),
  confirmAttendance: (order, means, moment) =>
    core.confirmMinutes(order, idOf(means), { minutes: means.minutes, note: '本人在场' }, moment),
  reportMissed: (order, means, moment) => core.reportMissed(order, idOf(means), 'leader', moment),
  review: (order, _, moment) => core.review(order, { rating: 5, comment: '谢谢', by: 'zhang' }, moment),
} satisfies Readonly<Record<string, Decide>>;

/** What is wished. */
export type Verb = keyof typeof verbs;

const anyProof: fc.Arbitrary<core.Proof> = fc.oneof(
  { arbitrary: fc.constantFrom('4711', '4711', '0000').map((code): core.Proof => ({ kind: 'code', code })), weight: 3 },
  fc.record({ consented: fc.boolean(), latitude: fc.constantFrom(39.12, 39.5) }).map(({ consented, latitude }): core.Proof => ({
    kind: 'place',
    consented,
    position: { longitude: 117.2, latitude },
  })),
  fc.constant<core.Proof>({ kind: 'organiser' }),
);

/** Any means. */
export const anyMeans: fc.Arbitrary<Means> = fc.record({
  // The first two are the ones whom little hinders.
  who: fc.constantFrom(0, 0, 0, 1, 1, 2, 3, 4),
  organisationId: fc.constantFrom('team', 'women', 'property'),
  length: fc.oneof(fc.constantFrom(60, 120), fc.integer({ min: 0, max: 900 })),
  timing: fc.constantFrom('fixed' as const, 'flexible' as const),
  seats: fc.integer({ min: 1, max: 3 }),
  hazardous: fc.boolean(),
  skilled: fc.boolean(),
  override: fc.constantFrom(undefined, '本人擅长'),
  proof: anyProof,
  minutes: fc.oneof(fc.constantFrom(0, 30), fc.integer({ min: 0, max: 1_000 })),
});

const seatVerbs = ['claim', 'offerSeat', 'joinWaitlist', 'withdraw', 'declineSeat', 'leaveWaitlist'] as const;
const serviceVerbs = ['checkIn', 'checkOut', 'forceCheckOut', 'confirmAttendance', 'reportMissed'] as const;

/** What people mostly wish of an order in each state, so that lives get somewhere; they may wish anything else too. */
export const apt: Readonly<Record<core.OrderStatus, readonly Verb[]>> = {
  requested: ['confirm', 'confirm', 'confirm', 'confirm', 'confirm', 'confirm', 'confirm', 'decline'],
  confirmed: ['dispatch', 'open'],
  dispatched: ['takeUp', 'turnDown'],
  open: [...seatVerbs, 'claim', 'claim', 'checkIn', 'checkIn', 'reportMissed'],
  serving: [...serviceVerbs, 'checkOut', 'joinWaitlist', 'claim'],
  served: ['confirmAttendance', 'confirmAttendance', 'reportMissed', 'withdraw', 'review'],
  reviewed: ['confirmAttendance', 'reportMissed'],
  lapsed: ['reportMissed', 'withdraw', 'claim'],
  declined: names(),
  cancelled: names(),
};

const endings: readonly Verb[] = ['decline', 'cancel'];
function names(): Verb[] {
  return Object.keys(verbs) as Verb[];
}

/** Any verb; those that end everything seldom, so that lives grow long. */
export const anyVerb: fc.Arbitrary<Verb> = fc.oneof(
  { arbitrary: fc.constantFrom(...names().filter((name) => !endings.includes(name))), weight: 80 },
  { arbitrary: fc.constantFrom(...endings), weight: 1 },
);
