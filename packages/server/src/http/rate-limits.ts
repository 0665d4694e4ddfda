/** How often one may ask. A bucket for everybody with a name, and one for each address of those without. @module */
import { ProblemError, type Actor, type Method } from '@linli/contract';

/** Requests a minute; a quarter of a minute's may come at once. */
export interface RateLimits {
  /** Reads of one person. */
  readonly reads: number;
  /** Writes of one person. */
  readonly writes: number;
  /** Reads from one address without a name: a whole neighbourhood may stand behind it. */
  readonly addressReads: number;
  /** Writes from one address without a name: registrations, mostly. */
  readonly addressWrites: number;
}

/** Generous for people, also for a hall full of them who register behind one address; narrow for machines. */
export const usualLimits: RateLimits = { reads: 600, writes: 120, addressReads: 3_000, addressWrites: 60 };

interface Bucket {
  tokens: number;
  at: number;
}

/** At most so many buckets are kept; who has not asked for longest is forgotten first, and begins anew. */
const KEPT = 50_000;

/** Counts one request, or refuses it (429) with the seconds to wait. */
export type Limiter = (actor: Actor, address: string | undefined, method: Method) => void;

/** Makes a limiter; `now` is in milliseconds. */
export function createLimiter(limits: RateLimits, now: () => number = () => performance.now()): Limiter {
  const buckets = new Map<string, Bucket>();
  return (actor, address, method) => {
    const isRead = method === 'GET';
    const { personId, communityId } = actor;
    const whose = personId === null ? `address ${address ?? ''}` : `person ${communityId ?? ''} ${personId}`;
    const perMinute =
      personId === null ? (isRead ? limits.addressReads : limits.addressWrites) : isRead ? limits.reads : limits.writes;
    const wait = take(buckets, `${isRead ? 'read' : 'write'} ${whose}`, perMinute, now());
    if (wait > 0)
      throw new ProblemError('too-many', { detail: `Expected at most ${perMinute} a minute.` }, Math.ceil(wait / 1_000));
  };
}

/** Wrong guesses of a secret, such as a check-in code: five at once, then one in three minutes. */
export interface Guesses {
  /** Refuses (429) whoever has guessed too often. */
  check(whose: string): void;
  wrong(whose: string): void;
}

/** Makes a counter of wrong guesses; `now` is in milliseconds. It begins anew with the process. */
export function createGuessCounter(now: () => number = () => performance.now()): Guesses {
  const buckets = new Map<string, Bucket>();
  const [size, perMillisecond] = [5, 1 / 180_000];
  const left = (whose: string): number => {
    const { tokens, at } = buckets.get(whose) ?? { tokens: size, at: now() };
    return Math.min(size, tokens + Math.max(0, now() - at) * perMillisecond);
  };
  return {
    check(whose) {
      const tokens = left(whose);
      if (tokens < 1)
        throw new ProblemError('too-many', { detail: 'Wrong too often.' }, Math.ceil((1 - tokens) / perMillisecond / 1_000));
    },
    wrong(whose) {
      const tokens = left(whose) - 1;
      buckets.delete(whose);
      buckets.set(whose, { tokens, at: now() });
      if (buckets.size > KEPT) buckets.delete(buckets.keys().next().value ?? '');
    },
  };
}

/** How many streams of changes may be open, in all and from one address: a neighbourhood may stand behind it. */
const [STREAMS, STREAMS_OF_ONE] = [5_000, 500];

/** Lets one stream more begin, or refuses it (429); answers with what ends it. */
export type Streams = (address: string | undefined) => () => void;

/** Makes a counter of open streams. */
export function createStreamCounter(most = STREAMS, ofOne = STREAMS_OF_ONE): Streams {
  const open = new Map<string, number>();
  let count = 0;
  return (address) => {
    const key = address ?? '';
    const here = open.get(key) ?? 0;
    if (count >= most || (address !== undefined && here >= ofOne))
      throw new ProblemError('too-many', { detail: 'Too many streams are open.' }, 30);
    count += 1;
    open.set(key, here + 1);
    let isOpen = true;
    return () => {
      if (!isOpen) return;
      isOpen = false;
      count -= 1;
      const left = (open.get(key) ?? 1) - 1;
      if (left === 0) open.delete(key);
      else open.set(key, left);
    };
  };
}

/** Takes from a bucket; the milliseconds to wait where it is empty. */
function take(buckets: Map<string, Bucket>, key: string, perMinute: number, now: number): number {
  const size = Math.max(1, perMinute / 4);
  const perMillisecond = perMinute / 60_000;
  const { tokens, at } = buckets.get(key) ?? { tokens: size, at: now };
  const filled = Math.min(size, tokens + Math.max(0, now - at) * perMillisecond);
  const left = filled >= 1 ? filled - 1 : filled;
  // Put at the end: the front is who has not asked for longest.
  buckets.delete(key);
  buckets.set(key, { tokens: left, at: now });
  if (buckets.size > KEPT) buckets.delete(buckets.keys().next().value ?? '');
  return filled >= 1 ? 0 : (1 - filled) / perMillisecond;
}
