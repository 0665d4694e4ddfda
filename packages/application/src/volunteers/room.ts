/** Volunteers: registration with identity kept apart, the own archive, and its changes. @module */
import {
  changeConsent,
  changeProfile,
  listVolunteers,
  recordGuardianConsent,
  recordInsurance,
  recordTraining,
  verifyVolunteer,
} from '@linli/contract';
import { completeTraining, guardianConsents, insure, maskName, setConsent, setProfile, verify } from '@linli/core';
import { decides } from '../kernel/decides.ts';
import { handles } from '../kernel/handler.ts';
import { room } from '../kernel/room.ts';
import { archives } from './archive.ts';
import { registerHandlers } from './register.ts';

const PAGE = 200;

/** 志愿者. */
export const volunteers = room({
  name: 'volunteers',
  about: 'Who serves.',
  isAboutPersons: true,
  aggregates: { volunteers: archives },
  handlers: [
    ...registerHandlers,
    handles(listVolunteers, async (context, { after }) => {
      const page = await context.store.volunteers.page(after, PAGE);
      const experience = await context.contributions.experienceOf(
        context,
        page.map(({ volunteer }) => volunteer.id),
      );
      const rows = page.map(({ volunteer: { id, verification, profile, registeredAt }, name }) => ({
        volunteerId: id,
        name: maskName(name),
        verification,
        skills: [...profile.skills],
        minutes: experience.get(id)?.minutes ?? 0,
        registeredAt,
      }));
      return { rows, next: page.length === PAGE ? (page.at(-1)?.volunteer.id ?? null) : null };
    }),
    decides(verifyVolunteer, archives, {
      decide: (volunteer, { verification }, { decision }) => verify(volunteer, verification, decision),
    }),
    decides(changeProfile, archives, {
      decide: (volunteer, { profile }, { decision }) => setProfile(volunteer, profile, decision),
    }),
    decides(changeConsent, archives, {
      decide: (volunteer, { purpose, given }, { decision }) => setConsent(volunteer, purpose, given, decision),
    }),
    decides(recordGuardianConsent, archives, {
      decide: (volunteer, _, { decision }) => guardianConsents(volunteer, decision),
    }),
    decides(recordTraining, archives, {
      decide: (volunteer, { training, on, minutes, host }, { decision }) =>
        completeTraining(volunteer, { training, on, minutes, host }, decision),
    }),
    decides(recordInsurance, archives, {
      decide: (volunteer, { until }, { decision }) => insure(volunteer, until, decision),
    }),
  ],
  person: {
    async file({ store }, personId) {
      const archive = (await store.aggregates.load(archives, [personId])).get(personId)?.state;
      return archive === undefined ? {} : { archive };
    },
    async me({ store }, personId) {
      const archive = (await store.aggregates.load(archives, [personId])).get(personId)?.state;
      return archive === undefined ? {} : { archive };
    },
  },
});
