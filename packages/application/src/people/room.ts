/** Personal data: exported, looked at with a reason, corrected, erased; who I am; where a phone subscribes. @module */
import {
  correctPerson,
  endSessions,
  erasePerson,
  exportPerson,
  ProblemError,
  readCalendarAddress,
  readMe,
  readPerson,
} from '@linli/contract';
import {
  correctIdentity,
  defined,
  erase,
  leave,
  lookAt,
  maskResidentId,
  signOut,
  verify,
  type Guardian,
  type Id,
  type Identity,
  type Instant,
  type PersonEvent,
  type Volunteer,
} from '@linli/core';
import { handles } from '../kernel/handler.ts';
import { grantedOf } from '../kernel/outcome.ts';
import { publish, type RequestContext } from '../kernel/request-context.ts';
import { room } from '../kernel/room.ts';
import { archiveOf, changeArchive } from '../volunteers/archive.ts';
import type { HeldIdentity } from '../volunteers/queries.ts';
import { calendarKeyOf } from './calendar.ts';

async function identityOf({ store }: RequestContext, personId: Id): Promise<HeldIdentity> {
  const held = await store.volunteers.identityOf(personId);
  if (!held) throw new ProblemError('not-found');
  return held;
}

/** Journals what happened to a person; each event stands for itself, so that its version is always the first. */
export async function recordPersonEvent(context: RequestContext, event: PersonEvent): Promise<void> {
  await publish(context, { room: 'people', id: context.services.newId(), version: 1, event, subject: undefined });
}

async function correct(
  context: RequestContext,
  personId: Id,
  after: Identity,
  guardian: Guardian | undefined,
): Promise<Volunteer> {
  const { store, decision } = context;
  const held = await identityOf(context, personId);
  const isTaken = await store.volunteers.isTaken(after, personId);
  const known = guardian ?? held.guardian;
  let event: PersonEvent | undefined;
  const volunteer = await changeArchive(context, personId, (who) => {
    const outcome = correctIdentity(who, { before: held.identity, after, hasGuardian: known !== undefined, isTaken }, decision);
    if (!outcome.ok) return outcome;
    event = outcome.value.event;
    return verify(who, outcome.value.recheck ? 'in-review' : who.verification, decision);
  });
  if (event) await recordPersonEvent(context, event);
  await store.volunteers.putIdentity(personId, { identity: after, guardian: known });
  return volunteer;
}

async function eraseWhole(context: RequestContext, personId: Id): Promise<Instant> {
  const { store, decision, contributions } = context;
  const archive = await archiveOf(context, personId);
  const held = await store.volunteers.identityOf(personId);
  const { requests } = await contributions.fileOf(context, personId);
  if (!held && !archive && requests.length === 0) throw new ProblemError('not-found');
  const event = grantedOf(erase(personId, await contributions.openPromisesOf(context, personId), decision));
  if (archive?.status === 'registered') await changeArchive(context, personId, (who) => leave(who, decision));
  await contributions.erase(context, personId);
  await recordPersonEvent(context, event);
  return event.at;
}

/** 个人信息. */
export const people = room({
  name: 'people',
  about: 'What is held about a person, and their rights to it.',
  isAboutPersons: true,
  handlers: [
    handles(readMe, async (context) => {
      const { personId, name, roles, organisationId } = context.actor;
      const volunteer = personId === null ? undefined : await context.contributions.meOf(context, personId);
      return { personId, roles: [...roles], ...defined({ name, organisationId, volunteer }) };
    }),
    handles(exportPerson, async (context, { personId }) => ({
      ...(await context.store.volunteers.identityOf(personId)),
      ...(await context.contributions.fileOf(context, personId)),
    })),
    handles(readPerson, async (context, { personId, reason }) => {
      const { identity, guardian } = await identityOf(context, personId);
      const { residentId, ...rest } = identity;
      await recordPersonEvent(context, grantedOf(lookAt(personId, reason, context.decision)));
      return { ...rest, ...defined({ guardian, maskedId: residentId && maskResidentId(residentId) }) };
    }),
    handles(correctPerson, async (context, { personId, identity, guardian }) => {
      const { verification } = await correct(context, personId, identity, guardian);
      return { verification };
    }),
    handles(erasePerson, async (context, { personId }) => ({ erasedAt: await eraseWhole(context, personId) })),
    handles(endSessions, async (context, { personId }) => {
      const event = grantedOf(signOut(personId, context.decision));
      await recordPersonEvent(context, event);
      return { endedAt: event.at };
    }),
    handles(readCalendarAddress, async (context, { volunteerId }) => {
      const base = `/communities/${context.community.id}`;
      return {
        community: `${base}/calendar.ics`,
        own: `${base}/volunteers/${volunteerId}/calendar.ics?key=${await calendarKeyOf(context, volunteerId)}`,
      };
    }),
  ],
  person: {
    file: async ({ store }, personId) => ({ readings: [...(await store.people.readingsOf(personId))] }),
    async erase({ store }, personId) {
      await store.volunteers.eraseIdentity(personId);
      await store.people.forgetAnswersTo(personId);
    },
  },
});
