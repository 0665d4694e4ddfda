/** Answers that are costly and the same for everybody: reckoned once for all who ask, and kept for a while. @module */
import { millis, type Id, type Instant } from '@linli/core';

/** Of which community an answer is, and what is so there now. */
export interface Present {
  readonly communityId: Id;
  readonly now: Instant;
  /** How far its journal has come. */
  readonly head: () => Promise<number>;
}

/** What was reckoned, and the seconds for which it stands whatever is written meanwhile: what costs more rests longer. */
export interface Reckoned<T> {
  readonly value: T;
  readonly rest: number;
}

interface Kept<T> extends Reckoned<T> {
  /** How far the journal had come when it was begun, and when that was. */
  readonly head: number;
  readonly at: Instant;
}

/** So long an answer stands while nothing is written, in seconds: rules look at the clock too. */
const MINUTE = 60;

/** As many communities are remembered; whichever was reckoned first is forgotten first. */
const MOST = 1_000;

/** Keeps one answer of each community. */
export class Keeper<T> {
  readonly #kept = new Map<Id, Kept<T>>();
  readonly #going = new Map<Id, Promise<T>>();

  /** The answer as it is kept, or anew; a community is reckoned by one at a time. */
  async read(present: Present, reckon: () => Promise<Reckoned<T>>): Promise<T> {
    const { communityId } = present;
    const kept = await this.#standing(present);
    if (kept) return kept.value;
    const going = this.#going.get(communityId);
    if (!going) return this.#begin(present, reckon);
    // It was begun before the caller came: something may have been written since.
    await going.catch(() => undefined);
    const fresh = await this.#standing(present);
    return fresh ? fresh.value : (this.#going.get(communityId) ?? this.#begin(present, reckon));
  }

  async #standing({ communityId, now, head }: Present): Promise<Kept<T> | undefined> {
    const kept = this.#kept.get(communityId);
    if (!kept) return undefined;
    const age = Math.abs(millis(now) - millis(kept.at)) / 1_000;
    return age < kept.rest || (age < MINUTE && (await head()) === kept.head) ? kept : undefined;
  }

  #begin(present: Present, reckon: () => Promise<Reckoned<T>>): Promise<T> {
    const { communityId } = present;
    const going = this.#reckoned(present, reckon).finally(() => this.#going.delete(communityId));
    this.#going.set(communityId, going);
    return going;
  }

  async #reckoned({ communityId, now, head }: Present, reckon: () => Promise<Reckoned<T>>): Promise<T> {
    const begun = await head();
    const reckoned = await reckon();
    this.#kept.delete(communityId);
    this.#kept.set(communityId, { ...reckoned, head: begun, at: now });
    if (this.#kept.size > MOST) this.#kept.delete(this.#kept.keys().next().value ?? '');
    return reckoned.value;
  }
}
