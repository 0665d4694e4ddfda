/** Optional fields. */
import { expect, test } from 'vitest';
import { defined } from './defined.ts';

test('a field without a value is left out, also where its name is known', () => {
  expect(Object.keys(defined({ name: '张桂英', door: undefined }))).toEqual(['name']);
});

test('null, zero, false and the empty text are values and stay', () => {
  const fields = { organisationId: null, minutes: 0, forced: false, comment: '' };
  expect(defined(fields)).toEqual(fields);
});
