/** Lives a year of 朝阳里 through the Api: every order is asked, confirmed, dispatched, claimed and served by the decisions of core. @module */
import { setImmediate as breathe } from 'node:timers/promises';
import {
  checkInVolunteer,
  checkOutVolunteer,
  claimOrder,
  cancelOrder,
  confirmOrder,
  declineOrder,
  dispatchOrder,
  isProblemError,
  openOrder,
  recordInsurance,
  registerOrganisation,
  requestOrder,
  reviewOrder,
  takeUpOrder,
  verifyVolunteer,
  type Actor,
  type Api,
} from '@linli/contract';
import { registerPerson } from '@linli/application';
import { plainTerms, plusMinutes, type Instant, type Task } from '@linli/core';
import type { Server } from '@linli/server';
import { bodies, chaoyangli, madeUpCommunity, nameOf, volunteerOf } from './chaoyangli.ts';
import { chanceFrom, type Chance } from './chance.ts';
import { errands, thanks, type Errand } from './errands.ts';

/** How large the neighbourhood is, and from which seed. */
export interface SampleSize {
  readonly seed: number;
  readonly residents: number;
  readonly volunteers: number;
  readonly orders: number;
}

/** The sample of the demonstration. */
export const wholeSample: SampleSize = { seed: 20260701, residents: 2_000, volunteers: 400, orders: 300 };

/** A server whose clock the sample may set while it lives through its year. */
export interface Stage {
  readonly server: Server;
  setClock(now: Instant): void;
  readonly progress: (done: number, of: number) => void;
}

const actor = (roles: Actor['roles'], personId: string, organisationId?: string): Actor => ({
  ...{ personId, communityId: chaoyangli, roles },
  ...(organisationId === undefined ? {} : { organisationId }),
});

/** Id of the nth volunteer of the sample. */
export function volunteerId(n: number): string {
  return `volunteer-${n}`;
}

/** Loads the sample as of `now`. Returns the organisation of the demonstration's organiser. */
export async function loadChaoyangli(stage: Stage, size: SampleSize, now: Instant): Promise<string> {
  const chance = chanceFrom(size.seed);
  const { server } = stage;
  await server.application.found(madeUpCommunity());
  stage.setClock(plusMinutes(now, -380 * 1_440));
  const desk = server.api(actor(['coordinator'], 'coordinator'));
  const organisations: string[] = [];
  for (const [n, draft] of bodies.entries()) {
    // One after the other, so that their ids, and every list by them, keep this order.
    stage.setClock(plusMinutes(now, -380 * 1_440 + n));
    organisations.push((await desk.send(registerOrganisation, { communityId: chaoyangli, draft })).id);
  }
  await settleResidents(server, chance, size);
  await enrol(server, chance, size, now);
  const errandsOfYear = calendar(chance, size, now);
  for (const [index, planned] of errandsOfYear.entries()) {
    await live(stage, { ...planned, index, organisations, chance, size, now, desk });
    stage.progress(index + 1, errandsOfYear.length);
    // The embedded database answers without ever waiting: whoever knocks meanwhile is heard here.
    await breathe();
  }
  stage.setClock(now);
  return organisations[0] ?? '';
}

async function settleResidents(server: Server, chance: Chance, { residents }: SampleSize): Promise<void> {
  const rows = Array.from({ length: residents }, (_, n) => ({
    ...{
      community_id: chaoyangli,
      person_id: `resident-${n}`,
      name: nameOf(n + 10, chance),
      sex: 'unstated',
      born_on: `${1935 + chance.below(70)}-06-01`,
    },
    ...{
      mobile: `132${String(n).padStart(8, '0')}`,
      residence: `${1 + (n % 60)} 号楼`,
      building_id: `building-${1 + (n % 60)}`,
      sealed_id: null,
      id_index: null,
      guardian: null,
    },
  }));
  for (let from = 0; from < rows.length; from += 500)
    await server.db
      .insertInto('identities')
      .values(rows.slice(from, from + 500))
      .execute();
}

