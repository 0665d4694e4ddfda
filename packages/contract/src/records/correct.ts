/** 更正: minutes put right in the open. @module */
import { correctMinutesRefusals, Id, Minutes, ServiceRecord, text } from '@linli/core';
import { endpoint } from '../kernel/index.ts';

/** 更正. */
export const correctRecord = endpoint('records.correctRecord', {
  method: 'POST',
  path: '/records/:recordId/corrections',
  allow: { coordinator: 'any' },
  input: { recordId: Id, minutes: Minutes, reason: text(300) },
  output: ServiceRecord,
  refusals: correctMinutesRefusals,
});
