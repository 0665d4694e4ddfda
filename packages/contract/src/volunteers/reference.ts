/** What readers of the reference are told of each endpoint of volunteers. Apart from the endpoints: no page carries it. @module */
import type { Reference } from '../kernel/index.ts';
import { exampleRegistration } from '../kernel/examples.ts';
import type * as endpoints from './index.ts';

/** By the name of the endpoint; one that is missing does not compile. */
export const reference: Reference<typeof endpoints> = {
  verifyVolunteer: {
    summary: 'Records the outcome of an identity check.',
    example: { volunteerId: 'volunteer-1', verification: 'verified' },
  },
  changeProfile: {
    summary: 'Changes what a volunteer can and likes to do.',
    example: { volunteerId: 'volunteer-1', profile: exampleRegistration.profile },
  },
  changeConsent: {
    summary: 'Gives or withdraws consent to one purpose.',
    example: { volunteerId: 'volunteer-1', purpose: 'publication', given: true },
  },
  recordGuardianConsent: {
    summary: 'Records that a guardian has agreed to the service of a minor.',
    example: { volunteerId: 'volunteer-1' },
  },
  recordTraining: {
    summary: 'Records a completed training.',
    example: { volunteerId: 'volunteer-1', training: 'mediation', on: '2026-11-01', minutes: 60, host: '红十字会' },
  },
  recordInsurance: {
    summary: 'Records accident insurance until a day.',
    example: { volunteerId: 'volunteer-1', until: '2027-11-01' },
  },
  listVolunteers: {
    summary: 'Lists volunteers, 200 at a time, names masked.',
    example: {},
  },
  openForm: {
    summary: 'Opens a public form and gives the ticket with which it is sent.',
    example: {},
  },
  registerVolunteer: {
    summary: 'Registers a volunteer.',
    example: { registration: exampleRegistration },
  },
};
