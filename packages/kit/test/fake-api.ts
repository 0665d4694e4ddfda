/** An Api for the tests of kit: it answers as a test says, fails, waits, and tells of changes. @module */
import { national, type Community } from '@linli/core';
import { readCommunity, readMe, type Api, type Change, type Endpoint, type Me, type Watcher } from '@linli/contract';

/** The time at which the community of these tests is loaded. */
export const now = '2026-11-23T02:00:00.000Z';
/** A community like any. */
export const community: Community = {
  id: 'chaoyangli',
  name: '朝阳里社区',
  nature: 'real',
  timeZone: 'Asia/Shanghai',
  language: 'zh-CN',
  policyId: 'national-2021',
  gridCells: [],
  buildings: [],
  clockOffset: 0,
};
/** Nobody who is signed in. */
export const visitor: Me = { personId: null, roles: ['visitor'] };
/** Somebody who is. */
export const resident: Me = { personId: 'resident-1', name: '张桂英', roles: ['resident'] };

type Answer = (input: unknown) => unknown;

/** What a test holds in its hand. */
export interface FakeApi extends Api {
  /** Names of the endpoints that were called, in their sequence. */
  readonly calls: readonly string[];
  /** How many watch. */
  readonly watching: number;
  /** Answers an endpoint in this way from now on. */
  answer(endpoint: Endpoint, answer: Answer): void;
  /** Keeps calls of an endpoint waiting until the returned function is called. */
  hold(endpoint: Endpoint): () => void;
  /** Tells those who watch of a change. */
  emit(change: Partial<Change>): void;
  /** Loses the connection of those who watch, or finds it again. */
  connection(state: 'live' | 'lost'): void;
}

/** Makes one. Community and person are answered, everything else as the test says. */
export function fakeApi(me: Me = visitor): FakeApi {
  const calls: string[] = [];
  const watchers = new Set<Watcher>();
  const held = new Map<string, Promise<void>>();
  const answers = new Map<string, Answer>([
    [readCommunity.name, () => ({ community, organisations: [], policy: national, now })],
    [readMe.name, () => me],
  ]);
  return {
    calls,
    get watching() {
      return watchers.size;
    },
    answer: ({ name }, answer) => void answers.set(name, answer),
    hold({ name }) {
      let release = (): void => {};
      held.set(name, new Promise((resolve) => (release = resolve)));
      return () => {
        held.delete(name);
        release();
      };
    },
    emit: (change) =>
      watchers.forEach(({ onChange }) => onChange({ seq: 1, room: 'orders', id: 'order-1', type: 'x', at: now, ...change })),
    connection: (state) => watchers.forEach(({ onState }) => onState?.(state)),
    async send({ name }, input, { signal } = {}) {
      calls.push(name);
      const answer = answers.get(name);
      await held.get(name);
      signal?.throwIfAborted();
      return answer?.(input) as never;
    },
    watch(_communityId, watcher) {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
  };
}

/** Lets everything that is under way come to its end. */
export function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** Waits until something is so; what never comes fails the test. */
export async function until(isSo: () => boolean): Promise<void> {
  for (let times = 0; times < 1_000 && !isSo(); times++) await new Promise((resolve) => setTimeout(resolve, 10));
  if (!isSo()) throw new Error(`never came: ${isSo.toString()}`);
}
