/** 双向清单 (需求清单 × 特长清单): demand and supply of a community as figures that everybody may read. @module */
import * as z from 'zod/mini';
import { Instant, ServiceCategory, Skill } from '../kernel/index.ts';

const count = z.int().check(z.minimum(0));
const demand = { orders: count, seats: count };

/** 需求: open orders of one service category and the seats free in them; `unmet` is the part that no volunteer may take. */
export const DemandRow = z.object({ what: ServiceCategory, ...demand, unmet: z.object(demand) });
export type DemandRow = z.infer<typeof DemandRow>;

/** What is missing: `nobody` offers what is asked for, `few` do for the seats that ask, or it is offered and `unasked`. */
export const SupplyGap = z.enum(['nobody', 'few', 'unasked']);
export type SupplyGap = z.infer<typeof SupplyGap>;

const supply = {
  /** Free seats that ask for it. */
  seats: count,
  /** Volunteers who offer it; null stands for one to four, which are not told apart (个人信息保护法 art. 73, 去标识化). */
  volunteers: z.nullable(count.check(z.refine((people) => people === 0 || people >= 5))),
  gap: z.nullable(SupplyGap),
};

/**
 * Both lists; in each, what is missing most comes first. Figures only: never a person, nor what a resident wishes of one.
 * Languages are left out: which language is spoken behind a door is for those who may come (个人信息保护法 art. 6), and
 * beside the open orders a figure would disclose it.
 */
export const TwoWayLists = z.object({
  /** When the figures were counted; they may be a minute old. */
  at: Instant,
  needs: z.readonly(z.array(DemandRow)),
  skills: z.readonly(z.array(z.object({ what: Skill, ...supply }))),
  /** Service categories that volunteers prefer. */
  kinds: z.readonly(z.array(z.object({ what: ServiceCategory, ...supply }))),
  /** Whether there were more open orders than were counted; those counted are the soonest. */
  more: z.boolean(),
});
export type TwoWayLists = z.infer<typeof TwoWayLists>;

/** 特长: one skill or service category, how many volunteers offer it and how many free seats ask for it. */
export type SupplyRow = TwoWayLists['skills' | 'kinds'][number];
