/** Two worlds that are told the same: the real server over a store, and the rules alone in memory. @module */
import { createHash } from 'node:crypto';
import { plusMinutes, type Community, type Id } from '@linli/core';
import { isProblemError, ProblemError, registerVolunteer, type Actor, type Endpoint } from '@linli/contract';
import { createServer, openDatabase, type Server } from '@linli/server';
import { aCommunity, aNeighbourhood, aRegistration, type Neighbourhood } from '@linli/testing';
import { chanceFrom, type Chance } from '@linli/demo';
import { failing, type Faults } from './faults.ts';

/** A thing as the one world and the other call it. */
export interface Twin {
  readonly real: Id;
  readonly model: Id;
}

/** How a wish ended: granted, or why not. */
export type Ended = { readonly granted: Readonly<Record<string, unknown>> } | { readonly problem: string };

/** Both worlds, and what there is in them. */
export interface Worlds {
  readonly chance: Chance;
  readonly server: Server;
  readonly model: Neighbourhood;
  readonly faults: Faults;
  readonly volunteers: readonly Twin[];
  readonly orders: Twin[];
  now: string;
  /** Tells both the same; answers how each ended. */
  tell(
    endpoint: Endpoint,
    actor: (of: (twin: Twin) => Id) => Actor,
    input: (of: (twin: Twin) => Id) => object,
  ): Promise<[Ended, Ended]>;
  /** The hash over everything in the journal. */
  hash(): Promise<string>;
}

export const communityId = 'chaoyangli';
const beginning = '2026-11-23T02:00:00.000Z';

const inReal = ({ real }: Twin): Id => real;
const inModel = ({ model }: Twin): Id => model;

/** How the worlds are made. */
export interface How {
  /** One write in so many fails; without it, none does. */
  readonly failsOneIn?: number | undefined;
  readonly timeZone: string;
}

/** Opens both worlds with a few people in them. */
export async function openWorlds(seed: number, { failsOneIn, timeZone }: How): Promise<Worlds> {
  const chance = chanceFrom(seed);
  const community: Community = { ...aCommunity({ timeZone }), clockOffset: 0 };
  let ids = 0;
  const { database, faults } = failing(await openDatabase({}), chanceFrom(seed + 1), failsOneIn);
  const time = { now: beginning };
  const server = createServer({
    ...{ database, authenticate: async () => undefined, dataKey: new Uint8Array(32).fill(7), clock: () => time.now },
    ...{ newId: () => `id-${String(++ids).padStart(8, '0')}`, newCode: () => '1234' },
  });
  await server.application.found(community);
  const model = aNeighbourhood({ timeZone });
  const both = { server, model, chance };
  const tell: Worlds['tell'] = async (endpoint, actor, input) => [
    await realEnd(both, endpoint, actor(inReal), input(inReal)),
    await modelEnd(both, endpoint, actor(inModel), input(inModel)),
  ];
  const volunteers: Twin[] = [];
  const worlds: Worlds = {
    ...{ chance, server, model, faults, volunteers, orders: [], tell, hash: () => hashOf(server) },
    get now() {
      return time.now;
    },
    set now(instant) {
      time.now = instant;
      model.now = instant;
    },
  };
  worlds.now = beginning;
  await populate(worlds, volunteers);
  return worlds;
}

/** Six volunteers, one of them a minor with a guardian, one who knows nothing. */
async function populate(worlds: Worlds, volunteers: Twin[]): Promise<void> {
  const plain = aRegistration();
  for (let n = 0; n < 6; n++) {
    const identity = { ...plain.identity, mobile: `1390000000${n}`, ...(n === 4 ? { bornOn: '2010-06-01' } : {}) };
    const profile = { ...plain.profile, skills: n === 5 ? [] : plain.profile.skills };
    const guardian = n === 4 ? { guardian: { name: '陈父', mobile: '13911110000', relation: 'parent' as const } } : {};
    const registration = { ...plain, ...guardian, identity, profile, enteredBy: '网格员小李' };
    const ended = await worlds.tell(
      registerVolunteer,
      () => desk,
      () => ({ communityId, registration }),
    );
    const [real = '', model = ''] = ended.map((end) => ('granted' in end ? String(end.granted['volunteerId']) : ''));
    volunteers.push({ real, model });
  }
}

export const desk: Actor = { personId: 'desk', communityId, roles: ['coordinator'] };

let keys = 0;

/** The client's way: what was not answered is sent again under its key; at times also what was. */
async function realEnd(
  { server, chance }: Pick<Worlds, 'server' | 'chance'>,
  endpoint: Endpoint,
  actor: Actor,
  input: object,
): Promise<Ended> {
  const idempotencyKey = `key-${++keys}`;
  const send = () => ended(() => server.api(actor).send(endpoint, input, { idempotencyKey }));
  for (;;) {
    const end = await send();
    if ('problem' in end && end.problem === 'unavailable') continue;
    return chance.below(20) === 0 ? again(send, end) : end;
  }
}

async function again(send: () => Promise<Ended>, first: Ended): Promise<Ended> {
  const second = await send();
  if ('problem' in second && second.problem === 'unavailable') return first;
  if (JSON.stringify(second) !== JSON.stringify(first))
    throw new Error(`Sent twice, answered otherwise: ${JSON.stringify([first, second])}`);
  return second;
}

function modelEnd({ model }: Pick<Worlds, 'model'>, endpoint: Endpoint, actor: Actor, input: object): Promise<Ended> {
  return ended(() => model.api(actor).send(endpoint, input));
}

async function ended(wish: () => Promise<unknown>): Promise<Ended> {
  try {
    return { granted: (await wish()) as Record<string, unknown> };
  } catch (caught) {
    if (!isProblemError(caught)) throw caught;
    return { problem: caught instanceof ProblemError ? (caught.problem.reason ?? caught.kind) : 'unknown' };
  }
}

async function hashOf({ db }: Server): Promise<string> {
  const rows = await db.selectFrom('journal').selectAll().orderBy('seq').execute();
  return createHash('sha256').update(JSON.stringify(rows)).digest('hex');
}

/** A later moment, by minutes. */
export const later = plusMinutes;
