/** Live updates: every reader sees every event of the journal once and in order, also after coming back. @module */
import type { Change, Watcher } from '@linli/contract';
import type { Id } from '@linli/core';
import type { Store } from '../store/store.ts';

/** Wakes readers when a community's journal has grown. */
export interface Live {
  readonly announce: (communityId: Id) => void;
  /** Reads the journal from after `seq` (or from now on) until stopped. */
  readonly follow: (communityId: Id, after: number | undefined, watcher: Watcher) => () => void;
  /** How many are reading now. */
  readonly count: () => number;
  /** Tells readers that it ends: they come back to whoever answers next, with the place they have reached. */
  readonly release: () => void;
  close(): void;
}

type JournalOfStore = Pick<Store, 'changesAfter' | 'headOf'>;

/** A change as everybody may hear of it. */
type Publicly = (communityId: Id, change: Change) => Change;

/**
 * Readers keep their own place and read the journal itself; an announcement only wakes them. `pollMs` wakes them too, every so
 * many milliseconds, where other processes write to the same store; 0 is never.
 */
export function createLive(store: JournalOfStore, publicly: Publicly, pollMs: number): Live {
  const readers = new Map<Id, Set<() => void>>();
  const watchers = new Set<Watcher>();
  const wakeAll = (): void => readers.forEach((set) => set.forEach((wake) => wake()));
  const timer = pollMs > 0 ? setInterval(wakeAll, pollMs) : undefined;
  // In Node, looking at the journal is no reason to go on living.
  (timer as { unref?: () => void } | undefined)?.unref?.();
  return {
    announce: (communityId) => readers.get(communityId)?.forEach((wake) => wake()),
    follow(communityId, after, watcher) {
      const set = readers.get(communityId) ?? new Set();
      readers.set(communityId, set);
      const reader = createReader(store, communityId, after, {
        ...watcher,
        onChange: (change) => watcher.onChange(publicly(communityId, change)),
      });
      set.add(reader.wake);
      watchers.add(watcher);
      reader.wake();
      return () => {
        set.delete(reader.wake);
        watchers.delete(watcher);
        reader.stop();
      };
    },
    count: () => watchers.size,
    release: () => watchers.forEach((watcher) => watcher.onState?.('lost')),
    close: () => clearInterval(timer),
  };
}

function createReader(store: JournalOfStore, communityId: Id, after: number | undefined, watcher: Watcher) {
  let place = after;
  let [isRunning, isWoken, isStopped] = [false, false, false];
  const run = async (): Promise<void> => {
    place ??= await store.headOf(communityId);
    watcher.onState?.('live');
    do {
      isWoken = false;
      for (const change of await store.changesAfter(communityId, place)) {
        if (isStopped) return;
        place = change.seq;
        isWoken = true;
        watcher.onChange(change);
      }
    } while (isWoken && !isStopped);
  };
  const wake = (): void => {
    isWoken = true;
    if (isRunning || isStopped) return;
    isRunning = true;
    run()
      .catch(() => {
        isWoken = false;
        watcher.onState?.('lost');
      })
      .finally(() => {
        isRunning = false;
        // A wake that came after the last look, and before this line, must not be lost.
        if (isWoken) wake();
      });
  };
  return { wake, stop: () => void (isStopped = true) };
}
