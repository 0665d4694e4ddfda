/** Who may do what: read from the endpoint and from whom a thing belongs to, never told twice. @module */
import { isBefore, type Id, type Instant } from '@linli/core';
import { visitor, type Actor, type Role, type Scope } from './actor.ts';
import type { Endpoint } from './endpoint.ts';
import { ProblemError } from './problem.ts';

/** The ways in which an actor may use an endpoint. Several roles may give several; one that holds is enough. */
export interface Grant {
  /** On any thing of the community. */
  readonly any: boolean;
  /** On what concerns their own person. */
  readonly self: boolean;
  /** On what they asked for. */
  readonly requested: boolean;
  /** On what their organisation was given. Only organisers act for an organisation, not everybody who belongs to it. */
  readonly assigned: boolean;
  /** On what they were appointed to. */
  readonly appointed: boolean;
  /** On what the code they send belongs to. */
  readonly byCode: boolean;
}

/** Somebody who was appointed to a thing, and until when. */
export interface Appointment {
  readonly personId: Id;
  readonly until: Instant;
}

/** Whom a thing belongs to, as its room says. What a room leaves out belongs to nobody in that way. */
export interface Owners {
  /** Who asked for it. */
  readonly requestedBy?: Id | undefined;
  /** The organisation that it was given to. */
  readonly organisationId?: Id | null | undefined;
  readonly appointed?: readonly Appointment[] | undefined;
  /** The code that opens it, for whoever has it. */
  readonly code?: string | undefined;
}

/** An actor of another community is a visitor here; only administrators are of every community. */
export function actorIn(communityId: string | undefined, actor: Actor): Actor {
  const isHere = actor.communityId === null ? actor.roles.includes('administrator') : actor.communityId === communityId;
  return isHere ? actor : visitor;
}

/** Whoever is registered here is a volunteer here, also where the host's token knows nothing of it. */
export function asVolunteer(actor: Actor): Actor {
  return actor.roles.includes('volunteer') ? actor : { ...actor, roles: [...actor.roles, 'volunteer'] };
}

/**
 * How far the actor's roles reach with an endpoint. Not at all: 401 for people without a name, 403 for others, and
 * neither says more.
 */
export function grantOf(endpoint: Endpoint, actor: Actor): Grant {
  const roles: readonly Role[] = [...actor.roles, 'visitor'];
  const gives = (scope: Scope, of: (role: Role) => boolean = () => true): boolean =>
    roles.some((role) => endpoint.allow[role] === scope && of(role));
  const grant: Grant = {
    any: gives('any'),
    self: gives('self'),
    requested: gives('own', (role) => role !== 'organiser'),
    assigned: gives('own', (role) => role === 'organiser'),
    appointed: gives('appointed'),
    byCode: gives('by-code'),
  };
  if (isNone(grant)) throw new ProblemError(actor.personId === null ? 'unauthenticated' : 'forbidden');
  return grant;
}

/** What is left of a grant for this very input: `self` holds only for the own person. */
export function restrictedTo(grant: Grant, actor: Actor, input: unknown): Grant {
  const { volunteerId, personId } = input as { volunteerId?: string; personId?: string };
  const about = volunteerId ?? personId;
  const rest = { ...grant, self: grant.self && (about === undefined || about === actor.personId) };
  if (isNone(rest)) throw new ProblemError('forbidden');
  return rest;
}

/** Refuses (403) to touch what the grant does not reach, given whom the thing belongs to and the code that was sent. */
export function assertMayAct(
  actor: Actor,
  owners: Owners,
  grant: Grant,
  { now, code }: { readonly now: Instant; readonly code?: string | undefined },
): void {
  if (grant.any || grant.self) return;
  const { personId } = actor;
  if (grant.requested && personId !== null && owners.requestedBy === personId) return;
  if (grant.assigned && isAssignedTo(actor, owners)) return;
  if (grant.appointed && isAppointed(actor, owners, now)) return;
  if (grant.byCode && code !== undefined && owners.code === code) return;
  throw new ProblemError('forbidden');
}

/** Whether the actor is an organiser of the organisation to which the thing was given. */
export function isAssignedTo({ organisationId, roles }: Actor, owners: Owners): boolean {
  return organisationId !== undefined && roles.includes('organiser') && owners.organisationId === organisationId;
}

function isAppointed({ personId }: Actor, { appointed = [] }: Owners, now: Instant): boolean {
  return appointed.some((each) => each.personId === personId && isBefore(now, each.until));
}

function isNone(grant: Grant): boolean {
  return Object.values(grant).every((holds) => !holds);
}
