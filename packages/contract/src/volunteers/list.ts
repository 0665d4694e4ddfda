/** 志愿者名册: volunteers as coordinators see them. @module */
import * as z from 'zod/mini';
import { Id, Instant, Minutes, Skill, Verification } from '@linli/core';
import { endpoint } from '../kernel/index.ts';

/** A volunteer as coordinators see them in a list: name masked, contact left out. */
export const VolunteerRow = z.object({
  volunteerId: Id,
  name: z.string(),
  verification: Verification,
  skills: z.array(Skill),
  minutes: Minutes,
  registeredAt: Instant,
});
export type VolunteerRow = z.infer<typeof VolunteerRow>;

/** 志愿者名册. */
export const listVolunteers = endpoint('volunteers.listVolunteers', {
  method: 'GET',
  path: '/volunteers',
  allow: { coordinator: 'any', auditor: 'any' },
  input: { after: z.optional(Id) },
  output: z.object({ rows: z.array(VolunteerRow), next: z.nullable(Id) }),
  reads: ['volunteers', 'people', 'records'],
});