async function enrol(server: Server, chance: Chance, { volunteers }: SampleSize, now: Instant): Promise<void> {
  const year = Number(now.slice(0, 4));
  await server.application.write(chaoyangli, actor(['coordinator'], 'coordinator'), async (context) => {
    for (let n = 0; n < volunteers; n++) await registerPerson(context, volunteerId(n), volunteerOf(n, chance, year));
  });
  const desk = server.api(actor(['coordinator'], 'coordinator'));
  for (let n = 0; n < Math.min(40, volunteers); n++) {
    const about = { communityId: chaoyangli, volunteerId: volunteerId(n) };
    await desk.send(verifyVolunteer, { ...about, verification: 'verified' });
    await desk.send(recordInsurance, { ...about, until: `${year + 1}-12-31` });
  }
}

/** How far an order comes. */
type Fate = 'declined' | 'requested' | 'confirmed' | 'dispatched' | 'cancelled' | 'lived';

interface Planned {
  readonly errand: Errand;
  readonly startsAt: Instant;
  readonly fate?: Fate;
}

/** What is not said of an order is said by its number, so that every state is there. */
function fateOf(index: number, isAhead: boolean): Fate {
  if (index % 29 === 7) return 'declined';
  if (isAhead && index % 6 === 1) return 'requested';
  if (isAhead && index % 9 === 2) return 'confirmed';
  if (isAhead && index % 14 === 3) return 'dispatched';
  return index % 23 === 11 ? 'cancelled' : 'lived';
}

/** The next two days: a visitor finds something that begins within the hour, and work waiting at each desk. */
function nextDays(now: Instant, midnight: number): Planned[] {
  const quarter = 15 * 60_000;
  const soon = Math.ceil((Date.parse(now) + 2 * quarter) / quarter) * quarter;
  const onDay = (day: number, hour: number): number => midnight + (day * 24 + hour) * 3_600_000;
  const begins = [soon, soon + 12 * quarter, onDay(1, 9), onDay(1, 14), onDay(1, 19), onDay(2, 9), onDay(2, 15)];
  const fates: readonly Fate[] = ['lived', 'lived', 'lived', 'lived', 'lived', 'requested', 'dispatched'];
  return begins.flatMap((start, n) => {
    const [errand, fate] = [errands[n], fates[n]];
    return errand && fate ? [{ errand, fate, startsAt: new Date(start).toISOString() }] : [];
  });
}

/** When everything happens: most of it in the past year, some in the next two weeks, on the hour. */
function calendar(chance: Chance, { orders }: SampleSize, now: Instant): Planned[] {
  const midnight = Math.floor((Date.parse(now) + 8 * 3_600_000) / 86_400_000) * 86_400_000 - 8 * 3_600_000;
  const ahead = nextDays(now, midnight).slice(0, orders);
  const planned = Array.from({ length: orders - ahead.length }, (): Planned => {
    const errand = chance.pick(errands);
    // A neighbourhood grows: more is asked lately than a year ago.
    const days = chance.number() < 0.15 ? 1 + chance.below(13) : -Math.floor(360 * chance.number() ** 1.8) - 1;
    return { errand, startsAt: new Date(midnight + days * 86_400_000 + chance.pick(errand.hours) * 3_600_000).toISOString() };
  });
  return [...planned, ...ahead].sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1));
}

interface Life extends Planned {
  readonly index: number;
  readonly organisations: readonly string[];
  readonly chance: Chance;
  readonly size: SampleSize;
  readonly now: Instant;
  readonly desk: Api;
}

/** The errand at its hour, and where it is asked at home, at this building. */
function taskOf({ title, category, content, language, at, minutes }: Errand, startsAt: Instant, building: number): Task {
  const place = at === 'home' ? placeAt(building) : { label: at, position: { longitude: 117.204, latitude: 39.122 } };
  return {
    ...{ title, category, content, place, startsAt, endsAt: plusMinutes(startsAt, minutes), timing: 'fixed' },
    ...(language ? { wishes: { language } } : {}),
  };
}

