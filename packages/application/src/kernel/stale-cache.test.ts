/** What is costly is reckoned once, and never told for longer than it holds. @module */
import { describe, expect, it } from 'vitest';
import { plusMinutes } from '@linli/core';
import { StaleCache } from './stale-cache.ts';

const noon = '2026-11-23T04:00:00.000Z';

/** A cache of a count of its reckonings, in a world to be moved. */
function kept({ minAgeSeconds = 0 } = {}) {
  const cache = new StaleCache<number>();
  const world = { now: noon, head: 1, reckoned: 0 };
  const read = (communityId = 'chaoyangli'): Promise<number> =>
    cache.read({ communityId, now: world.now, head: async () => world.head }, async () => ({
      value: ++world.reckoned,
      minAgeSeconds,
    }));
  return { world, read, cache };
}

describe('an answer that is kept', () => {
  it('is reckoned once while nothing is written, for a minute', async () => {
    const { world, read } = kept();
    expect([await read(), await read()]).toEqual([1, 1]);
    world.now = plusMinutes(noon, 0.9);
    expect(await read()).toBe(1);
    world.now = plusMinutes(noon, 1);
    expect(await read()).toBe(2);
  });

  it('is reckoned anew as soon as something is written', async () => {
    const { world, read } = kept();
    await read();
    world.head += 1;
    expect(await read()).toBe(2);
  });

  it('that costs much rests, whatever is written', async () => {
    const { world, read } = kept({ minAgeSeconds: 50 });
    await read();
    world.head += 1;
    world.now = plusMinutes(noon, 0.8);
    expect(await read()).toBe(1);
    world.now = plusMinutes(noon, 0.9);
    expect(await read()).toBe(2);
  });

  it('is told no more where the clock was put back', async () => {
    const { world, read } = kept({ minAgeSeconds: 50 });
    await read();
    world.now = plusMinutes(noon, -60);
    expect(await read()).toBe(2);
  });

  it('is of one community', async () => {
    const { read } = kept();
    expect([await read('a'), await read('b'), await read('a')]).toEqual([1, 2, 1]);
  });

  it('is kept of a thousand communities at most', async () => {
    const { read } = kept();
    for (let n = 0; n <= 1_000; n++) await read(`c${n}`);
    expect(await read('c1000')).toBe(1_001);
    expect(await read('c0')).toBe(1_002);
  });
});

describe('many who ask at the same time', () => {
  /** A cache whose reckonings end when told to. */
  function slow() {
    const cache = new StaleCache<number>();
    const world = { head: 1 };
    const ends: (() => void)[] = [];
    const fails: ((fault: Error) => void)[] = [];
    const read = (): Promise<number> =>
      cache.read({ communityId: 'chaoyangli', now: noon, head: async () => world.head }, () => {
        const value = ends.length + 1;
        return new Promise((resolve, reject) => {
          ends.push(() => resolve({ value, minAgeSeconds: 0 }));
          fails.push(reject);
        });
      });
    const begun = async (count: number): Promise<void> => {
      while (ends.length < count) await Promise.resolve();
    };
    return { world, read, ends, fails, begun };
  }

  it('are told the same, reckoned once', async () => {
    const { read, ends, begun } = slow();
    const all = [read(), read(), read()];
    await begun(1);
    ends[0]?.();
    expect(await Promise.all(all)).toEqual([1, 1, 1]);
  });

  it('after something was written wait for what knows of it, and that is reckoned once too', async () => {
    const { world, read, ends, begun } = slow();
    const early = read();
    await begun(1);
    world.head += 1;
    const late = [read(), read()];
    ends[0]?.();
    await begun(2);
    ends[1]?.();
    expect([await early, ...(await Promise.all(late))]).toEqual([1, 2, 2]);
    expect(ends).toHaveLength(2);
  });

  it('are not told the fault of another', async () => {
    const { read, ends, fails, begun } = slow();
    const first = read();
    await begun(1);
    const second = read();
    fails[0]?.(new Error('the database is away'));
    await expect(first).rejects.toThrow('the database is away');
    await begun(2);
    ends[1]?.();
    expect(await second).toBe(2);
  });
});
