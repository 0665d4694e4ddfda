/** What readers of the reference are told of each endpoint of incentives. Apart from the endpoints: no page carries it. @module */
import type { Reference } from '../kernel/index.ts';
import type * as endpoints from './index.ts';

/** By the name of the endpoint; one that is missing does not compile. */
export const reference: Reference<typeof endpoints> = {
  readHonourRoll: {
    summary: 'Reads the honour roll of the present month, quarter or year: the first 50 rows, and the caller’s own.',
    example: { period: 'month' },
  },
};
