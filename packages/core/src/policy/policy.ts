/** Policy packs: whatever differs by city or by year, as dated data with its source. @module */
import * as z from 'zod/mini';
import { Day, Evidence, Id, Minutes } from '../kernel/index.ts';

/** 年龄规则: full years on the day of service. */
const Ages = z.readonly(
  z.object({
    /** Below this nobody serves. */
    minimum: z.int(),
    /** From this age without a guardian's consent. */
    aloneFrom: z.int(),
    /** Below this a guardian is present, whatever was consented. */
    guardianPresentBelow: z.int(),
    /** Rescue, emergency and other dangerous service (条例 art. 24; 突发事件应对法 art. 39). */
    hazardousFrom: z.int(),
  }),
);

/** 积分规则. */
const PointRules = z.readonly(
  z.object({
    /** Points for an hour; minutes count in full. */
    perHour: z.int().check(z.nonnegative()),
    /** Minutes of one activity that earn points at most; null is no cap. */
    minutesPerActivity: z.nullable(Minutes),
  }),
);

/** 作息与名额规则, in minutes. */
const Limits = z.readonly(
  z.object({
    /** Rest between two services. */
    restBetween: Minutes,
    /** Service within one calendar day. */
    perDay: Minutes,
    /** Before the start, a withdrawal is late from here on. */
    lateWithdrawal: Minutes,
    /** Check-in opens this long before the start. */
    checkInOpens: Minutes,
    /** How far from the place a check-in counts, in metres. */
    checkInRadius: z.int(),
    /** How long an offered seat waits for its answer (候补). */
    offerWaits: Minutes,
    /** After the planned end, an open check-in is closed by force. */
    forcedCheckOut: Minutes,
    /** How long an organisation has to answer a dispatched order (派单). */
    dispatchWaits: Minutes,
  }),
);

/** What speaks for a pair, by name: 特长, 距离, 时间, 熟悉, 轮换, 成长, 承诺, 语言, 评价. */
export const FitPart = z.enum([
  'skill',
  'distance',
  'time',
  'familiarity',
  'share',
  'growth',
  'pledge',
  'language',
  'preference',
]);
export type FitPart = z.infer<typeof FitPart>;

/** How much each part counts, against the others. */
export const FitWeights = z.readonly(z.record(FitPart, z.int().check(z.minimum(0), z.maximum(100))));
export type FitWeights = z.infer<typeof FitWeights>;

/** 派单建议: how offers are suggested. */
const MatchingRules = z.readonly(
  z.object({
    weights: FitWeights,
    /** Orders suggested to one volunteer at a time. */
    perVolunteer: z.int().check(z.minimum(1)),
    /** Metres at which nearness counts for nothing more. */
    reach: z.int().check(z.minimum(1)),
  }),
);

/** One dated set of rules. Packs are data: a new year or city is a new pack, never a changed one. */
export const Policy = z.readonly(
  z.object({
    id: Id,
    /** In force from this day on. */
    from: Day,
    /** Law, regulation or notice that the figures come from. */
    sources: z.readonly(z.array(z.string())),
    ages: Ages,
    /** Minutes for one to five stars (星级评定). */
    stars: z.readonly(z.array(Minutes)),
    points: PointRules,
    limits: Limits,
    /** Which tasks need accident insurance before a claim (条例 art. 17). */
    insurance: z.enum(['hazardous', 'every']),
    /** Evidence that counts for stars and honours. */
    honoured: z.readonly(z.array(Evidence)),
    /** Working days within which a service is recorded (67号令 art. 11). */
    recordWithin: z.int(),
    /** Working days during which a published roll may be objected to (公示). */
    objectionDays: z.int(),
    /** 服务类别 that one volunteer may name. */
    categoriesAtMost: z.int(),
    matching: MatchingRules,
  }),
);
export type Policy = z.infer<typeof Policy>;
