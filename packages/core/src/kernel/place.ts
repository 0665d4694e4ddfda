/** Where something is: words for people, and a position where one is known. @module */
import * as z from 'zod/mini';
import { Id, text } from './text.ts';

/** WGS 84 degrees. A person's position is sensitive data (PIPL art. 28): compared, never stored. */
export const Position = z.readonly(
  z.object({
    longitude: z.number().check(z.minimum(-180), z.maximum(180)),
    latitude: z.number().check(z.minimum(-90), z.maximum(90)),
  }),
);
export type Position = z.infer<typeof Position>;

/** A place of service. */
export const Place = z.readonly(
  z.object({
    label: text(120),
    buildingId: z.optional(Id),
    position: z.optional(Position),
  }),
);
export type Place = z.infer<typeof Place>;

const EARTH_METRES = 6_371_008.8;

/** Metres between two positions along the great circle. */
export function metresBetween(a: Position, b: Position): number {
  const rad = Math.PI / 180;
  const dLat = (b.latitude - a.latitude) * rad;
  const dLon = (b.longitude - a.longitude) * rad;
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(a.latitude * rad) * Math.cos(b.latitude * rad) * Math.sin(dLon / 2) ** 2;
  return 2 * EARTH_METRES * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** Minutes on foot at 75 m a minute, the detour of streets reckoned as 1.3; at least 1. */
export function walkingMinutes(a: Position, b: Position): number {
  return Math.max(1, Math.round((metresBetween(a, b) * 1.3) / 75));
}
