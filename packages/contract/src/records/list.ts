/** 服务记录. @module */
import * as z from 'zod/mini';
import { Id, ServiceRecord } from '@linli/core';
import { endpoint } from '../kernel/index.ts';

/** 服务记录, one's own or, for those who keep them, anybody's. */
export const listRecords = endpoint('records.listRecords', {
  method: 'GET',
  path: '/volunteers/:volunteerId/records',
  allow: { volunteer: 'self', coordinator: 'any', auditor: 'any' },
  input: { volunteerId: Id },
  output: z.object({ records: z.array(ServiceRecord) }),
  reads: ['records'],
});
