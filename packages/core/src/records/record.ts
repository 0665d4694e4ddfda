/** 志愿服务记录: one service of one volunteer, as 民政部令第67号 art. 7 wants it recorded. @module */
import * as z from 'zod/mini';
import { Day, Evidence, Id, Instant, Minutes, ServiceCategory, text } from '../kernel/index.ts';

const Correction = z.readonly(z.object({ from: Minutes, to: Minutes, reason: text(300), by: Id, at: Instant }));

/** A service record. Minutes are those really given; travel is not among them. */
export const ServiceRecord = z.readonly(
  z.object({
    id: Id,
    communityId: Id,
    volunteerId: Id,
    /** Null where it was not served on an order of this house: entered from elsewhere. */
    orderId: z.nullable(Id),
    /** 活动名称. */
    activity: z.string(),
    category: ServiceCategory,
    /** 日期, in the community's zone. */
    day: Day,
    /** 地点. */
    place: z.string(),
    /** 服务内容. */
    content: z.string(),
    minutes: Minutes,
    evidence: Evidence,
    /** 证明材料: what stands for a service that was entered afterwards. */
    proof: z.optional(text(300)),
    /** 组织单位; null is the community itself. */
    organisationId: z.nullable(Id),
    /** 活动负责人. */
    leader: z.optional(z.string()),
    recordedAt: Instant,
    /** Every correction, oldest first: nothing is overwritten in silence. */
    corrections: z.readonly(z.array(Correction)),
  }),
);
export type ServiceRecord = z.infer<typeof ServiceRecord>;

/** What may happen to a record. */
export type RecordEvent =
  | { readonly type: 'record-entered'; readonly recordId: Id; readonly record: ServiceRecord; readonly at: Instant }
  | {
      readonly type: 'record-corrected';
      readonly recordId: Id;
      readonly from: number;
      readonly to: number;
      readonly reason: string;
      readonly by: Id;
      readonly at: Instant;
    };

/** Replays an event. */
export function evolveRecord(before: ServiceRecord | undefined, event: RecordEvent): ServiceRecord {
  if (event.type === 'record-entered') return event.record;
  if (!before) throw new Error('record-corrected before record-entered');
  const { from, to, reason, by, at } = event;
  return { ...before, minutes: to, corrections: [...before.corrections, { from, to, reason, by, at }] };
}
