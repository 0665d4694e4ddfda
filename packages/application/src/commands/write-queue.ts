/** Writes of a community queue; those of one endpoint that wait at the same time go together, in one transaction. @module */
import { isProblemError, type Actor } from '@linli/contract';
import type { Community, Id } from '@linli/core';
import type { BatchHandler, Settled } from '../kernel/handler.ts';
import type { RequestContext } from '../kernel/request-context.ts';
import type { StoreTransaction } from '../store/store.ts';
import type { Store } from '../store/store.ts';
import { nextTurn } from './schedule.ts';

/** As many go together: a transaction stays short, and an answer near. */
const BATCH = 128;

/** One write: who wishes what. */
export interface QueuedCommand<C> {
  readonly actor: Actor;
  readonly command: C;
  readonly batch: BatchHandler<C>;
  /** Commands with the same key are never put in one batch: the second must read the first's stored answer. */
  readonly dedupeKey?: string | undefined;
}

interface Waiting extends QueuedCommand<never> {
  readonly settle: (settled: Settled) => void;
}

/** Makes the context of one call. */
export type MakeContext = (store: StoreTransaction, community: Community, actor: Actor) => RequestContext;

/** What a queue needs of the world around it. */
export interface QueueSettings {
  readonly store: Pick<Store, 'write'>;
  readonly contextOf: MakeContext;
  /** Tells listeners that a community's journal has grown. */
  readonly announce: (communityId: Id) => void;
  /** The problem of something that the store threw. */
  readonly problemOf: (caught: unknown) => Error;
}

/** Queues writes by community. */
export interface WriteQueue {
  /** Makes a write when its turn has come, with all of its kind that have come meanwhile. */
  readonly enqueue: <C>(communityId: Id, queued: QueuedCommand<C>) => Promise<unknown>;
  /** Makes a write by itself: all or nothing of it. */
  readonly write: <T>(communityId: Id, actor: Actor, what: (context: RequestContext) => Promise<T>) => Promise<T>;
}

/** Makes a queue. */
export function createWriteQueue(settings: QueueSettings): WriteQueue {
  /** An entry exists as long as its drain loop runs, even when the queue is empty. */
  const queues = new Map<Id, Waiting[]>();
  const drain = async (communityId: Id, queue: Waiting[]): Promise<void> => {
    while (queue.length > 0) {
      const batch = takeBatch(queue);
      const settled = await runBatch(settings, communityId, batch);
      batch.forEach(({ settle }, index) => settle(settled[index] ?? unanswered));
      // Where the store is away, nobody waits in line to hear so.
      const away = settled.find((each) => isAway(settings, each));
      if (away) queue.splice(0).forEach(({ settle }) => settle(away));
    }
    queues.delete(communityId);
  };
  const enqueue: WriteQueue['enqueue'] = (communityId, queued) =>
    new Promise((resolve, reject) => {
      const settle = (settled: Settled): void =>
        settled.status === 'fulfilled' ? resolve(settled.value) : reject(settled.reason as Error);
      const waiting = { ...queued, settle } as unknown as Waiting;
      const others = queues.get(communityId);
      if (others) return void others.push(waiting);
      const queue = [waiting];
      queues.set(communityId, queue);
      // What arrives in the same turn of the loop goes together already.
      nextTurn(() => void drain(communityId, queue));
    });
  return {
    enqueue,
    async write(communityId, actor, what) {
      // A handler of its own: it goes with no other.
      const batch: BatchHandler<undefined> = async ([context]) => [
        { status: 'fulfilled', value: await what(context as RequestContext) },
      ];
      return (await enqueue(communityId, { actor, command: undefined, batch })) as never;
    },
  };
}

const unanswered: Settled = { status: 'rejected', reason: new Error('A write was not answered.') };

function isAway({ problemOf }: QueueSettings, settled: Settled): boolean {
  if (settled.status === 'fulfilled' || isProblemError(settled.reason)) return false;
  const problem = problemOf(settled.reason);
  return isProblemError(problem) && problem.kind === 'unavailable';
}

/** Takes the first that waits, and all that may go with it. */
function takeBatch(queue: Waiting[]): Waiting[] {
  const [first, ...others] = queue.splice(0);
  if (!first) return [];
  const [batch, keys] = [[first], new Set([first.dedupeKey])];
  for (const other of others) {
    const isFresh = other.dedupeKey === undefined || !keys.has(other.dedupeKey);
    const goes = other.batch === first.batch && batch.length < BATCH && isFresh;
    (goes ? batch : queue).push(other);
    if (goes) keys.add(other.dedupeKey);
  }
  return batch;
}

/** A batch that fails as a whole is tried one by one, so that nobody's fault is anybody else's. */
async function runBatch(settings: QueueSettings, communityId: Id, batch: readonly Waiting[]): Promise<readonly Settled[]> {
  const [whole] = await Promise.allSettled([transact(settings, communityId, batch)]);
  if (whole.status === 'fulfilled') return whole.value;
  if (batch.length === 1 || isAway(settings, whole)) return batch.map(() => whole);
  const settled: Settled[] = [];
  for (const each of batch) {
    const [alone] = await Promise.allSettled([transact(settings, communityId, [each])]);
    settled.push(alone.status === 'fulfilled' ? (alone.value[0] as Settled) : alone);
  }
  return settled;
}

async function transact(
  { store, contextOf, announce }: QueueSettings,
  communityId: Id,
  batch: readonly Waiting[],
): Promise<readonly Settled[]> {
  let hasEvents = false;
  const settled = await store.write(communityId, async (transaction, community) => {
    const contexts = batch.map(({ actor }) => contextOf(transaction, community, actor));
    const value =
      (await batch[0]?.batch(
        contexts,
        batch.map(({ command }) => command),
      )) ?? [];
    const events = contexts.flatMap((context) => context.events);
    hasEvents = events.length > 0;
    return { value, events };
  });
  if (hasEvents) announce(communityId);
  return settled;
}
