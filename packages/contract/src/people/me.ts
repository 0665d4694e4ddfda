/** Who the caller is in a community. @module */
import * as z from 'zod/mini';
import { Candidate, Id, Minutes, Volunteer } from '@linli/core';
import { endpoint, Role } from '../kernel/index.ts';

/** Who I am here. */
export const Me = z.object({
  personId: z.nullable(Id),
  name: z.optional(z.string()),
  roles: z.array(Role),
  organisationId: z.optional(Id),
  /** Present for volunteers: the own archive, and the facts that decide which tasks may be theirs. */
  volunteer: z.optional(
    z.object({
      archive: Volunteer,
      candidate: Candidate,
      minutes: Minutes,
      /** Sixtieths of a point. */
      points: z.int(),
      /** The order in which they are checked in now. */
      servingIn: z.nullable(Id),
    }),
  ),
});
export type Me = z.infer<typeof Me>;

/** Reads who I am. */
export const readMe = endpoint('people.readMe', {
  method: 'GET',
  path: '/me',
  allow: { visitor: 'self' },
  input: {},
  output: Me,
  reads: ['volunteers', 'people', 'orders', 'incentives'],
});
