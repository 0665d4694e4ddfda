/** What a resident asks and what a work order adds to it. @module */
import * as z from 'zod/mini';
import { dayOf, Instant, Language, Place, ServiceCategory, Skill, Training, text, type Day } from '../kernel/index.ts';

/** 群众点单: what is needed, where and when. Parsed by the form, the client and the server alike. */
export const Task = z.readonly(
  z.object({
    title: text(120, 2),
    category: ServiceCategory,
    /** True facts of the need, and any risk (条例 art. 13). */
    content: text(2000, 0),
    place: Place,
    startsAt: Instant,
    endsAt: Instant,
    /** `flexible`: any time within the span, as agreed; such a task clashes with nothing. */
    timing: z.enum(['fixed', 'flexible']),
    /** 居民意愿: who may come to their door is theirs to say; what they speak best is looked for. */
    wishes: z.optional(z.readonly(z.object({ sex: z.optional(z.enum(['female', 'male'])), language: z.optional(Language) }))),
  }),
);
export type Task = z.infer<typeof Task>;

/** Whether a task is one of a day: it begins then, or may be done then. */
export function isOnDay({ timing, startsAt, endsAt }: Task, day: Day, timeZone: string): boolean {
  const first = dayOf(startsAt, timeZone);
  return timing === 'fixed' ? day === first : first <= day && day <= dayOf(endsAt, timeZone);
}

/** 社区订单: what the community adds when it turns a request into a work order. */
export const Terms = z.readonly(
  z.object({
    /** Volunteers wanted. */
    seats: z.int().check(z.minimum(1, { error: 'at-least-1' }), z.maximum(10_000, { error: 'at-most-10000' })),
    skills: z.readonly(z.array(Skill).check(z.maxLength(16))),
    trainings: z.readonly(z.array(Training).check(z.maxLength(16))),
    /** Full years, where the task asks more than the law. */
    minimumAge: z.optional(z.int().check(z.minimum(0), z.maximum(120))),
    /** Bodily danger: adults only, insured. */
    hazardous: z.boolean(),
    /** Only volunteers whose identity was verified. */
    verifiedOnly: z.boolean(),
    /** 志愿者保障: what is given, in words. */
    safeguards: text(200, 0),
  }),
);
export type Terms = z.infer<typeof Terms>;

/** Terms that ask for nothing but people. */
export function plainTerms(seats: number): Terms {
  return { seats, skills: [], trainings: [], hazardous: false, verifiedOnly: false, safeguards: '' };
}
