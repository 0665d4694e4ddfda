/** A room as one value: what it keeps, what it answers, what it contributes to the others. @module */
import type { EndpointName, Me, PersonFile, RoomName } from '@linli/contract';
import type { Candidate, Id } from '@linli/core';
import type { ReplayedAggregate } from './aggregate.ts';
import type { EventOf, PublishedEvent, SubjectOf } from './event.ts';
import type { Handler } from './handler.ts';
import type { Experience } from './experience.ts';
import type { Contributions, OpenPromises, RequestContext } from './request-context.ts';

/** What a room does when something has happened in an earlier one. The earlier never hears of it. */
export type Follow<Type extends PublishedEvent['type']> = (
  context: RequestContext,
  event: EventOf<Type>,
  subject: SubjectOf<EventOf<Type>>,
) => Promise<void>;

/** What a room knows of one person. */
export interface PersonContribution {
  /** Its part of everything that is held about them. */
  readonly file?: (context: RequestContext, personId: Id) => Promise<Partial<PersonFile>>;
  /** Its part of what they see of themselves as a volunteer. */
  readonly me?: (context: RequestContext, personId: Id) => Promise<Partial<NonNullable<Me['volunteer']>>>;
  /** What they have promised in it. */
  readonly openPromises?: (context: RequestContext, personId: Id) => Promise<Partial<OpenPromises>>;
  /** Takes away all that says who they are. */
  readonly erase?: (context: RequestContext, personId: Id) => Promise<void>;
}

/** 领域. Whatever lists rooms, tables or endpoints reads them from these values. */
export interface Room {
  readonly name: RoomName;
  /** One sentence for readers of the reference. */
  readonly about: string;
  /** Whether a change in it is about a person, so that nobody else is told about whom, nor what. */
  readonly isAboutPersons?: boolean;
  /** What it keeps under versions, by the name of its table. */
  readonly aggregates?: Readonly<Record<string, ReplayedAggregate>>;
  readonly handlers: readonly Handler[];
  readonly follows?: { readonly [Type in PublishedEvent['type']]?: Follow<Type> };
  readonly person?: PersonContribution;
  /** What it adds to the facts by which earlier rooms decide whether a task may be a volunteer's. */
  readonly candidate?: (context: RequestContext, candidates: ReadonlyMap<Id, Candidate>) => Promise<ReadonlyMap<Id, Candidate>>;
  /** What volunteers have served, for lists of earlier rooms. */
  readonly experience?: (context: RequestContext, volunteerIds: readonly Id[]) => Promise<ReadonlyMap<Id, Experience>>;
}

/** Declares a room. An endpoint of another room among its handlers is a fault of the programmer, and said at once. */
export function room(declared: Room): Room {
  const strange = declared.handlers.find(({ endpoint }) => !endpoint.name.startsWith(`${declared.name}.`));
  if (strange) throw new Error(`${strange.endpoint.name satisfies EndpointName} is no endpoint of ${declared.name}`);
  return declared;
}

/** Gathers what rooms contribute, in their order. */
export function contributionsOf(rooms: readonly Room[]): Contributions {
  const people = rooms.flatMap(({ person }) => person ?? []);
  const followers = new Map<string, ((context: RequestContext, event: never, subject: never) => Promise<void>)[]>();
  for (const { follows = {} } of rooms)
    for (const [type, follow] of Object.entries(follows)) followers.set(type, [...(followers.get(type) ?? []), follow]);
  return {
    followersOf: (type) => followers.get(type) ?? [],
    async fileOf(context, personId) {
      const nothing: PersonFile = { requests: [], seats: [], records: [], bookings: [], readings: [] };
      return merged(nothing, people, async ({ file }) => file?.(context, personId));
    },
    async meOf(context, personId) {
      const me = await merged({}, people, async (person) => person.me?.(context, personId));
      return isWhole(me) ? me : undefined;
    },
    openPromisesOf: (context, personId) =>
      merged({ seats: 0, requests: 0 }, people, async ({ openPromises }) => openPromises?.(context, personId)),
    async erase(context, personId) {
      for (const { erase } of people) await erase?.(context, personId);
    },
    async candidates(context, known) {
      let candidates = known;
      for (const { candidate } of rooms) if (candidate) candidates = await candidate(context, candidates);
      return candidates;
    },
    async experienceOf(context, volunteerIds) {
      const experience = rooms.find((each) => each.experience)?.experience;
      return experience ? experience(context, volunteerIds) : new Map();
    },
  };
}

/** Each part is told by one room; what a later one says stands. */
async function merged<T extends object, P>(
  nothing: T,
  people: readonly P[],
  part: (person: P) => Promise<object | undefined>,
): Promise<T> {
  let whole = nothing;
  for (const person of people) whole = { ...whole, ...(await part(person)) };
  return whole;
}

/** Whether somebody is a volunteer with an identity: whoever was erased has an archive and nothing else. */
function isWhole(me: Partial<NonNullable<Me['volunteer']>>): me is NonNullable<Me['volunteer']> {
  return me.archive !== undefined && me.candidate !== undefined;
}
