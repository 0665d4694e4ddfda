/** Paths of endpoints. @module */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillPath, pathParameters } from './endpoint.ts';

const path = '/communities/:communityId/orders/:orderId/claims';

describe('a path', () => {
  it('names its parameters in order', () => {
    expect(pathParameters(path)).toEqual(['communityId', 'orderId']);
    expect(pathParameters('/healthz')).toEqual([]);
  });

  it('takes its values from the input and leaves the rest', () => {
    const input = { communityId: 'chaoyangli', orderId: 'order-1', volunteerId: 'ann' };
    expect(fillPath(path, input)).toEqual({
      path: '/communities/chaoyangli/orders/order-1/claims',
      rest: { volunteerId: 'ann' },
    });
    expect(input).toHaveProperty('orderId');
  });

  it('is never broken out of: whatever the value, it stays one segment and comes back the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (orderId) => {
        const segments = fillPath(path, { communityId: 'c', orderId }).path.split('/');
        expect(segments).toHaveLength(6);
        expect(decodeURIComponent(segments[4] ?? '')).toBe(orderId);
      }),
      { numRuns: 10_000 },
    );
  });
});
