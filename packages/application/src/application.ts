/** The application: every room's handlers over one store. The server, tests, documentation and workers all run it. @module */
import { isProblemError, ProblemError, type Actor, type Api, type Change, type Endpoint } from '@linli/contract';
import type { Community, Id, Instant } from '@linli/core';
import { plusMinutes } from '@linli/core';
import { createDispatcher, type Dispatch, type Read } from './commands/dispatcher.ts';
import { KEPT_MINUTES } from './commands/idempotency.ts';
import { createActorResolver } from './commands/resolve-actor.ts';
import { createWriteQueue, type WriteQueue } from './commands/write-queue.ts';
import { createLive, type Live } from './kernel/live.ts';
import { decisionContext, type Contributions, type RequestContext } from './kernel/request-context.ts';
import { contributionsOf, type Room } from './kernel/room.ts';
import type { Services } from './kernel/services.ts';
import { newUuid7 } from './kernel/uuid7.ts';
import { noEncryption, type Encryption } from './kernel/encryption.ts';
import { rooms } from './rooms.ts';
import type { Store, StoreTransaction } from './store/store.ts';

/** What an application is made of. Clock, ids and codes may be handed in; by default they are the machine's. */
export interface ApplicationSettings {
  readonly store: Store;
  /** Seals what is sensitive; without one nothing is sealed, which is for tests and documentation alone. */
  readonly encryption?: Encryption;
  readonly clock?: () => Instant;
  readonly newId?: () => Id;
  readonly newCode?: () => string;
  /** Whether registrations of nobody in particular need the ticket of a form that a person filled in. */
  readonly isGuarded?: boolean;
  /** Rooms beyond those that every application has, such as the demonstration's. */
  readonly moreRooms?: readonly Room[];
}

/** A running application. */
export interface Application {
  readonly services: Services;
  readonly store: Store;
  readonly rooms: readonly Room[];
  readonly endpoints: readonly Endpoint[];
  readonly dispatch: Dispatch;
  readonly live: Live;
  /** The Api as somebody in particular, in process: the same path as over HTTP. */
  api(actor: Actor): Api;
  /** Reads a community as somebody, without holding it. */
  readonly read: Read;
  /** Writes in a community as somebody, when its turn has come: all or nothing of it. */
  readonly write: WriteQueue['write'];
  /** Founds a community; false where there is one of this id, which stays as it is. */
  found(community: Community): Promise<boolean>;
  /** Forgets answers that nobody will ask for again. */
  forgetKeys(): Promise<number>;
  /** Hears the changes of a community from after a place in its journal, or from now on. */
  watch: Live['follow'];
  close(): Promise<void>;
}

/**
 * Makes an application over a store.
 *
 * @example
 * const application = createApplication({ store: createMemoryStore() });
 * await application.found(community);
 * const { orders } = await application.api(visitor).send(listOrders, { communityId, list: 'open' });
 */
export function createApplication(settings: ApplicationSettings): Application {
  const { store, moreRooms = [] } = settings;
  const all: readonly Room[] = [...Object.values(rooms), ...moreRooms];
  const services = servicesOf(settings);
  const contributions = contributionsOf(all);
  const contextOf = contextMaker(services, contributions, store);
  const live = createLive(store, publicly(all), store.isShared ? 1_000 : 0);
  const problemOf = (caught: unknown): Error => store.problemOf?.(caught) ?? faultOf(caught);
  const queue = createWriteQueue({ store, contextOf, announce: live.announce, problemOf });
  const read: Read = (communityId, actor, what) =>
    store.read(communityId, (transaction, community) => what(contextOf(transaction, community, actor)));
  const handlers = all.flatMap((room) => room.handlers);
  const resolveActor = createActorResolver((questions) => store.memberships(questions));
  const dispatch = createDispatcher({ handlers, services, resolveActor, queue, read, problemOf });
  return {
    services,
    store,
    rooms: all,
    endpoints: handlers.map(({ endpoint }) => endpoint),
    dispatch,
    live,
    api: (actor) => ({
      // What goes over HTTP loses undefined fields; in process it does too, so that both are parsed alike.
      send: async (endpoint, input, options) => {
        options?.signal?.throwIfAborted();
        return (await dispatch(endpoint, JSON.parse(JSON.stringify(input)), actor, options?.idempotencyKey)) as never;
      },
      watch: (communityId, watcher) => live.follow(communityId, undefined, watcher),
    }),
    read,
    write: queue.write,
    found: (community) => store.found(community),
    forgetKeys: () => store.forgetKeys(plusMinutes(services.clock(), -KEPT_MINUTES)),
    watch: live.follow,
    async close() {
      live.close();
      await store.close();
    },
  };
}

function servicesOf(settings: ApplicationSettings): Services {
  const clock = settings.clock ?? ((): Instant => new Date().toISOString());
  const { isGuarded = false, encryption = noEncryption, moreRooms = [] } = settings;
  return {
    clock,
    newId: settings.newId ?? (() => newUuid7(Date.parse(clock()))),
    newCode: settings.newCode ?? newCheckInCode,
    encryption,
    isGuarded,
    isDemonstration: moreRooms.some(({ name }) => name === 'demonstration'),
  };
}

function contextMaker(services: Services, contributions: Contributions, store: Store) {
  return (transaction: StoreTransaction, community: Community, actor: Actor): RequestContext => ({
    services,
    contributions,
    store: transaction,
    headOf: () => store.headOf(community.id),
    community,
    decision: decisionContext(services, community),
    actor,
    events: [],
  });
}

/** Anybody may listen: that something changed about a person is said, not about whom, nor what. */
function publicly(all: readonly Room[]) {
  const personal = new Set<string>(all.filter(({ isAboutPersons }) => isAboutPersons).map(({ name }) => name));
  return (communityId: Id, change: Change): Change =>
    personal.has(change.room) ? { ...change, id: communityId, type: 'changed' } : change;
}

/** What went wrong below and is nobody's doing: told outside as a fault, with its cause for the log. */
function faultOf(caught: unknown): ProblemError {
  if (isProblemError(caught)) return caught;
  const fault = new ProblemError('fault');
  fault.cause = caught;
  return fault;
}

/** Six digits, each as likely as any other. */
function newCheckInCode(): string {
  const [number = 0] = crypto.getRandomValues(new Uint32Array(1));
  return String(number % 1_000_000).padStart(6, '0');
}
