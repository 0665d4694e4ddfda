/** What happens by chance in the simulation: wishes of every kind, and time that passes, or jumps. @module */
import { isStaffed, plainTerms, viewOf, type Id } from '@linli/core';
import {
  cancelOrder,
  changeConsent,
  checkInVolunteer,
  checkOutVolunteer,
  claimOrder,
  confirmAttendance,
  confirmOrder,
  declineOrder,
  declineSeat,
  closeCheckIn,
  joinWaitlist,
  leaveWaitlist,
  offerSeat,
  openOrder,
  readOrder,
  reportAbsence,
  requestOrder,
  reviewOrder,
  withdrawClaim,
  type Actor,
  type Endpoint,
} from '@linli/contract';
import { communityId, desk, later, type Ended, type Twin, type Worlds } from './world.ts';

type Of = (twin: Twin) => Id;
const resident: Actor = { personId: 'resident-1', communityId, roles: ['resident'] };
const volunteer =
  (who: Twin) =>
  (of: Of): Actor => ({ personId: of(who), communityId, roles: ['resident', 'volunteer'] });

/** What is compared of an answer: everything but the names that each world gives. */
function comparable(end: Ended): unknown {
  if ('problem' in end) return end.problem;
  const { status, taken, waiting, mine, rating } = end.granted;
  return { status, taken, waiting, mine, rating };
}

/** One step. Answers what it was, and how the worlds differ, if they do. */
export async function step(worlds: Worlds): Promise<{ readonly what: string; readonly difference?: string }> {
  const { chance } = worlds;
  if (chance.below(4) === 0) return { what: passTime(worlds) };
  if (worlds.orders.length === 0 || chance.below(10) === 0) return request(worlds);
  const order = chance.pick(worlds.orders.slice(-3));
  const who = chance.pick(chance.below(2) === 0 ? worlds.volunteers : seated(worlds, order));
  const sensible = chance.below(3) === 0 ? [] : sensibleWishes(worlds, order, who);
  const [endpoint, actor, more] = chance.pick(sensible.length > 0 ? sensible : wishes(worlds));
  const [real, model] = await worlds.tell(endpoint, actor === 'self' ? volunteer(who) : () => actor, (of) => ({
    communityId,
    orderId: of(order),
    ...('volunteerId' in more ? { ...more, volunteerId: of(who) } : more),
  }));
  return compared(endpoint.name, real, model);
}

type Wish = readonly [Endpoint, Actor | 'self', object];

function wishes({ chance, now }: Worlds): readonly Wish[] {
  const task = taskAt(now, chance.below(200), 30 + chance.below(240));
  const seat = { volunteerId: '' };
  const exception = chance.below(6) === 0 ? { override: '情况特殊' } : {};
  return [
    [
      confirmOrder,
      desk,
      { task, terms: { ...plainTerms(1 + chance.below(3)), ...(chance.below(3) === 0 ? { skills: ['hospital-escort'] } : {}) } },
    ],
    [openOrder, desk, { organisationId: null }],
    [openOrder, desk, { organisationId: null }],
    ...Array.from({ length: 3 }, (): Wish => [claimOrder, 'self', seat]),
    [claimOrder, desk, { ...seat, ...exception }],
    [joinWaitlist, 'self', seat],
    [leaveWaitlist, 'self', seat],
    [withdrawClaim, 'self', seat],
    [offerSeat, desk, seat],
    [declineSeat, 'self', seat],
    [checkInVolunteer, 'self', { ...seat, code: chance.below(5) === 0 ? '9999' : '1234' }],
    [checkInVolunteer, desk, seat],
    [checkOutVolunteer, 'self', seat],
    [checkOutVolunteer, desk, seat],
    [closeCheckIn, desk, seat],
    [confirmAttendance, desk, { ...seat, minutes: chance.below(90), note: '在场' }],
    [reportAbsence, desk, seat],
    [reviewOrder, resident, { rating: 1 + chance.below(5), comment: '' }],
    ...(chance.below(8) === 0 ? ([[cancelOrder, chance.pick([desk, resident]), { reason: '不需要了' }]] as const) : []),
    ...(chance.below(8) === 0 ? ([[declineOrder, desk, { reason: '重复' }]] as const) : []),
    [readOrder, 'self', {}],
  ];
}

/** Who has to do with an order, or anybody. */
function seated({ model, volunteers }: Worlds, order: Twin): readonly Twin[] {
  const known = model.world.orders.get(order.model);
  if (!known || !isStaffed(known)) return volunteers;
  const ids = [...known.seats.map(({ volunteerId }) => volunteerId), ...known.waitlist];
  const found = volunteers.filter((twin) => ids.includes(twin.model));
  return found.length > 0 ? found : volunteers;
}

