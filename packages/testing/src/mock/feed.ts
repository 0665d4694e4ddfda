/** Changes as they happen, each once and in order, for everybody who watches. @module */
import type { Change, Watcher } from '@linli/contract';

/** What a test says of a change; number and time are filled in. */
export type News = Pick<Change, 'room' | 'id' | 'type'> & Partial<Change>;

/** A feed of changes. */
export interface Feed {
  /** Tells everybody who watches. Answers with the change as it was told. */
  emit(news: News): Change;
  /** Loses the connection, or finds it again; what is emitted in between is told when it is found. */
  connection(state: 'live' | 'lost'): void;
  /** Watches, from after the change of number `after` where one is given. Stops when the returned function is called. */
  watch(watcher: Watcher, after?: number): () => void;
  readonly state: 'live' | 'lost';
  /** How many watch. */
  readonly watching: number;
}

/** Makes a feed. `at` is the time of changes that say none. */
export function createFeed(at: () => string): Feed {
  const changes: Change[] = [];
  const heard = new Map<Watcher, number>();
  let state: 'live' | 'lost' = 'live';
  const last = (): number => changes.at(-1)?.seq ?? 0;
  const tell = (watcher: Watcher): void => {
    // Whoever stops listening while being told hears no more.
    for (let next = unheard(changes, heard.get(watcher)); next && state === 'live'; next = unheard(changes, heard.get(watcher))) {
      heard.set(watcher, next.seq);
      watcher.onChange(next);
    }
  };
  return {
    emit(news) {
      const change: Change = { seq: last() + 1, at: at(), ...news };
      changes.push(change);
      [...heard.keys()].forEach(tell);
      return change;
    },
    connection(next) {
      state = next;
      for (const watcher of [...heard.keys()]) watcher.onState?.(state);
      [...heard.keys()].forEach(tell);
    },
    watch(watcher, after = last()) {
      heard.set(watcher, after);
      watcher.onState?.(state);
      tell(watcher);
      return () => heard.delete(watcher);
    },
    get state() {
      return state;
    },
    get watching() {
      return heard.size;
    },
  };
}

function unheard(changes: readonly Change[], after: number | undefined): Change | undefined {
  return after === undefined ? undefined : changes.find(({ seq }) => seq > after);
}
