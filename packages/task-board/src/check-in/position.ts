/** The position of the device, as far as the browser gives it. @module */
import type { Position } from '@linli/core';
import { ProblemError } from '@linli/contract';

/** The reason with which it is refused where the browser gives none. No server ever says this. */
export const noPosition = 'no-position';

/** Asks the browser, which asks the person. */
export function currentPosition(): Promise<Position> {
  return new Promise((resolve, reject) => {
    const fail = (): void => reject(new ProblemError('refused', { reason: noPosition }));
    if (!('geolocation' in navigator)) return fail();
    navigator.geolocation.getCurrentPosition(({ coords: { longitude, latitude } }) => resolve({ longitude, latitude }), fail, {
      enableHighAccuracy: true,
      timeout: 10_000,
    });
  });
}
