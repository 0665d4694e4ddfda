/** 志愿服务记录: one service of one volunteer, as 民政部令第67号 art. 7 wants it recorded. @module */
import * as z from 'zod/mini';
import { Day, Evidence, Id, Instant, Minutes, ServiceCategory, text } from '../kernel/index.ts';

const Correction = z.readonly(z.object({ from: Minutes, to: Minutes, reason: text(300), by: Id, at: Instant }));

const kept = {
  id: Id,
  volunteerId: Id,
  /** Null where it was not served on an order of this house: entered from elsewhere. */
  orderId: z.nullable(Id),
  /** 活动名称. */
  activity: text(120),
  category: ServiceCategory,
  /** 日期, in the community's zone. */
  day: Day,
  /** 地点. */
  place: text(120),
  /** 服务内容. */
  content: text(2000, 0),
  minutes: Minutes,
  evidence: Evidence,
  /** 证明材料: what stands for a service that was entered afterwards. */
  proof: z.optional(text(300)),
  /** 组织单位; null is the community itself. */
  organisationId: z.nullable(Id),
  /** 活动负责人. */
  leader: z.optional(text(60)),
  /** Every correction, oldest first: nothing is overwritten in silence. */
  corrections: z.readonly(z.array(Correction)),
};

/** A service record. Minutes are those really given; travel is not among them. */
export const ServiceRecord = z.readonly(z.object({ ...kept, communityId: Id, recordedAt: Instant }));
export type ServiceRecord = z.infer<typeof ServiceRecord>;

/** A record as it was kept elsewhere, perhaps without the time when that was written down. */
export const RecordEntry = z.readonly(z.object({ ...kept, recordedAt: z.optional(Instant) }));
export type RecordEntry = z.infer<typeof RecordEntry>;

/** The minutes of a record before any correction. */
export function enteredMinutes({ minutes, corrections }: Pick<ServiceRecord, 'minutes' | 'corrections'>): number {
  return corrections[0]?.from ?? minutes;
}

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
