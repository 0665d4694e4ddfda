/** Who may do what: read from the endpoint, never told twice. @module */
import { visitor, type Actor, type Role, type Scope } from './actor.ts';
import type { Endpoint } from './endpoint.ts';
import { ProblemError } from './problem.ts';

/** The ways by which an actor reaches what a call is about. Several roles may give several; one that holds is enough. */
export interface Reach {
  /** Any thing of the community. */
  readonly any: boolean;
  /** What concerns their own person. */
  readonly self: boolean;
  /** What they asked for. */
  readonly asked: boolean;
  /** What their organisation was given. Only organisers act for an organisation, not everybody who belongs to it. */
  readonly given: boolean;
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
export function reachOf(endpoint: Endpoint, actor: Actor): Reach {
  const roles: readonly Role[] = [...actor.roles, 'visitor'];
  const gives = (scope: Scope, of: (role: Role) => boolean): boolean =>
    roles.some((role) => endpoint.allow[role] === scope && of(role));
  const reach: Reach = {
    any: gives('any', () => true),
    self: gives('self', () => true),
    asked: gives('own', (role) => role !== 'organiser'),
    given: gives('own', (role) => role === 'organiser'),
  };
  if (isNone(reach)) throw new ProblemError(actor.personId === null ? 'unauthenticated' : 'forbidden');
  return reach;
}

/** What is left of a reach for this very input: `self` holds only for the own person. */
export function narrowed(reach: Reach, actor: Actor, input: unknown): Reach {
  const { volunteerId, personId } = input as { volunteerId?: string; personId?: string };
  const about = volunteerId ?? personId;
  const rest = { ...reach, self: reach.self && (about === undefined || about === actor.personId) };
  if (isNone(rest)) throw new ProblemError('forbidden');
  return rest;
}

function isNone({ any, self, asked, given }: Reach): boolean {
  return !any && !self && !asked && !given;
}
