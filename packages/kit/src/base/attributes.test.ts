/** Which values an attribute takes, and what the console says of any other. */
import { expect, test, vi } from 'vitest';
import { oneOf, positiveInteger } from './attributes.ts';

const board = { localName: 'linli-task-board' } as Element;

test('an allowed value is taken as it is, and nothing is reported', () => {
  const warn = vi.spyOn(console, 'warn').mockReturnValue();
  expect(oneOf(board, 'mode', 'elder', ['', 'elder', 'plain'], '')).toBe('elder');
  expect(positiveInteger(board, 'shown', 3, 10)).toBe(3);
  expect(warn).not.toHaveBeenCalled();
});

test('any other value falls back, and the console says once what was expected', () => {
  const warn = vi.spyOn(console, 'warn').mockReturnValue();
  for (let times = 0; times < 3; times++) expect(oneOf(board, 'mode', 'eldre', ['', 'elder', 'plain'], '')).toBe('');
  for (const count of [Number.NaN, 0, -1, 2.5]) expect(positiveInteger(board, 'shown', count, 10)).toBe(10);
  const ofCounts = ['NaN', '0', '-1', '2.5'].map(
    (count) => `<linli-task-board> shown="${count}": expected a whole number above 0. Taken as 10.`,
  );
  expect(warn.mock.calls.map(([line]) => line as string)).toEqual([
    '<linli-task-board> mode="eldre": expected nothing, elder, plain. Taken as nothing.',
    ...ofCounts,
  ]);
});
