/** Answers that are costly and the same for everybody: computed once for all who ask, and kept for a while. @module */
import { millis, type Id, type Instant } from '@linli/core';

/** Of which community an answer is, and what is so there now. */
export interface Freshness {
  readonly communityId: Id;
  readonly now: Instant;
  /** How far its journal has come. */
  readonly head: () => Promise<number>;
}

/** What was computed, and the seconds for which it stands whatever is written meanwhile: what costs more is kept longer. */
export interface Computed<T> {
  readonly value: T;
  readonly minAgeSeconds: number;
}

interface Cached<T> extends Computed<T> {
  /** How far the journal had come when it was begun, and when that was. */
  readonly head: number;
  readonly at: Instant;
}

/** So long an answer stands while nothing is written, in seconds: rules look at the clock too. */
const MINUTE = 60;

/** As many communities are remembered; whichever was computed first is forgotten first. */
const MOST = 1_000;

/** Keeps one answer of each community, and computes it for one caller at a time. */
export class StaleCache<T> {
  readonly #cached = new Map<Id, Cached<T>>();
  readonly #running = new Map<Id, Promise<T>>();

  /** The answer as it is kept, or anew. */
  async read(freshness: Freshness, compute: () => Promise<Computed<T>>): Promise<T> {
    const { communityId } = freshness;
    const cached = await this.#standing(freshness);
    if (cached) return cached.value;
    const running = this.#running.get(communityId);
    if (!running) return this.#begin(freshness, compute);
    // It was begun before the caller came: something may have been written since.
    await running.catch(() => undefined);
    const fresh = await this.#standing(freshness);
    return fresh ? fresh.value : (this.#running.get(communityId) ?? this.#begin(freshness, compute));
  }

  async #standing({ communityId, now, head }: Freshness): Promise<Cached<T> | undefined> {
    const cached = this.#cached.get(communityId);
    if (!cached) return undefined;
    const age = Math.abs(millis(now) - millis(cached.at)) / 1_000;
    return age < cached.minAgeSeconds || (age < MINUTE && (await head()) === cached.head) ? cached : undefined;
  }

  #begin(freshness: Freshness, compute: () => Promise<Computed<T>>): Promise<T> {
    const { communityId } = freshness;
    const running = this.#computed(freshness, compute).finally(() => this.#running.delete(communityId));
    this.#running.set(communityId, running);
    return running;
  }

  async #computed({ communityId, now, head }: Freshness, compute: () => Promise<Computed<T>>): Promise<T> {
    const begun = await head();
    const computed = await compute();
    this.#cached.delete(communityId);
    this.#cached.set(communityId, { ...computed, head: begun, at: now });
    if (this.#cached.size > MOST) this.#cached.delete(this.#cached.keys().next().value ?? '');
    return computed.value;
  }
}
