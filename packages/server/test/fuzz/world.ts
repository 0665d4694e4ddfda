/** A lively neighbourhood to send requests at: ids of everything in it, people of every role, and work that keeps coming. @module */
import { SignJWT } from 'jose';
import { plainTerms, plusMinutes, type Community } from '@linli/core';
import {
  checkInVolunteer,
  checkOutVolunteer,
  claimOrder,
  confirmOrder,
  dispatchOrder,
  closeCheckIn,
  joinWaitlist,
  listRecords,
  offerSeat,
  openOrder,
  registerOrganisation,
  registerVolunteer,
  requestOrder,
  type Actor,
  type Api,
  type Role,
} from '@linli/contract';
import { createServer, jwt, openDatabase, type Authenticate, type Server } from '@linli/server';
import { demonstration } from '@linli/demo';
import { aRegistration, aTask } from '../neighbourhood.ts';

/** The community that is asked about. */
export const home = 'fuzz-home';
/** Where clocks are moved and people erased, so that at home there is something to do. */
export const drifting = 'fuzz-drifting';

const secret = 'a secret of thirty-two characters';
/** How many ids of a kind are remembered; a newer one takes the place of the oldest. */
const memory = 26;

/** The neighbourhood. */
export interface World {
  readonly server: Server;
  /** The present, by the clock of `home`. */
  readonly now: () => string;
  pass(minutes: number): void;
  /** The nth id known under a name. */
  known(name: string, nth: number): string;
  learn(name: string, id: string): void;
  /** Who is at an order. */
  crewOf(orderId: string): readonly string[];
  /** New work, one order in every state. */
  stock(): Promise<void>;
  token(actor: Actor): Promise<string>;
}

const communityOf = (id: string): Community => ({
  ...{ id, name: '试验社区', nature: 'made-up', timeZone: 'Asia/Shanghai', language: 'zh-CN', policyId: 'national-2021' },
  ...{ gridCells: [{ id: 'cell-1', name: '一格' }], buildings: [{ id: 'building-1', name: '1 号楼', gridCellId: 'cell-1' }] },
  clockOffset: 0,
});

/** Opens the neighbourhood, with people in it and nothing to do yet. */
export async function openWorld(): Promise<World> {
  let time = '2026-11-23T02:00:00.000Z';
  let ids = 0;
  const server = createServer({
    database: await openDatabase({}),
    authenticate: remembered(jwt({ secret, audience: 'linli' })),
    dataKey: new Uint8Array(32).fill(7),
    clock: () => time,
    newId: () => `0192f3a0-0000-7000-8000-${String(ids++).padStart(12, '0')}`,
    newCode: () => '123456',
    moreRooms: [demonstration([])],
  });
  for (const id of [home, drifting]) await server.application.found(communityOf(id));
  const world = around(server, {
    now: () => time,
    pass: (minutes) => void (time = plusMinutes(time, minutes)),
  });
  await settle(world);
  return world;
}

/** Verifies every token once: a signature takes longer than most answers. */
function remembered(verify: Authenticate): Authenticate {
  const actors = new Map<string, ReturnType<Authenticate>>();
  return (request) => {
    const token = request.headers.get('Authorization') ?? '';
    const actor = actors.get(token) ?? verify(request);
    actors.set(token, actor);
    return actor;
  };
}

function around(server: Server, clock: Pick<World, 'now' | 'pass'>): World {
  const ids = new Map<string, string[]>([
    ['communityId', [home]],
    ['buildingId', ['building-1']],
    ['code', ['123456']],
    ['after', ['0192f3a0-0000-7000-8000-000000000000']],
  ]);
  const [crews, tokens] = [new Map<string, string[]>(), new Map<string, Promise<string>>()];
  const world: World = {
    ...{ server, now: clock.now, pass: clock.pass },
    known(name, nth) {
      const all = ids.get(name) ?? [];
      return all[nth % Math.max(1, all.length)] ?? 'unknown';
    },
    learn(name, id) {
      ids.set(name, [...(ids.get(name) ?? []).filter((each) => each !== id), id].slice(-memory));
    },
    crewOf: (orderId) => crews.get(orderId) ?? [],
    stock: () => stock(world, crews),
    token(actor) {
      const key = JSON.stringify(actor);
      const token = tokens.get(key) ?? sign(actor);
      tokens.set(key, token);
      return token;
    },
  };
  return world;
}

