/** What the widgets of a page share: one Api, one community, one clock, one ear for changes. @module */
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

/** Hears that the community, the person or the connection changed; `change` is the event, where it was one. */
export type Listener = (change?: Change) => void;

/**
 * 连接. Made once for a page (or a part of one) and found by the widgets through context. It loads the community
 * and the person when the first widget listens, and stops when the last one has gone.
 */
export class Connection {
  readonly api: Api;
  readonly communityId: Id;
  /** Everything public about the community, once known. */
  view: CommunityView | undefined;
  /** Who is acting, once known. */
  me: Me | undefined;
  /** Why community or person could not be read. */
  fault: ProblemError | undefined;
  /** Whether changes are coming in. */
  live = false;

  readonly #listeners = new Set<Listener>();
  #readAt = 0;
  #stop: (() => void) | undefined;
  #reading: Promise<void> | undefined;
  #readAgain = false;

  constructor(api: Api, communityId: Id) {
    this.api = api;
    this.communityId = communityId;
  }

  /** The community's present time, running on from when it was last read. */
  now(): Instant {
    const known = this.view ? Date.parse(this.view.now) + (performance.now() - this.#readAt) : Date.now();
    return new Date(known).toISOString();
  }

  /** What decisions need to know of time and rules. */
  moment(): DecisionContext | undefined {
    if (!this.view) return undefined;
    const { policy, community } = this.view;
    return { now: this.now(), policy, community };
  }

  /** Listens until the returned function is called. */
  listen(listener: Listener): () => void {
    this.#listeners.add(listener);
    if (this.#listeners.size === 1) this.#start();
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) this.#halt();
    };
  }

  /** Reads community and person again, once for all who ask at the same time. */
  refresh(): Promise<void> {
    if (this.#reading) {
      this.#readAgain = true;
      return this.#reading;
    }
    this.#reading = this.#read().finally(() => {
      this.#reading = undefined;
      if (!this.#readAgain) return;
      this.#readAgain = false;
      void this.refresh();
    });
    return this.#reading;
  }

  /** Waits until community and person are known; throws why they cannot be read. */
  async known(): Promise<void> {
    if (!this.me && !this.#reading) void this.refresh();
    // Whoever reads already reads for all; somebody may have asked anew meanwhile: the last answer counts.
    while (this.#reading && !this.me) await this.#reading;
    if (this.fault && !this.me) throw this.fault;
  }

  #start(): void {
    void this.refresh();
    this.#stop = this.api.watch(this.communityId, {
      onChange: (change) => {
        if (this.me?.personId || change.room === 'clock' || change.room === 'organisations') void this.refresh();
        this.#tell(change);
      },
      onState: (state) => {
        this.live = state === 'live';
        if (this.live && this.fault) void this.refresh();
        this.#tell();
      },
    });
  }

  #halt(): void {
    this.#stop?.();
    this.#stop = undefined;
  }

  async #read(): Promise<void> {
    const input = { communityId: this.communityId };
    try {
      const [view, me] = await Promise.all([this.api.send(readCommunity, input), this.api.send(readMe, input)]);
      [this.view, this.me, this.fault] = [view, me, undefined];
      this.#readAt = performance.now();
    } catch (caught) {
      this.fault = problemOf(caught);
    }
    this.#tell();
  }

  #tell(change?: Change): void {
    for (const listener of [...this.#listeners]) listener(change);
  }
}

/** What was caught, as a problem: ports throw nothing else, hosts' own ports may. */
export function problemOf(caught: unknown): ProblemError {
  return isProblemError(caught) ? caught : new ProblemError('fault', { detail: String(caught) });
}

/** How widgets find the connection. */
export const connectionContext = createContext<Connection | undefined>(Symbol.for('linli-connection'));