async function live(stage: Stage, life: Life): Promise<void> {
  const { chance, errand, startsAt, now, desk, index, size } = life;
  const building = 1 + chance.below(60);
  const by = `resident-${chance.below(Math.max(1, size.residents))}`;
  const task = taskOf(errand, startsAt, building);
  const isAhead = startsAt > now;
  const fate = life.fate ?? fateOf(index, isAhead);
  const asked = plusMinutes(startsAt, -(3 + chance.below(5)) * 1_440);
  const justNow = plusMinutes(now, -60);
  // An organisation's time to answer runs; what waits for it was asked lately.
  stage.setClock(asked < now && fate !== 'dispatched' ? asked : justNow);
  const resident = stage.server.api(actor(['resident'], by));
  const { id: orderId } = await resident.send(requestOrder, {
    communityId: chaoyangli,
    task,
    contact: { name: '邻居', mobile: '13500000000' },
  });
  const one = { communityId: chaoyangli, orderId };
  if (fate === 'declined') return void (await desk.send(declineOrder, { ...one, reason: '属于医疗护理，请联系社区卫生服务站' }));
  if (fate === 'requested') return;
  await desk.send(confirmOrder, {
    ...one,
    task,
    terms: { ...plainTerms(errand.seats), skills: errand.skills ?? [], safeguards: index % 3 === 0 ? '提供饮水' : '' },
  });
  if (fate === 'confirmed') return;
  const organisationId = chance.pick(life.fate ? life.organisations.slice(0, 1) : life.organisations);
  if (index % 2 === 0 && fate !== 'dispatched') await desk.send(openOrder, { ...one, organisationId });
  else {
    await desk.send(dispatchOrder, { ...one, organisationId });
    if (fate === 'dispatched') return;
    await stage.server.api(actor(['organiser'], 'leader', organisationId)).send(takeUpOrder, one);
  }
  if (fate === 'cancelled') return void (await desk.send(cancelOrder, { ...one, reason: '居民已自行解决' }));
  await serve(stage, life, one, resident);
}

async function serve(stage: Stage, life: Life, one: { communityId: string; orderId: string }, resident: Api): Promise<void> {
  const { chance, errand, startsAt, now, desk, size, index } = life;
  const crew: string[] = [];
  const wanted = startsAt > now ? chance.below(errand.seats) : errand.seats;
  for (let tries = 0; crew.length < wanted && tries < wanted * 4; tries++) {
    // Few do much, many do a little.
    const id = volunteerId(Math.floor(size.volunteers * chance.number() ** 3.2));
    if (
      !crew.includes(id) &&
      (await may(stage.server.api(actor(['volunteer'], id)).send(claimOrder, { ...one, volunteerId: id })))
    )
      crew.push(id);
  }
  if (startsAt > now || index % 31 === 5) return;
  stage.setClock(plusMinutes(startsAt, -5));
  for (const id of crew) await may(desk.send(checkInVolunteer, { ...one, volunteerId: id }));
  stage.setClock(plusMinutes(startsAt, errand.minutes));
  for (const id of crew) await may(desk.send(checkOutVolunteer, { ...one, volunteerId: id }));
  if (crew.length === 0 || chance.number() < 0.2) return;
  stage.setClock(plusMinutes(startsAt, errand.minutes + 60));
  await may(resident.send(reviewOrder, { ...one, rating: chance.pick([5, 5, 5, 4, 4, 3]), comment: chance.pick(thanks) }));
}

/** A wish may be refused, as in life; anything else is a fault. */
async function may(wish: Promise<unknown>): Promise<boolean> {
  try {
    await wish;
    return true;
  } catch (caught) {
    if (isProblemError(caught) && caught.kind === 'refused') return false;
    throw caught;
  }
}

function placeAt(building: number): Task['place'] {
  const at = madeUpCommunity().buildings[building - 1];
  return { label: `${building} 号楼`, buildingId: `building-${building}`, ...(at?.position ? { position: at.position } : {}) };
}
