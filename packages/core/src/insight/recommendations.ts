/** 为您推荐: open orders that fit one volunteer, shown to that volunteer alone. @module */
import * as z from 'zod/mini';
import { Id } from '../kernel/index.ts';
import { FitPart } from '../policy/index.ts';

/** How well one open order fits the volunteer who is reading, and why. */
export const Recommendation = z.object({
  orderId: Id,
  /** 1 to 1000; higher fits better. */
  score: z.int(),
  /**
   * The criteria that speak most for the order, strongest first, each with its value from 0 to 1000. At most two; empty
   * where no criterion speaks for this order more than for any other.
   */
  reasons: z.readonly(z.array(z.object({ part: FitPart, value: z.int() }))),
});
export type Recommendation = z.infer<typeof Recommendation>;
