/** Endpoints that exist only in a demonstration: identities to try, and a clock to move. @module */
import * as z from 'zod/mini';
import { Id, Instant } from '@linli/core';
import { endpoint, Role } from '../kernel/index.ts';

/** Somebody a visitor of the demonstration may act as. Tokens are worthless anywhere else. */
export const DemoIdentity = z.object({ token: z.string(), name: z.string(), role: Role, communityId: Id });
export type DemoIdentity = z.infer<typeof DemoIdentity>;

/** Lists identities to try. */
export const listDemoIdentities = endpoint('demonstration.listDemoIdentities', {
  method: 'GET',
  path: '/demonstration/identities',
  allow: { visitor: 'any' },
  input: {},
  output: z.object({ identities: z.array(DemoIdentity) }),
  reads: [],
});

/** Lets time pass in a community. */
export const advanceClock = endpoint('demonstration.advanceClock', {
  method: 'POST',
  path: '/demonstration/clock',
  allow: { visitor: 'any' },
  input: { minutes: z.int().check(z.minimum(1), z.maximum(10_080)) },
  output: z.object({ now: Instant }),
});
