/** What readers of the reference are told of each endpoint of people. Apart from the endpoints: no page carries it. @module */
import type { Reference } from '../kernel/index.ts';
import { exampleRegistration } from '../kernel/examples.ts';
import type * as endpoints from './index.ts';

/** By the name of the endpoint; one that is missing does not compile. */
export const reference: Reference<typeof endpoints> = {
  readCalendarAddress: {
    summary: 'Tells the addresses of the calendars of a community and of the caller.',
    example: { volunteerId: 'volunteer-1' },
  },
  exportPerson: {
    summary: 'Exports everything that is held about the caller.',
    example: { personId: 'volunteer-1' },
  },
  readPerson: {
    summary: 'Reads the identity of a person, with a reason that is logged.',
    example: { personId: 'volunteer-1', reason: '核对保险' },
  },
  correctPerson: {
    summary: 'Corrects who a person is and how they are reached.',
    example: { personId: 'volunteer-1', identity: exampleRegistration.identity },
  },
  erasePerson: {
    summary: 'Erases who a person is; what they served stays without a name.',
    example: { personId: 'volunteer-1' },
  },
  readMe: {
    summary: 'Reads who the caller is here, and as a volunteer what decides about their tasks.',
    example: {},
  },
  endSessions: {
    summary: 'Ends every session of a person: tokens given until now hold no longer.',
    example: { personId: 'volunteer-1' },
  },
};
