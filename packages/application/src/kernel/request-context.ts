/** One call inside its transaction: what a handler knows, and what it records. @module */
import { packOf, type Candidate, type Community, type DecisionContext, type Id } from '@linli/core';
import { ProblemError, type Actor, type Me, type PersonFile } from '@linli/contract';
import type { StoreTransaction } from '../store/store.ts';
import type { JournalEvent, PublishedEvent, SubjectOf } from './event.ts';
import type { Experience } from './experience.ts';
import type { Services } from './services.ts';

/** A handler's view of one call. Reads have it too, and record nothing. */
export interface RequestContext {
  readonly services: Services;
  readonly store: StoreTransaction;
  /** How far the journal of the community has come. */
  readonly headOf: () => Promise<number>;
  readonly community: Community;
  /** The community's now, its rules and its zone, as decisions want them. */
  readonly decision: DecisionContext;
  readonly actor: Actor;
  /** What has happened in this call so far, in order. */
  readonly events: JournalEvent[];
  /** What the rooms contribute to each other's decisions and files. */
  readonly contributions: Contributions;
}

/** What somebody has promised that has not come to its end. */
export interface OpenPromises {
  readonly seats: number;
  readonly requests: number;
}

/** What all rooms together contribute. */
export interface Contributions {
  followersOf(type: string): readonly ((context: RequestContext, event: never, subject: never) => Promise<void>)[];
  fileOf(context: RequestContext, personId: Id): Promise<PersonFile>;
  meOf(context: RequestContext, personId: Id): Promise<Me['volunteer']>;
  openPromisesOf(context: RequestContext, personId: Id): Promise<OpenPromises>;
  erase(context: RequestContext, personId: Id): Promise<void>;
  candidates(context: RequestContext, known: ReadonlyMap<Id, Candidate>): Promise<ReadonlyMap<Id, Candidate>>;
  experienceOf(context: RequestContext, volunteerIds: readonly Id[]): Promise<ReadonlyMap<Id, Experience>>;
}

/** The rules and the time of a community. A demonstration, whose tokens anybody may use, is blind to real ones. */
export function decisionContext(services: Services, community: Community): DecisionContext {
  if (services.isDemonstration && community.nature === 'real') throw new ProblemError('not-found');
  const policy = packOf(community.policyId);
  if (!policy) throw new Error(`Community ${community.id} names an unknown policy: ${community.policyId}`);
  const now = new Date(Date.parse(services.clock()) + community.clockOffset * 60_000).toISOString();
  return { now, policy, community };
}

/** Who acts when time alone does: settled offers, forced check-outs. */
export const systemActor = { personId: null, roles: ['system'] };

/** An event that happened, with the state that it led to. */
export interface Happened<Event extends PublishedEvent> extends Pick<JournalEvent, 'room' | 'version'> {
  readonly id: Id;
  readonly event: Event;
  readonly subject: SubjectOf<Event>;
  /** Who brought it about, where that is not whoever calls. */
  readonly actor?: unknown;
}

/** Records an event for the journal, and lets later rooms follow it. */
export async function publish<Event extends PublishedEvent>(context: RequestContext, happened: Happened<Event>): Promise<void> {
  const { personId, roles } = context.actor;
  const { room, id, version, event, subject, actor = { personId, roles } } = happened;
  context.events.push({ room, id, version, event, actor });
  for (const follow of context.contributions.followersOf(event.type)) await follow(context, event as never, subject as never);
}
