/** Looks that are due: what nobody has changed need not be looked at again. */
import { expect, it } from 'vitest';
import { DontLookBits } from './dont-look-bits.ts';

it('a look is due until it is taken, and again once one of its things has changed', () => {
  const looks = new DontLookBits(3, [[0, 1], [2]]);
  expect([looks.isDue(0), looks.isDue(1)]).toEqual([true, true]);
  looks.look(0);
  expect([looks.isDue(0), looks.isDue(1)]).toEqual([false, true]);
  looks.markChanged(2);
  expect(looks.isDue(0)).toBe(false);
  looks.markChanged(1);
  looks.look(1);
  expect([looks.isDue(0), looks.isDue(1)]).toEqual([true, false]);
  looks.look(0);
  expect(looks.isDue(0)).toBe(false);
});
