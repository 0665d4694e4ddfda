/** Don't-look bits: a neighbourhood of which nothing has changed is not visited again. */
import { expect, it } from 'vitest';
import { DontLookBits } from './dont-look-bits.ts';

it('a neighbourhood is due until it is visited, and again once one of its elements has changed', () => {
  const bits = new DontLookBits(3, [[0, 1], [2]]);
  expect([bits.isDue(0), bits.isDue(1)]).toEqual([true, true]);
  bits.markVisited(0);
  expect([bits.isDue(0), bits.isDue(1)]).toEqual([false, true]);
  bits.markChanged(2);
  expect(bits.isDue(0)).toBe(false);
  bits.markChanged(1);
  bits.markVisited(1);
  expect([bits.isDue(0), bits.isDue(1)]).toEqual([true, false]);
  bits.markVisited(0);
  expect(bits.isDue(0)).toBe(false);
});
