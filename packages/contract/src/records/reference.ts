/** What readers of the reference are told of each endpoint of records. Apart from the endpoints: no page carries it. @module */
import type { Reference } from '../kernel/index.ts';
import type * as endpoints from './index.ts';

/** By the name of the endpoint; one that is missing does not compile. */
export const reference: Reference<typeof endpoints> = {
  correctRecord: {
    summary: 'Corrects the minutes of a record, with a reason.',
    example: { recordId: 'record-1', minutes: 90, reason: '提前离开' },
  },
  listRecords: {
    summary: 'Lists the service records of a volunteer, latest first.',
    example: { volunteerId: 'volunteer-1' },
  },
};
