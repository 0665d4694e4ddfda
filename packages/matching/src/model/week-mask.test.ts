/** Parts of the week: which of them a service touches, by the clock of the community. */
import { expect, it } from 'vitest';
import { availabilityMask, serviceMask } from './week-mask.ts';

const shanghai = (from: string, to: string): number =>
  serviceMask(Date.parse(`${from}+08:00`), Date.parse(`${to}+08:00`), 'Asia/Shanghai');

it('a service takes every part of a day that it touches, and not the one that begins when it ends', () => {
  const wednesday = (...parts: ('morning' | 'afternoon' | 'evening')[]): number =>
    availabilityMask(parts.map((part) => ({ day: 3, part })));
  expect(shanghai('2026-11-25T09:00', '2026-11-25T12:00')).toBe(wednesday('morning'));
  expect(shanghai('2026-11-25T11:59', '2026-11-25T12:01')).toBe(wednesday('morning', 'afternoon'));
  expect(shanghai('2026-11-25T11:00', '2026-11-25T18:30')).toBe(wednesday('morning', 'afternoon', 'evening'));
});

it('a service that goes on after midnight takes the next morning too, and after Sunday comes Monday', () => {
  const eveningAndMorning = availabilityMask([
    { day: 7, part: 'evening' },
    { day: 1, part: 'morning' },
  ]);
  expect(shanghai('2026-11-29T23:00', '2026-11-30T00:30')).toBe(eveningAndMorning);
});

it('a service of a week, or of ten years, takes every part of the week', () => {
  const everyPart = 2 ** 21 - 1;
  expect(shanghai('2026-11-23T00:00', '2026-11-30T00:00')).toBe(everyPart);
  expect(shanghai('2026-11-25T10:00', '2036-11-25T10:00')).toBe(everyPart);
});

it('mornings end at twelve by the clock also on the day on which it is put forward', () => {
  // At two in the night it is three: twelve o'clock is eleven hours after midnight.
  const noon = serviceMask(Date.UTC(2026, 2, 8, 15, 59), Date.UTC(2026, 2, 8, 16, 1), 'America/New_York');
  expect(noon).toBe(
    availabilityMask([
      { day: 7, part: 'morning' },
      { day: 7, part: 'afternoon' },
    ]),
  );
});
