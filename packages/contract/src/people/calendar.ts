/** 日历订阅: where a phone subscribes. @module */
import * as z from 'zod/mini';
import { Id } from '@linli/core';
import { endpoint } from '../kernel/index.ts';

/** 日历订阅: where a phone subscribes to what somebody has promised. Whoever has the address sees it; ending one's sessions changes it. */
export const readCalendarAddress = endpoint('people.readCalendarAddress', {
  method: 'GET',
  path: '/volunteers/:volunteerId/calendar',
  allow: { volunteer: 'self' },
  input: { volunteerId: Id },
  output: z.object({
    /** What is open to everybody; a path on the server. */
    community: z.string(),
    /** One's own seats; a path on the server, with its key. */
    own: z.string(),
  }),
  reads: ['people'],
});
