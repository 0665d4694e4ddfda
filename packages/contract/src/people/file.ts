/** 查阅、复制: everything that is held about one person (PIPL art. 45). @module */
import * as z from 'zod/mini';
import { Guardian, Id, Identity, Instant, LedgerName, OrderView, ServiceRecord, Volunteer } from '@linli/core';
import { Contact, endpoint } from '../kernel/index.ts';

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
export const exportPerson = endpoint('people.exportPerson', {
  method: 'GET',
  path: '/people/:personId',
  allow: { resident: 'self', volunteer: 'self' },
  input: { personId: Id },
  output: PersonFile,
  reads: ['volunteers', 'people', 'orders', 'records', 'incentives'],
});
