/** Service records as endpoints. @module */
import * as z from 'zod/mini';
import { Id, Minutes, ServiceRecord, text } from '@linli/core';
import { endpoint } from './kernel/index.ts';

/** 服务记录, one's own or, for those who keep them, anybody's. */
export const listRecords = endpoint({
  name: 'records.list',
  method: 'GET',
  path: '/communities/:communityId/volunteers/:volunteerId/records',
  allow: { volunteer: 'self', coordinator: 'any', auditor: 'any' },
  input: z.strictObject({ communityId: Id, volunteerId: Id }),
  output: z.object({ records: z.array(ServiceRecord) }),
  refusals: [],
  summary: 'Lists the service records of a volunteer, latest first.',
});

/** 更正. */
export const correctRecord = endpoint({
  name: 'records.correct',
  method: 'POST',
  path: '/communities/:communityId/records/:recordId/corrections',
  allow: { coordinator: 'any' },
  input: z.strictObject({ communityId: Id, recordId: Id, minutes: Minutes, reason: text(300) }),
  output: ServiceRecord,
  refusals: ['unchanged', 'more-than-served'],
  summary: 'Corrects the minutes of a record, with a reason.',
});
