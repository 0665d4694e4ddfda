/** Who acts: the roles, and how far each reaches. @module */
import * as z from 'zod/mini';
import { Id, Instant } from '@linli/core';

/** 角色, each within one community. Everybody is at least a visitor. */
export const Role = z.enum(['visitor', 'resident', 'volunteer', 'organiser', 'coordinator', 'auditor', 'administrator']);
export type Role = z.infer<typeof Role>;

/**
 * How far a role reaches with an endpoint: `any` thing of the community; `own`, what they asked for or what their
 * organisation was given; `self`, only what concerns their own person; `appointed`, what they were appointed to, for as long
 * as the appointment lasts (reviewers, panellists, posts); `by-code`, whatever the code that they send belongs to (receipts,
 * guardians).
 */
export type Scope = 'any' | 'own' | 'self' | 'appointed' | 'by-code';

/** Who is acting, as the host's `authenticate` says. One person may need and serve: several roles. */
export const Actor = z.readonly(
  z.object({
    /** Null is a visitor without a name. */
    personId: z.nullable(Id),
    /** Null is every community (administrators). */
    communityId: z.nullable(Id),
    roles: z.readonly(z.array(Role)),
    /** The organisation an organiser acts for. */
    organisationId: z.optional(Id),
    name: z.optional(z.string()),
    /** When their token was given: one from before their sessions were ended opens nothing. */
    issuedAt: z.optional(Instant),
  }),
);
export type Actor = z.infer<typeof Actor>;

/**
 * Whether what somebody acts by was given before their sessions were ended. A host that does not say when it was given
 * answers for it itself.
 */
export function isEnded({ issuedAt }: Actor, endedAt: Instant | undefined): boolean {
  return issuedAt !== undefined && endedAt !== undefined && Date.parse(issuedAt) <= Date.parse(endedAt);
}

/** Somebody of whom nothing is known. */
export const visitor: Actor = { personId: null, communityId: null, roles: ['visitor'] };
