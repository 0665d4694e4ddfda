/** 派单建议: who fits what. @module */
import * as z from 'zod/mini';
import { Day, FitPart, FitWeights, Id, Instant, OrderView } from '@linli/core';
import { endpoint } from '../kernel/index.ts';

const index = z.int().check(z.minimum(0));

/** Somebody who could come. */
export const SuggestedPerson = z.object({
  volunteerId: Id,
  /** Masked, as for everybody who has not been asked yet. */
  name: z.string(),
  /** When they are taken already, or asked to be. */
  busy: z.readonly(z.array(z.object({ startsAt: Instant, endsAt: Instant }))),
});
export type SuggestedPerson = z.infer<typeof SuggestedPerson>;

/** An order and a person, by their places in the lists, and what speaks for the pair: 0 to 1000 for each `FitPart`, in its order. */
export const SuggestedPair = z.object({
  order: index,
  person: index,
  parts: z.readonly(z.array(z.int().check(z.minimum(0), z.maximum(1_000))).check(z.length(FitPart.options.length))),
});

/** An offer that is suggested; nobody has been asked yet. */
export const SuggestedOffer = z.object({ orderId: Id, volunteerId: Id, score: z.int() });
export type SuggestedOffer = z.infer<typeof SuggestedOffer>;

/** What would let more people come to an order that lacks them, and how many: a training, fewer skills, insurance, a check of identity or a guardian's consent, another time. */
export const SuggestedRemedy = z.object({
  order: index,
  change: z.enum(['training', 'skill', 'cover', 'check', 'time']),
  people: z.int().check(z.minimum(1)),
});
export type SuggestedRemedy = z.infer<typeof SuggestedRemedy>;

/** 派单建议: for open orders those who fit best, all together. */
export const Suggestions = z.object({
  /** Orders with free seats, by id; at most 100, the soonest. */
  orders: z.readonly(z.array(OrderView)),
  /** Whether there were more of them. */
  more: z.boolean(),
  /** Whoever waited longest comes first. */
  people: z.readonly(z.array(SuggestedPerson)),
  pairs: z.readonly(z.array(SuggestedPair)),
  remedies: z.readonly(z.array(SuggestedRemedy)),
  /** The weights by which the offers were found. */
  weights: FitWeights,
  offers: z.readonly(z.array(SuggestedOffer)),
  /** The sum of the scores of the offers. */
  value: z.int(),
  /** No offers are worth more than this; where it is the value, there are none better. */
  bound: z.int(),
});
export type Suggestions = z.infer<typeof Suggestions>;

/** 派单建议. Of an organiser's own orders, or of all; nobody is asked by it: offers are sent with `offerSeat`. */
export const suggestOffers = endpoint('insight.suggestOffers', {
  method: 'GET',
  path: '/suggestions',
  allow: { organiser: 'own', coordinator: 'any' },
  input: { day: z.optional(Day) },
  output: Suggestions,
  summary: 'Suggests to whom seats may be offered, on one day or at any time.',
  reads: ['orders', 'volunteers', 'records'],
  example: {},
});
