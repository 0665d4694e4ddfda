/** The application over memory in a test's hand: a clock to move, people to act as, and what fills a neighbourhood. @module */
import { changeArchive, createApplication, registerPerson, type Application, type Store } from '@linli/application';
import { createMemoryStore, type MemoryStore } from '@linli/application/memory';
import { confirmOrder, openOrder, registerOrganisation, requestOrder, type Actor } from '@linli/contract';
import {
  plainTerms,
  plusMinutes,
  verify,
  type Community,
  type Guardian,
  type Id,
  type Identity,
  type Instant,
  type Order,
  type OrderView,
  type OrganisationDraft,
  type Registration,
  type Task,
  type Terms,
  type Volunteer,
} from '@linli/core';
import { createFeed, mockApi, type Feed, type MockApi, type Responder } from '../mock/index.ts';
import { aCommunity, anActor, aRegistration, aTask, now as beginning } from '../samples/index.ts';

/**
 * A neighbourhood that answers every endpoint as a server does, so that a story in a test runs for real: what is claimed is
 * seen as claimed, and those who watch hear of it.
 *
 * @example
 * const street = aNeighbourhood();
 * const me = await street.volunteer();
 * const { id: orderId } = await street.openTask({ seats: 2 });
 * await street.api(anActor('volunteer', { personId: me })).send(claimOrder, { communityId, orderId, volunteerId: me });
 */
export interface Neighbourhood {
  readonly communityId: Id;
  /** The time; a test may set it. */
  now: Instant;
  readonly application: Application;
  /** Changes of the neighbourhood, to watch or to hand to `mswHandlers`. */
  readonly feed: Feed;
  /** What is so now, for a test to look at; in memory only. */
  readonly world: World;
  /** Lets minutes pass; those who watch hear of it. */
  pass(minutes: number): void;
  /** Answers to one person, or to whoever the function says acts at the time. */
  responders(actor: Actor | (() => Actor)): Responder[];
  /** The Api port of one person. */
  api(actor: Actor): MockApi;
  /** Registers a volunteer, verified, and says who it is. */
  volunteer(change?: Partial<Registration>): Promise<Id>;
  /** Registers an organisation and says which it is. */
  organisation(change?: Partial<OrganisationDraft>): Promise<Id>;
  /** A request of the resident of the samples. */
  requestedTask(change?: Partial<Task>): Promise<OrderView>;
  /** An order that is open to everybody, with one seat and no conditions unless said otherwise. */
  openTask(terms?: Partial<Terms>, change?: Partial<Task>): Promise<OrderView>;
}

/** What is kept, by id. */
export interface World {
  readonly orders: ReadonlyMap<Id, Order>;
  readonly volunteers: ReadonlyMap<Id, Person>;
}

/** A volunteer; without an identity once it was erased. */
export interface Person {
  readonly archive: Volunteer;
  readonly identity: Identity | undefined;
  readonly guardian: Guardian | undefined;
}

/** A clock that a test may set. */
export interface TestClock {
  now: Instant;
}

/** Makes a neighbourhood in memory at the time of the samples, with nobody in it yet. */
export function aNeighbourhood(change: Partial<Community> = {}): Neighbourhood {
  const time = { now: beginning };
  const store = createMemoryStore(() => time.now);
  const community = aCommunity(change);
  // In memory it is founded at once, before anybody asks.
  void store.found(community);
  return neighbourhoodIn(store, time, community);
}

/** The same over any store. */
export async function neighbourhoodOver(store: Store, time: TestClock, community: Community): Promise<Neighbourhood> {
  await store.found(community);
  return neighbourhoodIn(store, time, community);
}

/** The check-in code of every order is 1234. */
function neighbourhoodIn(store: Store, time: TestClock, { id: communityId }: Community): Neighbourhood {
  const clock = (): Instant => time.now;
  let ids = 0;
  const newId = (): Id => `id-${String(++ids).padStart(4, '0')}`;
  const application = createApplication({ store, clock, newId, newCode: () => '1234' });
  const feed = createFeed(clock);
  application.watch(communityId, 0, { onChange: ({ seq: _, ...news }) => feed.emit(news) });
  const responders = (actor: Actor | (() => Actor)): Responder[] =>
    application.endpoints.map((endpoint) => ({
      endpoint,
      answer: (input: unknown) => application.dispatch(endpoint, input, typeof actor === 'function' ? actor() : actor),
    }));
  const api = (actor: Actor): MockApi => mockApi(responders(actor), feed);
  return {
    communityId,
    application,
    feed,
    responders,
    api,
    get now() {
      return time.now;
    },
    set now(instant) {
      time.now = instant;
    },
    get world() {
      return worldOf(store as MemoryStore, communityId);
    },
    pass(minutes) {
      time.now = plusMinutes(time.now, minutes);
      feed.emit({ room: 'demonstration', id: communityId, type: 'clock-advanced' });
    },
    ...fillers(application, communityId, api),
  };
}

function worldOf(store: MemoryStore, communityId: Id): World {
  const kept = store.kept(communityId);
  const states = <State>(room: 'orders' | 'volunteers'): [Id, State][] =>
    [...(kept?.snapshots.get(room) ?? [])].map(([id, { state }]) => [id, state as State]);
  const people = states<Volunteer>('volunteers').map(([id, archive]): [Id, Person] => {
    const held = kept?.identities.get(id);
    return [id, { archive, identity: held?.identity, guardian: held?.guardian }];
  });
  return { orders: new Map(states<Order>('orders')), volunteers: new Map(people) };
}

/** What fills a neighbourhood, through the same endpoints as everybody. */
function fillers(
  application: Application,
  communityId: Id,
  as: (actor: Actor) => MockApi,
): Pick<Neighbourhood, 'volunteer' | 'organisation' | 'requestedTask' | 'openTask'> {
  const [resident, desk] = [as(anActor('resident', { communityId })), as(anActor('coordinator', { communityId }))];
  let people = 0;
  const requestedTask = (change: Partial<Task> = {}): Promise<OrderView> =>
    resident.send(requestOrder, {
      communityId,
      task: aTask(change),
      contact: { name: '张桂英', mobile: '13800000000', door: '301' },
    });
  return {
    volunteer: (change) => registerVolunteer(application, communityId, people++, change),
    async organisation(change) {
      const draft: OrganisationDraft = {
        name: '朝阳志愿服务队',
        kind: 'volunteer-team',
        categories: ['community'],
        leader: '李建国',
        ...change,
      };
      return (await desk.send(registerOrganisation, { communityId, draft })).id;
    },
    requestedTask,
    async openTask(terms, change) {
      const { id: orderId, task } = await requestedTask(change);
      await desk.send(confirmOrder, { communityId, orderId, task, terms: { ...plainTerms(1), ...terms } });
      return desk.send(openOrder, { communityId, orderId, organisationId: null });
    },
  };
}

/** Registers somebody of the samples, the so-manyth, with a number of their own, verified. */
function registerVolunteer(
  application: Application,
  communityId: Id,
  count: number,
  change: Partial<Registration> = {},
): Promise<Id> {
  const id = `volunteer-${count + 1}`;
  const known = aRegistration();
  const identity = { ...known.identity, mobile: `139${String(count).padStart(8, '0')}` };
  return application.write(communityId, anActor('coordinator', { communityId }), async (context) => {
    await registerPerson(context, id, { ...known, identity, ...change });
    await changeArchive(context, id, (volunteer) => verify(volunteer, 'verified', context.decision));
    return id;
  });
}
