/** 双向清单: the two lists as everybody may read them. @module */
import * as z from 'zod/mini';
import { Instant, ServiceCategory, Skill } from '@linli/core';
import { endpoint } from '../kernel/index.ts';

const figure = z.int().check(z.minimum(0));

const wanted = { orders: figure, seats: figure };

/** 需求: open orders of a kind and the seats free in them; and of these, what nobody may take by the rules. */
export const NeededKind = z.object({ what: ServiceCategory, ...wanted, unmet: z.object(wanted) });
export type NeededKind = z.infer<typeof NeededKind>;

/** What is missing: `nobody` offers what is asked for, `few` do for the seats that ask, or it is offered and `unasked`. */
export const Gap = z.enum(['nobody', 'few', 'unasked']);
export type Gap = z.infer<typeof Gap>;

const offer = {
  /** Free seats that ask for it. */
  seats: figure,
  /** Volunteers who offer it; null is one to four, who are not told apart. */
  volunteers: z.nullable(figure.check(z.refine((count) => count === 0 || count >= 5))),
  gap: z.nullable(Gap),
};

/** 双向清单 (需求清单 × 特长清单): figures only, never a person, nor what a resident wishes of one. What is most missing comes first. */
export const TwoWayLists = z.object({
  /** The instant of which they tell: they may be a minute old. */
  at: Instant,
  needs: z.readonly(z.array(NeededKind)),
  skills: z.readonly(z.array(z.object({ what: Skill, ...offer }))),
  /** Kinds of service that volunteers like to do. */
  kinds: z.readonly(z.array(z.object({ what: ServiceCategory, ...offer }))),
  /** Whether there were more orders than were counted: the soonest. */
  more: z.boolean(),
});
export type TwoWayLists = z.infer<typeof TwoWayLists>;

/** Something that is offered or asked for, of whatever list. */
export type Offered = TwoWayLists['skills' | 'kinds'][number];

/** 双向清单公示. */
export const readTwoWayLists = endpoint('insight.readTwoWayLists', {
  method: 'GET',
  path: '/two-way-lists',
  allow: { visitor: 'any' },
  input: {},
  output: TwoWayLists,
  summary: 'Reads what is asked for beside what volunteers in figures, with what is missing on either side.',
  reads: ['orders', 'volunteers'],
  example: {},
});