/** What somebody would do next who knows how they stand: without it, few lives would come to an end of anything. */
function sensibleWishes({ model, chance }: Worlds, order: Twin, who: Twin): readonly Wish[] {
  const known = model.world.orders.get(order.model);
  if (!known) return [];
  const seat = { volunteerId: '' };
  const checksIn: readonly Wish[] = [[checkInVolunteer, 'self', { ...seat, code: '1234' }], [checkInVolunteer, desk, seat]]; // prettier-ignore
  const next: Readonly<Record<string, readonly Wish[]>> = {
    offered: [[claimOrder, 'self', seat], [claimOrder, 'self', seat], [declineSeat, 'self', seat]], // prettier-ignore
    claimed: [...checksIn, ...checksIn, [withdrawClaim, 'self', seat], [reportAbsence, desk, seat]],
    serving: [[checkOutVolunteer, 'self', seat], [checkOutVolunteer, desk, seat], [closeCheckIn, desk, seat]], // prettier-ignore
    served: [[confirmAttendance, desk, { ...seat, minutes: chance.below(60), note: '在场' }], [reviewOrder, resident, { rating: 5, comment: '' }]], // prettier-ignore
    none: [[claimOrder, 'self', seat], [joinWaitlist, 'self', seat], [offerSeat, desk, seat]], // prettier-ignore
  };
  return next[viewOf(known, who.model).mine?.standing ?? 'none'] ?? [];
}

function taskAt(now: string, inMinutes: number, length: number) {
  const startsAt = later(now, inMinutes);
  const what = { title: '陪诊', category: 'elder-care', content: '', place: { label: '3 号楼' } };
  return { ...what, timing: length % 5 === 0 ? 'flexible' : 'fixed', startsAt, endsAt: later(startsAt, length) };
}

async function request(worlds: Worlds): Promise<{ what: string; difference?: string }> {
  const { chance } = worlds;
  const task = taskAt(worlds.now, chance.below(300) - 30, chance.below(300));
  const contact = { name: '张奶奶', mobile: '13800000000' };
  const [real, model] = await worlds.tell(
    requestOrder,
    () => resident,
    () => ({ communityId, task, contact }),
  );
  if ('granted' in real && 'granted' in model) {
    const order = { real: String(real.granted['id']), model: String(model.granted['id']) };
    worlds.orders.push(order);
    if (chance.below(4) > 0) return publish(worlds, order, task);
  }
  return compared('orders.requestOrder', real, model);
}

/** Most requests are confirmed and opened at once: a life is short. */
async function publish(worlds: Worlds, order: Twin, task: object): Promise<{ what: string; difference?: string }> {
  const { chance } = worlds;
  const skills = chance.below(3) === 0 ? ['hospital-escort'] : [];
  const terms = { ...plainTerms(1 + chance.below(3)), skills };
  await worlds.tell(
    confirmOrder,
    () => desk,
    (of) => ({ communityId, orderId: of(order), task, terms }),
  );
  const [real, model] = await worlds.tell(
    openOrder,
    () => desk,
    (of) => ({ communityId, orderId: of(order), organisationId: null }),
  );
  return compared('orders.openOrder', real, model);
}

function compared(name: string, real: Ended, model: Ended): { what: string; difference?: string } {
  const what = `${name} ${'problem' in real ? real.problem : 'granted'}`;
  const [here, there] = [JSON.stringify(comparable(real)), JSON.stringify(comparable(model))];
  return here === there ? { what } : { what, difference: `${name}: the server says ${here}, the rules ${there}` };
}

/** Minutes pass; seldom an hour comes twice, or it is a leap day, or the night in which clocks change. */
function passTime(worlds: Worlds): string {
  const { chance } = worlds;
  const jump = chance.below(60);
  if (jump === 0) worlds.now = later(worlds.now, -60);
  else if (jump === 1 && worlds.now < '2028-02-28') worlds.now = '2028-02-28T23:30:00.000Z';
  else if (jump === 2 && worlds.now < '2027-03-14') worlds.now = '2027-03-14T06:30:00.000Z';
  else if (jump < 20) worlds.now = startOf(worlds);
  else worlds.now = later(worlds.now, 1 + chance.below(chance.pick([10, 30, 120])));
  return 'time';
}

/** The time at which something begins, if that is ahead. */
function startOf({ model, orders, chance, now }: Worlds): string {
  const start = model.world.orders.get(chance.pick(orders.slice(-3))?.model ?? '')?.task.startsAt;
  return start !== undefined && start > now ? later(start, 0) : later(now, 5);
}

/** Consent comes and goes. */
export async function turnConsent(worlds: Worlds): Promise<{ what: string; difference?: string }> {
  const who = worlds.chance.pick(worlds.volunteers);
  const given = worlds.chance.below(2) === 0;
  const [real, model] = await worlds.tell(changeConsent, volunteer(who), (of) => ({
    ...{ communityId, volunteerId: of(who), purpose: 'publication', given },
  }));
  return compared('volunteers.changeConsent', real, model);
}
