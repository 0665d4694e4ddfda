/** What may happen to an order: facts, in the past tense. @module */
import type { EntryMeans, Evidence, Id, Instant } from '../kernel/index.ts';
import type { Task, Terms } from './task.ts';

interface About {
  readonly orderId: Id;
  readonly at: Instant;
}
interface OfSeat extends About {
  readonly volunteerId: Id;
}

/** A fact about an order. The journal keeps them all, with who did it. */
export type OrderEvent =
  | (About & {
      readonly type: 'order-requested';
      readonly communityId: Id;
      readonly task: Task;
      readonly requestedBy: Id;
      readonly enteredBy?: string;
      readonly enteredVia?: EntryMeans;
      readonly source?: string;
    })
  | (About & { readonly type: 'order-declined'; readonly reason: string })
  | (About & { readonly type: 'order-confirmed'; readonly task: Task; readonly terms: Terms; readonly code: string })
  | (About & { readonly type: 'order-dispatched'; readonly organisationId: Id; readonly answerBy: Instant })
  | (About & { readonly type: 'dispatch-turned-down'; readonly organisationId: Id; readonly reason: string })
  | (About & { readonly type: 'dispatch-expired'; readonly organisationId: Id })
  | (About & { readonly type: 'order-opened'; readonly organisationId: Id | null })
  | (OfSeat & {
      readonly type: 'seat-offered';
      readonly until: Instant;
      readonly cause: 'directed' | 'waitlist';
      readonly override?: string;
    })
  | (OfSeat & { readonly type: 'seat-declined' })
  | (OfSeat & { readonly type: 'offer-expired' })
  | (OfSeat & { readonly type: 'order-claimed'; readonly override?: string })
  | (OfSeat & { readonly type: 'claim-withdrawn'; readonly late: boolean })
  | (OfSeat & { readonly type: 'waitlist-joined' })
  | (OfSeat & { readonly type: 'waitlist-left' })
  | (OfSeat & { readonly type: 'volunteer-checked-in'; readonly proof: 'code' | 'place' | 'organiser' })
  | (OfSeat & {
      readonly type: 'volunteer-checked-out';
      readonly minutes: number;
      readonly evidence: Evidence;
      readonly forced: boolean;
    })
  | (OfSeat & { readonly type: 'attendance-confirmed'; readonly minutes: number; readonly note: string })
  | (OfSeat & { readonly type: 'volunteer-missed'; readonly saidBy: Id })
  | (About & { readonly type: 'order-served' })
  | (About & { readonly type: 'order-lapsed' })
  | (About & { readonly type: 'order-reviewed'; readonly rating: number; readonly comment: string; readonly by: Id })
  | (About & { readonly type: 'order-cancelled'; readonly reason: string });
