/** 派单建议: the offers that are best for a set of open orders, with all that is needed to weigh them again. @module */
import * as z from 'zod/mini';
import { Id, Instant } from '../kernel/index.ts';
import { OrderView } from '../orders/index.ts';
import { FitPart, FitWeights } from '../policy/index.ts';

const index = z.int().check(z.minimum(0));

/** A volunteer who could take at least one of the orders. */
export const SuggestedPerson = z.object({
  volunteerId: Id,
  /** Masked, as for everybody who has not been asked yet. */
  name: z.string(),
  /** Times at which they are committed or have been asked already; for what, is not disclosed. */
  busy: z.readonly(z.array(z.object({ startsAt: Instant, endsAt: Instant }))),
});
export type SuggestedPerson = z.infer<typeof SuggestedPerson>;

/** One order and one person who may take it. */
export const SuggestedPair = z.object({
  /** Index into `orders`. */
  order: index,
  /** Index into `people`. */
  person: index,
  /** The value of each criterion, 0 to 1000, in the order of `FitPart.options`. */
  parts: z.readonly(z.array(z.int().check(z.minimum(0), z.maximum(1_000))).check(z.length(FitPart.options.length))),
});
export type SuggestedPair = z.infer<typeof SuggestedPair>;

/** An offer that is suggested; nobody has been asked yet. The score is a whole number from 1 to 1000. */
export const SuggestedOffer = z.object({ orderId: Id, volunteerId: Id, score: z.int() });
export type SuggestedOffer = z.infer<typeof SuggestedOffer>;

/**
 * A change that would let somebody take an order who may not take it now: a training done, fewer skills asked, insurance
 * (`cover`), a check of identity or a guardian's consent (`check`), or another time.
 */
export const Remedy = z.enum(['training', 'skill', 'cover', 'check', 'time']);
export type Remedy = z.infer<typeof Remedy>;

/** How many people one change would let come to an order that lacks them; nothing about who they are. */
export const SuggestedRemedy = z.object({
  /** Index into `orders`. */
  order: index,
  change: Remedy,
  people: z.int().check(z.minimum(1)),
});
export type SuggestedRemedy = z.infer<typeof SuggestedRemedy>;

/** 派单建议: open orders, those who fit them best, and the offers with the highest sum of scores. */
export const Suggestions = z.object({
  /** Orders with free seats, by id; at most 100, the soonest. */
  orders: z.readonly(z.array(OrderView)),
  /** Whether there were more orders than these. */
  more: z.boolean(),
  /** Those without a service for longest come first. */
  people: z.readonly(z.array(SuggestedPerson)),
  pairs: z.readonly(z.array(SuggestedPair)),
  remedies: z.readonly(z.array(SuggestedRemedy)),
  /** The weights by which the offers were found. */
  weights: FitWeights,
  offers: z.readonly(z.array(SuggestedOffer)),
  /** The sum of the scores of the offers. */
  value: z.int(),
  /** An upper bound: no set of offers is worth more. Where it equals `value`, the offers are proven optimal. */
  bound: z.int(),
});
export type Suggestions = z.infer<typeof Suggestions>;
