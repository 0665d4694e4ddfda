/** What is held about people in the neighbourhood, and their rights to it, answered by the rules. @module */
import {
  correctIdentity as decideCorrection,
  signOut as decideEnd,
  erase as decideErasure,
  evolveVolunteer,
  isBefore,
  isStaffed,
  leave,
  maskResidentId,
  lookAt as decideReading,
  verify,
  viewOf,
  volunteerAccount,
  type Id,
  type Order,
  type PersonEvent,
} from '@linli/core';
import {
  correctPerson,
  endSessions,
  erasePerson,
  exportPerson,
  ProblemError,
  readPerson,
  type PersonFile,
} from '@linli/contract';
import { answer, type Answer } from './answers.ts';
import { isKnown } from './volunteers.ts';
import { grantedBy, momentOf, type Person, type World } from './world.ts';

const standings = ['claimed', 'serving', 'offered'];

function known(world: World, personId: Id): Person {
  const person = world.volunteers.get(personId);
  if (!person?.identity) throw new ProblemError('not-found');
  return person;
}

function told(world: World, event: PersonEvent): void {
  world.people.push(event);
  world.feed.emit({ room: 'people', id: world.newId('event'), type: event.type, at: event.at });
}

/** How a volunteer stands to an order, if at all. */
function standingIn(order: Order, personId: Id): string | undefined {
  if (order.status === 'cancelled' && order.seats.some(({ volunteerId }) => volunteerId === personId)) return 'called-off';
  if (!isStaffed(order)) return undefined;
  const seat = order.seats.find(({ volunteerId }) => volunteerId === personId);
  return seat?.standing ?? (order.waitlist.includes(personId) ? 'waiting' : undefined);
}

function openPromises(world: World, personId: Id): { seats: number; requests: number } {
  const live = ['requested', 'confirmed', 'dispatched', 'open', 'serving'];
  const orders = [...world.orders.values()].filter(
    ({ status, task }) => live.includes(status) && isBefore(world.now, task.endsAt),
  );
  return {
    requests: orders.filter(({ requestedBy }) => requestedBy === personId).length,
    seats: orders.filter((order) => [...standings, 'waiting'].includes(standingIn(order, personId) ?? '')).length,
  };
}

function fileOf(world: World, personId: Id): PersonFile {
  const person = world.volunteers.get(personId);
  const orders = [...world.orders.values()];
  return {
    ...(person?.identity ? { identity: person.identity } : {}),
    ...(person?.identity && person.guardian ? { guardian: person.guardian } : {}),
    ...(person ? { archive: person.archive } : {}),
    requests: orders
      .filter(({ requestedBy }) => requestedBy === personId)
      .map((order) => ({ order: viewOf(order, personId), contact: world.contacts.get(order.id) })),
    seats: orders.flatMap((order) => {
      const standing = standingIn(order, personId);
      return standing === undefined ? [] : [{ orderId: order.id, standing }];
    }),
    records: [...world.records.values()].filter(({ volunteerId }) => volunteerId === personId),
    bookings: world.ledger.flatMap(({ ledger, lines, cause, at }) =>
      lines.filter(({ account }) => account === volunteerAccount(personId)).map(({ amount }) => ({ ledger, amount, cause, at })),
    ),
    readings: world.people.flatMap((event) =>
      event.type === 'person-read' && event.personId === personId ? [{ at: event.at, reason: event.reason }] : [],
    ),
  };
}

function erase(world: World, personId: Id): string {
  const person = world.volunteers.get(personId);
  const theirs = [...world.orders.values()].filter(({ requestedBy }) => requestedBy === personId);
  if (!person && theirs.length === 0) throw new ProblemError('not-found');
  const event = grantedBy(decideErasure(personId, openPromises(world, personId), momentOf(world)));
  if (person?.archive.status === 'registered') {
    const left = grantedBy(leave(person.archive, momentOf(world)));
    world.volunteers.set(personId, { archive: evolveVolunteer(person.archive, left), identity: undefined });
  }
  for (const { id } of theirs) world.contacts.delete(id);
  told(world, event);
  return event.at;
}

/** Answers about people. */
export const peopleAnswers: readonly Answer[] = [
  answer(exportPerson, ({ world }, { personId }) => fileOf(world, personId)),
  answer(readPerson, ({ world }, { personId, reason }) => {
    const { identity, guardian } = known(world, personId);
    if (!identity) throw new ProblemError('not-found');
    const { residentId, ...rest } = identity;
    told(world, grantedBy(decideReading(personId, reason, momentOf(world))));
    return { ...rest, ...(residentId ? { maskedId: maskResidentId(residentId) } : {}), ...(guardian ? { guardian } : {}) };
  }),
  answer(correctPerson, ({ world }, { personId, identity: after, guardian }) => {
    const person = known(world, personId);
    const before = person.identity ?? after;
    const change = {
      ...{ before, after, isTaken: isKnown(world, personId, after) },
      hasGuardian: (guardian ?? person.guardian) !== undefined,
    };
    const { event, recheck } = grantedBy(decideCorrection(person.archive, change, momentOf(world)));
    const checked = grantedBy(verify(person.archive, recheck ? 'in-review' : person.archive.verification, momentOf(world)));
    const archive = evolveVolunteer(person.archive, checked);
    world.volunteers.set(personId, { archive, identity: after, guardian: guardian ?? person.guardian });
    told(world, event);
    return { verification: archive.verification };
  }),
  answer(erasePerson, ({ world }, { personId }) => ({ erasedAt: erase(world, personId) })),
  answer(endSessions, ({ world }, { personId }) => {
    const event = grantedBy(decideEnd(personId, momentOf(world)));
    told(world, event);
    return { endedAt: event.at };
  }),
];
