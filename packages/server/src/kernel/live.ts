/** Live updates: every reader sees every event of the journal once and in order, also after coming back. @module */
import type { Change, Watcher } from '@linli/contract';
import { headOf } from './journal.ts';
import type { House } from './work.ts';

const BATCH = 200;
const aboutPersons = ['volunteers', 'people'];

/** Wakes readers when a community's journal has grown. */
export interface Live {
  readonly announce: (communityId: string) => void;
  /** Reads the journal from after `seq` (or from now on) until stopped. */
  follow(house: Pick<House, 'db'>, communityId: string, after: number | undefined, watcher: Watcher): () => void;
  /** How many are reading now. */
  readonly count: () => number;
  /** Tells readers that it ends: they come back to whoever answers next, with the place they have reached. */
  readonly release: () => void;
  close(): void;
}

/**
 * Readers keep their own place and read the journal itself; an announcement only wakes them. `poll` wakes them
 * too, every so many milliseconds, where other processes write to the same database; 0 is never.
 */
export function makeLive(poll: number): Live {
  const wakes = new Map<string, Set<() => void>>();
  const watchers = new Set<Watcher>();
  const wakeAll = (): void => wakes.forEach((set) => set.forEach((wake) => wake()));
  const timer = poll > 0 ? setInterval(wakeAll, poll) : undefined;
  timer?.unref();
  return {
    announce: (communityId) => wakes.get(communityId)?.forEach((wake) => wake()),
    follow(house, communityId, after, watcher) {
      const set = wakes.get(communityId) ?? new Set();
      wakes.set(communityId, set);
      const reader = makeReader(house, communityId, after, watcher);
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

function makeReader(house: Pick<House, 'db'>, communityId: string, after: number | undefined, watcher: Watcher) {
  let place = after;
  let running = false;
  let again = false;
  let stopped = false;
  const run = async (): Promise<void> => {
    place ??= await headOf(house.db, communityId);
    watcher.onState?.('live');
    do {
      again = false;
      for (const change of await changesAfter(house, communityId, place)) {
        if (stopped) return;
        place = change.seq;
        again = true;
        watcher.onChange(change);
      }
    } while (again && !stopped);
  };
  const wake = (): void => {
    again = true;
    if (running || stopped) return;
    running = true;
    run()
      .catch(() => {
        again = false;
        watcher.onState?.('lost');
      })
      .finally(() => {
        running = false;
        // A wake that came after the last look, and before this line, must not be lost.
        if (again) wake();
      });
  };
  return { wake, stop: () => void (stopped = true) };
}

async function changesAfter(house: Pick<House, 'db'>, communityId: string, seq: number): Promise<Change[]> {
  const rows = await house.db
    .selectFrom('journal')
    .select(['seq', 'room', 'id', 'type', 'at'])
    .where('community_id', '=', communityId)
    .where('seq', '>', seq)
    .orderBy('seq')
    .limit(BATCH)
    .execute();
  return rows.map(({ seq, room, id, type, at }) => ({
    ...{ seq, room, at: at.toISOString() },
    // Anybody may listen: that something changed about a person is said, not about whom, nor what.
    ...(aboutPersons.includes(room) ? { id: communityId, type: 'changed' } : { id, type }),
  }));
}
