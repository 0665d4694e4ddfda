/** 退出所有登录. @module */
import * as z from 'zod/mini';
import { Id, Instant } from '@linli/core';
import { endpoint } from '../kernel/index.ts';

/** 退出所有登录: tokens given until now open nothing in this community any more; whoever signs in again goes on. */
export const endSessions = endpoint('people.endSessions', {
  method: 'DELETE',
  path: '/people/:personId/sessions',
  allow: { resident: 'self', volunteer: 'self', organiser: 'self', coordinator: 'self', auditor: 'self', administrator: 'any' },
  input: { personId: Id },
  output: z.object({ endedAt: Instant }),
});
