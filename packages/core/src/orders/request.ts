/** 群众点单 → 社区订单: a resident asks, the community makes it a work order or says why not. @module */
import { defined, type EntryMeans, granted, type Id, isBefore, type Outcome, refused } from '../kernel/index.ts';
import type { DecisionContext } from '../policy/index.ts';
import type { OrderEvent } from './event.ts';
import { isClosed, type Order } from './order.ts';
import type { Task, Terms } from './task.ts';

/** Why something may not be asked for at that time. */
export const requestRefusals = ['ends-before-start', 'already-over'] as const;
/** Why something may not be asked for at that time. */
export type RequestRefusal = (typeof requestRefusals)[number];

/** Why a request may not be declined. */
export const declineRefusals = ['not-requested'] as const;

/** Why a request may not become a work order. */
export const confirmRefusals = ['not-requested', ...requestRefusals] as const;

/** Why an order may not be cancelled. */
export const cancelRefusals = ['already-closed', 'already-serving'] as const;

/** 点单: a resident asks for help, or a helper asks for them and is named. */
export function request(
  id: Id,
  wish: {
    readonly task: Task;
    readonly by: Id;
    readonly enteredBy?: string | undefined;
    readonly enteredVia?: EntryMeans | undefined;
    readonly source?: string | undefined;
  },
  context: DecisionContext,
): Outcome<OrderEvent, RequestRefusal> {
  const { task, by, enteredBy, enteredVia, source } = wish;
  const fault = timeFault(task, context);
  if (fault) return refused(fault);
  return granted({
    type: 'order-requested',
    orderId: id,
    communityId: context.community.id,
    task,
    requestedBy: by,
    ...defined({ enteredBy, enteredVia, source }),
    at: context.now,
  });
}

/** 核实不受理: every request is answered, also with a no and its reason (条例 art. 13). */
export function decline(
  order: Order,
  reason: string,
  context: DecisionContext,
): Outcome<OrderEvent, (typeof declineRefusals)[number]> {
  if (order.status !== 'requested') return refused('not-requested');
  return granted({ type: 'order-declined', orderId: order.id, reason, at: context.now });
}

/** 制单: the community verifies the need and makes it a work order, the task put right where needed. */
export function confirm(
  order: Order,
  work: { readonly task: Task; readonly terms: Terms; readonly code: string },
  context: DecisionContext,
): Outcome<OrderEvent, (typeof confirmRefusals)[number]> {
  if (order.status !== 'requested') return refused('not-requested');
  const fault = timeFault(work.task, context);
  if (fault) return refused(fault);
  return granted({ type: 'order-confirmed', orderId: order.id, ...work, at: context.now });
}

/** 取消: by the community at any time before the service is over, by the one who asked until somebody serves. */
export function cancel(
  order: Order,
  by: { readonly reason: string; readonly isRequester: boolean },
  context: DecisionContext,
): Outcome<OrderEvent, (typeof cancelRefusals)[number]> {
  if (order.status === 'served' || isClosed(order)) return refused('already-closed');
  if (order.status === 'serving' && (by.isRequester || order.seats.some((seat) => seat.standing === 'serving')))
    return refused('already-serving');
  return granted({ type: 'order-cancelled', orderId: order.id, reason: by.reason, at: context.now });
}

function timeFault(task: Task, context: DecisionContext): RequestRefusal | null {
  if (!isBefore(task.startsAt, task.endsAt)) return 'ends-before-start';
  return isBefore(task.endsAt, context.now) ? 'already-over' : null;
}
