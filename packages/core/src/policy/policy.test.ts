/** The packs are data of one form, with their sources. @module */
import { describe, expect, it } from 'vitest';
import { dongying, hailin, national, packOf, packs } from './packs/index.ts';
import { Policy } from './policy.ts';

describe.each(packs.map((pack): [string, Policy] => [pack.id, pack]))('the pack %s', (_, pack) => {
  it('is of the form of its schema, with nothing left over', () => {
    expect(Policy.parse(pack)).toEqual(pack);
  });

  it('names its sources', () => {
    expect(pack.sources.length).toBeGreaterThan(0);
  });

  it('asks more of nobody younger: floor, presence, consent and danger stand in order', () => {
    const { minimum, guardianPresentBelow, aloneFrom, hazardousFrom } = pack.ages;
    expect([minimum, guardianPresentBelow, aloneFrom, hazardousFrom]).toEqual(
      [minimum, guardianPresentBelow, aloneFrom, hazardousFrom].sort((a, b) => a - b),
    );
    expect(hazardousFrom).toBeGreaterThanOrEqual(18);
  });

  it('has five stars, each farther than the one before', () => {
    expect(pack.stars).toHaveLength(5);
    expect(pack.stars).toEqual([...new Set(pack.stars)].sort((a, b) => a - b));
  });

  it('is found by its id', () => {
    expect(packOf(pack.id)).toBe(pack);
  });
});

describe('the packs', () => {
  it('have an id of their own', () => {
    expect(new Set(packs.map(({ id }) => id)).size).toBe(packs.length);
    expect(packOf('nowhere-1999')).toBeUndefined();
  });

  it('the national one has the figures of its sources', () => {
    expect(national).toMatchObject({
      from: '2021-02-01',
      ages: { minimum: 14, aloneFrom: 18 },
      recordWithin: 10,
      categoriesAtMost: 4,
    });
    expect(national.stars.map((minutes) => minutes / 60)).toEqual([100, 300, 600, 1_000, 1_500]);
  });

  it('a local one changes what its place decided, and nothing else', () => {
    expect({ ...dongying, id: '', from: '', sources: [], ages: {} }).toEqual({
      ...national,
      id: '',
      from: '',
      sources: [],
      ages: {},
    });
    expect({ ...hailin, id: '', from: '', sources: [], points: {} }).toEqual({
      ...national,
      id: '',
      from: '',
      sources: [],
      points: {},
    });
  });
});
