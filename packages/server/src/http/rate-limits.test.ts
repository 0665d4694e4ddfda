/** How often one may ask. @module */
import { describe, expect, it } from 'vitest';
import { isProblemError, visitor, type Actor } from '@linli/contract';
import { createGuessCounter, createLimiter, createStreamCounter, type RateLimits } from '../http/rate-limits.ts';

const limits: RateLimits = { reads: 600, writes: 60, addressReads: 1_200, addressWrites: 4 };
const somebody = (personId: string, communityId = 'chaoyangli'): Actor => ({ personId, communityId, roles: ['resident'] });

/** A limiter with a clock to move, which says the seconds to wait, 0 where the request may go on. */
function limiter() {
  const time = { now: 0 };
  const limit = createLimiter(limits, () => time.now);
  const ask = (actor: Actor, method: 'GET' | 'POST' = 'POST', address = '192.0.2.1'): number => {
    try {
      limit(actor, address, method);
      return 0;
    } catch (caught) {
      if (!isProblemError(caught) || caught.kind !== 'too-many') throw caught;
      return caught.retryAfter ?? Number.NaN;
    }
  };
  return { ask, time };
}
const count = (times: number, ask: () => number): number =>
  Array.from({ length: times }, ask).filter((wait) => wait === 0).length;

describe('a limiter', () => {
  it('lets a quarter of a minute’s requests come at once, and says how long to wait for the next', () => {
    const { ask } = limiter();
    expect(count(15, () => ask(somebody('a')))).toBe(15);
    expect(ask(somebody('a'))).toBe(1);
  });

  it('gives over a minute what a minute has, and no more', () => {
    const { ask, time } = limiter();
    let granted = 0;
    for (let second = 0; second < 60; second++) {
      time.now = second * 1_000;
      granted += count(10, () => ask(somebody('a')));
    }
    expect(granted).toBe(15 + 59);
  });

  it('counts each person, each community and reads and writes for themselves', () => {
    const { ask } = limiter();
    while (ask(somebody('a')) === 0);
    expect(ask(somebody('b'))).toBe(0);
    expect(ask(somebody('a', 'elsewhere'))).toBe(0);
    expect(ask(somebody('a'), 'GET')).toBe(0);
  });

  it('counts those without a name by their address', () => {
    const { ask } = limiter();
    expect(ask(visitor)).toBe(0);
    expect(ask(visitor)).toBe(15);
    expect(ask(visitor, 'POST', '192.0.2.2')).toBe(0);
    expect(ask(visitor, 'GET')).toBe(0);
  });

  it('gives nothing away where the clock goes back', () => {
    const { ask, time } = limiter();
    time.now = 3_600_000;
    while (ask(somebody('a')) === 0);
    time.now = 0;
    expect(ask(somebody('a'))).toBeGreaterThan(0);
  });

  it('keeps no more than 50,000 buckets', () => {
    const { ask } = limiter();
    expect(ask(visitor, 'POST', 'first')).toBe(0);
    expect(ask(visitor, 'POST', 'first')).toBeGreaterThan(0);
    for (let n = 0; n < 50_000; n++) ask(visitor, 'POST', `address ${n}`);
    expect(ask(visitor, 'POST', 'first')).toBe(0);
  });
});

/** The seconds that somebody is told to wait; 0 where nothing is refused. */
function waitOf(act: () => unknown): number {
  try {
    act();
    return 0;
  } catch (caught) {
    if (!isProblemError(caught) || caught.kind !== 'too-many') throw caught;
    return caught.retryAfter ?? Number.NaN;
  }
}

describe('wrong guesses', () => {
  it('are five at once, then one in three minutes; nobody else waits for them', () => {
    const time = { now: 0 };
    const guesses = createGuessCounter(() => time.now);
    for (let n = 0; n < 5; n++) {
      expect(waitOf(() => guesses.check('ann'))).toBe(0);
      guesses.wrong('ann');
    }
    expect([waitOf(() => guesses.check('ann')), waitOf(() => guesses.check('ben'))]).toEqual([180, 0]);
    time.now = 179_000;
    expect(waitOf(() => guesses.check('ann'))).toBe(1);
    time.now = 180_000;
    expect(waitOf(() => guesses.check('ann'))).toBe(0);
    guesses.wrong('ann');
    expect(waitOf(() => guesses.check('ann'))).toBe(180);
  });
});

describe('open streams', () => {
  it('have a number, in all and from one address; who leaves makes room, once', () => {
    const enter = createStreamCounter(3, 2);
    const leave = enter('192.0.2.1');
    enter('192.0.2.1');
    expect(waitOf(() => enter('192.0.2.1'))).toBe(30);
    enter('192.0.2.2');
    expect(waitOf(() => enter('192.0.2.3'))).toBe(30);
    leave();
    leave();
    enter('192.0.2.3');
    expect(waitOf(() => enter('192.0.2.4'))).toBe(30);
  });
});
