/** What readers of the reference are told of each endpoint of insight. Apart from the endpoints: no page carries it. @module */
import type { Reference } from '../kernel/index.ts';
import type * as endpoints from './index.ts';

/** By the name of the endpoint; one that is missing does not compile. */
export const reference: Reference<typeof endpoints> = {
  listFits: {
    summary: 'Lists the open orders that a volunteer may claim, those that fit best first.',
    example: { volunteerId: 'volunteer-1' },
  },
  suggestOffers: {
    summary: 'Suggests to whom seats may be offered, on one day or at any time.',
    example: {},
  },
  readTwoWayLists: {
    summary: 'Reads what is asked for beside what volunteers offer, in figures, with what is missing on either side.',
    example: {},
  },
};