function sign({ personId, communityId, roles, organisationId }: Actor): Promise<string> {
  return new SignJWT({ community: communityId, roles, organisation: organisationId })
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject(personId ?? '')
    .setAudience('linli')
    .setIssuedAt()
    .setExpirationTime('10y')
    .sign(new TextEncoder().encode(secret));
}

/** Somebody of home, in process. */
function as({ server }: World, role: Role, personId: string = role, organisationId?: string): Api {
  return server.api({ personId, communityId: home, roles: [role], ...(organisationId === undefined ? {} : { organisationId }) });
}

async function settle(world: World): Promise<void> {
  for (const name of ['甲队', '乙队']) {
    const draft = { name, kind: 'volunteer-team' as const, categories: [] };
    world.learn('organisationId', (await as(world, 'coordinator').send(registerOrganisation, { communityId: home, draft })).id);
  }
  const register = async (communityId: string): Promise<string> => {
    const api = world.server.api({ personId: null, communityId, roles: ['visitor'] });
    return (await api.send(registerVolunteer, { communityId, registration: aRegistration() })).volunteerId;
  };
  for (let n = 0; n < 8; n++) {
    const id = await register(home);
    world.learn('volunteerId', id);
    world.learn('personId', id);
    world.learn('leaverId', await register(drifting));
  }
  for (const id of ['resident-1', 'resident-2']) for (const name of ['residentId', 'personId']) world.learn(name, id);
}

/** How far an order has come. What is not staffed begins later, so that it may still be claimed for a while. */
const states = [
  ...(['requested', 'confirmed', 'dispatched', 'open', 'full', 'full', 'offered'] as const),
  ...(['claimed', 'claimed', 'serving', 'forced', 'forced', 'served'] as const),
];
type State = (typeof states)[number];

/** Orders in every state, a volunteer who is free, and some time gone by. */
async function stock(world: World, crews: Map<string, string[]>): Promise<void> {
  const desk = as(world, 'coordinator');
  const organisationId = world.known('organisationId', 0);
  for (const [n, state] of states.entries()) {
    const startsAt = plusMinutes(world.now(), n < 7 ? 120 + 90 * n : 2);
    const task = { ...aTask(world.now()), startsAt, endsAt: plusMinutes(startsAt, 60) };
    const contact = { name: '张奶奶', mobile: '13800000000' };
    const { id: orderId } = await as(world, 'resident', 'resident-1').send(requestOrder, { communityId: home, task, contact });
    world.learn('orderId', orderId);
    const one = { communityId: home, orderId };
    if (state === 'requested') continue;
    await desk.send(confirmOrder, { ...one, task, terms: plainTerms(state === 'full' ? 1 : 2) });
    if (state === 'confirmed') continue;
    if (state === 'dispatched') await desk.send(dispatchOrder, { ...one, organisationId });
    else await desk.send(openOrder, { ...one, organisationId });
    if (n > 3) crews.set(orderId, await crew(world, orderId, state));
  }
  const free = await newVolunteer(world);
  for (const name of ['volunteerId', 'personId']) world.learn(name, free);
  world.pass(5);
}

async function newVolunteer(world: World): Promise<string> {
  const registration = { ...aRegistration(), enteredBy: '网格员小李' };
  return (await as(world, 'coordinator').send(registerVolunteer, { communityId: home, registration })).volunteerId;
}

/** New volunteers, against whom nothing stands, at an order. */
async function crew(world: World, orderId: string, state: State): Promise<string[]> {
  const [desk, volunteerId] = [as(world, 'coordinator'), await newVolunteer(world)];
  const seat = { communityId: home, orderId, volunteerId };
  if (state === 'offered') {
    await desk.send(offerSeat, seat);
    return [volunteerId];
  }
  await desk.send(claimOrder, seat);
  if (state === 'full') {
    const second = await newVolunteer(world);
    await desk.send(joinWaitlist, { ...seat, volunteerId: second });
    return [volunteerId, second];
  }
  if (state === 'claimed') return [volunteerId];
  await desk.send(checkInVolunteer, seat);
  if (state === 'serving') return [volunteerId];
  world.pass(3);
  if (state === 'forced') await desk.send(closeCheckIn, seat);
  else await leave(world, seat);
  return [volunteerId];
}

/** A service that ends, and its record. */
async function leave(world: World, seat: { communityId: string; orderId: string; volunteerId: string }): Promise<void> {
  await as(world, 'coordinator').send(checkOutVolunteer, seat);
  const { records } = await as(world, 'coordinator').send(listRecords, { communityId: home, volunteerId: seat.volunteerId });
  for (const { id } of records) world.learn('recordId', id);
}
