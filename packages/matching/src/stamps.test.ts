/** Looks that are due: what nobody has changed need not be looked at again. */
import { expect, it } from 'vitest';
import { Stamps } from './stamps.ts';

it('a look is due until it is taken, and again once one of its things has changed', () => {
  const stamps = new Stamps(3, 2);
  expect([stamps.isDue(0, []), stamps.isDue(1, [0])]).toEqual([true, true]);
  stamps.look(0);
  expect([stamps.isDue(0, [0, 1]), stamps.isDue(1, [0])]).toEqual([false, true]);
  stamps.change(1);
  expect([stamps.isDue(0, [0, 2]), stamps.isDue(0, [0, 1])]).toEqual([false, true]);
  stamps.look(0);
  expect(stamps.isDue(0, [0, 1])).toBe(false);
});
