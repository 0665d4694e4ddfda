/** What readers of the reference are told of each endpoint of demonstration. Apart from the endpoints: no page carries it. @module */
import type { Reference } from '../kernel/index.ts';
import type * as endpoints from './index.ts';

/** By the name of the endpoint; one that is missing does not compile. */
export const reference: Reference<typeof endpoints> = {
  listDemoIdentities: {
    summary: 'Lists the identities of the demonstration.',
    example: {},
  },
  advanceClock: {
    summary: 'Moves the clock of a demonstration community forward.',
    example: { minutes: 60 },
  },
};
