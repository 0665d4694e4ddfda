/** Distances between positions. @module */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../test/runs.ts';
import { metresBetween, Place, Position, walkingMinutes } from './place.ts';

const gate = { longitude: 117.2, latitude: 39.12 };

describe('metres between two places', () => {
  it('are none to the same place', () => {
    expect(metresBetween(gate, gate)).toBe(0);
  });

  it('a degree of latitude is 111.2 km, and so is one of longitude at the equator', () => {
    expect(metresBetween({ longitude: 0, latitude: 0 }, { longitude: 0, latitude: 1 })).toBeCloseTo(111_195, -1);
    expect(metresBetween({ longitude: 0, latitude: 0 }, { longitude: 1, latitude: 0 })).toBeCloseTo(111_195, -1);
  });

  it('are short across the date line, and half the earth to the other side', () => {
    expect(metresBetween({ longitude: 179.9995, latitude: 0 }, { longitude: -179.9995, latitude: 0 })).toBeCloseTo(111.2, 1);
    expect(metresBetween({ longitude: 0, latitude: 90 }, { longitude: 0, latitude: -90 })).toBeCloseTo(20_015_115, -1);
  });

  it('are the same both ways, finite, and never negative', () => {
    const anywhere = fc.record({
      longitude: fc.double({ min: -180, max: 180, noNaN: true }),
      latitude: fc.double({ min: -90, max: 90, noNaN: true }),
    });
    fc.assert(
      fc.property(anywhere, anywhere, (a, b) => {
        const metres = metresBetween(a, b);
        expect(metres >= 0 && metres < 20_015_116).toBe(true);
        expect(metresBetween(b, a)).toBeCloseTo(metres, 3);
      }),
      { numRuns: runs(10_000) },
    );
  });
});

it('four minutes on foot are about 230 metres as the crow flies, and next door is a minute', () => {
  expect(walkingMinutes(gate, { ...gate, latitude: 39.12 + 230 / 111_195 })).toBe(4);
  expect(walkingMinutes(gate, gate)).toBe(1);
});

it('a position is on the earth, and a place has a name', () => {
  expect(Position.safeParse({ longitude: 181, latitude: 0 }).success).toBe(false);
  expect(Position.safeParse({ longitude: 0, latitude: -91 }).success).toBe(false);
  expect(Position.safeParse({ longitude: Number.NaN, latitude: 0 }).success).toBe(false);
  expect(Place.safeParse({ label: ' ' }).success).toBe(false);
  expect(Place.safeParse({ label: '3 号楼' }).success).toBe(true);
});
