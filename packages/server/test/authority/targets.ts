/** What the matrix of authority is asked about: things of one's own and of others, and an input for every endpoint. @module */
import { plainTerms } from '@linli/core';
import {
  checkInVolunteer,
  checkOutVolunteer,
  claimOrder,
  confirmOrder,
  dispatchOrder,
  listRecords,
  registerVolunteer,
  requestOrder,
  type Actor,
  type Endpoint,
  type Role,
} from '@linli/contract';
import { referenceOf } from '@linli/contract/registry';
import { actor, aRegistration, aTask, communityId, type Neighbourhood } from '../neighbourhood.ts';

/** Somebody and something of theirs. */
export interface Target {
  /** Who asked for the order: residents and volunteers themselves; for others, a registered volunteer. */
  readonly personId: string;
  /** Whoever has a session of their own: also staff, who have asked for nothing. */
  readonly signedInId: string;
  /** Given to their organisation, and not public. */
  readonly orderId: string;
  readonly organisationId: string;
  readonly recordId: string;
  readonly now: string;
}

/** Targets by role and by whose they are. */
export interface Targets {
  /** `fresh` makes a new one, for a call that will change it. */
  of(role: Role, whose: 'own' | 'other', fresh: boolean): Promise<Target>;
  /** Whoever owns the targets of their own. */
  actor(role: Role, community: string): Actor;
}

/** Opens the targets of a neighbourhood. */
export async function openTargets(home: Neighbourhood): Promise<Targets> {
  const [ours, theirs] = [await home.organisation('甲队'), await home.organisation('乙队')];
  const recordId = await record(home);
  const people = new Set<string>();
  const kept = new Map<string, Target>();
  const make = async (role: Role, whose: 'own' | 'other'): Promise<Target> => {
    const isTheirOwn = role === 'resident' || role === 'volunteer';
    const personId = whose === 'other' ? 'somebody-else' : isTheirOwn ? `${role}-own` : 'somebody';
    // Whoever is registered is a volunteer: a resident who is not stays so.
    if (!people.has(personId) && personId !== 'resident-own') {
      await home.server.api(actor('resident', personId)).send(registerVolunteer, { communityId, registration: aRegistration() });
      people.add(personId);
    }
    const organisationId = whose === 'own' ? ours : theirs;
    const orderId = await order(home, personId, organisationId);
    const signedInId = whose === 'own' ? `${role}-own` : personId;
    return { personId, signedInId, orderId, organisationId, recordId, now: home.now };
  };
  return {
    async of(role, whose, fresh) {
      const key = `${role} ${whose}`;
      const known = fresh ? undefined : kept.get(key);
      const target = known ?? (await make(role, whose));
      if (!fresh) kept.set(key, target);
      return target;
    },
    actor: (role, community) => ({
      ...{ personId: role === 'visitor' ? null : `${role}-own`, communityId: community, roles: [role] },
      ...(role === 'organiser' ? { organisationId: ours } : {}),
    }),
  };
}

/** The record of one service. */
async function record(home: Neighbourhood): Promise<string> {
  const [{ id: orderId }, volunteerId] = [await home.openTask(), await home.volunteer()];
  const [desk, seat] = [home.as('coordinator', 'desk'), { communityId, orderId, volunteerId }];
  await home.as('volunteer', volunteerId).send(claimOrder, seat);
  home.pass(60);
  await desk.send(checkInVolunteer, seat);
  home.pass(90);
  await desk.send(checkOutVolunteer, seat);
  const { records } = await desk.send(listRecords, { communityId, volunteerId });
  return records[0]?.id ?? '';
}

/** An order that the person asked for and that their organisation was given. */
async function order(home: Neighbourhood, personId: string, organisationId: string): Promise<string> {
  const task = aTask(home.now);
  const contact = { name: '张奶奶', mobile: '13800000000' };
  const { id: orderId } = await home.server.api(actor('resident', personId)).send(requestOrder, { communityId, task, contact });
  const desk = home.as('coordinator', 'desk');
  await desk.send(confirmOrder, { communityId, orderId, task, terms: plainTerms(1) });
  await desk.send(dispatchOrder, { communityId, orderId, organisationId });
  return orderId;
}

/** Where an example is not enough: things that have to be there, and whoever is somebody else. */
const instead: Readonly<Record<string, (target: Target) => Record<string, unknown>>> = {
  // For somebody else: whoever registers themselves is a volunteer from then on.
  'volunteers.registerVolunteer': () => ({ registration: { ...aRegistration(), enteredBy: '网格员小李' } }),
  'people.endSessions': ({ signedInId }) => ({ personId: signedInId }),
  'orders.dispatchOrder': ({ organisationId }) => ({ organisationId }),
  'records.correctRecord': ({ recordId }) => ({ recordId }),
  // Everything else is about the same day.
  'demonstration.advanceClock': () => ({ minutes: 1 }),
};

/** An input that an endpoint accepts, about the target. */
export function inputFor(endpoint: Endpoint, target: Target): Record<string, unknown> {
  const shape = Object.keys((endpoint.input as unknown as { shape: object }).shape);
  const ids = { communityId, orderId: target.orderId, volunteerId: target.personId, personId: target.personId };
  const about = Object.fromEntries(Object.entries(ids).filter(([name]) => shape.includes(name)));
  return { ...referenceOf(endpoint).example, ...about, ...instead[endpoint.name]?.(target) };
}
