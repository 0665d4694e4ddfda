/** Tasks: on which day one is. */
import { expect, it } from 'vitest';
import { task } from '../../test/given.ts';
import { isOnDay } from './task.ts';

const evening = { startsAt: '2026-11-25T15:00:00Z', endsAt: '2026-11-25T18:00:00Z' };
const days = (of: Parameters<typeof task>[0]): string[] =>
  ['2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27'].filter((day) => isOnDay(task(of), day, 'Asia/Shanghai'));

it('a task is one of the day on which it begins there, although it ends on the next', () => {
  expect(days(evening)).toEqual(['2026-11-25']);
});

it('what may be done at any time is a task of every day until its end', () => {
  expect(days({ ...evening, timing: 'flexible' })).toEqual(['2026-11-25', '2026-11-26']);
});
