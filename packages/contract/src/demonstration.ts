/** Endpoints that exist only under `linli serve --demo`: identities to try, and a clock to move. @module */
import * as z from 'zod/mini';
import { Id, Instant } from '@linli/core';
import { endpoint, Role } from './kernel/index.ts';

/** Somebody a visitor of the demonstration may act as. Tokens are worthless anywhere else. */
export const DemoIdentity = z.object({ token: z.string(), name: z.string(), role: Role, communityId: Id });
export type DemoIdentity = z.infer<typeof DemoIdentity>;

/** Lists identities to try. */
export const listDemoIdentities = endpoint({
  name: 'demonstration.listIdentities',
  method: 'GET',
  path: '/communities/:communityId/demonstration/identities',
  allow: { visitor: 'any' },
  input: z.strictObject({ communityId: Id }),
  output: z.object({ identities: z.array(DemoIdentity) }),
  refusals: [],
  summary: 'Lists the identities of the demonstration.',
});

/** Lets time pass in a community. */
export const advanceClock = endpoint({
  name: 'demonstration.advanceClock',
  method: 'POST',
  path: '/communities/:communityId/demonstration/clock',
  allow: { visitor: 'any' },
  input: z.strictObject({ communityId: Id, minutes: z.int().check(z.minimum(1), z.maximum(10_080)) }),
  output: z.object({ now: Instant }),
  refusals: [],
  summary: 'Moves the clock of a demonstration community forward.',
});
