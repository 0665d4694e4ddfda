/** What the widgets of a page share: one Api, one community, one person, one clock, one stream of changes. @module */
import { createContext } from '@lit/context';
import type { Id, Instant, DecisionContext } from '@linli/core';
import {
  isProblemError,
  ProblemError,
  readCommunity,
  readMe,
  type Api,
  type Change,
  type CommunityView,
  type Me,
} from '@linli/contract';

/** Called when the community, the person or the connection has changed; with the change, where something of the community did. */
export type ConnectionListener = (change?: Change) => void;

/**
 * 连接. Made once for a page (or a part of one) and found by the widgets through context. It loads the community
 * and the person when the first widget subscribes, and stops when the last one has gone.
 */
export class Connection {
  readonly api: Api;
  readonly communityId: Id;
  /** Everything public about the community, once loaded. */
  view: CommunityView | undefined;
  /** Who is acting, once loaded. */
  me: Me | undefined;
  /** Why community or person could not be loaded the last time; undefined where they could. */
  problem: ProblemError | undefined;
  /** Whether changes are coming in. */
  isLive = false;

  readonly #listeners = new Set<ConnectionListener>();
  /** When the community was loaded, by the page's own monotonic clock. */
  #loadedAt = 0;
  #unwatch: (() => void) | undefined;
  #loading: Promise<void> | undefined;
  #isOutdated = false;

  constructor(api: Api, communityId: Id) {
    this.api = api;
    this.communityId = communityId;
  }

  /** The community's present time, running on from when it was loaded. */
  now(): Instant {
    const time = this.view ? Date.parse(this.view.now) + (performance.now() - this.#loadedAt) : Date.now();
    return new Date(time).toISOString();
  }

  /** Time, rules and community, as decisions need them; undefined until they are loaded. */
  decisionContext(): DecisionContext | undefined {
    if (!this.view) return undefined;
    const { policy, community } = this.view;
    return { now: this.now(), policy, community };
  }

  /** Calls the listener until the returned function is called. */
  subscribe(listener: ConnectionListener): () => void {
    this.#listeners.add(listener);
    if (this.#listeners.size === 1) this.#start();
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) this.#stop();
    };
  }

  /** Loads community and person again. A call during a load waits for that one, and one more follows: its answer may be newer. */
  refresh(): Promise<void> {
    if (this.#loading) {
      this.#isOutdated = true;
      return this.#loading;
    }
    this.#loading = this.#load().finally(() => {
      this.#loading = undefined;
      if (!this.#isOutdated) return;
      this.#isOutdated = false;
      void this.refresh();
    });
    return this.#loading;
  }

  /**
   * Resolves once community and person are loaded.
   *
   * @throws {ProblemError} Why they cannot be.
   */
  async whenLoaded(): Promise<void> {
    if (!this.me && !this.#loading) void this.refresh();
    // A load that fails may be followed by another that was asked for meanwhile: the last one counts.
    while (this.#loading && !this.me) await this.#loading;
    if (this.problem && !this.me) throw this.problem;
  }

  #start(): void {
    void this.refresh();
    this.#unwatch = this.api.watch(this.communityId, {
      onChange: (change) => {
        if (this.me?.personId || change.room === 'demonstration' || change.room === 'organisations') void this.refresh();
        this.#notify(change);
      },
      onState: (state) => {
        this.isLive = state === 'live';
        if (this.isLive && this.problem) void this.refresh();
        this.#notify();
      },
    });
  }

  #stop(): void {
    this.#unwatch?.();
    this.#unwatch = undefined;
  }

  async #load(): Promise<void> {
    const input = { communityId: this.communityId };
    try {
      const [view, me] = await Promise.all([this.api.send(readCommunity, input), this.api.send(readMe, input)]);
      [this.view, this.me, this.problem] = [view, me, undefined];
      this.#loadedAt = performance.now();
    } catch (caught) {
      this.problem = toProblemError(caught);
    }
    this.#notify();
  }

  #notify(change?: Change): void {
    for (const listener of [...this.#listeners]) listener(change);
  }
}

/** What was caught, as a problem. Our own ports throw nothing else; a host's port may. */
export function toProblemError(caught: unknown): ProblemError {
  return isProblemError(caught) ? caught : new ProblemError('fault', { detail: String(caught) });
}

/** How widgets find the connection. */
export const connectionContext = createContext<Connection | undefined>(Symbol.for('linli-connection'));
