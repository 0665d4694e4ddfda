/** Who a person is: looked at with a reason, corrected, erased (PIPL art. 44–47). @module */
import * as z from 'zod/mini';
import { correctIdentityRefusals, Day, eraseRefusals, Guardian, Id, Identity, Instant, text, Verification } from '@linli/core';
import { endpoint } from '../kernel/index.ts';

/** An identity as staff see it: the resident ID is masked. */
export const SeenIdentity = z.object({
  name: z.string(),
  sex: z.string(),
  bornOn: Day,
  mobile: z.string(),
  residence: z.string(),
  maskedId: z.optional(z.string()),
  buildingId: z.optional(Id),
  guardian: z.optional(Guardian),
});
export type SeenIdentity = z.infer<typeof SeenIdentity>;

/**
 * Staff look at an identity. The reason is kept, and the person finds it in their file. The resident ID is masked.
 * The answer is kept nowhere: a repetition reads again, and is logged again.
 */
export const readPerson = endpoint('people.readPerson', {
  method: 'POST',
  path: '/people/:personId/readings',
  allow: { coordinator: 'any' },
  input: { personId: Id, reason: text(200) },
  output: SeenIdentity,
  isKept: false,
});

/** 更正: the whole identity anew; where name, birth or number differ, the identity check begins anew. */
export const correctPerson = endpoint('people.correctPerson', {
  method: 'PUT',
  path: '/people/:personId',
  allow: { volunteer: 'self', coordinator: 'any' },
  input: { personId: Id, identity: Identity, guardian: z.optional(Guardian) },
  output: z.object({ verification: Verification }),
  refusals: correctIdentityRefusals,
});

/** 删除、注销: who they are goes; what they served stays, without a name. */
export const erasePerson = endpoint('people.erasePerson', {
  method: 'DELETE',
  path: '/people/:personId',
  allow: { resident: 'self', volunteer: 'self', coordinator: 'any' },
  input: { personId: Id },
  output: z.object({ erasedAt: Instant }),
  refusals: eraseRefusals,
});
