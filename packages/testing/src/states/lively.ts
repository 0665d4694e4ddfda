/** A neighbourhood on an ordinary Monday: two weeks of service behind it, tasks of every kind before it. @module */
import type { Id, OrderView, Task, Terms } from '@linli/core';
import { checkInVolunteer, checkOutVolunteer, claimOrder, confirmOrder, dispatchOrder, type Actor } from '@linli/contract';
import { aNeighbourhood, type Neighbourhood } from '../neighbourhood/index.ts';
import { anActor, anEnglishTask, aRegistration, hoursFromNow, now, people, someOrderViews } from '../samples/index.ts';

/** The neighbourhood, and who may look at it. */
export interface LivelyNeighbourhood {
  readonly street: Neighbourhood;
  /** 陈小明, a volunteer. */
  readonly volunteer: Actor;
  /** 张桂英, who asked for everything that is asked for. */
  readonly resident: Actor;
  /** The community's desk. */
  readonly coordinator: Actor;
  /** The leader of 朝阳志愿服务队. */
  readonly organiser: Actor;
  /** Somebody of whom nothing is known. */
  readonly visitor: Actor;
}

/** Minutes that each of the volunteers has served before today. */
const served = [150, 320, 210, 95, 45, 240];

/** Makes one. It is the same each time. */
export async function aLivelyNeighbourhood(): Promise<LivelyNeighbourhood> {
  const street = aNeighbourhood();
  const [first, second] = [
    await street.organisation(),
    await street.organisation({ name: '巾帼志愿服务队', kind: 'mass-organisation', line: 'women', categories: ['children'] }),
  ];
  const me = await street.volunteer();
  const others: Id[] = [];
  for (const name of people.filter((each) => each !== '陈小明')) others.push(await street.volunteer(registered(name)));
  const here = {
    street,
    volunteer: anActor('volunteer', { personId: me }),
    resident: anActor('resident'),
    coordinator: anActor('coordinator'),
    organiser: anActor('organiser', { organisationId: first }),
    visitor: anActor('visitor'),
  };
  await pastWeeks(here, [me, ...others]);
  await today(here, { me, others, teams: [first, second] });
  return here;
}

function registered(name: string): Parameters<Neighbourhood['volunteer']>[0] {
  const known = aRegistration();
  return { identity: { ...known.identity, name, mobile: '13700000000' } };
}

/** A seat taken, checked in to and out of, at its time. */
async function serve({ street }: LivelyNeighbourhood, orderId: Id, volunteerId: Id, minutes: number): Promise<void> {
  const seat = { communityId: street.communityId, orderId, volunteerId };
  const api = street.api(anActor('volunteer', { personId: volunteerId }));
  await api.send(checkInVolunteer, { ...seat, code: '1234' });
  street.pass(minutes);
  await api.send(checkOutVolunteer, seat);
}

/** A seat taken. */
async function claimFor({ street }: LivelyNeighbourhood, orderId: Id, volunteerId: Id): Promise<OrderView> {
  const api = street.api(anActor('volunteer', { personId: volunteerId }));
  return api.send(claimOrder, { communityId: street.communityId, orderId, volunteerId });
}

async function pastWeeks(here: LivelyNeighbourhood, volunteers: readonly Id[]): Promise<void> {
  const { street } = here;
  for (const [index, minutes] of served.entries()) {
    const volunteerId = volunteers[index] ?? '';
    const startsAt = hoursFromNow(-24 * (served.length - index));
    street.now = hoursFromNow(-24 * (served.length - index) - 2);
    const { id } = await street.openTask({}, { ...errand(index), startsAt, endsAt: plus(startsAt, minutes) });
    await claimFor(here, id, volunteerId);
    street.now = startsAt;
    await serve(here, id, volunteerId, minutes);
  }
  street.now = now;
}

interface Cast {
  readonly me: Id;
  readonly others: readonly Id[];
  readonly teams: readonly [Id, Id];
}

/** Tasks of every kind: mine and soon, free, half taken, full, and such as ask for what not everybody has. */
async function today(here: LivelyNeighbourhood, { me, others, teams }: Cast): Promise<void> {
  const { street } = here;
  const open = (index: number, inHours: number, terms: Partial<Terms> = {}): Promise<OrderView> =>
    street.openTask({ seats: 2, ...terms }, { ...errand(index), ...from(inHours) });
  const soon = await open(3, 0.4, { seats: 1 });
  await claimFor(here, soon.id, me);
  const half = await open(1, 4, { seats: 3, safeguards: '提供手套和午餐' });
  await claimFor(here, half.id, others[0] ?? '');
  const full = await open(2, 7, { seats: 1 });
  await claimFor(here, full.id, others[1] ?? '');
  await open(0, 26, { skills: ['phone-teaching'] });
  await open(4, 29, { trainings: ['mediation'] });
  await street.openTask({ seats: 4 }, anEnglishTask());
  await street.requestedTask(from(50));
  await street.requestedTask({ ...errand(3), ...from(53) });
  await confirmed(here, { ...errand(0), ...from(74) });
  const { id: orderId } = await confirmed(here, { ...errand(1), ...from(77) });
  const desk = street.api(here.coordinator);
  await desk.send(dispatchOrder, { communityId: street.communityId, orderId, organisationId: teams[0] });
}

async function confirmed({ street, coordinator }: LivelyNeighbourhood, change: Partial<Task>): Promise<OrderView> {
  const { id: orderId, task } = await street.requestedTask(change);
  const terms = { seats: 2, skills: [], trainings: [], hazardous: false, verifiedOnly: false, safeguards: '' };
  return street.api(coordinator).send(confirmOrder, { communityId: street.communityId, orderId, task, terms });
}

/** An errand of the samples, with its place. */
function errand(index: number): Partial<Task> {
  const { title, category, content, place } = someOrderViews(index + 1)[index]?.task ?? {};
  return { ...(title && category ? { title, category, content: content ?? '' } : {}), ...(place ? { place } : {}) };
}

function from(inHours: number): Pick<Task, 'startsAt' | 'endsAt'> {
  return { startsAt: hoursFromNow(inHours), endsAt: hoursFromNow(inHours + 1.5) };
}

function plus(instant: string, minutes: number): string {
  return hoursFromNow((Date.parse(instant) - Date.parse(now)) / 3_600_000 + minutes / 60);
}
