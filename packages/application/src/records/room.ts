/** Records: entered when a service ends, corrected in the open. @module */
import { correctRecord, listRecords, ProblemError } from '@linli/contract';
import {
  correctMinutes,
  enterRecord,
  evolveRecord,
  isStaffed,
  whoseServiceEnded,
  type Id,
  type Order,
  type OrderEvent,
  type RecordEvent,
  type ServiceRecord,
} from '@linli/core';
import { aggregate, change, create } from '../kernel/aggregate.ts';
import { handles } from '../kernel/handler.ts';
import type { RequestContext } from '../kernel/request-context.ts';
import { room } from '../kernel/room.ts';
import { orderAggregate } from '../orders/order.ts';

/** As many are listed at a time. */
const PAGE = 1_000;

/** 服务记录. */
const recordAggregate = aggregate<ServiceRecord, RecordEvent>({
  name: 'records',
  idField: 'recordId',
  evolve: evolveRecord,
});

/** Keeps a record that was entered. */
export function keepRecord(context: RequestContext, event: RecordEvent): Promise<ServiceRecord> {
  return create(context, recordAggregate, event.recordId, event);
}

/** When an event of an order ends a service, enters its record. */
async function recordService(context: RequestContext, event: OrderEvent, order: Order): Promise<void> {
  const volunteerId = whoseServiceEnded(event);
  if (volunteerId === undefined || !isStaffed(order)) return;
  const leader = await leaderOf(context, order.organisationId);
  const entered = enterRecord(context.services.newId(), order, volunteerId, leader, context.decision);
  if (entered.ok) await keepRecord(context, entered.value);
}

/** 负责人, named on records (67号令 art. 7). */
async function leaderOf({ store }: RequestContext, organisationId: Id | null): Promise<string | undefined> {
  return organisationId === null ? undefined : store.organisations.leaderOf(organisationId);
}

/** 服务记录. */
export const records = room({
  name: 'records',
  about: 'Minutes served.',
  aggregates: { records: recordAggregate },
  handlers: [
    handles(listRecords, async ({ store }, { volunteerId }) => ({ records: [...(await store.records.list(volunteerId, PAGE))] })),
    handles(correctRecord, async (context, { recordId, minutes, reason }) => {
      const record = (await context.store.aggregates.load(recordAggregate, [recordId])).get(recordId);
      if (!record) throw new ProblemError('not-found');
      // Without an order of ours, no more than what was entered.
      const orderId = record.state.orderId ?? '';
      const order = (await context.store.aggregates.load(orderAggregate, [orderId])).get(orderId)?.state;
      const staffed = order && isStaffed(order) ? order : null;
      const by = context.actor.personId ?? '';
      return change(recordAggregate, {
        context,
        id: recordId,
        decide: (present) => correctMinutes(present, { minutes, reason, by }, staffed, context.decision),
      });
    }),
  ],
  follows: {
    'volunteer-checked-out': recordService,
    'attendance-confirmed': recordService,
  },
  person: {
    file: async ({ store }, personId) => ({ records: [...(await store.records.all(personId))] }),
  },
  experience: ({ store }, volunteerIds) => store.records.experienceOf(volunteerIds),
});
