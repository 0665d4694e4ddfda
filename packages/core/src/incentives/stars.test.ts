/** 星级评定. @module */
import { describe, expect, it } from 'vitest';
import { national } from '../policy/index.ts';
import { starsFor, toNextStar } from './stars.ts';

describe('stars', () => {
  it.each([
    [0, 0],
    [99, 0],
    [100, 1],
    [299, 1],
    [300, 2],
    [600, 3],
    [1_000, 4],
    [1_499, 4],
    [1_500, 5],
    [9_999, 5],
  ])('%i hours earn %i', (hours, stars) => {
    expect(starsFor(hours * 60, national)).toBe(stars);
  });

  it('a minute short of a hundred hours is a minute short of the first star', () => {
    expect(starsFor(5_999, national)).toBe(0);
    expect(toNextStar(5_999, national)).toEqual({ star: 1, minutes: 1 });
  });

  it('at the top there is no next one', () => {
    expect(toNextStar(90_000, national)).toBeNull();
  });

  it('a local pack has its own thresholds', () => {
    expect(starsFor(60 * 60, { ...national, stars: [1_800, 3_600, 6_000, 12_000, 18_000] })).toBe(2);
  });
});
