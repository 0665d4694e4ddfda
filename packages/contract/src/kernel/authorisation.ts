/** Who may do what: read from the endpoint, never told twice. @module */
import { visitor, type Actor, type Role, type Scope } from './actor.ts';
import type { Endpoint } from './endpoint.ts';
import { ProblemError } from './problem.ts';

/** The ways by which an actor reaches what a call is about. Several roles may give several; one that holds is enough. */
export interface Grant {
  /** Any thing of the community. */
  readonly any: boolean;
  /** What concerns their own person. */
  readonly self: boolean;
  /** What they asked for. */
  readonly requested: boolean;
  /** What their organisation was given. Only organisers act for an organisation, not everybody who belongs to it. */
  readonly assigned: boolean;
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
  const gives = (scope: Scope, of: (role: Role) => boolean): boolean =>
    roles.some((role) => endpoint.allow[role] === scope && of(role));
  const reach: Grant = {
    any: gives('any', () => true),
    self: gives('self', () => true),
    requested: gives('own', (role) => role !== 'organiser'),
    assigned: gives('own', (role) => role === 'organiser'),
  };
  if (isNone(reach)) throw new ProblemError(actor.personId === null ? 'unauthenticated' : 'forbidden');
  return reach;
}

/** What is left of a reach for this very input: `self` holds only for the own person. */
export function restrictedTo(grant: Grant, actor: Actor, input: unknown): Grant {
  const { volunteerId, personId } = input as { volunteerId?: string; personId?: string };
  const about = volunteerId ?? personId;
  const rest = { ...grant, self: grant.self && (about === undefined || about === actor.personId) };
  if (isNone(rest)) throw new ProblemError('forbidden');
  return rest;
}

function isNone({ any, self, requested: asked, assigned: given }: Grant): boolean {
  return !any && !self && !asked && !given;
}
