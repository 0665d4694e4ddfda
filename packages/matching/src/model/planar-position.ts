/** Positions on a plane, in metres: distances within a city cost one square root instead of five trigonometric functions. @module */
import type { Position } from '@linli/core';

/** A position in metres from the zero meridian and the equator. */
export interface PlanarPosition {
  /** Metres east as measured along the equator; times `cosLatitude` these are metres at this latitude. */
  readonly x: number;
  /** Metres north of the equator. */
  readonly y: number;
  /** The cosine of the latitude: how much shorter a degree of longitude is here than at the equator. */
  readonly cosLatitude: number;
}

const METRES_PER_DEGREE = 111_195;

/** Projects a position onto the plane; null where no position is known. */
export function planarPositionOf(position: Position | null | undefined): PlanarPosition | null {
  if (!position) return null;
  const { longitude, latitude } = position;
  return {
    x: longitude * METRES_PER_DEGREE,
    y: latitude * METRES_PER_DEGREE,
    cosLatitude: Math.cos((latitude * Math.PI) / 180),
  };
}
