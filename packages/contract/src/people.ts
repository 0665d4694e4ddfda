/** 个人信息: what is held about a person, and what they may ask of those who hold it (PIPL art. 44–47). @module */
import * as z from 'zod/mini';
import {
  Day,
  Guardian,
  Id,
  Identity,
  Instant,
  LedgerName,
  OrderView,
  ServiceRecord,
  text,
  Verification,
  Volunteer,
} from '@linli/core';
import { endpoint } from './kernel/index.ts';
import { Contact } from './orders/index.ts';

const one = { communityId: Id, personId: Id };

/** An identity as staff see it: the resident ID is masked. */
export const SeenIdentity = z.object({
  ...{ name: z.string(), sex: z.string(), bornOn: Day, mobile: z.string(), residence: z.string() },
  ...{ maskedId: z.optional(z.string()), buildingId: z.optional(Id), guardian: z.optional(Guardian) },
});
export type SeenIdentity = z.infer<typeof SeenIdentity>;

/** Everything that is held about one person. */
export const PersonFile = z.object({
  /** Absent where only orders are held. The resident ID is whole: it is the person's own. */
  identity: z.optional(Identity),
  guardian: z.optional(Guardian),
  archive: z.optional(Volunteer),
  /** What they asked for, and whom to ring about it. */
  requests: z.array(z.object({ order: OrderView, contact: z.optional(Contact) })),
  seats: z.array(z.object({ orderId: Id, standing: z.string() })),
  records: z.array(ServiceRecord),
  /** Minutes and sixtieths of points, as they were booked. */
  bookings: z.array(z.object({ ledger: LedgerName, amount: z.int(), cause: z.string(), at: Instant })),
  /** When somebody of the staff looked at the identity, and why. */
  readings: z.array(z.object({ at: Instant, reason: z.string() })),
});
export type PersonFile = z.infer<typeof PersonFile>;

/** 查阅、复制: one's own file, to keep or to carry elsewhere. */
export const exportPerson = endpoint({
  name: 'people.export',
  method: 'GET',
  path: '/communities/:communityId/people/:personId',
  allow: { resident: 'self', volunteer: 'self' },
  input: z.strictObject(one),
  output: PersonFile,
  refusals: [],
  summary: 'Exports everything that is held about the caller.',
});

/**
 * Staff look at an identity. The reason is kept, and the person finds it in their file. The resident ID is masked.
 * The answer is kept nowhere: a repetition reads again, and is logged again.
 */
export const readPerson = endpoint({
  name: 'people.read',
  method: 'POST',
  path: '/communities/:communityId/people/:personId/readings',
  allow: { coordinator: 'any' },
  input: z.strictObject({ ...one, reason: text(200) }),
  output: SeenIdentity,
  refusals: [],
  isKept: false,
  summary: 'Reads the identity of a person, with a reason that is logged.',
});

/** 更正: the whole identity anew; where name, birth or number differ, the identity check begins anew. */
export const correctPerson = endpoint({
  name: 'people.correct',
  method: 'PUT',
  path: '/communities/:communityId/people/:personId',
  allow: { volunteer: 'self', coordinator: 'any' },
  input: z.strictObject({ ...one, identity: Identity, guardian: z.optional(Guardian) }),
  output: z.object({ verification: Verification }),
  refusals: [
    ...['already-registered', 'too-young', 'guardian-needed', 'consent-needed', 'sensitive-consent-needed'],
    ...['birth-date-differs', 'not-born-yet', 'has-left', 'unchanged'],
  ],
  summary: 'Corrects who a person is and how they are reached.',
});

/** 删除、注销: who they are goes; what they served stays, without a name. */
export const erasePerson = endpoint({
  name: 'people.erase',
  method: 'DELETE',
  path: '/communities/:communityId/people/:personId',
  allow: { resident: 'self', volunteer: 'self', coordinator: 'any' },
  input: z.strictObject(one),
  output: z.object({ erasedAt: Instant }),
  refusals: ['still-promised'],
  summary: 'Erases who a person is; what they served stays without a name.',
});

/** 退出所有登录: tokens given until now open nothing in this community any more; whoever signs in again goes on. */
export const endSessions = endpoint({
  name: 'people.endSessions',
  method: 'DELETE',
  path: '/communities/:communityId/people/:personId/sessions',
  allow: { resident: 'self', volunteer: 'self', organiser: 'self', coordinator: 'self', auditor: 'self', administrator: 'any' },
  input: z.strictObject(one),
  output: z.object({ endedAt: Instant }),
  refusals: [],
  summary: 'Ends every session of a person: tokens given until now hold no longer.',
});
