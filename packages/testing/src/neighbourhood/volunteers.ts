/** Volunteers and organisations of the neighbourhood, answered by the rules. @module */
import {
  balance,
  setConsent as decideConsent,
  setProfile as decideProfile,
  completeTraining as decideTraining,
  evolveOrganisation,
  evolveVolunteer,
  guardianConsents,
  maskName,
  insure as decideInsurance,
  register,
  enrol as found,
  verify,
  volunteerAccount,
  type Id,
  type Outcome,
  type Registration,
  type Volunteer,
  type VolunteerEvent,
  sessionEndings,
} from '@linli/core';
import {
  changeConsent,
  changeProfile,
  recordTraining,
  listVolunteers,
  ProblemError,
  readCalendarAddress,
  readCommunity,
  readMe,
  recordGuardianConsent,
  recordInsurance,
  registerOrganisation,
  registersThemselves,
  openForm,
  registerVolunteer,
  verifyVolunteer,
  type Me,
} from '@linli/contract';
import { answer, type Answer } from './answers.ts';
import { candidateIn, grantedBy, momentOf, servingIn, type World } from './world.ts';

/** Whether somebody else is registered with this identity. */
export function isKnown(world: World, id: Id, { name, mobile, residentId }: Registration['identity']): boolean {
  return [...world.volunteers].some(
    ([other, { identity }]) =>
      other !== id &&
      ((identity?.name === name && identity.mobile === mobile) ||
        (residentId !== undefined && identity?.residentId === residentId)),
  );
}

/** Registers a volunteer under an id. */
export function registerPerson(world: World, id: Id, registration: Registration): Volunteer {
  const earlier = world.volunteers.get(id)?.archive;
  const alreadyRegistered = earlier?.status === 'registered' || isKnown(world, id, registration.identity);
  const event = grantedBy(register(id, registration, { alreadyRegistered }, momentOf(world)));
  const archive = evolveVolunteer(earlier, event);
  world.volunteers.set(id, { archive, identity: registration.identity, guardian: registration.guardian });
  world.feed.emit({ room: 'volunteers', id, type: event.type, at: event.at });
  return archive;
}

function changed(world: World, id: Id, decide: (volunteer: Volunteer) => Outcome<VolunteerEvent>): Volunteer {
  const known = world.volunteers.get(id);
  if (!known) throw new ProblemError('not-found');
  const event = grantedBy(decide(known.archive));
  known.archive = evolveVolunteer(known.archive, event);
  world.feed.emit({ room: 'volunteers', id, type: event.type, at: event.at });
  return known.archive;
}

function booked(world: World, ledger: 'hours' | 'points', volunteerId: Id): number {
  return balance(
    world.ledger.filter((entry) => entry.ledger === ledger),
    volunteerAccount(volunteerId),
  );
}

function ownArchive(world: World, id: Id): Me['volunteer'] {
  const known = world.volunteers.get(id);
  if (!known?.identity) return undefined;
  const [minutes, points] = [booked(world, 'hours', id), booked(world, 'points', id)];
  return { archive: known.archive, candidate: candidateIn(world, id), minutes, points, servingIn: servingIn(world, id) };
}

/** Answers about volunteers. */
export const volunteerAnswers: readonly Answer[] = [
  answer(openForm, ({ world }) => ({ ticket: world.newId('ticket') })),
  answer(registerVolunteer, ({ world, actor }, { registration }) => {
    const id = registersThemselves(actor, registration) ? actor.personId : null;
    const { id: volunteerId, verification } = registerPerson(world, id ?? world.newId('volunteer'), registration);
    return { volunteerId, verification };
  }),
  answer(readMe, ({ world, actor }) => {
    const { personId, name, roles, organisationId } = actor;
    const volunteer = personId === null ? undefined : ownArchive(world, personId);
    return {
      ...{ personId, roles: [...roles] },
      ...(name === undefined ? {} : { name }),
      ...(organisationId === undefined ? {} : { organisationId }),
      ...(volunteer === undefined ? {} : { volunteer }),
    };
  }),
  answer(listVolunteers, ({ world }) => ({
    rows: [...world.volunteers].flatMap(([volunteerId, { archive, identity }]) =>
      identity
        ? [
            {
              ...{ volunteerId, name: maskName(identity.name), verification: archive.verification },
              ...{ skills: [...archive.profile.skills], minutes: booked(world, 'hours', volunteerId) },
              registeredAt: archive.registeredAt,
            },
          ]
        : [],
    ),
    next: null,
  })),
  answer(verifyVolunteer, ({ world }, input) =>
    changed(world, input.volunteerId, (who) => verify(who, input.verification, momentOf(world))),
  ),
  answer(changeProfile, ({ world }, input) =>
    changed(world, input.volunteerId, (who) => decideProfile(who, input.profile, momentOf(world))),
  ),
  answer(changeConsent, ({ world }, { volunteerId, purpose, given }) =>
    changed(world, volunteerId, (who) => decideConsent(who, purpose, given, momentOf(world))),
  ),
  answer(recordGuardianConsent, ({ world }, { volunteerId }) =>
    changed(world, volunteerId, (who) => guardianConsents(who, momentOf(world))),
  ),
  answer(recordTraining, ({ world }, { volunteerId, training, on, minutes, host }) =>
    changed(world, volunteerId, (who) => decideTraining(who, { training, on, minutes, host }, momentOf(world))),
  ),
  answer(readCalendarAddress, ({ world }, { volunteerId }) => {
    const base = `/communities/${world.community.id}`;
    const key = world.people.filter(({ type, personId }) => sessionEndings.includes(type) && personId === volunteerId).length;
    return { community: `${base}/calendar.ics`, own: `${base}/volunteers/${volunteerId}/calendar.ics?key=key-${key}` };
  }),
  answer(recordInsurance, ({ world }, { volunteerId, until }) =>
    changed(world, volunteerId, (who) => decideInsurance(who, until, momentOf(world))),
  ),
];

/** Answers about the community and its organisations. */
export const organisationAnswers: readonly Answer[] = [
  answer(readCommunity, ({ world: { community, organisations, policy, now } }) => ({
    ...{ community, policy, now },
    organisations: [...organisations.values()],
  })),
  answer(registerOrganisation, ({ world }, { draft }) => {
    const event = grantedBy(found(world.newId('organisation'), draft, momentOf(world)));
    const organisation = evolveOrganisation(undefined, event);
    world.organisations.set(organisation.id, organisation);
    world.feed.emit({ room: 'organisations', id: organisation.id, type: event.type, at: event.at });
    return organisation;
  }),
];
