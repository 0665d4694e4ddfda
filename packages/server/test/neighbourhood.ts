/** A small neighbourhood on a real server, for tests: a clock to move, and people to act as. @module */
import { plusMinutes, type Community, type Registration, type Task, plainTerms, type Terms, type OrderView } from '@linli/core';
import {
  confirmOrder,
  isProblemError,
  openOrder,
  registerOrganisation,
  registerVolunteer,
  requestOrder,
  type Actor,
  type Api,
  type Role,
} from '@linli/contract';
import { createServer, openDatabase, type DatabasePlace, type Server } from '@linli/server';
import { demonstration } from '@linli/demo';

export const communityId = 'test-community';
/** Monday, 2026-11-23, ten in the morning in Shanghai. */
const morning = '2026-11-23T02:00:00.000Z';

/** The community of the tests. */
const community: Community = {
  ...{
    id: communityId,
    name: '试验社区',
    nature: 'made-up',
    timeZone: 'Asia/Shanghai',
    language: 'zh-CN',
    policyId: 'national-2021',
  },
  ...{ gridCells: [], buildings: [], clockOffset: 0 },
};

/** A neighbourhood and all that tests do with it. */
export interface Neighbourhood {
  readonly server: Server;
  now: string;
  /** Lets minutes pass. */
  pass(minutes: number): void;
  as(role: Role, personId?: string, organisationId?: string): Api;
  /** Registers a volunteer and says who it is. */
  volunteer(registration?: Partial<Registration>): Promise<string>;
  organisation(name: string): Promise<string>;
  /** An open order for everybody, an hour from now. */
  openTask(terms?: Partial<Terms>, task?: Partial<Task>): Promise<OrderView>;
}

/** Somebody acting. */
export function actor(role: Role, personId: string | null, organisationId?: string): Actor {
  const roles: Role[] = role === 'volunteer' ? ['resident', 'volunteer'] : [role];
  return { personId, communityId, roles, ...(organisationId === undefined ? {} : { organisationId }) };
}

let people = 0;

/** A registration that nothing stands against. */
export function aRegistration(change: Partial<Registration> = {}): Registration {
  people += 1;
  return {
    identity: {
      name: `志愿者${people}`,
      sex: 'female',
      bornOn: '1990-05-01',
      mobile: `139${String(people).padStart(8, '0')}`,
      residence: '3 号楼',
    },
    profile: { skills: ['phone-teaching'], categories: ['elder-care'], availability: [], publicName: 'full' },
    consents: ['service', 'publication', 'position'],
    ...change,
  };
}

/** Whether a wish is granted, or what kind of problem it meets; anything else fails the test. */
export async function kindOf(wish: Promise<unknown>): Promise<string> {
  try {
    await wish;
    return 'granted';
  } catch (caught) {
    if (isProblemError(caught)) return caught.kind;
    throw caught;
  }
}

/** What is asked an hour from `now`, for two hours. */
export function aTask(now: string, change: Partial<Task> = {}): Task {
  return {
    ...{ title: '陪张奶奶去医院复查', category: 'elder-care', content: '行动不便，需要推轮椅。', timing: 'fixed' },
    ...{ place: { label: '3 号楼 2 单元', position: { longitude: 117.2, latitude: 39.12 } } },
    ...{ startsAt: plusMinutes(now, 60), endsAt: plusMinutes(now, 180) },
    ...change,
  };
}

/** Opens a neighbourhood on a database; in memory by default. */
export async function openNeighbourhood(place: DatabasePlace = {}): Promise<Neighbourhood> {
  const database = await openDatabase(place);
  const time = { now: morning };
  let codes = 0;
  const server = createServer({
    database,
    authenticate: async (request) => {
      const token = request.headers.get('Authorization')?.replace('Bearer ', '');
      return token === undefined ? undefined : (JSON.parse(Buffer.from(token, 'base64').toString('utf8')) as Actor);
    },
    dataKey: new Uint8Array(32).fill(7),
    clock: () => time.now,
    newCode: () => String(100_000 + codes++),
    moreRooms: [demonstration([])],
  });
  await server.application.found(community);
  return around(server, time);
}

function around(server: Server, time: { now: string }): Neighbourhood {
  const as = (role: Role, personId: string = `${role}-1`, organisationId?: string): Api =>
    server.api(actor(role, role === 'visitor' ? null : personId, organisationId));
  return {
    server,
    get now() {
      return time.now;
    },
    set now(instant) {
      time.now = instant;
    },
    pass(minutes) {
      time.now = plusMinutes(time.now, minutes);
    },
    as,
    async volunteer(change) {
      return (await as('visitor').send(registerVolunteer, { communityId, registration: aRegistration(change) })).volunteerId;
    },
    async organisation(name) {
      const draft = { name, kind: 'volunteer-team' as const, categories: [] };
      return (await as('coordinator').send(registerOrganisation, { communityId, draft })).id;
    },
    async openTask(terms, change) {
      const task = aTask(time.now, change);
      const desk = as('coordinator');
      const contact = { name: '张奶奶', mobile: '13800000000' };
      const { id: orderId } = await as('resident').send(requestOrder, { communityId, task, contact });
      await desk.send(confirmOrder, { communityId, orderId, task, terms: { ...plainTerms(1), ...terms } });
      return desk.send(openOrder, { communityId, orderId, organisationId: null });
    },
  };
}
