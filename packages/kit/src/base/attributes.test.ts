/** What an attribute takes, and what is said of any other value. */
import { expect, test, vi } from 'vitest';
import { countOr, oneOf } from './attributes.ts';

const board = { localName: 'linli-task-board' } as Element;

test('a known value stays, and nothing is said', () => {
  const warn = vi.spyOn(console, 'warn').mockReturnValue();
  expect(oneOf(board, 'mode', 'elder', ['', 'elder', 'plain'], '')).toBe('elder');
  expect(countOr(board, 'shown', 3, 10)).toBe(3);
  expect(warn).not.toHaveBeenCalled();
});

test('another falls back, and is told once, with what was expected', () => {
  const warn = vi.spyOn(console, 'warn').mockReturnValue();
  for (let times = 0; times < 3; times++) expect(oneOf(board, 'mode', 'eldre', ['', 'elder', 'plain'], '')).toBe('');
  for (const count of [Number.NaN, 0, -1, 2.5]) expect(countOr(board, 'shown', count, 10)).toBe(10);
  expect(warn.mock.calls.map(([line]) => line as string)).toEqual([
    '<linli-task-board> mode="eldre": expected nothing, elder, plain. Taken as nothing.',
    ...['NaN', '0', '-1', '2.5'].map(
      (count) => `<linli-task-board> shown="${count}": expected a whole number above 0. Taken as 10.`,
    ),
  ]);
});
